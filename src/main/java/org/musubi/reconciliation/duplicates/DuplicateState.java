package org.musubi.reconciliation.duplicates;

/** Where a pair stands. */
public enum DuplicateState {
    /** Nobody has said anything. */
    OPEN,
    /** Somebody looked and could not tell. */
    UNSURE,
    /** A merge of the two waits for a decision. */
    PROPOSED,
    /** They are two; never offered again. */
    NOT_SAME
}
