package org.musubi.chronology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code date}: one line in, one line out, tab-separated as words, EDTF, earliest day, latest day, basis, doubts.
 * Holds one line at a time, and none that is too long to hold a date.
 */
public final class DateCommand {

    /** The chars of a line above which the input is no list of dates. */
    public static final int LONGEST_LINE = 100_000;

    private final DateReader reader = new DateReader();

    /**
     * Reads lines to the end of the input; the context applies to each of them alone.
     *
     * @return the number of the line, from 1, that was too long, at which the reading stopped; empty where all lines were read
     */
    public OptionalLong run(Reader in, Appendable out, DateContext words) throws IOException {
        // Anniversaries count from the anchor, and 本年 is its year, where nothing better is given.
        var founded = words.founded() == null ? words.withFounded(words.anchor()) : words;
        var context = founded.asOf() == null ? founded.withAsOf(founded.anchor()) : founded;
        var chars = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
        var line = new StringBuilder();
        long number = 1;
        int before = -1;
        for (int c = chars.read(); c >= 0; c = chars.read()) {
            if (c == '\n' && before == '\r') {
                before = c;
                continue;
            }
            before = c;
            if (c != '\n' && c != '\r') {
                line.append((char) c);
                if (line.length() > LONGEST_LINE) {
                    return OptionalLong.of(number);
                }
                continue;
            }
            out.append(row(line, number++, context)).append('\n');
            line.setLength(0);
        }
        if (!line.isEmpty()) {
            out.append(row(line, number, context)).append('\n');
        }
        return OptionalLong.empty();
    }

    // The mark at the head of some files is no part of their first date.
    private String row(StringBuilder line, long number, DateContext context) {
        return row(number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF' ? line.substring(1) : line.toString(), context);
    }

    private String row(String line, DateContext context) {
        var words = line.replace('\t', ' ');
        return switch (reader.read(words, context)) {
            case DateResult.Read(DateReading reading) -> row(words, reading);
            case DateResult.NoDate() -> words + "\t\t\t\t\t";
            case DateResult.Impossible impossible -> words + "\t\t\t\t\timpossible:" + impossible.code();
        };
    }

    private String row(String words, DateReading reading) {
        var doubts = Stream.concat(
                reading.others().stream().map(other -> "or:" + other.value()),
                reading.doubts().stream().map(DateDoubt::toString));
        return String.join("\t", words, reading.value().toString(), day(reading.value().earliest()), day(reading.value().latest()),
                reading.basis().name().toLowerCase(Locale.ROOT), doubts.collect(Collectors.joining(";")));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
