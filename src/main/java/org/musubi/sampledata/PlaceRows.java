package org.musubi.sampledata;

import org.musubi.ledger.Basis;
import org.musubi.ledger.Mention;
import org.musubi.register.place.PlaceDraft;
import org.musubi.register.place.PlaceLevel;

/** Reads places. */
final class PlaceRows {

    private final Tables tables;
    private final NameRows names;

    PlaceRows(Tables tables, NameRows names) {
        this.tables = tables;
        this.names = names;
    }

    PlaceDraft draft(Row row) {
        var slug = row.need("id");
        var evidence = new Evidence(slug, tables);
        var within = tables.link(row, "within", "places");
        var quote = row.find("within_quote");
        return new PlaceDraft(names.of(slug),
                evidence.unit("/level", row.code("level", PlaceLevel.class), Basis.GIVEN, null, null),
                within == null ? null : evidence.unit("/within", Mention.of(within, null),
                        quote == null ? Basis.GIVEN : Basis.STATED, evidence.place(row), quote),
                evidence.note(row));
    }
}
