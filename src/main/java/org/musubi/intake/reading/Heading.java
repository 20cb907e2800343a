package org.musubi.intake.reading;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.DateReading;

/**
 * The date that opens an entry.
 *
 * @param line    position of its line
 * @param range   the words of the heading, remark included
 * @param date    what they say; null where they say that the date is not known
 * @param words   the words of the date alone
 * @param rest    where on the same line the text of the entry begins, -1 where the heading has the line for itself
 */
record Heading(int line, Range range, @Nullable DateReading date, Range words, int rest) {

    boolean isInline() {
        return rest >= 0;
    }
}
