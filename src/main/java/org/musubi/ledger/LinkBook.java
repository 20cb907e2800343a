package org.musubi.ledger;

import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Which record names which: rows that follow from the current revisions and carry nothing of their own. */
@Component
class LinkBook {

    private record Link(String property, RecordId to) {
    }

    private final JdbcClient jdbc;

    LinkBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(RecordId from, ObjectNode draft) {
        remove(from);
        var links = new HashSet<Link>();
        DraftJson.forEachLink(draft, (property, to) -> links.add(new Link(property, to)));
        links.forEach(link -> jdbc.sql("INSERT INTO record_link (from_id, to_id, property) VALUES (?, ?, ?)")
                .params(from.value(), link.to().value(), link.property()).update());
    }

    void remove(RecordId from) {
        jdbc.sql("DELETE FROM record_link WHERE from_id = ?").param(from.value()).update();
    }

    /** Whether one of two records names the other. */
    boolean areLinked(RecordId one, RecordId other) {
        return jdbc.sql("SELECT count(*) FROM record_link WHERE from_id = ? AND to_id = ? OR from_id = ? AND to_id = ?")
                .params(one.value(), other.value(), other.value(), one.value()).query(Integer.class).single() > 0;
    }

    List<String> labelsOfReferrers(RecordId to) {
        return jdbc.sql("""
                        SELECT DISTINCT r.label FROM record_link l JOIN record r ON r.id = l.from_id
                        WHERE l.to_id IN (
                            SELECT CAST(:to AS uuid) UNION ALL SELECT from_id FROM redirect WHERE final_id = :to)
                          AND l.from_id <> :to AND r.state = 'ACTIVE' ORDER BY r.label LIMIT 10""")
                .param("to", to.value()).query(String.class).list();
    }

    List<RecordId> referrersOf(RecordId to) {
        return jdbc.sql("""
                        SELECT DISTINCT from_id FROM record_link WHERE to_id IN (
                            SELECT CAST(:to AS uuid) UNION ALL SELECT from_id FROM redirect WHERE final_id = :to) ORDER BY from_id""")
                .param("to", to.value()).query(java.util.UUID.class).list().stream().map(RecordId::new).toList();
    }
}
