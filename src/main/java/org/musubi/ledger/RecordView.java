package org.musubi.ledger;

/** A record of the register as it stands. */
public record RecordView(RecordId id, String kind, RecordState state, int number, String label, Draft draft) {
}
