package org.musubi.register;

import java.util.List;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others call records; rows that follow from the current revisions alone. */
@Component
public class IdentifierRows {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    IdentifierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(RecordId record, List<Cited<ExternalId>> identifiers) {
        remove(record);
        int position = 0;
        for (Cited<ExternalId> one : identifiers) {
            jdbc.sql("INSERT INTO record_identifier (record_id, position, scheme, identifier) VALUES (?, ?, ?, ?)")
                    .params(record.value(), position++, one.value().scheme().name(), Cut.to(LONGEST, one.value().value())).update();
        }
    }

    public void remove(RecordId record) {
        jdbc.sql("DELETE FROM record_identifier WHERE record_id = ?").param(record.value()).update();
    }
}
