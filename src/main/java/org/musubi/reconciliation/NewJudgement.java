package org.musubi.reconciliation;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;

/**
 * A judgement about to be made.
 *
 * @param key    of the mention
 * @param words  the mention as written
 * @param record what it means or does not mean; for a new record the one that was drafted, null where none was
 * @param why    in the curator's words, null where none were given
 * @param by     the rule at work with others at once; null where it was made for itself
 */
public record NewJudgement(MentionKey key, String words, JudgementScope scope, Answer answer, @Nullable RecordId record, @Nullable String why,
                           @Nullable AcceptanceId by) {

    public NewJudgement {
        boolean needs = answer == Answer.SAME || answer == Answer.NOT_SAME;
        if (needs && record == null || !needs && answer != Answer.NEW && record != null) {
            throw new IllegalArgumentException(answer + (needs ? " needs a record" : " names no record"));
        }
    }

    /** One made for itself. */
    public NewJudgement(MentionKey key, String words, JudgementScope scope, Answer answer, @Nullable RecordId record, @Nullable String why) {
        this(key, words, scope, answer, record, why, null);
    }
}
