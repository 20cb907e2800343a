package org.musubi.reconciliation;

import java.util.UUID;
import org.musubi.base.Ids;

/** The id of one judgement. */
public record JudgementId(UUID value) {

    public static JudgementId next() {
        return new JudgementId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
