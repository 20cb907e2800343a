package org.musubi.register.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.names.OfficeCode;
import org.musubi.register.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who held which office of a place or body, and when. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class OfficeTerms {

    private static final String NONE = "";

    private final JdbcClient jdbc;

    OfficeTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A term of office.
     *
     * @param unit     id of the office among those of the person
     * @param code     what the title comes to, null where the vocabulary does not know it
     * @param former   whether the title itself says that it was over
     * @param dated    whether anything is known of the time
     * @param earliest first day, null where open or unknown
     * @param latest   last day, null where it is held still or nothing is known
     */
    public record Term(RecordId person, @Nullable UUID unit, String title, @Nullable OfficeCode code, boolean former, boolean dated,
                       @Nullable LocalDate earliest, @Nullable LocalDate latest) {

        /** Whether it was held on some of these days. */
        public boolean meets(LocalDate first, LocalDate last) {
            return dated && (earliest == null || !earliest.isAfter(last)) && (latest == null || !latest.isBefore(first));
        }

        /** Whether it was held on each of these days. */
        public boolean covers(LocalDate first, LocalDate last) {
            return dated && (earliest == null || !earliest.isAfter(first)) && (latest == null || !latest.isBefore(last));
        }

        public boolean endedBefore(LocalDate day) {
            return dated && latest != null && latest.isBefore(day);
        }

        public boolean beginsAfter(LocalDate day) {
            return dated && earliest != null && earliest.isAfter(day);
        }
    }

    /**
     * The offices of some places and bodies, person by person in the order of time.
     *
     * @param bodies as the register knows them
     * @param keys   of their names where an office names them in words only, made by {@link org.musubi.names.NameKey}
     */
    public List<Term> of(Collection<RecordId> bodies, Collection<String> keys) {
        if (bodies.isEmpty() && keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT t.record_id, t.unit_id, t.title, t.office, t.former, t.dated, t.earliest, t.latest FROM office_term t
                        WHERE t.of_link IN (:bodies) OR t.of_link IN (SELECT from_id FROM redirect WHERE final_id IN (:bodies))
                            OR t.of_link IS NULL AND t.of_key IN (:keys)
                        ORDER BY t.record_id, t.earliest, t.position""")
                .param("bodies", bodies.isEmpty() ? List.of(new UUID(0, 0)) : bodies.stream().map(RecordId::value).toList())
                .param("keys", keys.isEmpty() ? List.of(NONE) : keys).query(OfficeTerms::term).list();
    }

    /** The terms of an office, wherever, that hold on some of these days. */
    public List<Term> held(OfficeCode office, LocalDate first, LocalDate last, int most) {
        return jdbc.sql("""
                        SELECT record_id, unit_id, title, office, former, dated, earliest, latest FROM office_term
                        WHERE office = :office AND dated AND NOT former AND (earliest IS NULL OR earliest <= :last) AND (latest IS NULL OR latest >= :first)
                        ORDER BY record_id, earliest, position LIMIT :most""")
                .param("office", office.name()).param("first", first).param("last", last).param("most", most).query(OfficeTerms::term).list();
    }

    private static Term term(ResultSet row, int number) throws SQLException {
        var code = row.getString("office");
        return new Term(Objects.requireNonNull(Query.id(row, "record_id")), row.getObject("unit_id", UUID.class), row.getString("title"),
                code == null ? null : OfficeCode.valueOf(code), row.getBoolean("former"), row.getBoolean("dated"),
                row.getObject("earliest", LocalDate.class), row.getObject("latest", LocalDate.class));
    }
}
