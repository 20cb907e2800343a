package org.musubi.reconciliation.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.register.Days;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieStatus;
import org.musubi.register.tie.TieStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties: the same parties, of the same kind, since the same time. */
@Component
class TieComparing implements Comparing {

    private static final int MOST_NEAR = 100;

    private final Records records;
    private final Linked linked;
    private final JdbcClient jdbc;

    TieComparing(Records records, Linked linked, JdbcClient jdbc) {
        this.records = records;
        this.linked = linked;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("tie");
    }

    @Override
    public List<Finding> with(RecordId record, String kind, Draft draft) {
        var mine = (TieDraft) draft;
        var parties = parties(mine);
        var found = new ArrayList<Finding>();
        if (parties.size() < 2 || parties.size() < mine.parties().size()) {
            return found;
        }
        jdbc.sql("""
                        SELECT DISTINCT p.record_id FROM tie_party p LEFT JOIN redirect d ON d.from_id = p.link
                        WHERE COALESCE(d.final_id, p.link) = ? AND p.record_id <> ? ORDER BY p.record_id LIMIT ?""")
                .params(parties.iterator().next().value(), record.value(), MOST_NEAR).query(UUID.class).list().stream().map(RecordId::new)
                .forEach(other -> records.draft(other, TieDraft.class).filter(theirs -> theirs.parties().size() == mine.parties().size() && parties(theirs).equals(parties))
                        .ifPresent(theirs -> found.add(compare(mine, other, theirs))));
        return found;
    }

    private Set<RecordId> parties(TieDraft tie) {
        var parties = new HashSet<RecordId>();
        tie.parties().forEach(party -> linked.to(party).ifPresent(parties::add));
        return parties;
    }

    private static Finding compare(TieDraft mine, RecordId other, TieDraft theirs) {
        var reasons = new ArrayList<PairReason>();
        reasons.add(PairReason.of(PairReasonKind.SAME_PARTIES, words(mine), words(theirs)));
        if (mine.kind() != null && theirs.kind() != null) {
            reasons.add(PairReason.of(mine.kind().value() == theirs.kind().value() ? PairReasonKind.SAME_KIND : PairReasonKind.OTHER_KIND, mine.kind().value().name(), theirs.kind().value().name()));
        }
        Dates.compare(since(mine), since(theirs)).ifPresent(reasons::add);
        var doubted = reasons.stream().anyMatch(PairReason::against);
        return new Finding(other, doubted ? DuplicateBand.POSSIBLE : DuplicateBand.LIKELY, reasons.stream().mapToInt(reason -> reason.against() ? -1 : 1).sum(), reasons);
    }

    private static String words(TieDraft tie) {
        return String.join(" ⇄ ", tie.parties().stream().map(Cited::value).map(Mention::asWritten).filter(Objects::nonNull).toList());
    }

    private static @Nullable WrittenDate since(TieDraft tie) {
        return tie.steps().stream().map(Cited::value).filter(step -> step.status() == TieStatus.SIGNED || step.status() == TieStatus.ESTABLISHED).map(TieStep::date)
                .filter(Objects::nonNull).filter(date -> Days.of(date).earliest() != null).findFirst().orElse(null);
    }
}
