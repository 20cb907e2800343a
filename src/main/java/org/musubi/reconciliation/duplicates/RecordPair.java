package org.musubi.reconciliation.duplicates;

import org.musubi.ledger.RecordId;

/** Two records, whichever is named first. */
public record RecordPair(RecordId one, RecordId other) {

    public RecordPair {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A record is no pair with itself");
        }
        if (one.toString().compareTo(other.toString()) > 0) {
            var first = other;
            other = one;
            one = first;
        }
    }

    /** The one that is not this one. */
    public RecordId beside(RecordId record) {
        return record.equals(one) ? other : one;
    }
}
