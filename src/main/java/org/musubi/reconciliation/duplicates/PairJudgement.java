package org.musubi.reconciliation.duplicates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.JudgementId;

/**
 * What somebody said two records are to each other.
 *
 * @param answer   not the same, or unsure; that they are the same is said by merging them
 * @param takenBack by whom and when; null while it stands
 */
public record PairJudgement(JudgementId id, RecordPair pair, Answer answer, String byName, Instant at, @Nullable String why,
                            Judgement.@Nullable TakenBack takenBack) {
}
