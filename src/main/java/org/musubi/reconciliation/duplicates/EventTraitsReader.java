package org.musubi.reconciliation.duplicates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.register.Days;
import org.musubi.register.Names;
import org.musubi.reconciliation.duplicates.EventTraits.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is compared of many events at once, from the rows that lists are made of. */
@Component
class EventTraitsReader {

    private final JdbcClient jdbc;
    private final Names names;

    EventTraitsReader(JdbcClient jdbc, Names names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    private record Row(RecordId id, Days days, @Nullable String date, Set<String> types, @Nullable Integer size, @Nullable String group, @Nullable RecordId tie) {
    }

    private record MentionRow(RecordId event, String path, @Nullable String written, @Nullable RecordId link) {
    }

    /** Events that may lie within these days, those that begin nearest first. */
    List<RecordId> between(LocalDate first, LocalDate last, LocalDate middle, RecordId but, int most) {
        return jdbc.sql("""
                        SELECT record_id FROM event_row WHERE latest >= :first AND earliest <= :last AND record_id <> :but
                        ORDER BY CASE WHEN earliest = :middle THEN 0 ELSE 1 END, earliest DESC, record_id LIMIT :most""")
                .param("first", first).param("last", last).param("middle", middle).param("but", but.value()).param("most", most)
                .query(UUID.class).list().stream().map(RecordId::new).toList();
    }

    Map<RecordId, EventTraits> read(Collection<RecordId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = ids.stream().map(RecordId::value).toList();
        var rows = jdbc.sql("""
                        SELECT e.record_id, e.earliest, e.latest, COALESCE(e.edtf, e.bounds), e.types, e.people, e.delegation, COALESCE(d.final_id, e.tie_link)
                        FROM event_row e LEFT JOIN redirect d ON d.from_id = e.tie_link WHERE e.record_id IN (:ids)""")
                .param("ids", values).query((row, n) -> new Row(new RecordId(row.getObject(1, UUID.class)),
                        new Days(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)), row.getString(4),
                        Stream.of(row.getString(5).split(",")).filter(code -> !code.isEmpty()).collect(Collectors.toSet()),
                        (Integer) row.getObject(6), row.getString(7), id(row.getObject(8, UUID.class)))).list();
        var mentions = jdbc.sql("""
                        SELECT m.record_id, m.path, m.written, COALESCE(d.final_id, m.link) FROM record_mention m LEFT JOIN redirect d ON d.from_id = m.link
                        WHERE m.record_id IN (:ids) ORDER BY m.record_id, m.path""")
                .param("ids", values).query((row, n) -> new MentionRow(new RecordId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
                        id(row.getObject(4, UUID.class)))).list();
        var forms = forms(mentions);
        var byEvent = mentions.stream().collect(Collectors.groupingBy(MentionRow::event));
        var sources = sources(values);
        var traits = new LinkedHashMap<RecordId, EventTraits>();
        rows.forEach(row -> traits.put(row.id(), traits(row, byEvent.getOrDefault(row.id(), List.of()), forms, sources.getOrDefault(row.id(), Set.of()))));
        return traits;
    }

    private static @Nullable RecordId id(@Nullable UUID value) {
        return value == null ? null : new RecordId(value);
    }

    private Map<RecordId, List<String>> forms(List<MentionRow> mentions) {
        return names.forms(mentions.stream().map(MentionRow::link).filter(Objects::nonNull).collect(Collectors.toSet())).stream()
                .collect(Collectors.groupingBy(Names.Form::record, Collectors.mapping(Names.Form::form, Collectors.toList())));
    }

    private Map<RecordId, Set<RecordId>> sources(List<UUID> events) {
        record Cites(RecordId event, RecordId source) {
        }
        return new HashMap<>(jdbc.sql("""
                        SELECT DISTINCT c.record_id, COALESCE(d.final_id, c.source_id) FROM record_citation c LEFT JOIN redirect d ON d.from_id = c.source_id
                        WHERE c.record_id IN (:ids)""")
                .param("ids", events).query((row, n) -> new Cites(new RecordId(row.getObject(1, UUID.class)), new RecordId(row.getObject(2, UUID.class)))).list().stream()
                .collect(Collectors.groupingBy(Cites::event, Collectors.mapping(Cites::source, Collectors.toSet()))));
    }

    private static EventTraits traits(Row row, List<MentionRow> mentions, Map<RecordId, List<String>> forms, Set<RecordId> sources) {
        var people = mentions.stream().filter(mention -> mention.path().matches("/hosts/.*|/delegations/[^/]+/(leader|deputy|members/.*)")).toList();
        return new EventTraits(row.id(), row.days(), row.date(), row.types(), named(mentions, forms, "/from"), named(mentions, forms, "/to"),
                people.stream().filter(mention -> mention.path().endsWith("/leader")).map(mention -> named(mention, forms)).filter(Objects::nonNull).findFirst().orElse(null),
                people.stream().map(mention -> named(mention, forms)).filter(Objects::nonNull).toList(),
                mentions.stream().filter(mention -> mention.path().startsWith("/places/")).map(mention -> named(mention, forms)).filter(Objects::nonNull).toList(),
                row.size(), row.group(), row.tie(), sources);
    }

    private static @Nullable Named named(List<MentionRow> mentions, Map<RecordId, List<String>> forms, String path) {
        return mentions.stream().filter(mention -> mention.path().equals(path)).map(mention -> named(mention, forms)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Null for an office without a name: who held it may be anybody. */
    private static @Nullable Named named(MentionRow mention, Map<RecordId, List<String>> forms) {
        var known = mention.link() == null ? List.<String>of() : forms.getOrDefault(mention.link(), List.of());
        var words = !known.isEmpty() ? known : mention.written() == null || mention.written().isBlank() ? List.<String>of() : List.of(mention.written());
        return words.isEmpty() && mention.link() == null ? null : new Named(mention.link(), words);
    }
}
