package org.musubi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;

/** What became of an edit that touches more than one draft. */
public sealed interface EditResult {

    /**
     * @param shown   the draft to look at next, null where none is left here
     * @param changed every draft that changed, came or went
     */
    record Done(@Nullable ItemId shown, List<ItemId> changed) implements EditResult {
    }

    /** Somebody else saved first; nothing of theirs was overwritten. */
    record Stale(String by) implements EditResult {
    }

    /** A draft is submitted, decided or dropped, and cannot be edited this way. */
    record Closed(ItemState state) implements EditResult {
    }

    record Invalid(List<DraftProblem> problems) implements EditResult {
    }

    /** It cannot be done. */
    record Refused(Why why) implements EditResult {
    }

    /** Why an edit cannot be done; the message is {@code import.refused.<name>}. */
    enum Why {
        /** Nothing stands above it that it could join. */
        NOTHING_ABOVE,
        /** The position is not inside the words of the draft. */
        OUTSIDE,
        /** A part would hold nothing. */
        NOTHING_LEFT,
        /** The selection holds no words. */
        BLANK,
        /** The import is not open: not read yet, or put away. */
        NOT_OPEN
    }
}
