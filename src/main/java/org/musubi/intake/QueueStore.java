package org.musubi.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the queue before anything was judged, import by import: made anew only where a draft was changed since. */
@Component
class QueueStore {

    private final JdbcClient jdbc;
    private final OpenImports imports;
    private final ApprovedMentions approved;
    private final Map<ImportId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(String stamp, List<QueuedMention> rows) {
    }

    QueueStore(JdbcClient jdbc, OpenImports imports, ApprovedMentions approved) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.approved = approved;
    }

    /** The oldest import first, each in the order of its text. */
    List<QueuedMention> rows() {
        var stamps = stamps();
        kept.keySet().retainAll(stamps.keySet());
        return approved.withoutProposed(stamps.entrySet().stream().flatMap(one -> rows(one.getKey(), one.getValue()).stream()).toList());
    }

    private List<QueuedMention> rows(ImportId id, String stamp) {
        var before = kept.get(id);
        if (before != null && before.stamp().equals(stamp)) {
            return before.rows();
        }
        var rows = imports.find(id).map(this::rows).orElse(List.of());
        kept.put(id, new Kept(stamp, rows));
        return rows;
    }

    private List<QueuedMention> rows(OpenImport open) {
        var drafts = approved.drafts(open);
        return Stream.concat(QueuedMentions.of(open, drafts).stream(), OfficeMentions.rows(open, drafts).stream()).toList();
    }

    private Map<ImportId, String> stamps() {
        var stamps = new LinkedHashMap<ImportId, String>();
        jdbc.sql("""
                        SELECT i.id, i.version, COUNT(*), SUM(p.version), MAX(p.updated_at), SUM(COALESCE(r.version, 0)), i.created_at
                        FROM import i JOIN import_item t ON t.import_id = i.id JOIN proposal_item p ON p.id = t.item_id
                        LEFT JOIN record r ON r.id = p.record_id
                        WHERE i.state IN ('READ', 'DONE') AND i.reading IS NOT NULL AND t.fate IS NULL
                            AND p.state IN ('DRAFT', 'RETURNED', 'APPROVED', 'PARTLY_APPROVED')
                        GROUP BY i.id, i.version, i.created_at ORDER BY i.created_at, i.id""")
                .query((row, n) -> stamps.put(new ImportId(row.getObject(1, UUID.class)),
                        row.getInt(2) + "|" + row.getInt(3) + "|" + row.getLong(4) + "|" + row.getTimestamp(5).toInstant() + "|" + row.getLong(6))).list();
        return stamps;
    }
}
