package org.musubi.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.musubi.ledger.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding records by the forms of their names. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Names {

    /** Codes of the kinds whose records have names in several forms. */
    public static final Set<String> KINDS = Set.of("place", "person", "organisation");

    private static final int KEPT = 40;

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A form of a name, of the record as it is called.
     *
     * @param hint whether it is a known slip, by which the record is found and which is never shown
     */
    public record Form(RecordId record, String kind, String label, String form, boolean hint) {
    }

    /**
     * The records that have this very form as a name.
     *
     * @param key made by {@link org.musubi.names.NameKey}
     */
    public List<Form> exact(String key, Collection<String> kinds) {
        return jdbc.sql("""
                        SELECT n.record_id, n.kind, r.label, n.form, n.hint FROM record_name n JOIN record r ON r.id = n.record_id
                        WHERE n.name_key = :key AND NOT n.hint AND n.kind IN (:kinds) ORDER BY r.label, n.record_id, n.position""")
                .param("key", key).param("kinds", kinds).query(Names::form).list();
    }

    /** Records of which a form contains the key; those that begin with it first. */
    public List<Form> search(String key, Collection<String> kinds, int most) {
        return jdbc.sql("""
                        SELECT n.record_id, n.kind, r.label, coalesce(min(CASE WHEN NOT n.hint THEN n.form END), r.label), FALSE
                        FROM record_name n JOIN record r ON r.id = n.record_id
                        WHERE n.name_key LIKE :infix AND n.kind IN (:kinds)
                        GROUP BY n.record_id, n.kind, r.label
                        ORDER BY min(CASE WHEN n.name_key LIKE :prefix THEN 0 ELSE 1 END), r.label, n.record_id LIMIT :most""")
                .param("infix", "%" + key + "%").param("prefix", key + "%").param("kinds", kinds).param("most", most)
                .query(Names::form).list();
    }

    /**
     * Records that share keys with a name, those that share most first; a rough key counts a quarter. After some that are kept
     * in any case those are left out that share less than half of what the first does.
     *
     * @param keys made by {@link org.musubi.names.NameKeys}
     */
    public List<RecordId> alike(Collection<String> keys, Collection<String> kinds, int most) {
        if (keys.isEmpty()) {
            return List.of();
        }
        record Shared(RecordId record, int keys) {
        }
        var found = jdbc.sql("""
                        SELECT record_id, max(shared) FROM (
                            SELECT record_id, position, sum(CASE WHEN substring(lookup, 1, 1) IN ('H', 'J', 'K') THEN 1 ELSE 4 END) AS shared FROM name_key
                            WHERE lookup IN (:keys) AND kind IN (:kinds) GROUP BY record_id, position) k
                        GROUP BY record_id ORDER BY max(shared) DESC, record_id LIMIT :most""")
                .param("keys", keys).param("kinds", kinds).param("most", most)
                .query((row, number) -> new Shared(new RecordId(row.getObject(1, UUID.class)), row.getInt(2))).list();
        return IntStream.range(0, found.size()).filter(at -> at < KEPT || 2 * found.get(at).keys() >= found.getFirst().keys())
                .mapToObj(at -> found.get(at).record()).toList();
    }

    /**
     * Records that others call so.
     *
     * @param identifier as its authority writes it
     */
    public List<Form> identified(String identifier, Collection<String> kinds) {
        return jdbc.sql("""
                        SELECT DISTINCT i.record_id, r.kind, r.label, r.label, FALSE FROM record_identifier i JOIN record r ON r.id = i.record_id
                        WHERE i.identifier = :identifier AND r.kind IN (:kinds) ORDER BY r.label, i.record_id""")
                .param("identifier", identifier).param("kinds", kinds).query(Names::form).list();
    }

    /** All forms of these records. */
    public List<Form> forms(Collection<RecordId> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT n.record_id, n.kind, r.label, n.form, n.hint FROM record_name n JOIN record r ON r.id = n.record_id
                        WHERE n.record_id IN (:records) ORDER BY n.record_id, n.position""")
                .param("records", records.stream().map(RecordId::value).toList()).query(Names::form).list();
    }

    private static Form form(ResultSet row, int number) throws SQLException {
        return new Form(new RecordId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    }
}
