package org.musubi.ledger;

/** What becomes of a value, or of somebody who points at the record, when a record is split. */
public enum Share {
    /** With the record that is there. */
    STAYS,
    /** To the new record. */
    GOES,
    /** Both have it. Only values can be shared: who points at a record means one. */
    BOTH
}
