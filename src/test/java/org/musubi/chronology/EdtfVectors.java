package org.musubi.chronology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tables of EDTF expressions with what is known of each: tab-separated, one expression a line, a line that begins with {@code #} is a
 * remark and one that begins with {@code level} names the columns. The columns are level (0 to 2), input, verdict ({@code valid} or
 * {@code invalid}) and, where wanted, the first and the last day ({@code ..} for none), the canonical form and where it comes from.
 */
public final class EdtfVectors {

    private static final Path FOLDER = Path.of("src/test/resources/chronology");

    private EdtfVectors() {
    }

    /** One expression and what should come of it; null where the table does not say. */
    public record Vector(int level, String input, boolean valid, String first, String last, String canonical) {

        /** What is wrong with the parser's answer, empty where nothing is. */
        public Optional<String> fault() {
            var value = Edtf.parse(input);
            if (value.isEmpty() || !valid) {
                return value.isPresent() == valid ? Optional.empty() : Optional.of(valid ? "refused" : "read as " + value.get());
            }
            return differs("first day", first, day(value.get().earliest()))
                    .or(() -> differs("last day", last, day(value.get().latest())))
                    .or(() -> differs("canonical form", canonical, value.get().toString()))
                    .or(() -> differs("read again", value.get().toString(), Edtf.parse(value.get().toString()).map(Edtf::toString).orElse("refused")));
        }

        private static Optional<String> differs(String what, String wanted, String is) {
            return wanted.isEmpty() || wanted.equals(is) ? Optional.empty() : Optional.of(what + " is " + is + ", not " + wanted);
        }

        private static String day(Optional<LocalDate> day) {
            return day.map(LocalDate::toString).orElse("..");
        }
    }

    /** The table of this repository. */
    public static List<Vector> own() {
        return of(FOLDER.resolve("edtf-vectors.tsv"));
    }

    /** The expressions on which Musubi decides otherwise than some other table does, by input; the file says why. */
    public static Set<String> deviations() {
        var inputs = new HashSet<String>();
        for (var row : rows(FOLDER.resolve("edtf-deviations.tsv"))) {
            inputs.add(row[0]);
        }
        return inputs;
    }

    /** The tables of a folder, one list a file. */
    public static List<Path> tables(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The expressions of one table. */
    public static List<Vector> of(Path table) {
        return rows(table).stream().map(row -> new Vector(Integer.parseInt(row[0]), row[1], row[2].equals("valid"), cell(row, 3),
                cell(row, 4), cell(row, 5))).toList();
    }

    private static String cell(String[] row, int column) {
        return column < row.length ? row[column] : "";
    }

    private static List<String[]> rows(Path table) {
        var rows = new ArrayList<String[]>();
        try {
            for (var line : Files.readAllLines(table)) {
                if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("level\t")) {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }
}
