package org.musubi.reconciliation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;

/**
 * What all judgements that reach a mention come to: the narrowest holds, and among those the latest.
 *
 * @param settled the judgement that says what it means; null where none does
 * @param refused the records it does not mean
 */
public record Judged(@Nullable Judgement settled, Set<RecordId> refused) {

    /** Nobody has judged. */
    public static final Judged NOTHING = new Judged(null, Set.of());

    private static final Comparator<Judgement> HOLDING = Comparator.<Judgement>comparingInt(one -> one.scope().narrowness())
            .thenComparing(Judgement::at).thenComparing(one -> one.id().value().toString());

    public Judged {
        refused = Set.copyOf(refused);
    }

    /**
     * What holds of a mention.
     *
     * @param standing judgements of its key that are not taken back
     * @param sources  the sources it stands in: the same words may stand in several
     * @param item     the draft it stands in, with the path of its unit; null: all mentions of these sources that were not judged one by one
     */
    public static Judged of(Collection<Judgement> standing, Collection<RecordId> sources, @Nullable ItemId item, @Nullable String path) {
        return of(standing, scope -> scope.source() == null || scope.item() == null && sources.contains(scope.source())
                || scope.item() != null && scope.item().equals(item) && scope.path() != null && scope.path().equals(path));
    }

    private static Judged of(Collection<Judgement> standing, Predicate<JudgementScope> reaches) {
        List<Judgement> order = standing.stream().filter(one -> one.takenBack() == null && reaches.test(one.scope())).sorted(HOLDING).toList();
        Judgement settled = null;
        var refused = new LinkedHashSet<RecordId>();
        for (var one : order) {
            var record = one.record();
            if (one.answer().settles()) {
                settled = one;
                if (record != null) {
                    refused.remove(record);
                }
            } else if (record != null) {
                refused.add(record);
                if (settled != null && record.equals(settled.record())) {
                    settled = null;
                }
            }
        }
        return new Judged(settled, refused);
    }

    /** The record it was judged to mean; null where none. */
    public @Nullable RecordId record() {
        return settled == null ? null : settled.record();
    }

    /** The answer that says what it means, null where none does. */
    public @Nullable Answer answer() {
        return settled == null ? null : settled.answer();
    }
}
