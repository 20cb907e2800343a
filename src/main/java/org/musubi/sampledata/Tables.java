package org.musubi.sampledata;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;

/** The tables of some folders, read as one; the records they declare, and the complaints about their rows. */
final class Tables {

    /** The tables whose rows make records, in the order in which records are returned. */
    static final List<String> OF_RECORDS = List.of("sources", "places", "people", "organisations", "ties", "instruments", "events");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<String> folders;
    private final Function<String, @Nullable Reader> opener;
    private final Map<String, List<Row>> tables = new HashMap<>();
    private final Map<String, String> tableOfRecord = new HashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    /**
     * @param folders in the order in which their rows are read
     * @param opener  gives the text of a path such as {@code facts/events}, null where that folder has no such table
     */
    Tables(List<String> folders, Function<String, @Nullable Reader> opener) {
        this.folders = folders;
        this.opener = opener;
        OF_RECORDS.forEach(table -> forEach(table, row -> declare(table, row)));
    }

    static @Nullable Reader onClassPath(String path) {
        var stream = Tables.class.getResourceAsStream("/sample-data/" + path + ".csv");
        return stream == null ? null : new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private void declare(String table, Row row) {
        var before = tableOfRecord.putIfAbsent(row.need("id"), table);
        if (before != null) {
            throw new BadRow("id " + row.need("id") + " stands twice");
        }
    }

    List<Row> rows(String table) {
        return tables.computeIfAbsent(table, this::load);
    }

    /** The rows of a table by the record they belong to. A row that belongs to none is complained of. */
    Map<String, List<Row>> rowsBy(String table, String column) {
        var grouped = new LinkedHashMap<String, List<Row>>();
        forEach(table, row -> {
            id(row.need(column));
            grouped.computeIfAbsent(row.need(column), slug -> new ArrayList<>()).add(row);
        });
        return grouped;
    }

    /** Works through rows; one that is bad is complained of, and the others go on. */
    void forEach(String table, Consumer<Row> work) {
        forEach(rows(table), work);
    }

    void forEach(List<Row> rows, Consumer<Row> work) {
        for (Row row : rows) {
            try {
                work.accept(row);
            } catch (BadRow bad) {
                complaints.add(new Complaint(row.file(), row.line(), String.valueOf(bad.getMessage())));
            }
        }
    }

    private List<Row> load(String table) {
        return folders.stream().flatMap(folder -> load(folder, table).stream()).toList();
    }

    private List<Row> load(String folder, String table) {
        var file = folder + "/" + table + ".csv";
        var text = opener.apply(folder + "/" + table);
        if (text == null) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        try (var reader = text; var parser = FORMAT.parse(reader)) {
            long line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord record : parser) {
                if (record.isConsistent()) {
                    rows.add(new Row(file, line, record.toMap()));
                } else {
                    complaints.add(new Complaint(file, line, "%d cells under %d columns".formatted(record.size(), parser.getHeaderNames().size())));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException broken) {
            complaints.add(new Complaint(file, 1, "is no table: " + broken.getMessage()));
        }
        return rows;
    }

    /** The id of a record that the tables declare. */
    RecordId id(String slug) {
        if (!tableOfRecord.containsKey(slug)) {
            throw new BadRow("no record is called " + slug);
        }
        return new RecordId(SampleIds.of(slug));
    }

    /** The id of the record in a cell, null where the cell is blank; the record must be of one of these tables. */
    @Nullable RecordId link(Row row, String column, String... among) {
        var slug = row.find(column);
        if (slug == null) {
            return null;
        }
        var id = id(slug);
        if (!List.of(among).contains(tableOfRecord.get(slug))) {
            throw new BadRow("%s: %s is of %s, not of %s".formatted(column, slug, tableOfRecord.get(slug), String.join(" or ", among)));
        }
        return id;
    }

    List<Complaint> complaints() {
        return complaints.stream().distinct().toList();
    }
}
