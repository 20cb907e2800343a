package org.musubi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.intake.Corrections.Placed;
import org.musubi.intake.Corrections.Said;
import org.musubi.intake.QueuedMention.Reach;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Judged;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.JudgementId;
import org.musubi.reconciliation.JudgementScope;
import org.musubi.reconciliation.Judgements;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides rows of the queue: a judgement is kept, and shows in the drafts at once; undoing takes both back. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class MentionDecisions {

    private final ImportStore store;
    private final OpenImports imports;
    private final Judgements judgements;
    private final Corrections corrections;
    private final NameLinker linker;
    private final MentionQueue queue;
    private final ApprovedMentions approved;
    private final ApprovedEffects effects;

    MentionDecisions(ImportStore store, OpenImports imports, Judgements judgements, Corrections corrections, NameLinker linker, MentionQueue queue,
                     ApprovedMentions approved, ApprovedEffects effects) {
        this.store = store;
        this.imports = imports;
        this.judgements = judgements;
        this.corrections = corrections;
        this.linker = linker;
        this.queue = queue;
        this.approved = approved;
        this.effects = effects;
    }

    /**
     * Says of a row what it means, or does not.
     *
     * @param shown      the row as the curator saw it: who was faster is told apart by it
     * @param record     needed for same and not the same, null for the others
     * @param everywhere whether it holds in every source, and not only in this one
     */
    public DecisionOutcome decide(QueuedMention shown, Answer answer, @Nullable RecordId record, boolean everywhere) {
        if (record != null && answer == Answer.SAME && !linker.stands(record)) {
            return new DecisionOutcome.RecordGone();
        }
        return decide(shown, everywhere && !shown.unnamed(), Said.of(answer, record), null);
    }

    /**
     * Drafts a record of the name of a row and links its mentions to it.
     *
     * @param kind code of the kind of record
     * @param name what it is called; null: as written
     */
    public DecisionOutcome create(QueuedMention shown, String kind, @Nullable String name, boolean everywhere) {
        if (shown.unnamed()) {
            throw new IllegalArgumentException("An office is no name: " + shown.written());
        }
        return decide(shown, everywhere, null, new Wanted(kind, name));
    }

    private record Wanted(String kind, @Nullable String name) {
    }

    /** @param said null where a record is wanted: then it is that the name is new */
    private DecisionOutcome decide(QueuedMention seen, boolean everywhere, @Nullable Said said, @Nullable Wanted wanted) {
        var others = new TreeSet<>(Comparator.comparing(ImportId::value));
        others.add(seen.imported());
        if (everywhere && seen.reach() == Reach.SOURCE) {
            others.addAll(queue.importsWith(seen.key()));
        }
        var open = new ArrayList<OpenImport>();
        // All in one order, so that two curators never wait for each other.
        others.forEach(id -> imports.lock(id).ifPresent(open::add));
        var here = open.stream().filter(one -> one.record().id().equals(seen.imported())).findFirst().orElse(null);
        var standing = judgements.of(List.of(seen.key())).getOrDefault(seen.key(), List.of());
        var shown = seen.reach() == Reach.SOURCE && seen.isApart(standing) ? seen.with(seen.places(), seen.id(), Reach.PLACES) : seen;
        boolean all = everywhere && shown.reach() == Reach.SOURCE;
        var chosen = chosen(shown, standing);
        var drafted = here == null ? List.<Placed>of() : Corrections.mentions(here, chosen);
        var standingRecords = approved.standing(all ? queue.approvedWith(shown.key()) : shown.places());
        var mentions = Stream.concat(drafted.stream(), standingRecords.stream().map(ApprovedMentions.Standing::placed)).toList();
        var settled = shown.judged(standing).settled();
        if (mentions.isEmpty() || !Objects.equals(id(settled), id(shown.settled()))) {
            return elsewhere(shown, standing);
        }
        var creation = wanted == null ? null : corrections.create(Objects.requireNonNull(here), mentions.getFirst().at(), wanted.kind(), wanted.name());
        var saying = creation == null ? Objects.requireNonNull(said) : Said.of(Answer.NEW, creation.record());
        var judged = corrections.judge(mentions, placed -> all ? JudgementScope.EVERYWHERE : shown.reach() == Reach.SOURCE ? JudgementScope.in(shown.source())
                : JudgementScope.at(shown.source(), placed.item(), placed.at().path()), saying);
        var change = saying.answer() == Answer.SAME || saying.answer() == Answer.NEW ? Correction.linkingTo(Objects.requireNonNull(saying.record())) : null;
        int linked = 0;
        for (var one : all ? open : List.of(Objects.requireNonNull(here))) {
            linked += corrections.apply(one, chosen, change, one == here ? creation : null, judged).mentions();
        }
        // A record that is only drafted cannot be meant by one of the register yet: then the question stays.
        var proposed = saying.answer() == Answer.SAME ? effects.propose(standingRecords, Objects.requireNonNull(saying.record()), judged.getFirst()).records() : 0;
        return new DecisionOutcome.Done(judged.getFirst(), linked, proposed, creation == null ? null : creation.record());
    }

    /** What a decision about a row is about as things stand: never what somebody decided for itself meanwhile. */
    static Predicate<Placed> chosen(QueuedMention shown, List<Judgement> standing) {
        var places = shown.places().stream().map(place -> place.item() + place.path()).collect(Collectors.toSet());
        return placed -> (QueuedMentions.waits(placed.at()) || OfficeMentions.waits(placed.at())) && placed.key().filter(shown.key()::equals).isPresent()
                && (shown.reach() == Reach.SOURCE || places.contains(placed.item() + placed.at().path()))
                && (shown.reach() == Reach.ALONE || !MentionPlace.isJudged(standing, placed.item(), placed.at().path()));
    }

    private static DecisionOutcome.Elsewhere elsewhere(QueuedMention shown, List<Judgement> standing) {
        var first = shown.places().getFirst();
        var settled = Judged.of(standing, List.of(shown.source()), first.item(), first.path()).settled();
        return new DecisionOutcome.Elsewhere(settled == null ? null : settled.byName(), settled == null ? null : settled.answer());
    }

    private static @Nullable JudgementId id(@Nullable Judgement judgement) {
        return judgement == null ? null : judgement.id();
    }

    /** Takes a judgement back with all that followed from it in drafts; false where it was before. */
    public boolean undo(JudgementId judgement) {
        effects.undo(judgement);
        var made = store.correctionsOf(judgement);
        made.forEach(corrections::undo);
        return !made.isEmpty() || judgements.takeBack(judgement);
    }
}
