package org.musubi.ledger;

/** Where one proposed unit stands. */
public enum UnitState {
    /** Not decided. */
    OPEN,
    ACCEPTED,
    REFUSED,
    /** No longer proposed: its author changed the draft back. */
    WITHDRAWN
}
