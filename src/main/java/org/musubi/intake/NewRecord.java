package org.musubi.intake;

import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.RecordId;

/** A place, person or organisation that a curator wants created with an import. */
public record NewRecord(ItemId id, RecordId record, String kind, String label, ItemState state) {
}
