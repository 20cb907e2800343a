package org.musubi.sampledata;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Draft;

/**
 * Reads the tables under {@code sample-data} into drafts with their citations. Plain Java: nothing is stored. A bad
 * row is left out and complained of by file, line and reason; the rest is read all the same.
 */
final class FactTables {

    private final Tables tables;
    private final List<Fact> records = new ArrayList<>();

    private FactTables(List<String> folders, Function<String, @Nullable Reader> opener) {
        tables = new Tables(folders, opener);
    }

    /** The facts of the three pages, and the invented office whose clerk logs visits. */
    static Facts onClassPath() {
        return read(List.of("facts", "office"), Tables::onClassPath);
    }

    /** @param opener gives the text of a path such as {@code facts/events}, null where there is no such table */
    static Facts read(List<String> folders, Function<String, @Nullable Reader> opener) {
        return new FactTables(folders, opener).read();
    }

    private Facts read() {
        var names = new NameRows(tables);
        var parties = new PartyRows(tables, names);
        var ties = new TieRows(tables);
        drafts("sources", new SourceRows(tables)::draft);
        drafts("places", new PlaceRows(tables, names)::draft);
        drafts("people", parties::person);
        drafts("organisations", parties::organisation);
        drafts("ties", ties::tie);
        drafts("instruments", ties::instrument);
        drafts("events", new EventRows(tables)::draft);
        return new Facts(records, tables.complaints());
    }

    private void drafts(String table, Function<Row, Draft> reader) {
        tables.forEach(table, row -> {
            var slug = row.need("id");
            records.add(new Fact(slug, tables.id(slug), reader.apply(row)));
        });
    }
}
