package org.musubi.intake.reading;

import java.util.Locale;

/** What kind of paper was signed, exchanged or sent. */
public enum InstrumentKind {
    AGREEMENT,
    MEMORANDUM,
    LETTER_OF_INTENT,
    LETTER,
    DECLARATION,
    OTHER;

    /** The word of the data interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
