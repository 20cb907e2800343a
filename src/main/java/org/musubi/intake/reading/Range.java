package org.musubi.intake.reading;

/**
 * A stretch of the repaired text in chars, for use inside this package only; what leaves it is a span of the stored text.
 *
 * @param start the first char
 * @param end   the char after the last
 */
record Range(int start, int end) {

    boolean contains(int position) {
        return start <= position && position < end;
    }

    boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    boolean isEmpty() {
        return end <= start;
    }
}
