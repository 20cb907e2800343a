package org.musubi.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.ledger.RecordId;

/**
 * What somebody said a mention means.
 *
 * @param words     the mention as written
 * @param record    null for answers that name none
 * @param takenBack by whom and when; null while it stands
 */
public record Judgement(JudgementId id, MentionKey key, String words, JudgementScope scope, Answer answer, @Nullable RecordId record,
                        AccountId by, String byName, Instant at, @Nullable String why, @Nullable TakenBack takenBack) {

    /** Who took a judgement back. */
    public record TakenBack(String byName, Instant at) {
    }
}
