package org.musubi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameKey;
import org.musubi.names.NameKind;
import org.musubi.names.NameMatcher;
import org.musubi.names.PreparedName;

/**
 * How well names are matched, by kind, beside what Jaro–Winkler and equality of normalised names reach on the same pairs, and how fast.
 *
 * <p>It measures the pairs of this repository and the table that the environment variable {@code MUSUBI_NAME_PAIRS} names: with a header
 * that holds {@code left right kind label} (1 the same name, 0 two names).
 */
class NamesBench {

    private static final double BAR = 0.9;
    private static final double BAR_SAME = 0.98;

    private final List<String> lines = new ArrayList<>();
    private final NameMatcher matcher = new NameMatcher();
    private int sink;

    private record Pair(String left, String right, String kind, boolean same) {
    }

    private record Prepared(PreparedName left, PreparedName right) {
    }

    /** True and false among what was said to be one, and what was missed. */
    private record Rate(int hits, int wrong, int missed) {

        static Rate of(boolean said, boolean same) {
            return new Rate(said && same ? 1 : 0, said && !same ? 1 : 0, !said && same ? 1 : 0);
        }

        Rate plus(Rate other) {
            return new Rate(hits + other.hits, wrong + other.wrong, missed + other.missed);
        }

        double f1() {
            return hits == 0 ? 0 : 2.0 * hits / (2 * hits + wrong + missed);
        }

        double precision() {
            return hits + wrong == 0 ? 1 : (double) hits / (hits + wrong);
        }

        double recall() {
            return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
        }
    }

    @Test
    void namesAreMatchedAcrossScripts() throws IOException {
        var own = new ArrayList<>(labelled(Path.of("src/test/resources/names/bench-pairs.tsv")));
        own.addAll(labelled(Path.of("src/test/resources/names/name-pairs.tsv")));
        var rates = report("own pairs", own);
        var table = System.getProperty("musubi.name.pairs", System.getenv("MUSUBI_NAME_PAIRS"));
        if (table != null) {
            report(table.substring(table.lastIndexOf('/') + 1), withHeader(Path.of(table)));
        }
        speed(own);
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/names.txt"), lines);
        assertThat(rates[0].f1()).as("F1; see target/bench/names.txt").isGreaterThanOrEqualTo(BAR);
        assertThat(rates[1].precision()).as("precision at same").isGreaterThanOrEqualTo(BAR_SAME);
    }

    private Rate[] report(String name, List<Pair> pairs) {
        var possible = new TreeMap<String, Rate>();
        var same = new TreeMap<String, Rate>();
        for (var pair : pairs) {
            var prepared = prepared(pair);
            var match = matcher.match(prepared.left, prepared.right);
            for (var group : List.of(pair.kind, "all")) {
                possible.merge(group, Rate.of(match.score() >= 0.5, pair.same), Rate::plus);
                same.merge(group, Rate.of(match.verdict() == MatchVerdict.SAME, pair.same), Rate::plus);
            }
        }
        lines.add("%-34s %7s %6s %9s %6s | at same: %9s %6s".formatted("Names: " + name + " (" + pairs.size() + ")", "pairs", "F1", "precision", "recall", "precision", "recall"));
        possible.forEach((kind, rate) -> lines.add("%-34s %7d %6.3f %9.3f %6.3f | %18.3f %6.3f".formatted("  " + kind,
                pairs.stream().filter(pair -> kind.equals("all") || pair.kind.equals(kind)).count(), rate.f1(), rate.precision(), rate.recall(),
                same.get(kind).precision(), same.get(kind).recall())));
        baseline("Jaro-Winkler, at its best threshold", pairs, pair -> JaroWinkler.of(pair.left, pair.right));
        baseline("normalised equality", pairs, pair -> NameKey.of(pair.left).equals(NameKey.of(pair.right)) ? 1 : 0);
        baseline("everything is one", pairs, pair -> 1);
        return new Rate[] {possible.get("all"), same.get("all")};
    }

    private void baseline(String name, List<Pair> pairs, ToDoubleFunction<Pair> score) {
        var best = new Rate(0, 0, 1);
        for (var threshold = 0.5; threshold <= 1; threshold += 0.02) {
            var at = threshold;
            var rate = pairs.stream().map(pair -> Rate.of(score.applyAsDouble(pair) >= at, pair.same)).reduce(new Rate(0, 0, 0), Rate::plus);
            best = rate.f1() > best.f1() ? rate : best;
        }
        lines.add("%-34s %7d %6.3f %9.3f %6.3f".formatted("  " + name, pairs.size(), best.f1(), best.precision(), best.recall()));
    }

    /** One thread's own time, so that what else the machine does is not counted; every pair is prepared before. */
    private void speed(List<Pair> pairs) {
        var clock = ManagementFactory.getThreadMXBean();
        var prepared = pairs.stream().map(NamesBench::prepared).toList();
        for (var round = 0; round < 150; round++) {
            prepared.forEach(this::compare);
        }
        var begun = clock.getCurrentThreadCpuTime();
        for (var round = 0; round < 100; round++) {
            prepared.forEach(this::compare);
        }
        lines.add("%-34s %,12.0f a second".formatted("prepared comparisons, one thread", 100.0 * prepared.size() / ((clock.getCurrentThreadCpuTime() - begun) / 1e9)));
    }

    private void compare(Prepared pair) {
        sink += matcher.match(pair.left, pair.right).score() > 0.5 ? 1 : 0;
    }

    private static Prepared prepared(Pair pair) {
        var kind = NameKind.of(pair.kind);
        return new Prepared(PreparedName.of(pair.left, kind), PreparedName.of(pair.right, kind));
    }

    private static List<Pair> labelled(Path table) throws IOException {
        return Files.readAllLines(table).stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                .map(row -> new Pair(row[0], row[1], row[2], !row[3].equals("different"))).toList();
    }

    private static List<Pair> withHeader(Path table) throws IOException {
        var rows = Files.readAllLines(table);
        var names = List.of(rows.getFirst().split("\t"));
        return rows.stream().skip(1).map(line -> line.split("\t", -1)).map(row -> new Pair(row[names.indexOf("left")], row[names.indexOf("right")],
                row[names.indexOf("kind")], row[names.indexOf("label")].equals("1"))).toList();
    }
}
