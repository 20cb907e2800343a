package org.musubi.reconciliation;

/** What a curator says about a mention, or about a mention and a record. */
public enum Answer {
    /** The mention means this record. */
    SAME,
    /** The mention does not mean this record, whatever else it means. */
    NOT_SAME,
    /** Somebody looked and could not tell; another may. */
    UNSURE,
    /** The mention means something the register did not know. */
    NEW,
    /** The source does not tell, and nobody needs to look again. */
    UNDETERMINABLE;

    /** Whether the answer says what the mention means, and not only what it does not. */
    public boolean settles() {
        return this != NOT_SAME;
    }
}
