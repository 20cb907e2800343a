package org.musubi.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.RecordId;
import org.musubi.register.event.EventDraft;
import org.musubi.text.Span;

/**
 * The draft of an event in an import.
 *
 * @param span     the words that tell it
 * @param quote    these words, letter by letter
 * @param marks    where its values stand in the text
 * @param warnings about it
 * @param known    the same words proposed or approved from another import, null where nobody did
 * @param byRule   paths of mentions that were linked at reading because exactly one record has that very form
 * @param touched  whether a curator changed it after it was read
 * @param version  to be named when saving
 */
public record DraftEvent(ItemId id, RecordId record, ItemState state, String label, EventDraft draft, Span span,
                         String quote, List<ValueMark> marks, List<ImportWarning> warnings,
                         @Nullable KnownElsewhere known, Set<String> byRule, boolean touched, int version) {

    /** Whether a curator set it aside. */
    public boolean dropped() {
        return state == ItemState.WITHDRAWN;
    }

    /** Whether it still waits for the curator. */
    public boolean open() {
        return state == ItemState.DRAFT || state == ItemState.RETURNED;
    }

    /** Codes of the doubts of its values that nobody has settled yet, each once. */
    public List<String> doubts() {
        return EventUnits.of(draft).values().stream().flatMap(unit -> unit.doubts().stream()).distinct().toList();
    }

    /** The same with what was saved since. */
    public DraftEvent saved(EventDraft now, int version) {
        return new DraftEvent(id, record, state, label, now, span, quote, marks, warnings, known, byRule, true, version);
    }
}
