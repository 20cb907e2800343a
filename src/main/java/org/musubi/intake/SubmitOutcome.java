package org.musubi.intake;

import java.util.List;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;

/** What became of the wish to submit drafts of an import. */
public sealed interface SubmitOutcome {

    /**
     * @param events  submitted now
     * @param others  drafts that went along: the source, new places, people and organisations
     * @param allDone whether nothing is left to do in the import
     */
    record Submitted(int events, int others, boolean allDone) implements SubmitOutcome {
    }

    /** There was nothing to submit. */
    record Nothing() implements SubmitOutcome {
    }

    /** Nothing was submitted: these drafts break rules. */
    record Invalid(List<ItemProblem> problems) implements SubmitOutcome {
    }

    /** One of them is submitted, decided or dropped meanwhile; nothing was submitted. */
    record Closed(ItemState state) implements SubmitOutcome {
    }

    /** A rule that a draft breaks. */
    record ItemProblem(ItemId item, String label, DraftProblem problem) {
    }
}
