package org.musubi.reconciliation.duplicates;

import org.jspecify.annotations.Nullable;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.JudgementId;

/** What became of a judgement on a pair. */
public sealed interface JudgeOutcome {

    /** It stands. */
    record Done(JudgementId id) implements JudgeOutcome {
    }

    /** Somebody else judged, or took back, since the pair was shown; nothing was changed. */
    record Elsewhere(@Nullable String by, @Nullable Answer answer) implements JudgeOutcome {
    }

    /** One of the two is no longer a record of its own; nothing was changed. */
    record Gone() implements JudgeOutcome {
    }
}
