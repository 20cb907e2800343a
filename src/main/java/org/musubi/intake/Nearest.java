package org.musubi.intake;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.names.MatchVerdict;
import org.musubi.names.ReasonKind;
import org.musubi.reconciliation.Candidate;

/**
 * How near the best candidate of a mention is.
 *
 * @param reason what speaks most for it, or against it where nothing speaks for it; null where there is no candidate
 * @param record the best candidate; null where there is none
 * @param score  of the best candidate, 0 where there is none
 */
public record Nearest(MentionBand band, @Nullable ReasonKind reason, @Nullable RecordId record, double score) {

    /** Nobody has compared yet. */
    static final Nearest NOT_WEIGHED = new Nearest(MentionBand.OPEN, null, null, 0);
    /** Comparing failed, and is not tried again until something changes. */
    static final Nearest FAILED = new Nearest(MentionBand.OPEN, null, null, -1);
    static final Nearest NOBODY = new Nearest(MentionBand.NONE, null, null, 0);

    static Nearest of(Candidate best) {
        return new Nearest(best.verdict() == MatchVerdict.SAME ? MentionBand.SAME : MentionBand.POSSIBLY,
                best.reasons().isEmpty() ? null : best.reasons().getFirst().kind(), best.record(), best.score());
    }
}
