package org.musubi.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A record of the register as it stands.
 *
 * @param survivor the record that a merged one leads to at last, null for any other
 */
public record RecordView(RecordId id, String kind, RecordState state, int number, String label, Draft draft, @Nullable RecordId survivor) {
}
