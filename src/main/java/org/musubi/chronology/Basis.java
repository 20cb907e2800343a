package org.musubi.chronology;

/** How the value of a date came from its words. */
public enum Basis {
    /** The words alone say it. */
    STATED,
    /** Completed or resolved from another place in the document: a heading, an earlier sentence. */
    ANCHORED,
    /** The result of a sum, such as an anniversary. */
    COMPUTED,
    /** Concluded from neighbours; nobody says it. */
    INFERRED,
    /** Given by a curator. */
    GIVEN
}
