package org.musubi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.musubi.chronology.DateReader;
import org.musubi.chronology.WrittenDates;

/** How many of the dates as written are read as they should be, by language, and how many a second one core reads. */
class DatesBench {

    private static final int ROUNDS = 8;
    private static final long ROUND_NANOS = 1_000_000_000L;

    @Test
    void writtenDatesRightAndQuick() throws IOException {
        var rows = WrittenDates.rows();
        var right = new TreeMap<String, Integer>();
        var all = new TreeMap<String, Integer>();
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var language = row.context().language() == null ? "" : row.context().language().substring(0, 2);
            all.merge(language, 1, Integer::sum);
            right.merge(language, row.isRight() ? 1 : 0, Integer::sum);
            if (!row.isRight()) {
                wrong.add("%s should be '%s' but is '%s'".formatted(row.words(), row.expected(), row.got()));
            }
        }
        var lines = new ArrayList<String>();
        lines.add("dates as written        rows   right   per cent");
        all.forEach((language, count) -> lines.add(line(language, count, right.get(language))));
        lines.add(line("all", rows.size(), rows.size() - wrong.size()));
        lines.addAll(wrong);
        lines.add("dates a second on one core: %,d".formatted(perSecond(rows)));
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/dates.txt"), lines);
    }

    private static String line(String name, int count, int right) {
        return "%-20s %7d %7d %10.2f".formatted(name, count, right, 100.0 * right / count);
    }

    /** The best of some rounds, by the time the thread itself had; the first rounds warm up. */
    private static long perSecond(Iterable<WrittenDates.Row> rows) {
        var clock = ManagementFactory.getThreadMXBean();
        var reader = new DateReader();
        long best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = clock.getCurrentThreadCpuTime();
            long read = 0;
            long spent = 0;
            while (spent < ROUND_NANOS) {
                for (var row : rows) {
                    if (reader.read(row.words(), row.context()) != null) {
                        read++;
                    }
                }
                spent = clock.getCurrentThreadCpuTime() - begun;
            }
            best = Math.max(best, read * 1_000_000_000L / spent);
        }
        return best;
    }
}
