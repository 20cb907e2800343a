package org.musubi.register.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.register.ExternalId;
import org.musubi.register.IdentifierRows;
import org.musubi.register.NameForm;
import org.musubi.register.NameRows;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of people and organisations, which stand in one list. */
@Component
class PartyRows {

    private static final int LONGEST_OFFICE = 300;

    private final JdbcClient jdbc;
    private final NameRows names;
    private final IdentifierRows identifiers;

    PartyRows(JdbcClient jdbc, NameRows names, IdentifierRows identifiers) {
        this.jdbc = jdbc;
        this.names = names;
        this.identifiers = identifiers;
    }

    void write(RecordId id, String kind, List<Cited<NameForm>> forms, @Nullable String type, @Nullable String office,
               @Nullable RecordId seat) {
        remove(id);
        names.write(id, kind, forms);
        jdbc.sql("INSERT INTO party_row (record_id, kind, type, office, seat_link) VALUES (?, ?, ?, ?, ?)")
                .param(id.value()).param(kind).param(type).param(Cut.orNull(LONGEST_OFFICE, office)).param(seat == null ? null : seat.value()).update();
    }

    void write(RecordId id, List<Cited<ExternalId>> others) {
        identifiers.write(id, others);
    }

    void remove(RecordId id) {
        names.remove(id);
        identifiers.remove(id);
        jdbc.sql("DELETE FROM party_row WHERE record_id = ?").param(id.value()).update();
    }
}
