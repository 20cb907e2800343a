package org.musubi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.musubi.testing.Corruptions;
import org.musubi.testing.Sentences;
import org.musubi.text.Blanks;
import org.musubi.text.BracketNotes;
import org.musubi.text.Captions;
import org.musubi.text.CodePoints;
import org.musubi.text.HtmlText;
import org.musubi.text.Languages;
import org.musubi.text.MojibakeRepair;
import org.musubi.text.NoteMarks;
import org.musubi.text.PageBreaks;
import org.musubi.text.Quotations;
import org.musubi.text.SentenceCutter;
import org.musubi.text.Span;
import org.musubi.text.TextDecoder;

/**
 * Throws broken input at every reader of the text room: no exception, no hang, no input that takes more than its share of time.
 * The property {@code musubi.fuzz.minutes} says how long (0.17).
 */
class FuzzTextBench {

    private static final int SECONDS = (int) (Double.parseDouble(System.getProperty("musubi.fuzz.minutes", "0.17")) * 60);
    private static final long SEED = Long.getLong("musubi.fuzz.seed", System.nanoTime());
    private static final Map<String, Consumer<byte[]>> READERS = readers();
    private static final List<String> TOKENS = List.of("<", ">", "<p>", "</p>", "<table>", "<td>", "</table>", "<tr>", "<li>", "<ul>", "</ul>", "<a href=x>", "<b>", "<!--", "-->",
            "<meta charset=", "<?xml encoding=\"", "<html>", "<h1>", "<pre>", "<script>", "&#", "&nbsp;", "<div style=\"", "<ruby><rt>", "<select>", "<svg>", "<title>", "<br>", ">&#",
            "¨C", "¡®", "¡¯", "Ã¼", "â€™", "Ãƒ", "Ò»", "ÔL", "§Ñ", "é", "¡", "Ä…", "\u0080", "\u0000", "\u00A0", "\u3000", "\uFEFF", "\uD842", "𠮷", "。", "「", "」", "(", ")", "“",
            "”", "\"", "’", ".", "Mr.", "1", "12", "\n", "\r\n", "\n\n", " ", "\t", "A", "a", "の", "가", "ж", "\u001B$B", "\u001B(B", "\uFFFD", "word2 ", "[note] ", " [sic]", "(photo by x)", " said, “", "(omission)");

    private final Random random = new Random(SEED);
    private final List<byte[]> grounds = grounds();

    private static Map<String, Consumer<byte[]>> readers() {
        var readers = new LinkedHashMap<String, Consumer<byte[]>>();
        readers.put("TextDecoder", TextDecoder::decode);
        readers.put("TextDecoder, declared", bytes -> TextDecoder.decode(bytes, new String(bytes, 0, Math.min(20, bytes.length), StandardCharsets.ISO_8859_1)));
        text(readers, "MojibakeRepair", text -> {
            var repaired = MojibakeRepair.repair(text);
            repaired.map().toRaw(new Span(0, CodePoints.of(repaired.text()).length()));
        });
        text(readers, "HtmlText", text -> {
            HtmlText.isHtml(text, null);
            var page = HtmlText.read(text);
            var points = CodePoints.of(page.text());
            page.blocks().forEach(block -> points.slice(block.span()));
            page.blocks().forEach(block -> CodePoints.of(text).slice(page.source().of(block.span())));
        });
        text(readers, "Languages", text -> {
            Languages.detect(text);
            Languages.spans(CodePoints.of(text));
        });
        for (var language : List.of("en", "ja")) {
            text(readers, "SentenceCutter, " + language, text -> {
                var points = CodePoints.of(text);
                SentenceCutter.cut(points, language).forEach(points::slice);
            });
        }
        text(readers, "PageBreaks and NoteMarks", text -> {
            var points = CodePoints.of(text);
            PageBreaks.find(points).forEach(points::slice);
            NoteMarks.find(points).forEach(mark -> points.slice(mark.span()));
        });
        text(readers, "BracketNotes, Captions and Quotations", text -> {
            var points = CodePoints.of(text);
            BracketNotes.find(points).forEach(found -> points.slice(found.words()));
            Captions.find(points).forEach(found -> points.slice(found.words()));
            Quotations.find(points).forEach(found -> points.slice(found.speaker()));
        });
        text(readers, "Blanks", text -> {
            Blanks.collapse(text);
            var points = CodePoints.of(text);
            points.strip(new Span(0, points.length()));
        });
        return readers;
    }

