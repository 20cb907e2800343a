package org.musubi.intake.reading;

import java.util.Locale;

/** The things a reader may want a curator to look at. */
public enum WarningCode {
    UNDATED,
    OUT_OF_ORDER,
    CONTRADICTION,
    SERIES_GAP,
    HOLIDAY,
    WEEKDAY,
    ANNIVERSARY,
    SIZE_MISMATCH,
    SUSPICIOUS_FIGURE,
    CAPTION,
    ENCODING_REPAIRED,
    DOUBTFUL_NAME,
    AMBIGUOUS,
    ANACHRONISM,
    INCOMPLETE,
    NOTE_MISSING;

    /** The word of the data interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
