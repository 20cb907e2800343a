package org.musubi.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an import stands, and every move it may make; any other move is refused by name. */
public enum ImportState {
    /** The bytes are kept; nobody has read them yet. */
    RECEIVED,
    /** Drafts are waiting for the curator. */
    READ,
    /** Every draft is submitted or set aside; a returned one opens the import again. */
    DONE,
    /** Put away by a curator, such as a wrong file. The bytes stay. */
    DISCARDED;

    private static final Map<ImportState, Set<ImportState>> MOVES = Map.of(
            RECEIVED, EnumSet.of(READ, DISCARDED),
            READ, EnumSet.of(DONE, DISCARDED),
            DONE, EnumSet.of(READ),
            DISCARDED, EnumSet.of(RECEIVED, READ));

    public boolean mayBecome(ImportState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
