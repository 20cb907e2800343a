package org.musubi.ledger;

import java.util.List;

/** What became of an attempt to merge two records. */
public sealed interface MergeResult {

    /**
     * Both as they stand, and what the survivor would be.
     *
     * @param united the survivor's draft with what the absorbed record has beside it
     */
    record Possible(RecordView survivor, RecordView absorbed, Draft united) implements MergeResult {
    }

    /** A proposal whose items wait as drafts of the person who asked, to be submitted together. */
    record Proposed(ProposalId proposal, List<ItemId> items) implements MergeResult {
    }

    /** The two cannot become one as they stand; nothing was stored. */
    record Refused(List<DraftProblem> problems) implements MergeResult {
    }
}
