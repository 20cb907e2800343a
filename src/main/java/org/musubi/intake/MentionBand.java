package org.musubi.intake;

/** How near the best candidate of a mention is. */
public enum MentionBand {
    /** A record that is certainly meant, to all that names can tell. */
    SAME,
    /** A record worth a look. */
    POSSIBLY,
    /** No record is like it. */
    NONE,
    /** Not compared yet: a long queue is compared bit by bit. */
    OPEN
}
