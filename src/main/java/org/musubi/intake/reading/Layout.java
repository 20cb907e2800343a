package org.musubi.intake.reading;

import java.util.Locale;
import java.util.Optional;

/** The shape of a document. Only chronicles are read so far. */
public enum Layout {
    /** Dated entries one after another. */
    CHRONICLE,
    /** Sections of partner cities with labelled facts. */
    LIST,
    REPORT,
    PROSE,
    TABLE;

    /** The word of the data interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layout of this word; empty where there is none. */
    public static Optional<Layout> of(String code) {
        for (var layout : values()) {
            if (layout.code().equals(code)) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }
}
