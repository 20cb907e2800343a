package org.musubi.chronology;

import java.util.List;

/** What came of reading words as a date. */
public sealed interface DateResult {

    /** A date was read. */
    record Read(DateReading reading) implements DateResult {
    }

    /** The words hold no date. */
    record NoDate() implements DateResult {
    }

    /**
     * The words have the form of a date that never was, such as the 30th of February or 昭和64年2月.
     *
     * @param words     the very words
     * @param start     where they begin in the text, in code points
     * @param end       where they end, exclusive
     * @param code      why not: {@code no_such_day}, {@code no_such_month}, {@code outside_era}, {@code lunar_calendar}
     * @param arguments what a message about it needs
     */
    record Impossible(String words, int start, int end, String code, List<String> arguments) implements DateResult {

        public Impossible {
            arguments = List.copyOf(arguments);
        }
    }
}
