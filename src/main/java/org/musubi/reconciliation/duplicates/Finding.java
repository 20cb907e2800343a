package org.musubi.reconciliation.duplicates;

import java.util.Comparator;
import java.util.List;
import org.musubi.ledger.RecordId;

/**
 * A record that another may be a duplicate of.
 *
 * @param score   for ordering pairs of one kind; the band says what it means
 * @param reasons those for first
 */
record Finding(RecordId other, DuplicateBand band, double score, List<PairReason> reasons) {

    /** The surest first. */
    static final Comparator<Finding> SUREST = Comparator.comparing(Finding::band).thenComparing(Comparator.comparingDouble(Finding::score).reversed())
            .thenComparing(finding -> finding.other().toString());

    Finding {
        reasons = reasons.stream().distinct().sorted(Comparator.comparing(PairReason::against)).toList();
    }
}
