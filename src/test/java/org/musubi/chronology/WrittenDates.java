package org.musubi.chronology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of dates as written, with what each of them means. */
public final class WrittenDates {

    private static final DateReader READER = new DateReader();

    private WrittenDates() {
    }

    /**
     * One row.
     *
     * @param words    as written
     * @param expected EDTF, or ! and the code where they are refused, or nothing where they are no date
     * @param context  what is known around them
     * @param source   the kind of source that writes so
     */
    public record Row(String words, String expected, DateContext context, String source) {

        /** What the reader makes of the words, in the form of {@link #expected}. */
        public String got() {
            return switch (READER.read(words, context)) {
                case DateResult.Read(DateReading reading) -> reading.value().toString();
                case DateResult.NoDate() -> "";
                case DateResult.Impossible impossible -> "!" + impossible.code();
            };
        }

        public boolean isRight() {
            return got().equals(expected);
        }
    }

    /** All rows of the table. */
    public static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        var stream = Objects.requireNonNull(WrittenDates.class.getResourceAsStream("/chronology/written-dates.tsv"));
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').map(line -> row(line.split("\t", -1))).forEach(rows::add);
        }
        return rows;
    }

    private static Row row(String[] cells) {
        return new Row(cells[0], cells[1], new DateContext(cells[2].isEmpty() ? null : cells[2], edtf(cells[3]), edtf(cells[4]), edtf(cells[5])), cells[6]);
    }

    private static @Nullable Edtf edtf(String cell) {
        return cell.isEmpty() ? null : Edtf.of(cell);
    }
}
