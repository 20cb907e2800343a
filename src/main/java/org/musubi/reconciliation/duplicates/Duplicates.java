package org.musubi.reconciliation.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.JudgementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of records that may mean the same, and what curators say of them: once, for ever, and taken back by saying so. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class Duplicates {

    private static final int MOST_TODAY = 10_000;

    private final DuplicatePairs pairs;
    private final PairJudgements judgements;
    private final Records records;
    private final JdbcClient jdbc;
    private final Clock clock;

    Duplicates(DuplicatePairs pairs, PairJudgements judgements, Records records, JdbcClient jdbc, Clock clock) {
        this.pairs = pairs;
        this.judgements = judgements;
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stretch of what a filter takes, the surest first, with the counts beside the filters. */
    @Transactional(readOnly = true)
    public DuplicatePage page(DuplicateFilter filter, int offset, int limit) {
        var all = all();
        var taken = all.stream().filter(pair -> filter.takes(pair, null)).toList();
        return new DuplicatePage(taken.stream().skip(offset).limit(limit).toList(), taken.size(), (int) all.stream().filter(pair -> pair.state() == DuplicateState.OPEN).count(),
                judgements.mine(startOfToday(), MOST_TODAY).size(), jdbc.sql("SELECT count(DISTINCT record_id) FROM duplicate_due").query(Integer.class).single(),
                counts(all, filter, DuplicateFilter.Side.STATE, DuplicatePair::state, new EnumMap<>(DuplicateState.class)),
                counts(all, filter, DuplicateFilter.Side.KIND, DuplicatePair::kind, new TreeMap<>()),
                counts(all, filter, DuplicateFilter.Side.BAND, DuplicatePair::band, new EnumMap<>(DuplicateBand.class)));
    }

    private static <T> Map<T, Integer> counts(List<DuplicatePair> all, DuplicateFilter filter, DuplicateFilter.Side side, Function<DuplicatePair, T> value, Map<T, Integer> counts) {
        all.stream().filter(pair -> filter.takes(pair, side)).forEach(pair -> counts.merge(value.apply(pair), 1, Integer::sum));
        return counts;
    }

    /** Where a pair stands among those that a filter takes; empty where it takes it not. */
    @Transactional(readOnly = true)
    public Optional<Integer> position(DuplicateFilter filter, RecordPair pair) {
        return Optional.of(all().stream().filter(one -> filter.takes(one, null)).map(DuplicatePair::records).toList().indexOf(pair)).filter(at -> at >= 0);
    }

    /** How many pairs nobody has judged. */
    @Transactional(readOnly = true)
    public int left() {
        return (int) all().stream().filter(pair -> pair.state() == DuplicateState.OPEN).count();
    }

    /** A pair as it stands; empty where it neither was found nor judged, or one of the two is gone. */
    @Transactional(readOnly = true)
    public Optional<DuplicatePair> find(RecordPair pair) {
        var judgement = judgements.inForce(pair.one()).get(pair);
        var found = pairs.find(pair).map(one -> standing(one, judgement, merging().contains(pair)));
        return found.isPresent() || judgement == null ? found : alone(judgement);
    }

    private List<DuplicatePair> all() {
        var judged = judgements.inForce();
        var merging = merging();
        var all = new ArrayList<DuplicatePair>();
        pairs.all().forEach(found -> all.add(standing(found, judged.remove(found.pair()), merging.contains(found.pair()))));
        // What was judged stays to be seen, and to be taken back, also where the records are no longer alike.
        judged.values().stream().sorted(Comparator.comparing(PairJudgement::at).reversed()).map(this::alone).flatMap(Optional::stream).forEach(all::add);
        return all;
    }

    private static DuplicatePair standing(DuplicatePairs.Found found, @Nullable PairJudgement judgement, boolean merging) {
        var state = merging ? DuplicateState.PROPOSED : judgement == null ? DuplicateState.OPEN
                : judgement.answer() == Answer.NOT_SAME ? DuplicateState.NOT_SAME : DuplicateState.UNSURE;
        return new DuplicatePair(found.pair(), found.kind(), found.band(), found.score(), found.reasons(), state, judgement);
    }

    private Optional<DuplicatePair> alone(PairJudgement judgement) {
        return active(judgement.pair().one()).filter(one -> active(judgement.pair().other()).isPresent())
                .map(one -> standing(new DuplicatePairs.Found(judgement.pair(), one.kind(), DuplicateBand.POSSIBLE, 0, List.of()), judgement, false));
    }

    private Optional<RecordView> active(RecordId record) {
        return records.find(record).filter(found -> found.state() == RecordState.ACTIVE);
    }

    private Set<RecordPair> merging() {
        return new HashSet<>(jdbc.sql("SELECT record_id, survivor_id FROM proposal_item WHERE action = 'MERGE' AND state IN ('DRAFT', 'SUBMITTED', 'RETURNED')")
                .query((row, n) -> new RecordPair(new RecordId(row.getObject(1, UUID.class)), new RecordId(row.getObject(2, UUID.class)))).list());
    }

    /**
     * Says that two records are two, or that one cannot tell; one of them may only be drafted yet.
     *
     * @param answer {@link Answer#NOT_SAME} or {@link Answer#UNSURE}
     * @param seen   the judgement in force that the person saw, null where there was none: whoever was faster is not overruled unseen
     */
    public JudgeOutcome judge(RecordPair pair, Answer answer, @Nullable JudgementId seen, @Nullable String why) {
        if (answer != Answer.NOT_SAME && answer != Answer.UNSURE) {
            throw new IllegalArgumentException("Two records are merged or judged to be two, not " + answer);
        }
        // Held, so that of two who judge at once the second sees what the first said.
        jdbc.sql("SELECT id FROM record WHERE id = ? FOR UPDATE").param(pair.one().value()).query(UUID.class).optional();
        if (isGone(pair.one()) || isGone(pair.other())) {
            return new JudgeOutcome.Gone();
        }
        var standing = judgements.inForce(pair.one()).get(pair);
        if (!Objects.equals(standing == null ? null : standing.id(), seen)) {
            return new JudgeOutcome.Elsewhere(standing == null ? null : standing.byName(), standing == null ? null : standing.answer());
        }
        return new JudgeOutcome.Done(judgements.add(pair, answer, why));
    }

    private boolean isGone(RecordId record) {
        return records.find(record).filter(found -> found.state() != RecordState.ACTIVE).isPresent();
    }

    /** Adds that a judgement is taken back; false where it was before, or never was. */
    public boolean takeBack(JudgementId id) {
        return judgements.takeBack(id);
    }

    @Transactional(readOnly = true)
    public Optional<PairJudgement> judgement(JudgementId id) {
        return judgements.find(id);
    }

    /** The last judgement in force that the person who asks made today. */
    @Transactional(readOnly = true)
    public Optional<PairJudgement> lastOfMine() {
        return judgements.mine(startOfToday(), 1).stream().findFirst();
    }

    private Instant startOfToday() {
        var zone = ZoneId.systemDefault();
        return LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
    }

    /** Everything ever said about two records, the latest first, with what was taken back. */
    @Transactional(readOnly = true)
    public List<PairJudgement> history(RecordPair pair) {
        return judgements.history(pair);
    }

    /** The records that this one was judged not to be the same as. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('CURATOR', 'OFFICE', 'REVIEWER')")
    public Set<RecordId> notSameAs(RecordId record) {
        return judgements.notSameAs(record);
    }
}
