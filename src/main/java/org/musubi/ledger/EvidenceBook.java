package org.musubi.ledger;

import java.util.List;
import java.util.UUID;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Which names and which evidence the current revision of a record has, whatever its kind; rows that follow from it alone. */
@Component
class EvidenceBook {

    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;

    EvidenceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(RecordId record, ObjectNode draft) {
        remove(record);
        int facts = 0;
        int sourced = 0;
        int quotes = 0;
        int conflicts = 0;
        for (var unit : UnitTree.units(draft).entrySet()) {
            mention(record, unit.getKey(), unit.getValue());
            var citations = DraftJson.citations(DraftJson.text(unit.getValue()));
            citations(record, unit.getKey(), citations);
            facts++;
            sourced += citations.isEmpty() ? 0 : 1;
            quotes += citations.size();
            conflicts += citations.stream().anyMatch(citation -> citation.stance() == Stance.CONTRADICTS) ? 1 : 0;
        }
        jdbc.sql("INSERT INTO record_evidence (record_id, facts, sourced, citations, conflicts) VALUES (?, ?, ?, ?, ?)")
                .params(record.value(), facts, sourced, quotes, conflicts).update();
    }

    private void mention(RecordId record, String path, ObjectNode unit) {
        var value = unit.path("value");
        if (!value.isObject() || !value.has("asWritten") && !value.has("link") && !value.has("role") || value.has("basis")) {
            return;
        }
        jdbc.sql("INSERT INTO record_mention (record_id, path, written, role, link) VALUES (?, ?, ?, ?, ?)")
                .param(record.value()).param(path).param(Cut.orNull(LONGEST_NAME, value.path("asWritten").asString(null)))
                .param(Cut.orNull(LONGEST_NAME, value.path("role").asString(null)))
                .param(value.has("link") ? UUID.fromString(value.path("link").asString()) : null).update();
    }

    private void citations(RecordId record, String path, List<Citation> citations) {
        for (Citation citation : citations) {
            jdbc.sql("""
                            INSERT INTO record_citation (id, record_id, path, source_id, text_id, span_from, span_to, stance)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(citation.id().value()).param(record.value()).param(path).param(citation.source().value())
                    .param(citation.text() == null ? null : citation.text().value()).param(citation.start()).param(citation.end())
                    .param(citation.stance().name()).update();
        }
    }

    void remove(RecordId record) {
        for (String table : List.of("record_mention", "record_citation", "record_evidence")) {
            jdbc.sql("DELETE FROM " + table + " WHERE record_id = ?").param(record.value()).update();
        }
    }
}
