package org.musubi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.musubi.chronology.DatePrinter;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.EdtfVectors;

/**
 * Random, mutated and joined expressions thrown at the EDTF parser and at all that can be asked of what it reads: nothing may break, hang
 * or contradict itself. Lasts {@code -Dmusubi.fuzz.minutes} minutes, a tenth of one by default.
 */
class FuzzEdtfBench {

    private static final String ALPHABET = "00112233445566778899XXYESTZ--?~%/..,[]{}:+ \u2212\u3000\uFF11\uD842\uDFB7a";
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.JAPANESE, Locale.CHINESE, Locale.KOREAN);

    private final List<String> broken = new ArrayList<>();
    private final Random random = new Random();
    private Edtf other = Edtf.of("1985-04-12");
    private long inputs;
    private long read;
    private double slowest;
    private String slowestInput = "";

    @Test
    void nothingBreaksHangsOrContradictsItself() throws IOException {
        var texts = EdtfVectors.own().stream().map(EdtfVectors.Vector::input).filter(text -> !text.isEmpty()).toList();
        long seed = Long.getLong("musubi.fuzz.seed", System.nanoTime());
        random.setSeed(seed);
        long end = System.nanoTime() + (long) (Double.parseDouble(System.getProperty("musubi.fuzz.minutes", "0.1")) * 60e9);
        while (System.nanoTime() < end && broken.size() < 20) {
            for (int i = 0; i < 500; i++) {
                attempt(mutated(one(texts)));
            }
            attempt(joined(texts));
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/edtf-fuzz.txt"), List.of(
                "fuzzing the EDTF parser, seed %d: %,d inputs, %,d of them EDTF".formatted(seed, inputs, read),
                "broken: %d %s".formatted(broken.size(), broken),
                "slowest input: %.1f ms for %d characters, %s".formatted(slowest * 1e3, slowestInput.length(),
                        slowestInput.substring(0, Math.min(60, slowestInput.length())))));
        assertThat(broken).isEmpty();
    }

    private void attempt(String text) {
        inputs++;
        long begun = System.nanoTime();
        try {
            var value = Edtf.parse(text);
            value.ifPresent(this::ask);
            value.filter(edtf -> !isSound(edtf)).ifPresent(edtf -> broken.add(text));
        } catch (RuntimeException | StackOverflowError fault) {
            broken.add(text + ": " + fault);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (inputs > 10_000 && seconds > slowest) {
            slowest = seconds;
            slowestInput = text;
        }
    }

    private void ask(Edtf value) {
        read++;
        for (var locale : LOCALES) {
            DatePrinter.print(value, locale);
            DatePrinter.compact(value, locale);
        }
        value.precision();
        value.year();
        value.month();
        value.day();
        value.length();
    }

    private boolean isSound(Edtf value) {
        var previous = other;
        other = value;
        return Edtf.parse(value.toString()).filter(value::equals).isPresent()
                && (value.earliest().isEmpty() || value.latest().isEmpty() || !value.latest().get().isBefore(value.earliest().get()))
                && value.overlap(previous) == previous.overlap(value) && value.overlap(value) != Edtf.Overlap.NONE
                && Integer.signum(value.compareTo(previous)) == -Integer.signum(previous.compareTo(value))
                && value.compareTo(previous) == 0 == value.equals(previous);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String mutated(String seed) {
        var text = new StringBuilder(seed);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            char drawn = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (at == text.length() ? 0 : random.nextInt(4)) {
                case 0 -> text.insert(at, drawn);
                case 1 -> text.setCharAt(at, drawn);
                case 2 -> text.deleteCharAt(at);
                default -> text.insert(at, text.charAt(at));
            }
        }
        return text.toString();
    }

    /** A set or a chain of many expressions, or one of them again and again. */
    private String joined(List<String> texts) {
        var parts = new ArrayList<String>();
        var same = random.nextInt(3) == 0 ? one(texts) : null;
        for (int i = random.nextInt(400); i >= 0; i--) {
            parts.add(same == null ? one(texts) : same);
        }
        var joined = String.join(random.nextInt(10) == 0 ? "/" : ",", parts);
        return random.nextBoolean() ? "[" + joined + "]" : "{" + joined + "}";
    }
}
