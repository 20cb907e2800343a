package org.musubi.chronology;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One date as it was read from words.
 *
 * @param words  the very words, a verbatim part of the text
 * @param start  where they begin in the text, in code points
 * @param end    where they end in the text, in code points, exclusive
 * @param value  what they mean
 * @param basis  how the value came from the words
 * @param anchor the date or the sum the value was completed from ({@code 2000-10-17}, {@code 1979+45}), null where the words stand alone
 * @param doubts what a curator should look at, empty where nothing
 * @param others further readings of the same words, the likelier first; they have no others themselves
 */
public record DateReading(String words, int start, int end, Edtf value, Basis basis, @Nullable String anchor,
                          List<DateDoubt> doubts, List<DateReading> others) {

    public DateReading {
        doubts = List.copyOf(doubts);
        others = List.copyOf(others);
    }

    /** The form a record keeps. */
    public WrittenDate asWrittenDate() {
        return new WrittenDate(words, value.toString(), basis, null, anchor);
    }
}
