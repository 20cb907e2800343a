package org.musubi.chronology;

import java.util.Arrays;
import java.util.List;

/**
 * Something a curator should look at before trusting a reading; never an error.
 *
 * @param code      what is doubtful, in lower case with underscores, such as {@code weekday} or {@code two_digit_year}
 * @param arguments what a message about it needs, such as the weekday the calendar gives
 */
public record DateDoubt(String code, List<String> arguments) {

    public DateDoubt {
        arguments = List.copyOf(arguments);
    }

    static DateDoubt of(String code, Object... arguments) {
        return new DateDoubt(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The code and, behind colons, its arguments: {@code weekday:mon}. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? code : code + ":" + String.join(":", arguments);
    }
}
