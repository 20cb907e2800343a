package org.musubi.ledger;

/** What an item of a proposal would do to its record. */
public enum Action {
    CREATE, CHANGE, RETIRE, RESTORE, MERGE;

    /** Whether the record is decided as one, rather than unit by unit. */
    boolean isWhole() {
        return this == RETIRE || this == RESTORE || this == MERGE;
    }
}
