package org.musubi.sampledata;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.musubi.ledger.Draft;

/**
 * Reads the tables under {@code sample-data/facts} into drafts with their citations. Plain Java: nothing is stored. A bad
 * row is left out and complained of by file, line and reason; the rest is read all the same.
 */
final class FactTables {

    private final Tables tables;
    private final List<Fact> records = new ArrayList<>();

    private FactTables(Function<String, Reader> opener) {
        tables = new Tables(opener);
    }

    static Facts onClassPath() {
        return read(Tables::onClassPath);
    }

    /** @param opener gives the text of the table of a name such as {@code events} */
    static Facts read(Function<String, Reader> opener) {
        return new FactTables(opener).read();
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
