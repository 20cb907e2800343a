package org.musubi.reconciliation;

import java.util.UUID;
import org.musubi.base.Ids;

/** The id of what a curator accepted by a rule, all at once. */
public record AcceptanceId(UUID value) {

    static AcceptanceId next() {
        return new AcceptanceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
