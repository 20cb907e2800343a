package org.musubi.ledger;

/** Told within the transaction that wrote a revision. */
public record RevisionApplied(RecordId record, String kind, int number, boolean retires) {
}
