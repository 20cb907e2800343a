package org.musubi.intake;

/** Where a mention stands on its way to a record. */
public enum MentionState {
    /** Nobody has said what it means. */
    OPEN,
    /** Somebody looked and could not tell. */
    UNSURE,
    /** An office whose holder the source does not name: some may be suggested, none is ever filled in unasked. */
    UNNAMED,
    /** It cannot be determined: it stays as written, and nobody is asked again. */
    SETTLED
}
