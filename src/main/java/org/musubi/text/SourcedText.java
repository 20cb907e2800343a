package org.musubi.text;

import java.util.Arrays;

/** A text under construction whose chars remember where in a page they come from. */
final class SourcedText {

    private final StringBuilder out = new StringBuilder();
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    /** Adds a char that a stretch of the page stands for; {@link SourceMap#NOWHERE} twice for one that the page does not write. */
    void append(char c, int start, int end) {
        if (out.length() == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        starts[out.length()] = start;
        ends[out.length()] = end;
        out.append(c);
    }

    /** Adds what the page does not write. */
    void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), SourceMap.NOWHERE, SourceMap.NOWHERE);
        }
    }

    int length() {
        return out.length();
    }

    char charAt(int index) {
        return out.charAt(index);
    }

    int codePointBefore(int index) {
        return out.codePointBefore(index);
    }

    void setLength(int length) {
        out.setLength(length);
    }

    CodePoints points() {
        return CodePoints.of(out.toString());
    }

    /** The map from this text to a page. */
    SourceMap map(String page) {
        var points = points();
        var there = CodePoints.of(page);
        var from = new int[points.length()];
        var to = new int[points.length()];
        for (int i = 0, at = 0; i < from.length; i++) {
            int last = at + Character.charCount(points.text().codePointAt(at)) - 1;
            from[i] = starts[at] < 0 ? SourceMap.NOWHERE : there.fromCharIndex(starts[at]);
            to[i] = ends[last] < 0 ? SourceMap.NOWHERE : there.fromCharIndex(ends[last]);
            at = last + 1;
        }
        return new SourceMap(from, to);
    }
}
