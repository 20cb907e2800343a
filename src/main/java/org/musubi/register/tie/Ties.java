package org.musubi.register.tie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.musubi.ledger.RecordId;
import org.musubi.register.EvidenceCount;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.Page;
import org.musubi.register.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding ties. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Ties {

    private static final int ROUND_YEARS = 5;
    private static final String FROM = "tie_row t JOIN record_evidence v ON v.record_id = t.record_id";
    private static final String COLUMNS = """
            t.*, v.facts, v.sourced, v.citations, v.conflicts,
            (SELECT count(*) FROM event_row e WHERE """ + " " + Query.means("e.tie_link", "t.record_id") + ") AS events";

    private final JdbcClient jdbc;
    private final Labels labels;

    Ties(JdbcClient jdbc, Labels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    public List<TieSummary> find(TieFilter filter, Page page, Locale locale) {
        var rows = query(filter).rows(COLUMNS, "lower(t.parties), t.record_id", page, Ties::row);
        var known = labels.of(rows.stream().map(TieSummary::id).toList(), locale);
        return rows.stream().map(row -> new TieSummary(row.id(), known.getOrDefault(row.id(), row.label()), row.kind(), row.status(),
                row.since(), row.events(), row.evidence())).toList();
    }

    public int count(TieFilter filter) {
        return query(filter).count();
    }

    private Query query(TieFilter filter) {
        return new Query(jdbc, FROM)
                .where("""
                        EXISTS (SELECT 1 FROM tie_party p LEFT JOIN redirect d ON d.from_id = p.link
                            LEFT JOIN record_name n ON n.record_id = COALESCE(d.final_id, p.link) WHERE p.record_id = t.record_id
                            AND (lower(p.written) LIKE :words ESCAPE '!' OR lower(n.form) LIKE :words ESCAPE '!'))""", "words",
                        Query.infix(filter.words()))
                .where("t.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name())
                .where("t.status = :status", "status", filter.status() == null ? null : filter.status().name())
                .where("EXISTS (SELECT 1 FROM tie_party p WHERE p.record_id = t.record_id AND " + Query.means("p.link", ":party") + ")", "party",
                        filter.party() == null ? null : filter.party().value());
    }

    /** A round number of years since a tie began, that is coming. */
    public record Anniversary(RecordId tie, Label label, int years, LocalDate day) {
    }

    /** Anniversaries of every fifth year within a year from a day on, the next first; ties of which the day is not known are left out. */
    public List<Anniversary> coming(LocalDate from, Locale locale) {
        record Begun(RecordId tie, LocalDate day) {
        }
        var begun = jdbc.sql("SELECT record_id, earliest FROM tie_row WHERE earliest IS NOT NULL AND length(since) = 10")
                .query((row, n) -> new Begun(Objects.requireNonNull(Query.id(row, "record_id")), row.getObject("earliest", LocalDate.class)))
                .list();
        var known = labels.of(begun.stream().map(Begun::tie).collect(Collectors.toSet()), locale);
        return begun.stream().map(tie -> {
            var day = MonthDay.from(tie.day()).atYear(from.getYear());
            day = day.isBefore(from) ? day.plusYears(1) : day;
            return new Anniversary(tie.tie(), known.getOrDefault(tie.tie(), Label.of("?")),
                    (int) ChronoUnit.YEARS.between(tie.day(), day), day);
        }).filter(tie -> tie.years() > 0 && tie.years() % ROUND_YEARS == 0).sorted(Comparator.comparing(Anniversary::day)).toList();
    }

    private static TieSummary row(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        var status = row.getString("status");
        return new TieSummary(Objects.requireNonNull(Query.id(row, "record_id")), Label.of(row.getString("parties")),
                kind == null ? null : TieKind.valueOf(kind), status == null ? null : TieStatus.valueOf(status), row.getString("since"),
                row.getInt("events"), EvidenceCount.of(row));
    }
}
