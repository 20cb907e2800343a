package org.musubi.text;

import java.util.List;

/**
 * Leads between the positions of a stored text and of its repaired reading. A span that cuts through a repair grows to hold
 * the whole of it, so that a quote is never half a character.
 */
public final class SpanMap {

    private final int[] rawStarts;
    private final int[] rawEnds;
    private final int[] starts;
    private final int[] ends;

    private SpanMap(int size) {
        rawStarts = new int[size];
        rawEnds = new int[size];
        starts = new int[size];
        ends = new int[size];
    }

    /** The map of these repairs, which must be in order and apart from each other. */
    public static SpanMap of(List<Repair> repairs) {
        var map = new SpanMap(repairs.size());
        int shift = 0;
        for (int i = 0; i < repairs.size(); i++) {
            var repair = repairs.get(i);
            map.rawStarts[i] = repair.span().start();
            map.rawEnds[i] = repair.span().end();
            map.starts[i] = repair.span().start() + shift;
            map.ends[i] = map.starts[i] + repair.repaired().codePointCount(0, repair.repaired().length());
            shift = map.ends[i] - map.rawEnds[i];
        }
        return map;
    }

    /** Where a span of the repaired text stands in the stored text. */
    public Span toRaw(Span repaired) {
        return new Span(map(repaired.start(), starts, ends, rawStarts, rawEnds, false),
                map(repaired.end(), starts, ends, rawStarts, rawEnds, true));
    }

    /** Where a span of the stored text stands in the repaired text. */
    public Span toRepaired(Span raw) {
        return new Span(map(raw.start(), rawStarts, rawEnds, starts, ends, false),
                map(raw.end(), rawStarts, rawEnds, starts, ends, true));
    }

    private static int map(int position, int[] fromStarts, int[] fromEnds, int[] toStarts, int[] toEnds, boolean end) {
        int low = 0;
        int high = fromStarts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fromStarts[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int before = low - 1;
        if (before < 0) {
            return position;
        }
        if (position < fromEnds[before]) {
            return end ? toEnds[before] : toStarts[before];
        }
        return position - fromEnds[before] + toEnds[before];
    }
}
