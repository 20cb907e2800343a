package org.musubi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.musubi.chronology.DateContext;
import org.musubi.chronology.DateReader;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.WrittenDates;

/**
 * Random, mutated and endlessly repeated words thrown at the reader of dates: nothing may break, hang, or take more than its length.
 * Lasts {@code -Dmusubi.fuzz.minutes} minutes, a third of one by default.
 */
class FuzzDatesBench {

    private static final String ALPHABET = "0123456789年月日号时년월일元〇一二三十百千廿同翌前後頃末初春秋上中下旬から まで～-–—・、,./()（）[]【】?□×○'’\"%~^&@#:;|_\n\t\u3000\u00A0"
            + "昭平明大令和成HSRTMabcdefghijklmnopqrstuvwxyzäöüßабвгдежзийклмнопрстуфхцчшщыьэюя가나다라마바사\u0000\uFFFF\uD842\uDFB7¨";
    private static final String[] LANGUAGES = {"en", "ja", "zh", "ko", "de", "ru"};
    /** Repeated pieces are this long at first, then twice and four times as long. */
    private static final int LENGTH = 20_000;
    /** Four times the length may take this many times as long; the rest is what a clock of this kind is off by. */
    private static final double STEEPEST = 9;

    private final DateReader reader = new DateReader();
    private final Random random = new Random();
    private final List<String> broken = new ArrayList<>();
    private final List<String> steep = new ArrayList<>();
    private List<WrittenDates.Row> rows = List.of();
    private long inputs;
    private double slowest;
    private String slowestInput = "";
    private double steepest;
    private String steepestPiece = "";

    @Test
    void nothingBreaksHangsOrGrowsSteeply() throws IOException {
        rows = WrittenDates.rows();
        long seed = Long.getLong("musubi.fuzz.seed", System.nanoTime());
        random.setSeed(seed);
        long end = System.nanoTime() + (long) (Double.parseDouble(System.getProperty("musubi.fuzz.minutes", "0.33")) * 60e9);
        while (System.nanoTime() < end) {
            for (int i = 0; i < 300; i++) {
                attempt(random.nextInt(3) == 0 ? noise(1 + random.nextInt(60)) : mutated());
            }
            grow(piece());
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/dates-fuzz.txt"), List.of(
                "fuzzing the reader of dates, seed %d: %,d inputs".formatted(seed, inputs),
                "exceptions: %d %s".formatted(broken.size(), broken.stream().limit(20).toList()),
                "slowest short input: %.1f ms for %s".formatted(slowest * 1e3, shown(slowestInput)),
                "steepest repeated input: %.1f times as long for 4 times the length, %s".formatted(steepest, shown(steepestPiece)),
                "too steep: %d %s".formatted(steep.size(), steep.stream().limit(20).toList())));
        assertThat(broken).isEmpty();
        assertThat(steep).isEmpty();
    }

    private String noise(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** A written date with characters changed, left out, doubled, or another date put into it. */
    private String mutated() {
        var text = new StringBuilder(words());
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 1 -> text.insert(at, words());
                case 2 -> text.insert(at, text.substring(at / 2, at));
                case 3 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                default -> text.insert(at, random.nextBoolean() ? " " : "\n");
            }
        }
        return text.toString();
    }

    private String words() {
        return rows.get(random.nextInt(rows.size())).words();
    }

    private String piece() {
        return switch (random.nextInt(4)) {
            case 0 -> noise(1 + random.nextInt(4));
            case 1 -> words();
            case 2 -> words() + noise(1 + random.nextInt(2));
            default -> mutated();
        };
    }

    private void attempt(String text) {
        long begun = cpu();
        try {
            read(text, LANGUAGES[random.nextInt(LANGUAGES.length)]);
        } catch (RuntimeException | StackOverflowError wrong) {
            broken.add(shown(text) + " " + wrong);
        }
        inputs++;
        double took = (cpu() - begun) / 1e9;
        if (took > slowest && inputs > 5_000) {
            slowest = took;
            slowestInput = text;
        }
    }

    private void read(String text, String language) {
        var context = random.nextBoolean() ? DateContext.in(language)
                : new DateContext(language, Edtf.of("2000-10-17/2000-10-20"), Edtf.of("2024-08-29"), Edtf.of("1979-05"));
        readAll(text, context);
    }

    private void readAll(String text, DateContext context) {
        reader.read(text, context);
        reader.heading(text, context);
        int length = text.codePointCount(0, text.length());
        for (var reading : reader.find(text, context)) {
            assertThat(reading.end()).isLessThanOrEqualTo(length);
            var begin = text.offsetByCodePoints(0, Math.min(reading.start(), 2_000));
            assertThat(reading.start() > 2_000 || text.startsWith(reading.words(), begin)).isTrue();
        }
    }

    /** The same piece over and over: twice as much may take twice as long. */
    private void grow(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        var text = piece.repeat(LENGTH / piece.length() + 1);
        var context = new DateContext("ja", Edtf.of("2000-10-17"), null, null);
        try {
            double once = best(text, context);
            double twice = once < 0.001 ? 0 : best(text + text, context);
            double fourfold = once < 0.001 ? 0 : best(text + text + text + text, context);
            double factor = once < 0.001 ? 1 : fourfold / once;
            // The compiler may throw code away in between and run slowly for a while; what grows steeply does so at every look.
            for (int look = 0; look < 10 && factor > STEEPEST; look++) {
                once = Math.min(once, best(text, context));
                twice = Math.min(twice, best(text + text, context));
                fourfold = Math.min(fourfold, best(text + text + text + text, context));
                factor = fourfold / once;
            }
            if (factor > steepest) {
                steepest = factor;
                steepestPiece = piece;
            }
            if (factor > STEEPEST && twice > 2.5 * once) {
                steep.add("%s: %.1f, %.1f, %.1f ms".formatted(shown(piece), once * 1e3, twice * 1e3, fourfold * 1e3));
            }
        } catch (RuntimeException | StackOverflowError wrong) {
            broken.add(shown(piece) + " repeated: " + wrong);
        }
    }

    private double best(String text, DateContext context) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long begun = cpu();
            reader.read(text, context);
            reader.heading(text, context);
            reader.find(text, context);
            best = Math.min(best, (cpu() - begun) / 1e9);
        }
        return best;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String shown(String text) {
        // Halves of characters cannot be written to a file.
        return new String(text.substring(0, Math.min(text.length(), 80)).replace("\n", "\\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
