package org.musubi.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import com.ibm.icu.text.CharsetDetector;
import org.junit.jupiter.api.Test;
import org.mozilla.universalchardet.UniversalDetector;
import org.musubi.testing.Corruptions;
import org.musubi.testing.Sentences;
import org.musubi.text.Decoding;
import org.musubi.text.MojibakeRepair;
import org.musubi.text.TextDecoder;

/**
 * How many documents are decoded right, fifteen languages in every charset they come in, 20, 60 and 200 characters long; and how
 * many misread sentences are restored.
 */
class TextBench {

    private static final int[] LENGTHS = {20, 60, 200};

    @Test
    void charsetsAndRepairs() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("decoded right, %                  ours              juniversalchardet       icu4j");
        lines.add("language  charset         20     60    200        20     60    200        20     60    200   (characters)");
        var sums = new double[3][3];
        int rows = 0;
        for (var form : Sentences.forms()) {
            var charset = Charset.forName(form.charset());
            var line = new StringBuilder("%-9s %-12s".formatted(form.language(), form.charset()));
            rows++;
            int which = 0;
            for (var judge : List.<BiPredicate<byte[], String>>of(TextBench::ours, TextBench::universal, TextBench::icu)) {
                for (int i = 0; i < LENGTHS.length; i++) {
                    var samples = Sentences.samples(form, LENGTHS[i]);
                    int right = 0;
                    for (var sample : samples) {
                        right += judge.test(sample.getBytes(charset), sample) ? 1 : 0;
                    }
                    double rate = samples.isEmpty() ? 100 : 100.0 * right / samples.size();
                    sums[which][i] += rate;
                    line.append("%7.1f".formatted(rate));
                }
                line.append("   ");
                which++;
            }
            lines.add(line.toString());
        }
        var mean = new StringBuilder("%-9s %-12s".formatted("mean", rows + " rows"));
        for (var sum : sums) {
            for (double value : sum) {
                mean.append("%7.1f".formatted(value / rows));
            }
            mean.append("   ");
        }
        lines.add(mean.toString());
        lines.add("");
        lines.addAll(repairs());
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/text.txt"), lines);
    }

    private static List<String> repairs() {
        var lines = new ArrayList<String>();
        lines.add("misread sentences restored, in full, of all; then clean sentences changed");
        for (var corruption : Corruptions.values()) {
            var line = new StringBuilder("%-16s".formatted(corruption));
            for (var language : Sentences.LANGUAGES) {
                var sentences = Sentences.of(language).stream().filter(corruption::applies).toList();
                long right = sentences.stream().filter(sentence -> MojibakeRepair.repair(corruption.of(sentence)).text().equals(sentence)).count();
                line.append(sentences.isEmpty() ? "" : "  %s %d/%d".formatted(language, right, sentences.size()));
            }
            lines.add(line.toString());
        }
        var clean = Sentences.LANGUAGES.stream().flatMap(language -> Sentences.of(language).stream()).toList();
        lines.add("%-16s  %d/%d".formatted("clean", clean.stream().filter(text -> !MojibakeRepair.repair(text).repairs().isEmpty()).count(), clean.size()));
        return lines;
    }

    private static boolean ours(byte[] bytes, String text) {
        return TextDecoder.decode(bytes) instanceof Decoding.Decoded decoded && decoded.text().equals(text);
    }

    private static boolean universal(byte[] bytes, String text) {
        var detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        return reads(bytes, detector.getDetectedCharset(), text);
    }

    private static boolean icu(byte[] bytes, String text) {
        var match = new CharsetDetector().setText(bytes).detect();
        return match != null && reads(bytes, match.getName(), text);
    }

    // The supersets are what is meant by a name, as browsers hold it.
    private static boolean reads(byte[] bytes, String name, String text) {
        if (name == null) {
            return false;
        }
        for (var one : List.of(name, name.equals("ISO-8859-1") ? "windows-1252" : name, name.equals("Shift_JIS") ? "windows-31j" : name,
                name.equals("EUC-KR") ? "x-windows-949" : name, name.equals("Big5") ? "Big5-HKSCS" : name, name.startsWith("GB") ? "GB18030" : name)) {
            if (Charset.isSupported(one) && new String(bytes, Charset.forName(one)).equals(text)) {
                return true;
            }
        }
        return false;
    }
}
