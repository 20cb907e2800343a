package org.musubi.reconciliation.duplicates;

import org.musubi.names.MatchReason;

/**
 * Why two records may be one, or why not, with what of them it is seen in.
 *
 * @param code  of {@link PairReasonKind} or, about names, of {@link org.musubi.names.ReasonKind}
 * @param left  what the one says: words, an EDTF date, a code or the id of a record, as the kind of reason has it; may be empty
 * @param right what the other says, or a second thing both say; may be empty
 */
public record PairReason(String code, boolean against, String left, String right) {

    static PairReason of(PairReasonKind kind, String left, String right) {
        return new PairReason(kind.code(), kind.against(), left, right);
    }

    static PairReason of(PairReasonKind kind, String both) {
        return of(kind, both, both);
    }

    static PairReason of(PairReasonKind kind) {
        return of(kind, "", "");
    }

    static PairReason of(MatchReason reason) {
        return new PairReason(reason.kind().code(), reason.against(), reason.left(), reason.right());
    }
}
