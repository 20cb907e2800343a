package org.musubi.register.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
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

/** Finding places. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Places {

    private static final String FROM =
            "place_row p JOIN record r ON r.id = p.record_id JOIN record_evidence v ON v.record_id = p.record_id";
    private static final String COLUMNS = """
            p.*, r.label, v.facts, v.sourced, v.citations, v.conflicts,
            (SELECT count(DISTINCT y.record_id) FROM tie_party y WHERE """ + " " + Query.means("y.link", "p.record_id") + """
            ) AS ties,
            (SELECT count(DISTINCT e.record_id) FROM event_row e JOIN record_mention m ON m.record_id = e.record_id
                WHERE """ + " " + Query.means("m.link", "p.record_id") + ") AS events";

    private final JdbcClient jdbc;
    private final Labels labels;

    Places(JdbcClient jdbc, Labels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    private record Row(PlaceSummary place, @Nullable RecordId within) {
    }

    /** @param words in any form of the name or in an identifier, or the address of one; null where they do not matter */
    public List<PlaceSummary> find(@Nullable String words, @Nullable PlaceLevel level, Page page, Locale locale) {
        var rows = query(words, level).rows(COLUMNS, "lower(r.label), p.record_id", page, Places::row);
        var known = labels.of(rows.stream().flatMap(row -> Stream.of(row.place().id(), row.within())).filter(Objects::nonNull)
                .collect(Collectors.toSet()), locale);
        return rows.stream().map(row -> new PlaceSummary(row.place().id(), known.getOrDefault(row.place().id(), row.place().label()),
                row.place().level(), row.within() == null ? null : known.get(row.within()), row.place().ties(), row.place().events(),
                row.place().evidence())).toList();
    }

    public int count(@Nullable String words, @Nullable PlaceLevel level) {
        return query(words, level).count();
    }

    private Query query(@Nullable String words, @Nullable PlaceLevel level) {
        return new Query(jdbc, FROM)
                .where("""
                        (EXISTS (SELECT 1 FROM record_name n WHERE n.record_id = p.record_id AND lower(n.form) LIKE :words ESCAPE '!') OR EXISTS (
                            SELECT 1 FROM record_identifier i WHERE i.record_id = p.record_id AND lower(i.identifier) LIKE :words ESCAPE '!'))""",
                        "words", words == null ? null : Query.infix(ExternalId.reduced(words)))
                .where("p.level = :level", "level", level == null ? null : level.name());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var level = row.getString("level");
        return new Row(new PlaceSummary(Objects.requireNonNull(Query.id(row, "record_id")), Label.of(row.getString("label")),
                level == null ? null : PlaceLevel.valueOf(level), null, row.getInt("ties"), row.getInt("events"), EvidenceCount.of(row)),
                Query.id(row, "within_link"));
    }
}
