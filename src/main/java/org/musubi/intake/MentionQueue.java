package org.musubi.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.intake.MentionScores.Weighed;
import org.musubi.ledger.Action;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Mention;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.names.NameScript;
import org.musubi.names.ReasonKind;
import org.musubi.reconciliation.Candidate;
import org.musubi.reconciliation.Candidates;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.Judgements;
import org.musubi.reconciliation.MentionKey;
import org.musubi.register.NameForm;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names in all open drafts that point to no record, identical ones of a source as one row, and what each may mean. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CURATOR')")
public class MentionQueue {

    /** So many mentions are compared while a reader waits, and no longer than this. */
    private static final int FEW = 40;
    private static final long PATIENCE_NANOS = Duration.ofMillis(500).toNanos();

    private final QueueStore store;
    private final Judgements judgements;
    private final Candidates candidates;
    private final UnnamedOffices offices;
    private final Records records;
    private final Proposals proposals;
    private final Clock clock;
    private final MentionScores scores;
    private final WeighingBell bell;

    MentionQueue(QueueStore store, MentionScores scores, WeighingBell bell, Judgements judgements, Candidates candidates, UnnamedOffices offices,
                 Records records, Proposals proposals, Clock clock) {
        this.store = store;
        this.scores = scores;
        this.bell = bell;
        this.judgements = judgements;
        this.candidates = candidates;
        this.offices = offices;
        this.records = records;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** A row, and the records it does not mean. */
    record Row(QueuedMention mention, Set<RecordId> refused) {

        String asked() {
            return MentionScores.asked(mention, refused);
        }

        boolean isWeighed(@Nullable Weighed kept) {
            return kept != null && kept.asked().equals(asked());
        }

        Weighed weigh(Candidates.Batch batch) {
            // An office is no name: whoever held it is asked of the terms when it is shown.
            return Weighed.of(asked(), mention.unnamed() ? List.of() : likely(batch, MentionScores.MOST));
        }

        List<Candidate> likely(Candidates.Batch batch, int most) {
            return likely(batch.of(mention.written(), mention.kinds(), mention.context(), most + refused.size()), most);
        }

        private List<Candidate> likely(List<Candidate> found, int most) {
            return found.stream().filter(candidate -> !refused.contains(candidate.record())).limit(most).toList();
        }
    }

    /** A stretch of what a filter takes, in the order of imports and texts, with the counts beside the filters. */
    public MentionPage page(MentionFilter filter, int offset, int limit) {
        return page(filter, taken -> offset, limit);
    }

    /**
     * The page on which a row stands; where the filter takes it not, the page of a place, and the last one where there are fewer.
     *
     * @param size of all pages
     */
    public MentionPage around(MentionFilter filter, @Nullable UUID wanted, int place, int size) {
        return page(filter, taken -> {
            int at = wanted == null ? -1 : taken.stream().map(QueuedMention::id).toList().indexOf(wanted);
            return Math.clamp(at < 0 ? place : at, 0, Math.max(0, taken.size() - 1)) / size * size;
        }, size);
    }

    private MentionPage page(MentionFilter filter, ToIntFunction<List<QueuedMention>> begin, int limit) {
        var compared = compare(rows().values(), filter);
        var taken = compared.stream().filter(row -> filter.takes(row, null)).toList();
        int offset = begin.applyAsInt(taken);
        int weighing = (int) compared.stream().filter(row -> row.nearest().equals(Nearest.NOT_WEIGHED) && filter.withoutNearest().takes(row, null)).count();
        return new MentionPage(taken.stream().skip(offset).limit(limit).toList(), offset, taken.size(), left(compared), today(), weighing, isRenewing(), facets(compared, filter));
    }

    /** How many rows nobody has decided. */
    public int left() {
        return left(rows().values().stream().map(Row::mention).toList());
    }

    private static int left(Collection<QueuedMention> rows) {
        return (int) rows.stream().filter(row -> row.state() == MentionState.OPEN).count();
    }

    private int today() {
        var zone = ZoneId.systemDefault();
        return judgements.countMine(LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant());
    }

    /** A row as it stands; empty where nothing of it is left to decide. */
    public Optional<QueuedMention> find(UUID id) {
        return Optional.ofNullable(rows().get(id)).map(Row::mention);
    }

    /** The records a mention may mean, the likeliest first; what was said not to be meant is left out. */
    public List<MentionCandidate> candidates(QueuedMention mention, int most) {
        var refused = mention.judged(judgements.of(List.of(mention.key())).getOrDefault(mention.key(), List.of())).refused();
        var wanted = most + refused.size();
        var found = mention.unnamed() ? offices.candidates(mention, wanted) : candidates.of(mention.written(), mention.kinds(), mention.context(), wanted);
        return new Row(mention, refused).likely(found, most).stream().map(this::detailed).toList();
    }

    private MentionCandidate detailed(Candidate candidate) {
        var draft = records.find(candidate.record()).map(RecordView::draft).or(() -> proposals.openItemsOf(candidate.record()).stream()
                .filter(item -> item.action() == Action.CREATE).map(ItemView::draft).findFirst()).orElse(null);
        return switch (draft) {
            case PersonDraft person -> new MentionCandidate(candidate, shown(person.names()), person.offices(),
                    person.offices().stream().map(office -> named(office.value().of())).filter(Objects::nonNull).findFirst().orElse(null));
            case PlaceDraft place -> new MentionCandidate(candidate, shown(place.names()), List.of(), named(value(place.within())));
            case OrganisationDraft organisation -> new MentionCandidate(candidate, shown(organisation.names()), List.of(), named(value(organisation.seat())));
            case null, default -> new MentionCandidate(candidate, List.of(), List.of(), null);
        };
    }

    private static List<NameForm> shown(List<Cited<NameForm>> names) {
        return names.stream().map(Cited::value).filter(form -> !form.hint()).toList();
    }

    private static @Nullable Mention value(@Nullable Cited<Mention> unit) {
        return unit == null ? null : unit.value();
    }

    private @Nullable String named(@Nullable Mention mention) {
        return mention == null ? null : mention.link() == null ? mention.asWritten()
                : Objects.requireNonNullElse(records.labels(Set.of(mention.link())).get(mention.link()), Objects.requireNonNullElse(mention.asWritten(), "?"));
    }

    /** Where a name stands in approved records, whatever the source. */
    List<MentionPlace> approvedWith(MentionKey key) {
        return store.rows().stream().filter(row -> row.key().equals(key)).flatMap(row -> row.places().stream()).filter(place -> place.approved() != null).toList();
    }

    /** Imports in which a name waits. */
    Set<ImportId> importsWith(MentionKey key) {
        return store.rows().stream().filter(row -> row.key().equals(key)).map(QueuedMention::imported).collect(Collectors.toSet());
    }

    private Map<UUID, Row> rows() {
        var rows = store.rows();
        var judged = judgements.of(rows.stream().map(QueuedMention::key).distinct().toList());
        var found = new LinkedHashMap<UUID, Row>();
        for (var row : rows) {
            var standing = judged.getOrDefault(row.key(), List.of());
            var alone = row.places().stream().filter(place -> place.isJudged(standing)).toList();
            var together = row.places().stream().filter(place -> !alone.contains(place)).toList();
            if (!together.isEmpty()) {
                put(found, row.with(together, row.id(), row.isApart(standing) ? QueuedMention.Reach.PLACES : QueuedMention.Reach.SOURCE), standing);
            }
            alone.forEach(place -> put(found, QueuedMentions.alone(row, place), standing));
        }
        return found;
    }

    private static void put(Map<UUID, Row> rows, QueuedMention row, List<Judgement> standing) {
        var holds = row.judged(standing);
        rows.put(row.id(), new Row(row.judged(state(row, holds.settled()), holds.settled()), holds.refused()));
    }

    /** What was judged to mean a record, and points nowhere all the same, is a question again: nothing is lost. */
    private static MentionState state(QueuedMention row, @Nullable Judgement settled) {
        var open = row.unnamed() ? MentionState.UNNAMED : MentionState.OPEN;
        return settled == null ? open : switch (settled.answer()) {
            case UNSURE -> MentionState.UNSURE;
            case UNDETERMINABLE -> MentionState.SETTLED;
            case SAME, NEW, NOT_SAME -> open;
        };
    }

    /** Whether names changed that the rows are not yet compared with; wakes who does it. */
    boolean isRenewing() {
        boolean renewing = !scores.changes().records().isEmpty();
        if (renewing) {
            bell.ring();
        }
        return renewing;
    }

    Map<UUID, Row> rowsToWeigh() {
        return rows();
    }

    private List<QueuedMention> compare(Collection<Row> rows, MentionFilter filter) {
        var weighed = weighed(rows, filter);
        return rows.stream().map(Row::mention).map(row -> weighed.containsKey(row.id()) ? row.weighed(weighed.get(row.id()).nearest()) : row).toList();
    }

    /** The rows as they were weighed; the few of a filter that are not yet, such as the one just decided about, are weighed at once. */
    Map<UUID, Weighed> weighed(Collection<Row> rows, MentionFilter filter) {
        var kept = scores.all();
        var missing = rows.stream().filter(row -> !row.isWeighed(kept.get(row.mention().id()))).toList();
        if (!missing.isEmpty()) {
            bell.ring();
            missing.forEach(row -> kept.remove(row.mention().id()));
            var near = missing.stream().filter(row -> filter.withoutNearest().takes(row.mention(), null)).toList();
            if (near.size() <= FEW) {
                var until = System.nanoTime() + PATIENCE_NANOS;
                var batch = candidates.batch();
                near.stream().takeWhile(row -> System.nanoTime() < until).forEach(row -> kept.put(row.mention().id(), row.weigh(batch)));
            }
        }
        return kept;
    }

    private static MentionFacets facets(List<QueuedMention> rows, MentionFilter filter) {
        var titles = rows.stream().collect(Collectors.toMap(QueuedMention::imported, QueuedMention::sourceTitle, (one, other) -> one));
        var sources = counts(rows, filter, MentionFilter.Side.SOURCE, QueuedMention::imported, new LinkedHashMap<>()).entrySet().stream()
                .map(one -> new MentionFacets.OfSource(one.getKey(), Objects.requireNonNull(titles.get(one.getKey())), one.getValue()))
                .sorted(Comparator.comparing(MentionFacets.OfSource::rows).reversed().thenComparing(MentionFacets.OfSource::title)).toList();
        return new MentionFacets(counts(rows, filter, MentionFilter.Side.STATE, QueuedMention::state, new EnumMap<>(MentionState.class)),
                counts(rows, filter, MentionFilter.Side.KIND, row -> row.key().kind(), new TreeMap<>()), sources,
                counts(rows, filter, MentionFilter.Side.BAND, QueuedMention::band, new EnumMap<>(MentionBand.class)), reasons(rows, filter),
                counts(rows, filter, MentionFilter.Side.SCRIPT, QueuedMention::script, new EnumMap<>(NameScript.class)));
    }

    private static Map<ReasonKind, Integer> reasons(List<QueuedMention> rows, MentionFilter filter) {
        var counted = counts(rows.stream().filter(row -> row.nearest().reason() != null).toList(), filter, MentionFilter.Side.REASON,
                row -> Objects.requireNonNull(row.nearest().reason()), new EnumMap<>(ReasonKind.class));
        return counted.entrySet().stream().sorted(Map.Entry.<ReasonKind, Integer>comparingByValue().reversed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static <T> Map<T, Integer> counts(List<QueuedMention> rows, MentionFilter filter, MentionFilter.Side side, Function<QueuedMention, T> value, Map<T, Integer> counts) {
        rows.stream().filter(row -> filter.takes(row, side)).forEach(row -> counts.merge(value.apply(row), 1, Integer::sum));
        return counts;
    }
}
