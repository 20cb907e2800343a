package org.musubi.reconciliation.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.names.NameKey;
import org.musubi.register.Days;
import org.musubi.register.instrument.InstrumentDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements, memoranda, letters: the same parties or tie, the same day, the same name. */
@Component
class InstrumentComparing implements Comparing {

    private static final int MOST_NEAR = 100;

    private final Records records;
    private final Linked linked;
    private final JdbcClient jdbc;

    InstrumentComparing(Records records, Linked linked, JdbcClient jdbc) {
        this.records = records;
        this.linked = linked;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("instrument");
    }

    @Override
    public List<Finding> with(RecordId record, String kind, Draft draft) {
        var mine = (InstrumentDraft) draft;
        var found = new ArrayList<Finding>();
        for (RecordId other : near(record, mine)) {
            records.draft(other, InstrumentDraft.class).flatMap(theirs -> compare(mine, other, theirs)).ifPresent(found::add);
        }
        return found;
    }

    private List<RecordId> near(RecordId record, InstrumentDraft mine) {
        var tie = linked.to(mine.tie()).map(RecordId::value).orElse(null);
        return jdbc.sql("""
                        SELECT i.record_id FROM instrument_row i LEFT JOIN redirect d ON d.from_id = i.tie_link
                        WHERE i.record_id <> :record AND (COALESCE(d.final_id, i.tie_link) = CAST(:tie AS uuid) OR i.earliest = CAST(:earliest AS date) OR lower(i.name) = lower(CAST(:name AS varchar(300))))
                        ORDER BY CASE WHEN i.earliest = CAST(:earliest AS date) THEN 0 ELSE 1 END, i.record_id LIMIT :most""")
                .param("record", record.value()).param("tie", tie).param("earliest", Days.of(mine.date()).earliest())
                .param("name", mine.name() == null ? null : mine.name().value()).param("most", MOST_NEAR).query(UUID.class).list().stream().map(RecordId::new).toList();
    }

    private Optional<Finding> compare(InstrumentDraft mine, RecordId other, InstrumentDraft theirs) {
        var reasons = new ArrayList<PairReason>();
        var date = Dates.compare(value(mine.date()), value(theirs.date()));
        date.ifPresent(reasons::add);
        var one = linked.to(mine.tie());
        var two = linked.to(theirs.tie());
        if (one.isPresent() && two.isPresent()) {
            reasons.add(PairReason.of(one.equals(two) ? PairReasonKind.SAME_TIE : PairReasonKind.OTHER_TIE, one.get().toString(), two.get().toString()));
        }
        var parties = parties(mine);
        if (parties.size() > 1 && parties.equals(parties(theirs))) {
            reasons.add(PairReason.of(PairReasonKind.SAME_PARTIES));
        }
        var named = mine.name() != null && theirs.name() != null;
        if (named && NameKey.of(mine.name().value()).equals(NameKey.of(theirs.name().value()))) {
            reasons.add(PairReason.of(PairReasonKind.SAME_NAME, mine.name().value(), theirs.name().value()));
        }
        if (mine.type() != null && theirs.type() != null) {
            var same = mine.type().value() == theirs.type().value();
            reasons.add(PairReason.of(same ? PairReasonKind.SAME_KIND : PairReasonKind.OTHER_KIND, mine.type().value().name(), theirs.type().value().name()));
        }
        var codes = reasons.stream().map(PairReason::code).toList();
        boolean sides = has(codes, PairReasonKind.SAME_TIE, PairReasonKind.SAME_PARTIES);
        boolean name = has(codes, PairReasonKind.SAME_NAME);
        boolean day = has(codes, PairReasonKind.SAME_DATE) && Dates.width(Days.of(mine.date())) <= 1;
        // Agreements are renewed under the same name: another date is another agreement.
        if (date.filter(PairReason::against).isPresent() || !(name && (sides || day) || sides && day)) {
            return Optional.empty();
        }
        var doubted = reasons.stream().anyMatch(PairReason::against);
        var likely = !doubted && day && sides && (name || has(codes, PairReasonKind.SAME_KIND));
        return Optional.of(new Finding(other, likely ? DuplicateBand.LIKELY : DuplicateBand.POSSIBLE, reasons.stream().mapToInt(reason -> reason.against() ? -1 : 1).sum(), reasons));
    }

    private static boolean has(List<String> codes, PairReasonKind... kinds) {
        return Stream.of(kinds).map(PairReasonKind::code).anyMatch(codes::contains);
    }

    private static @Nullable WrittenDate value(@Nullable Cited<WrittenDate> date) {
        return date == null ? null : date.value();
    }

    private Set<RecordId> parties(InstrumentDraft instrument) {
        var parties = new HashSet<RecordId>();
        instrument.parties().forEach(party -> linked.to(party).ifPresent(parties::add));
        return parties;
    }
}
