package org.musubi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Clean sentences in the languages of the sources, written for the tests, and the charsets that such texts come in. */
public final class Sentences {

    public static final List<String> LANGUAGES = List.of("en", "ja", "zh", "zh-Hant", "ko", "de", "ru", "fr", "pt", "pl", "cs");

    /** Languages whose letters have the bytes of other letters in the charsets of their neighbours. */
    public static final List<String> NEAR = List.of("tr", "ro", "lt", "lv");

    /** A charset that texts of a language come in. */
    public record Form(String language, String charset) {
    }

    private Sentences() {
    }

    /** The sentences of a language. */
    public static List<String> of(String language) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/text", language + ".txt"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Every stretch of so many characters, beginning half a stretch after one another, that a charset holds and that is not all ASCII. */
    public static List<String> samples(Form form, int length) {
        var encoder = Charset.forName(form.charset()).newEncoder();
        var text = String.join("\n", of(form.language()));
        var samples = new ArrayList<String>();
        for (int start = 0; start + length <= text.length(); start += length / 2) {
            var sample = text.substring(start, start + length);
            if (sample.chars().anyMatch(c -> c > 0x7F) && encoder.canEncode(sample)) {
                samples.add(sample);
            }
        }
        return samples;
    }

    /** Every language in every charset that its texts come in. */
    public static List<Form> forms() {
        var forms = new ArrayList<Form>();
        for (var language : LANGUAGES) {
            for (var charset : charsets(language)) {
                forms.add(new Form(language, charset));
            }
        }
        for (var language : NEAR) {
            charsets(language).stream().filter(charset -> !charset.startsWith("UTF")).forEach(charset -> forms.add(new Form(language, charset)));
        }
        return forms;
    }

    private static List<String> charsets(String language) {
        var charsets = new ArrayList<>(List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"));
        charsets.addAll(switch (language) {
            case "ja" -> List.of("windows-31j", "EUC-JP", "ISO-2022-JP");
            case "zh" -> List.of("GBK", "GB18030");
            case "zh-Hant" -> List.of("Big5");
            case "ko" -> List.of("EUC-KR", "x-windows-949");
            case "ru" -> List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866");
            case "tr" -> List.of("windows-1254", "ISO-8859-9");
            case "lt", "lv" -> List.of("windows-1257", "ISO-8859-13");
            case "pl", "cs", "ro" -> List.of("windows-1250", "ISO-8859-2");
            default -> List.of("windows-1252", "ISO-8859-1");
        });
        return charsets;
    }
}
