package org.musubi.ledger;

/** Where the value of a unit comes from. Dates carry a finer basis of their own beside this one. */
public enum Basis {
    /** The cited source says it. */
    STATED,
    /** Concluded by a reader or a rule from what the source says; drawn dashed. */
    INFERRED,
    /** Given by the person who wrote the draft. */
    GIVEN
}
