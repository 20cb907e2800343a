package org.musubi.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The command {@code match}: rows of a tab-separated table with the columns {@code left right kind} come back with {@code score verdict reasons} appended.
 * Works in blocks, on every core, and holds one block at a time.
 */
public final class MatchCommand {

    private static final int BLOCK = 4096;
    private static final int MOST_REMEMBERED = 20_000;
    private static final List<String> REQUIRED = List.of("left", "right", "kind");

    private final NameMatcher matcher = new NameMatcher();
    private final Map<String, PreparedName> remembered = new ConcurrentHashMap<>();

    /** What came of a run. */
    public sealed interface Outcome {
        /** Every row has come back. */
        record Done(long rows) implements Outcome {
        }

        /** The table has no such column; nothing was written. */
        record NoColumn(String name) implements Outcome {
        }
    }

    private record Columns(int left, int right, int kind, int leftContext, int rightContext) {
    }

    /** Reads a table to its end. Rows that are too short come back with empty columns, as the pair they hold is empty. */
    public Outcome run(BufferedReader in, Appendable out) throws IOException {
        var header = in.readLine();
        if (header != null && header.startsWith("\uFEFF")) {
            header = header.substring(1);
        }
        var names = header == null ? List.<String>of() : List.of(header.split("\t", -1));
        for (var name : REQUIRED) {
            if (!names.contains(name)) {
                return new Outcome.NoColumn(name);
            }
        }
        var columns = new Columns(names.indexOf("left"), names.indexOf("right"), names.indexOf("kind"), names.indexOf("left_context"), names.indexOf("right_context"));
        out.append(header).append("\tscore\tverdict\treasons\n");
        var rows = 0L;
        var block = new ArrayList<String>(BLOCK);
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            block.add(line);
            if (block.size() == BLOCK) {
                rows += write(block, columns, names.size(), out);
            }
        }
        rows += write(block, columns, names.size(), out);
        return new Outcome.Done(rows);
    }

    private int write(List<String> block, Columns columns, int width, Appendable out) throws IOException {
        for (var row : block.parallelStream().map(line -> row(line, columns, width)).toList()) {
            out.append(row).append('\n');
        }
        var rows = block.size();
        block.clear();
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return rows;
    }

    private String row(String line, Columns columns, int width) {
        var cells = line.split("\t", -1);
        var kind = NameKind.of(cell(cells, columns.kind));
        var match = matcher.match(prepared(cell(cells, columns.left), kind), prepared(cell(cells, columns.right), kind),
                NameContext.parse(cell(cells, columns.leftContext)), NameContext.parse(cell(cells, columns.rightContext)));
        return line + "\t".repeat(Math.max(0, width - cells.length)) + String.format(Locale.ROOT, "\t%.3f\t%s\t", match.score(), match.verdict().name().toLowerCase(Locale.ROOT))
                + match.reasons().stream().map(MatchReason::code).distinct().collect(Collectors.joining(";"));
    }

    private PreparedName prepared(String text, NameKind kind) {
        return remembered.computeIfAbsent(kind.name().charAt(1) + text, key -> PreparedName.of(text, kind));
    }

    private static String cell(String[] cells, int column) {
        return column >= 0 && column < cells.length ? cells[column] : "";
    }
}
