package org.musubi.ledger;

import java.util.List;

/** What became of an attempt to make two records of one. */
public sealed interface SplitResult {

    /**
     * The record as it stands, and the two it would become.
     *
     * @param stays the record without what goes
     * @param goes  the new record
     */
    record Possible(RecordView standing, Draft stays, Draft goes) implements SplitResult {
    }

    /** A proposal whose items wait as drafts of the person who asked, to be submitted together. */
    record Proposed(ProposalId proposal, List<ItemId> items) implements SplitResult {
    }

    /** It cannot be split like this; nothing was stored. */
    record Refused(List<DraftProblem> problems) implements SplitResult {
    }
}
