package org.musubi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

    MentionDecisions(ImportStore store, OpenImports imports, Judgements judgements, Corrections corrections, NameLinker linker, MentionQueue queue) {
        this.store = store;
        this.imports = imports;
        this.judgements = judgements;
        this.corrections = corrections;
        this.linker = linker;
        this.queue = queue;
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
        return decide(shown, everywhere, (mentions, scope) -> corrections.judge(mentions, scope, answer, record, null),
                answer == Answer.SAME ? Correction.linkingTo(Objects.requireNonNull(record)) : null, null);
    }

    /**
     * Drafts a record of the name of a row and links its mentions to it.
     *
     * @param kind code of the kind of record
     * @param name what it is called; null: as written
     */
    public DecisionOutcome create(QueuedMention shown, String kind, @Nullable String name, boolean everywhere) {
        return decide(shown, everywhere, null, null, new Wanted(kind, name));
    }

    private record Wanted(String kind, @Nullable String name) {
    }

    private interface Judging {
        List<JudgementId> judge(List<MentionAt> mentions, JudgementScope scope);
    }

    private DecisionOutcome decide(QueuedMention shown, boolean everywhere, @Nullable Judging judging, @Nullable Correction correction, @Nullable Wanted wanted) {
        var others = new TreeSet<>(Comparator.comparing(ImportId::value));
        others.add(shown.imported());
        if (everywhere) {
            others.addAll(queue.importsWith(shown.key()));
        }
        var open = new ArrayList<OpenImport>();
        // All in one order, so that two curators never wait for each other.
        others.forEach(id -> imports.lock(id).ifPresent(open::add));
        var here = open.stream().filter(one -> one.record().id().equals(shown.imported())).findFirst().orElse(null);
        Predicate<MentionAt> chosen = at -> QueuedMentions.waits(at) && MentionWords.key(at).filter(shown.key()::equals).isPresent();
        var mentions = here == null ? List.<MentionAt>of() : Corrections.mentions(here, chosen);
        var settled = Judged.of(judgements.of(List.of(shown.key())).getOrDefault(shown.key(), List.of()), List.of(shown.source()), null, null).settled();
        if (mentions.isEmpty() || !Objects.equals(id(settled), id(shown.settled()))) {
            return new DecisionOutcome.Elsewhere(settled == null ? null : settled.byName(), settled == null ? null : settled.answer());
        }
        var scope = everywhere ? JudgementScope.EVERYWHERE : JudgementScope.in(shown.source());
        var creation = wanted == null ? null : corrections.create(Objects.requireNonNull(here), mentions.getFirst(), wanted.kind(), wanted.name());
        var judged = creation == null ? Objects.requireNonNull(judging).judge(mentions, scope)
                : corrections.judge(mentions, scope, Answer.NEW, creation.record(), null);
        var change = creation == null ? correction : Correction.linkingTo(creation.record());
        int linked = 0;
        for (var one : open) {
            linked += corrections.apply(one, chosen, change, one == here ? creation : null, judged).mentions();
        }
        return new DecisionOutcome.Done(judged.getFirst(), linked, creation == null ? null : creation.record());
    }

    private static @Nullable JudgementId id(@Nullable Judgement judgement) {
        return judgement == null ? null : judgement.id();
    }

    /** Takes a judgement back with all that followed from it in drafts; false where it was before. */
    public boolean undo(JudgementId judgement) {
        var made = store.correctionsOf(judgement);
        made.forEach(corrections::undo);
        return !made.isEmpty() || judgements.takeBack(judgement);
    }
}
