package org.musubi.register.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.register.EvidenceCount;
import org.musubi.register.ExternalId;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.Page;
import org.musubi.register.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding people and organisations, which stand in one list. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Parties {

    private static final String FROM =
            "party_row p JOIN record r ON r.id = p.record_id JOIN record_evidence v ON v.record_id = p.record_id";
    private static final String COLUMNS = """
            p.*, r.label, v.facts, v.sourced, v.citations, v.conflicts,
            (SELECT count(DISTINCT e.record_id) FROM event_row e JOIN record_mention m ON m.record_id = e.record_id
                WHERE """ + " " + Query.means("m.link", "p.record_id") + ") AS events";

    private final JdbcClient jdbc;
    private final Labels labels;

    Parties(JdbcClient jdbc, Labels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    /**
     * @param words  in any form of the name, in an office or an identifier, or the address of one; null where they do not matter
     * @param people true for people only, false for organisations only, null for both
     */
    public List<PartySummary> find(@Nullable String words, @Nullable Boolean people, Page page, Locale locale) {
        var rows = query(words, people).rows(COLUMNS, "lower(r.label), p.record_id", page, Parties::row);
        var known = labels.of(rows.stream().map(PartySummary::id).toList(), locale);
        return rows.stream().map(row -> new PartySummary(row.id(), row.person(), known.getOrDefault(row.id(), row.label()), row.type(),
                row.office(), row.events(), row.evidence())).toList();
    }

    public int count(@Nullable String words, @Nullable Boolean people) {
        return query(words, people).count();
    }

    private Query query(@Nullable String words, @Nullable Boolean people) {
        return new Query(jdbc, FROM)
                .where("""
                        (lower(p.office) LIKE :words ESCAPE '!' OR EXISTS (
                            SELECT 1 FROM record_name n WHERE n.record_id = p.record_id AND lower(n.form) LIKE :words ESCAPE '!') OR EXISTS (
                            SELECT 1 FROM office_term o WHERE o.record_id = p.record_id AND lower(o.title) LIKE :words ESCAPE '!') OR EXISTS (
                            SELECT 1 FROM record_identifier i WHERE i.record_id = p.record_id AND lower(i.identifier) LIKE :words ESCAPE '!'))""",
                        "words", words == null ? null : Query.infix(ExternalId.reduced(words)))
                .where("p.kind = :kind", "kind", people == null ? null : people ? PersonKind.CODE : OrganisationKind.CODE);
    }

    private static PartySummary row(ResultSet row, int number) throws SQLException {
        var type = row.getString("type");
        return new PartySummary(Objects.requireNonNull(Query.id(row, "record_id")), row.getString("kind").equals(PersonKind.CODE),
                Label.of(row.getString("label")), type == null ? null : OrganisationType.valueOf(type), row.getString("office"),
                row.getInt("events"), EvidenceCount.of(row));
    }
}