    // Mostly UTF-8; where it is not, what Latin-1 or UTF-16 makes of it, so that every char occurs: the same for a piece however often it is repeated.
    private static void text(Map<String, Consumer<byte[]>> readers, String name, Consumer<String> reader) {
        readers.put(name, bytes -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            reader.accept(text.indexOf('\uFFFD') < 0 ? text : new String(bytes, bytes[0] % 2 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16));
        });
    }

    private static List<byte[]> grounds() {
        var grounds = new ArrayList<byte[]>();
        for (var form : Sentences.forms()) {
            Sentences.samples(form, 60).stream().limit(4).forEach(sample -> grounds.add(sample.getBytes(Charset.forName(form.charset()))));
        }
        for (var corruption : Corruptions.values()) {
            for (var language : Sentences.LANGUAGES) {
                Sentences.of(language).stream().filter(corruption::applies).limit(2).forEach(sentence -> grounds.add(corruption.of(sentence).getBytes(StandardCharsets.UTF_8)));
            }
        }
        grounds.add("<html><head><title>x</title></head><body><h1>交流</h1><table><tr><td>平成4年<td>訪問</table><ul><li>a<ol><li>b</ol></ul></body>".getBytes(StandardCharsets.UTF_8));
        return grounds;
    }

    @Test
    void brokenInput() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("fuzzing for %d s, seed %d".formatted(SECONDS, SEED));
        lines.add("reader                       inputs  exceptions  slowest ms   super-linear (time of 4 n over that of n)");
        var failures = new ArrayList<String>();
        for (var reader : READERS.entrySet()) {
            int inputs = 0;
            int exceptions = 0;
            long slowest = 0;
            long end = System.nanoTime() + SECONDS * 1_000_000_000L / READERS.size() / 2;
            while (System.nanoTime() < end) {
                var input = input();
                inputs++;
                long begun = cpu();
                try {
                    reader.getValue().accept(input);
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
                    if (exceptions++ == 0) {
                        failures.add(reader.getKey() + ": " + thrown + " at " + List.of(thrown.getStackTrace()).subList(0, Math.min(4, thrown.getStackTrace().length))
                                + " for " + shown(input));
                    }
                }
                slowest = Math.max(slowest, cpu() - begun);
            }
            var growth = growth(reader.getValue(), end + SECONDS * 1_000_000_000L / READERS.size() / 2);
            lines.add("%-26s %8d %11d %11.1f   %s".formatted(reader.getKey(), inputs, exceptions, slowest / 1e6, growth));
            if (growth.contains("!")) {
                failures.add(reader.getKey() + " takes more than its share: " + growth);
            }
        }
        lines.addAll(failures);
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/text-fuzz.txt"), lines);
        assertThat(failures).isEmpty();
    }

    /** The worst of many pieces, each repeated to 16, 32 and 64 thousand bytes; marked where it grows faster than its length. */
    private String growth(Consumer<byte[]> reader, long end) {
        double worst = 0;
        var which = "";
        int pieces = 0;
        while (System.nanoTime() < end || pieces < 3) {
            var piece = pieces < TOKENS.size() ? TOKENS.get(pieces).getBytes(StandardCharsets.UTF_8) : piece();
            pieces++;
            if (piece.length == 0) {
                continue;
            }
            double ratio = Double.MAX_VALUE;
            // A pause of the machine is no growth: the best of three.
            for (int i = 0; i < 3 && ratio > 7; i++) {
                long once = time(reader, repeated(piece, 16_000));
                long four = time(reader, repeated(piece, 64_000));
                ratio = Math.min(ratio, four < 40_000_000 ? 0 : four / (double) Math.max(1, once));
            }
            if (ratio > 8 && ratio > worst) {
                ratio = measuredAgain(reader, piece);
            }
            if (ratio > worst) {
                worst = ratio;
                which = shown(piece);
            }
        }
        return "%.1f of %d pieces%s".formatted(worst, pieces, worst > 8 ? " ! " + which : "");
    }

    /** The compiler may throw code away in between and run slowly for a while; what grows steeply does so at every look. */
    private static double measuredAgain(Consumer<byte[]> reader, byte[] piece) {
        long once = Long.MAX_VALUE;
        long four = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            once = Math.min(once, time(reader, repeated(piece, 16_000)));
            four = Math.min(four, time(reader, repeated(piece, 64_000)));
        }
        return four / (double) Math.max(1, once);
    }

    private static long time(Consumer<byte[]> reader, byte[] input) {
        long begun = cpu();
        try {
            reader.accept(input);
        } catch (RuntimeException | StackOverflowError thrown) {
            return Long.MAX_VALUE / 2;
        }
        return cpu() - begun;
    }

    // Time of the processor: other programs on the machine do not count.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] repeated(byte[] piece, int length) {
        var out = new byte[length / piece.length * piece.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = piece[i % piece.length];
        }
        return out;
    }

    private byte[] piece() {
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            text.append(TOKENS.get(random.nextInt(TOKENS.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] input() {
        var bytes = grounds.get(random.nextInt(grounds.size())).clone();
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, at, piece());
            case 1 -> joined(bytes, at, grounds.get(random.nextInt(grounds.size())));
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> Arrays.copyOfRange(bytes, at, bytes.length);
            case 4 -> {
                var noise = new byte[random.nextInt(12)];
                random.nextBytes(noise);
                yield joined(bytes, at, noise);
            }
            default -> {
                if (at < bytes.length) {
                    bytes[at] = (byte) random.nextInt(256);
                }
                yield bytes.length < 4000 ? joined(bytes, at, bytes) : bytes;
            }
        };
    }

    private static byte[] joined(byte[] bytes, int at, byte[] put) {
        var out = new byte[bytes.length + put.length];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(put, 0, out, at, put.length);
        System.arraycopy(bytes, at, out, at + put.length, bytes.length - at);
        return out;
    }

    private static String shown(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).replace("\n", "\\n").replace("\u0000", "\\0");
        return "»" + (text.length() > 300 ? text.substring(0, 300) + "…" : text) + "«";
    }
}
