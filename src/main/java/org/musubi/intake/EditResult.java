package org.musubi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.register.event.EventDraft;
import org.musubi.text.Span;

/** What became of an edit that touches more than one draft. */
public sealed interface EditResult {

    /**
     * @param shown   the draft to look at next, null where none is left here
     * @param changed every draft that changed, came or went
     * @param undo    takes a split or a join back, null where there is another way
     */
    record Done(@Nullable ItemId shown, List<ItemId> changed, @Nullable Undo undo) implements EditResult {
    }

    /**
     * What {@link ImportEdits#undo} needs to take a split or a join back.
     *
     * @param draft        the draft that stayed, and what it was before
     * @param version      of that draft since
     * @param other        the draft that came by a split or went by a join
     * @param otherVersion of that draft since
     * @param joined       whether it went
     */
    record Undo(ItemId draft, int version, EventDraft before, Span span, boolean ownSpan, ItemId other, int otherVersion, boolean joined) {
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
