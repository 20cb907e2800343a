package org.musubi.reconciliation.duplicates;

/** How much speaks for two records being one. Neither merges anything. */
public enum DuplicateBand {
    /** Enough that two records of one thing are the first explanation. */
    LIKELY,
    /** Worth a look. */
    POSSIBLE
}
