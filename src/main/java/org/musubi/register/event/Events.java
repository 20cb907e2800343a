package org.musubi.register.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Basis;
import org.musubi.chronology.WrittenDate;
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

/** Finding events. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Events {

    private static final String NAMED_BY_WORDS = """
            (lower(e.summary) LIKE :words ESCAPE '!' OR lower(e.delegation) LIKE :words ESCAPE '!' OR EXISTS (
                SELECT 1 FROM record_mention m LEFT JOIN redirect d ON d.from_id = m.link
                LEFT JOIN record_name n ON n.record_id = COALESCE(d.final_id, m.link)
                WHERE m.record_id = e.record_id AND (lower(m.written) LIKE :words ESCAPE '!' OR lower(n.form) LIKE :words ESCAPE '!')))""";
    // A date that is open on one side has no day there; one that is not known at all has none on either.
    private static final String ENDS_LATER = "(e.latest >= :first OR e.latest IS NULL AND e.earliest IS NOT NULL)";
    private static final String BEGINS_EARLIER = "(e.earliest <= :last OR e.earliest IS NULL AND e.latest IS NOT NULL)";
    private static final String FROM = "event_row e JOIN record_evidence v ON v.record_id = e.record_id";
    private static final String COLUMNS = "e.*, v.facts, v.sourced, v.citations, v.conflicts";

    private static final Page FEW = new Page(0, 20);

    private final JdbcClient jdbc;
    private final Labels labels;

    Events(JdbcClient jdbc, Labels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    /** @param newestFirst undated ones stand where their bounds begin; those without any come last */
    public List<EventSummary> find(EventFilter filter, boolean newestFirst, Page page, Locale locale) {
        var order = newestFirst ? "e.earliest DESC NULLS LAST, e.latest DESC NULLS FIRST, e.record_id"
                : "e.earliest NULLS LAST, e.latest NULLS LAST, e.record_id";
        return labelled(query(filter).rows(COLUMNS, order, page, Events::row), locale);
    }

    public int count(EventFilter filter) {
        return query(filter).count();
    }

    private Query query(EventFilter filter) {
        return new Query(jdbc, FROM)
                .where(NAMED_BY_WORDS, "words", Query.infix(filter.words()))
                .where(ENDS_LATER, "first", filter.fromYear() == null ? null : LocalDate.of(filter.fromYear(), 1, 1))
                .where(BEGINS_EARLIER, "last", filter.toYear() == null ? null : LocalDate.of(filter.toYear(), 12, 31))
                .where("e.types LIKE :type", "type", filter.type() == null ? null : "%," + filter.type().name() + ",%")
                .where("e.fields LIKE :field", "field", filter.field() == null || filter.field().isBlank() ? null : "%," + filter.field() + ",%")
                .where(Query.means("e.tie_link", ":tie"), "tie", filter.tie() == null ? null : filter.tie().value())
                .where("EXISTS (SELECT 1 FROM record_mention m WHERE m.record_id = e.record_id AND " + Query.means("m.link", ":named") + ")", "named",
                        filter.named() == null ? null : filter.named().value());
    }

    /** Events that may lie within these days and belong to the tie, or name one of the places; for warnings of look-alikes. */
    public List<EventSummary> around(@Nullable RecordId tie, List<RecordId> places, LocalDate earliest, LocalDate latest, Locale locale) {
        if (tie == null && places.isEmpty()) {
            return List.of();
        }
        var query = new Query(jdbc, FROM)
                .where(ENDS_LATER, "first", earliest)
                .where(BEGINS_EARLIER, "last", latest);
        if (tie != null) {
            query.where(Query.means("e.tie_link", ":tie"), "tie", tie.value());
        } else {
            query.where("""
                            EXISTS (SELECT 1 FROM record_mention m LEFT JOIN redirect d ON d.from_id = m.link
                                WHERE m.record_id = e.record_id AND COALESCE(d.final_id, m.link) IN (:places))""", "places",
                    places.stream().map(RecordId::value).toList());
        }
        return labelled(query.rows(COLUMNS, "e.earliest, e.record_id", FEW, Events::row), locale);
    }

    /** Planned events, the next first. */
    public List<EventSummary> planned(Locale locale) {
        return labelled(new Query(jdbc, FROM).where("e.planned").rows(COLUMNS, "e.earliest NULLS LAST, e.record_id", FEW, Events::row), locale);
    }

    /**
     * Visits held up to a day, the latest first.
     *
     * @param tie to which they belong, null where it does not matter
     */
    public List<EventSummary> lately(@Nullable RecordId tie, LocalDate until, Locale locale) {
        return labelled(new Query(jdbc, FROM).where("NOT e.planned").where("e.types LIKE '%,VISIT,%'").where("e.earliest <= :until", "until", until)
                .where(Query.means("e.tie_link", ":tie"), "tie", tie == null ? null : tie.value())
                .rows(COLUMNS, "e.earliest DESC, e.record_id", FEW, Events::row), locale);
    }

    /** How many events each year saw, by the first day they may lie on; years without any are absent. */
    public Map<Integer, Integer> perYear() {
        record Year(int year, int events) {
        }
        return jdbc.sql("""
                        SELECT extract(year FROM earliest) AS y, count(*) FROM event_row WHERE earliest IS NOT NULL
                        GROUP BY extract(year FROM earliest) ORDER BY y""")
                .query((row, n) -> new Year(row.getInt(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Year::year, Year::events, Integer::sum, TreeMap::new));
    }

    /** A row before the records it points at have their labels. */
    private record Row(EventSummary event, @Nullable RecordId from, @Nullable RecordId to, @Nullable RecordId leader) {
    }

    private List<EventSummary> labelled(List<Row> rows, Locale locale) {
        var links = rows.stream().flatMap(row -> Stream.of(row.from(), row.to(), row.leader(), row.event().tie()))
                .filter(Objects::nonNull).collect(Collectors.toSet());
        var known = labels.of(links, locale);
        return rows.stream().map(row -> row.event().labelled(known(known, row.from(), row.event().from()),
                known(known, row.to(), row.event().to()), known(known, row.leader(), row.event().leader()),
                known(known, row.event().tie(), null))).toList();
    }

    private static @Nullable Label known(Map<RecordId, Label> known, @Nullable RecordId link, @Nullable Label written) {
        var found = link == null ? null : known.get(link);
        return found == null ? written : found;
    }

    private static @Nullable Label written(@Nullable String words) {
        return words == null ? null : Label.of(words);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var basis = row.getString("date_basis");
        var date = basis == null ? null : new WrittenDate(row.getString("as_written"), row.getString("edtf"), Basis.valueOf(basis),
                row.getString("bounds"), null);
        var people = row.getObject("people");
        var leader = written(row.getString("leader"));
        var event = new EventSummary(Objects.requireNonNull(Query.id(row, "record_id")), date, row.getString("summary"),
                codes(row.getString("types")).map(EventType::valueOf).toList(), codes(row.getString("fields")).toList(),
                written(row.getString("from_written")), written(row.getString("to_written")),
                leader == null ? written(row.getString("leader_role")) : leader,
                row.getString("delegation"), people == null ? null : row.getInt("people"), Query.id(row, "tie_link"), null,
                row.getBoolean("planned"), EvidenceCount.of(row));
        return new Row(event, Query.id(row, "from_link"), Query.id(row, "to_link"), Query.id(row, "leader_link"));
    }

    private static Stream<String> codes(String joined) {
        return Arrays.stream(joined.split(",")).filter(code -> !code.isEmpty());
    }
}
