package org.musubi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.musubi.chronology.DatePrinter;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.EdtfVectors;
import org.musubi.chronology.EdtfVectors.Vector;

/**
 * How many EDTF expressions are read or refused as they should be, by level, and how fast.
 *
 * <p>It measures the table of this repository and every table of the folder that the environment variable {@code MUSUBI_EDTF_VECTORS} or
 * the system property {@code musubi.edtf.vectors} names; {@link EdtfVectors} says what a table looks like.
 */
class EdtfBench {

    private static final double[] BARS = {1.0, 1.0, 0.98};

    private final List<String> lines = new ArrayList<>();
    private int sink;
    private final List<String> below = new ArrayList<>();

    /** How many expressions there were, how many came out as the table says, how many deviate for a reason that is written down. */
    private record Rate(int all, int passed, int deliberate) {

        Rate plus(Rate other) {
            return new Rate(all + other.all, passed + other.passed, deliberate + other.deliberate);
        }

        /** Among those on which Musubi does not differ for a reason. */
        double share() {
            return all == deliberate ? 1 : (double) passed / (all - deliberate);
        }
    }

    @Test
    void expressionsAreReadAndRefusedAsTheTablesSay() throws IOException {
        lines.add("EDTF expressions         level     all  as the table  deliberately not    wrong    rate");
        report("edtf-vectors (own)", EdtfVectors.own());
        var folder = System.getProperty("musubi.edtf.vectors", System.getenv("MUSUBI_EDTF_VECTORS"));
        var others = new ArrayList<Vector>();
        for (var table : folder == null ? List.<Path>of() : EdtfVectors.tables(Path.of(folder))) {
            var vectors = EdtfVectors.of(table);
            report(table.getFileName().toString(), vectors);
            others.addAll(vectors);
        }
        if (!others.isEmpty()) {
            report("all tables of the folder", others);
        }
        speed();
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/edtf.txt"), lines);
        assertThat(below).as("below the bar of its level; see target/bench/edtf.txt").isEmpty();
    }

    private void report(String name, List<Vector> vectors) {
        var rates = new TreeMap<Integer, Rate>();
        var wrong = new ArrayList<String>();
        for (var vector : vectors) {
            var fault = vector.fault();
            var deliberate = fault.isPresent() && EdtfVectors.deviations().contains(vector.input());
            rates.merge(vector.level(), new Rate(1, fault.isEmpty() ? 1 : 0, deliberate ? 1 : 0), Rate::plus);
            if (fault.isPresent() && !deliberate) {
                wrong.add("    level " + vector.level() + ": " + vector.input() + ": " + fault.get());
            }
        }
        rates.forEach((level, rate) -> lines.add("%-26s %3d %7d %13d %17d %8d  %5.1f %%".formatted(name, level, rate.all(), rate.passed(),
                rate.deliberate(), rate.all() - rate.passed() - rate.deliberate(), 100 * rate.share())));
        lines.addAll(wrong);
        rates.forEach((level, rate) -> {
            if (rate.share() < BARS[level]) {
                below.add(name + ", level " + level);
            }
        });
    }

    private void speed() {
        var texts = EdtfVectors.own().stream().filter(Vector::valid).map(Vector::input).toList();
        var values = texts.stream().map(Edtf::of).toList();
        Map<String, Runnable> works = new TreeMap<>(Map.of(
                "parsed", () -> count(texts, text -> Edtf.of(text).hashCode()),
                "earliest and latest", () -> count(values, value -> value.earliest().hashCode() + value.latest().hashCode()),
                "printed in English", () -> count(values, value -> DatePrinter.print(value, Locale.ENGLISH).length()),
                "printed in Japanese", () -> count(values, value -> DatePrinter.print(value, Locale.JAPANESE).length())));
        works.forEach((name, work) -> {
            for (var i = 0; i < 500; i++) {
                work.run();
            }
            var begun = System.nanoTime();
            for (var i = 0; i < 500; i++) {
                work.run();
            }
            lines.add("%-26s %,12.0f a second".formatted(name, 500.0 * texts.size() / ((System.nanoTime() - begun) / 1e9)));
        });
    }

    private <T> void count(List<T> all, ToIntFunction<T> work) {
        for (var one : all) {
            sink += work.applyAsInt(one);
        }
    }
}
