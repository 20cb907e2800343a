package org.musubi.ledger;

import java.util.List;

/** What became of an attempt to take a revision back. */
public sealed interface RevertResult {

    /**
     * A proposal that waits as a draft of the person who asked.
     *
     * @param along what belongs to it and is to be submitted with it: taking a merge back gives the survivor back what it was
     * @param kept  paths of units that later revisions changed again; they stay as they are
     */
    record Proposed(ProposalId proposal, ItemId item, List<ItemId> along, List<String> kept) implements RevertResult {
    }

    /** The revision made two records of one: it is taken back by merging them again, so that whoever points at either comes to the right one. */
    record SplitOff(RecordId other) implements RevertResult {
    }

    /** Everything the revision changed was changed again since, or it changed nothing. */
    record NothingToTakeBack(List<String> kept) implements RevertResult {
    }
}
