package org.musubi.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which record a merged one leads to; where that one was merged in its turn, the end of the chain. */
@Component
class Redirects {

    private static final int MOST_ASKED = 500;

    private final JdbcClient jdbc;

    Redirects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record that an id leads to: itself unless it was merged. */
    RecordId follow(RecordId id) {
        return follow(List.of(id)).getOrDefault(id, id);
    }

    /** Where those lead that were merged; the others are absent. */
    Map<RecordId, RecordId> follow(Collection<RecordId> ids) {
        var ends = new HashMap<RecordId, RecordId>();
        var asked = ids.stream().map(RecordId::value).distinct().toList();
        for (int from = 0; from < asked.size(); from += MOST_ASKED) {
            jdbc.sql("SELECT from_id, final_id FROM redirect WHERE from_id IN (:ids)")
                    .param("ids", asked.subList(from, Math.min(asked.size(), from + MOST_ASKED)))
                    .query(row -> {
                        ends.put(new RecordId(row.getObject(1, UUID.class)), new RecordId(row.getObject(2, UUID.class)));
                    });
        }
        return ends;
    }

    /** Leads one record to another that leads to none, and with it those that led to it. */
    void add(RecordId from, RecordId to) {
        jdbc.sql("INSERT INTO redirect (from_id, to_id, final_id) VALUES (?, ?, ?)").params(from.value(), to.value(), to.value()).update();
        jdbc.sql("UPDATE redirect SET final_id = ? WHERE final_id = ?").params(to.value(), from.value()).update();
    }

    /** Lets a record stand by itself again; those that were merged into it before lead to it again. */
    void remove(RecordId from) {
        jdbc.sql("DELETE FROM redirect WHERE from_id = ?").param(from.value()).update();
        var next = List.of(from.value());
        while (!next.isEmpty()) {
            jdbc.sql("UPDATE redirect SET final_id = :end WHERE to_id IN (:next)").param("end", from.value()).param("next", next).update();
            next = jdbc.sql("SELECT from_id FROM redirect WHERE to_id IN (:next)").param("next", next).query(UUID.class).list();
        }
    }
}
