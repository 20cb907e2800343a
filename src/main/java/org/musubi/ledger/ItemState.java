package org.musubi.ledger;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an item stands, and every move it may make; any other move is refused by name. */
public enum ItemState {
    DRAFT, SUBMITTED, RETURNED, APPROVED, PARTLY_APPROVED, REFUSED, WITHDRAWN;

    private static final Map<ItemState, Set<ItemState>> MOVES = Map.of(
            DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, EnumSet.of(RETURNED, APPROVED, PARTLY_APPROVED, REFUSED, WITHDRAWN),
            RETURNED, EnumSet.of(SUBMITTED, WITHDRAWN),
            WITHDRAWN, EnumSet.of(DRAFT));

    public boolean mayBecome(ItemState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Neither decided nor withdrawn. */
    public boolean isOpen() {
        return this == DRAFT || this == SUBMITTED || this == RETURNED;
    }

    /** Whether whoever may edit the item may still change its draft. */
    public boolean isEditable() {
        return isOpen();
    }
}
