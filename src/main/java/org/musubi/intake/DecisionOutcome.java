package org.musubi.intake;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.JudgementId;

/** What came of a decision about a row of the queue. */
public sealed interface DecisionOutcome {

    /**
     * It holds.
     *
     * @param id       for {@link MentionDecisions#undo}
     * @param mentions how many were linked by it
     * @param records  in how many approved records its effect goes to review
     * @param created  the record that was drafted, null where none was
     */
    record Done(JudgementId id, int mentions, int records, @Nullable RecordId created) implements DecisionOutcome {
    }

    /**
     * Somebody was faster, or the drafts are gone; nothing was changed.
     *
     * @param by     null where nobody judged and only nothing is left to decide
     * @param answer what they said
     */
    record Elsewhere(@Nullable String by, @Nullable Answer answer) implements DecisionOutcome {
    }

    /** The record is not there any more: retired, refused or withdrawn since it was shown; nothing was changed. */
    record RecordGone() implements DecisionOutcome {
    }
}
