package org.musubi.desk.parts;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns positions in code points, as the register counts, into positions in UTF-16 units, as a browser counts, and back. */
final class CodePoints {

    /** Positions, in code points, of the characters that take two units; ascending. */
    private final int[] wide;
    private final int codePoints;

    CodePoints(String text) {
        var found = IntStream.builder();
        int position = 0;
        for (int i = 0; i < text.length(); position++) {
            int width = Character.charCount(text.codePointAt(i));
            if (width == 2) {
                found.add(position);
            }
            i += width;
        }
        wide = found.build().toArray();
        codePoints = position;
    }

    int count() {
        return codePoints;
    }

    /** The unit at which the code point begins. */
    int toUnits(int codePoint) {
        return codePoint + wideBefore(codePoint);
    }

    /** The code point to which the unit belongs; the second half of a pair belongs to the whole. */
    int toCodePoint(int unit) {
        int low = 0;
        int high = codePoints;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (toUnits(middle) <= unit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int wideBefore(int codePoint) {
        int at = Arrays.binarySearch(wide, codePoint);
        return at >= 0 ? at : -at - 1;
    }
}
