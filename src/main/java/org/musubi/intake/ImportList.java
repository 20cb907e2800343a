package org.musubi.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.musubi.base.ErrorId;
import org.musubi.intake.ImportView.Counters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of imports, read from the tables of this room and of the ledger in one query. */
@Component
class ImportList {

    /** Where an import stands follows from its drafts: a returned one opens it again. */
    private static final String ROWS = """
            SELECT * FROM (SELECT i.id, i.title, i.file_name, i.owner, i.entries, i.created_by_name, i.created_at, i.error_id, i.version,
                CASE WHEN i.state IN ('READ', 'DONE') THEN CASE WHEN COALESCE(c.open_items, 0) > 0 OR COALESCE(c.items, 0) = 0
                    THEN 'READ' ELSE 'DONE' END ELSE i.state END AS now_state,
                COALESCE(c.open_items, 0) AS open_items, COALESCE(c.doubts, 0) AS doubts, COALESCE(c.returned, 0) AS returned,
                COALESCE(c.submitted, 0) AS submitted, COALESCE(c.decided, 0) AS decided, COALESCE(c.dropped, 0) AS dropped
            FROM import i LEFT JOIN (SELECT t.import_id, COUNT(*) AS items,
                    COUNT(CASE WHEN p.state IN ('DRAFT', 'RETURNED') THEN 1 END) AS open_items,
                    COUNT(CASE WHEN p.state IN ('DRAFT', 'RETURNED') AND p.doubts > 0 THEN 1 END) AS doubts,
                    COUNT(CASE WHEN p.state = 'RETURNED' THEN 1 END) AS returned,
                    COUNT(CASE WHEN p.state = 'SUBMITTED' THEN 1 END) AS submitted,
                    COUNT(CASE WHEN p.state IN ('APPROVED', 'PARTLY_APPROVED', 'REFUSED') THEN 1 END) AS decided,
                    COUNT(CASE WHEN p.state = 'WITHDRAWN' THEN 1 END) AS dropped
                FROM import_item t JOIN proposal_item p ON p.id = t.item_id WHERE t.fate IS NULL GROUP BY t.import_id) c
                ON c.import_id = i.id) x
            WHERE x.now_state IN (:states) AND (LOWER(x.title) LIKE :words ESCAPE '!' OR LOWER(COALESCE(x.file_name, '')) LIKE :words ESCAPE '!'
                OR LOWER(COALESCE(x.owner, '')) LIKE :words ESCAPE '!')""";

    private final JdbcClient jdbc;

    ImportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ImportRow> rows(Set<ImportState> states, String words, int offset, int limit) {
        return jdbc.sql(ROWS + " ORDER BY x.created_at DESC, x.id DESC LIMIT :limit OFFSET :offset")
                .param("states", names(states)).param("words", pattern(words)).param("limit", limit).param("offset", offset)
                .query(ImportList::row).list();
    }

    int count(Set<ImportState> states, String words) {
        return jdbc.sql("SELECT COUNT(*) FROM (" + ROWS + ") y").param("states", names(states)).param("words", pattern(words))
                .query(Integer.class).single();
    }

    private static List<String> names(Set<ImportState> states) {
        return (states.isEmpty() ? EnumSet.complementOf(EnumSet.of(ImportState.DISCARDED)) : states).stream().map(Enum::name).toList();
    }

    private static String pattern(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static ImportRow row(ResultSet row, int number) throws SQLException {
        var error = row.getString("error_id");
        return new ImportRow(new ImportId(row.getObject("id", UUID.class)), ImportState.valueOf(row.getString("now_state")),
                row.getString("title"), row.getString("file_name"), row.getString("owner"), row.getInt("entries"),
                new Counters(row.getInt("open_items"), row.getInt("doubts"), row.getInt("returned"), row.getInt("submitted"),
                        row.getInt("decided"), row.getInt("dropped")),
                row.getString("created_by_name"), row.getTimestamp("created_at").toInstant(), error == null ? null : new ErrorId(error),
                row.getInt("version"));
    }
}
