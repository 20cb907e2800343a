package org.musubi.chronology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the tables that lie beside the program. */
final class DateTables {

    private DateTables() {
    }

    /** The rows of a table beside the program, comments left out. */
    static List<String[]> rows(String name) {
        var rows = new ArrayList<String[]>();
        try (var in = Objects.requireNonNull(DateTables.class.getResourceAsStream("/vocabularies/" + name), name);
             var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
        return rows;
    }
}
