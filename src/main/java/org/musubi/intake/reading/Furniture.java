package org.musubi.intake.reading;

import java.util.Locale;

import org.musubi.text.Span;

/**
 * A part of the page that belongs to the web site and not to the history it tells.
 *
 * @param span its lines
 * @param kind what it is
 */
public record Furniture(Span span, Kind kind) {

    /** What a piece of furniture is. */
    public enum Kind {
        MENU,
        FOOTER,
        CONTACT,
        SURVEY,
        CAPTION,
        PAGE_ID,
        OTHER;

        /** The word of the data interface. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
