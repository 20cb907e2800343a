package org.musubi.intake;

import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.sources.SourceDraft;

/** The draft of the source record that every citation of an import points to. */
public record SourceItem(ItemId id, ItemState state, int version, SourceDraft draft) {
}
