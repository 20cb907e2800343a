package org.musubi.text;

import java.util.Arrays;

/**
 * A text that can be addressed by code points, the unit of every {@link Span}: {@code "𠮷野"} has two. Immutable, and quick for
 * texts without characters outside the basic plane.
 */
public final class CodePoints {

    private final String text;
    private final int length;
    // Code point positions of all characters that take two chars; empty for nearly every text.
    private final int[] wide;

    private CodePoints(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        var found = new int[text.length() - length];
        int count = 0;
        for (int i = 0, point = 0; i < text.length() && count < found.length; point++) {
            int width = Character.charCount(text.codePointAt(i));
            if (width == 2) {
                found[count++] = point;
            }
            i += width;
        }
        this.wide = found;
    }

    public static CodePoints of(String text) {
        return new CodePoints(text);
    }

    public String text() {
        return text;
    }

    /** The number of code points. */
    public int length() {
        return length;
    }

    /** The char index of a code point; {@link #length()} gives the end of the text. */
    public int toCharIndex(int codePoint) {
        if (codePoint < 0 || codePoint > length) {
            throw new IndexOutOfBoundsException("Code point " + codePoint + " of " + length);
        }
        return codePoint + countBefore(codePoint);
    }

    /** The code point that begins at, or spreads over, a char index. */
    public int fromCharIndex(int index) {
        if (index < 0 || index > text.length()) {
            throw new IndexOutOfBoundsException("Char " + index + " of " + text.length());
        }
        int low = 0;
        int high = wide.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // The char index at which the wide character number `middle` begins.
            if (wide[middle] + middle < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return index - low;
    }

    /** The span that begins and ends at two char indices. */
    public Span span(int startChar, int endChar) {
        return new Span(fromCharIndex(startChar), fromCharIndex(endChar));
    }

    /** The characters of a span. */
    public String slice(Span span) {
        return text.substring(toCharIndex(span.start()), toCharIndex(span.end()));
    }

    /** The span without blanks at both ends. */
    public Span strip(Span span) {
        int start = toCharIndex(span.start());
        int end = toCharIndex(span.end());
        int cutStart = 0;
        int cutEnd = 0;
        while (start < end && Blanks.isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
            cutStart++;
        }
        while (end > start && Blanks.isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
            cutEnd++;
        }
        return new Span(span.start() + cutStart, span.end() - cutEnd);
    }

    private int countBefore(int codePoint) {
        int found = Arrays.binarySearch(wide, codePoint);
        return found >= 0 ? found : -found - 1;
    }
}
