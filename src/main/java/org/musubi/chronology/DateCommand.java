package org.musubi.chronology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code date}: one line in, one line out, tab-separated as words, EDTF, earliest day, latest day, basis, doubts.
 * Holds one line at a time.
 */
public final class DateCommand {

    private final DateReader reader = new DateReader();

    /** Reads lines to the end of the input; the context applies to each of them alone. */
    public void run(Reader in, Appendable out, DateContext words) throws IOException {
        // Anniversaries count from the anchor too: there is no other date here that they could count from.
        var context = words.founded() == null ? words.withFounded(words.anchor()) : words;
        var lines = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
        var first = true;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            // The mark at the head of some files is no part of their first date.
            out.append(row(first && line.startsWith("\uFEFF") ? line.substring(1) : line, context)).append('\n');
            first = false;
        }
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
