package org.musubi.sources;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.LikePattern;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SourceTextId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding sources, and what cites them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words in title or publisher; empty finds all */
    public List<SourceSummary> find(String words, int offset, int limit) {
        return jdbc.sql("""
                        SELECT s.*, (SELECT count(DISTINCT c.record_id) FROM record_citation c WHERE c.source_id = s.record_id) AS citing
                        FROM source_row s WHERE lower(s.title) LIKE :words ESCAPE '!' OR lower(s.publisher) LIKE :words ESCAPE '!'
                        ORDER BY lower(s.title), s.record_id LIMIT :limit OFFSET :offset""")
                .param("words", LikePattern.containing(words)).param("limit", limit).param("offset", offset)
                .query((row, n) -> {
                    var type = row.getString("type");
                    return new SourceSummary(new RecordId(row.getObject("record_id", UUID.class)), row.getString("title"),
                            type == null ? null : SourceType.valueOf(type), row.getString("publisher"), row.getString("language"),
                            row.getString("issued"), row.getInt("texts"), row.getInt("citing"));
                }).list();
    }

    public int count(String words) {
        return jdbc.sql("SELECT count(*) FROM source_row s WHERE lower(s.title) LIKE :words ESCAPE '!' OR lower(s.publisher) LIKE :words ESCAPE '!'")
                .param("words", LikePattern.containing(words)).query(Integer.class).single();
    }

    /** Where a record quotes a source: in which of its texts and there between which code points, null where the register holds no text. */
    public record Quoted(RecordId record, String path, @Nullable SourceTextId text, @Nullable Integer start, @Nullable Integer end) {
    }

    /** Every quote from a source in the register, in the order of its text. */
    public List<Quoted> quotesFrom(RecordId source) {
        return jdbc.sql("""
                        SELECT record_id, path, span_from, span_to, text_id FROM record_citation WHERE source_id = ?
                        ORDER BY span_from NULLS LAST, record_id, path""")
                .param(source.value())
                .query((row, n) -> new Quoted(new RecordId(row.getObject(1, UUID.class)), row.getString(2),
                        Optional.ofNullable(row.getObject(5, UUID.class)).map(SourceTextId::new).orElse(null), row.getObject(3, Integer.class), row.getObject(4, Integer.class))).list();
    }
}
