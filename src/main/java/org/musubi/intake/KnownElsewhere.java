package org.musubi.intake;

import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.RecordId;

/**
 * The same words, drafted in another import before.
 *
 * @param state where that draft stands now: approved, waiting, refused, dropped
 */
public record KnownElsewhere(ImportId imported, ItemId item, RecordId record, String label, ItemState state) {
}
