package org.musubi.reconciliation.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may mean the same.
 *
 * @param reasons   those for first; left is what the first record of the pair says. Empty where only a judgement is left of it
 * @param judgement the one in force, null where there is none
 */
public record DuplicatePair(RecordPair records, String kind, DuplicateBand band, double score, List<PairReason> reasons, DuplicateState state,
                            @Nullable PairJudgement judgement) {

    public DuplicatePair {
        reasons = List.copyOf(reasons);
    }
}
