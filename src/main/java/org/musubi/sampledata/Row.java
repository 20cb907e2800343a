package org.musubi.sampledata;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a table; cells by the names of the header. */
record Row(String file, long line, Map<String, String> cells) {

    /** A cell, null where it is blank. */
    @Nullable String find(String column) {
        var cell = cells.get(column);
        if (cell == null) {
            throw new BadRow("the table has no column " + column);
        }
        return cell.isBlank() ? null : cell;
    }

    String need(String column) {
        var cell = find(column);
        if (cell == null) {
            throw new BadRow(column + " is empty");
        }
        return cell;
    }

    boolean has(String column) {
        return find(column) != null;
    }

    <E extends Enum<E>> E code(String column, Class<E> type) {
        return code(column, need(column), type);
    }

    /** The codes of a cell that holds several, separated by semicolons. */
    <E extends Enum<E>> List<E> codes(String column, Class<E> type) {
        return split(column, ";").stream().map(word -> code(column, word, type)).toList();
    }

    private static <E extends Enum<E>> E code(String column, String word, Class<E> type) {
        try {
            return Enum.valueOf(type, word);
        } catch (IllegalArgumentException unknown) {
            throw new BadRow(column + " has no code " + word);
        }
    }

    /** The parts of a cell, empty where it is blank. */
    List<String> split(String column, String separator) {
        var cell = find(column);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(Pattern.quote(separator))).map(String::strip).toList();
    }

    int number(String column) {
        try {
            return Integer.parseInt(need(column));
        } catch (NumberFormatException noNumber) {
            throw new BadRow(column + " is no number: " + need(column));
        }
    }
}
