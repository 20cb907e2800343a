package org.musubi.names;

/** What a comparison of two names comes to. */
public enum MatchVerdict {
    /** A curator would accept it without looking. */
    SAME,
    /** Worth a look. */
    POSSIBLY,
    DIFFERENT
}
