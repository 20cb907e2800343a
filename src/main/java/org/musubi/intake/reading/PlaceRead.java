package org.musubi.intake.reading;

import java.util.Locale;

import org.musubi.text.Span;

/**
 * A place that an event touches, beside where it came from and went to.
 *
 * @param text as written
 * @param span where it is written
 * @param role what it is to the event
 */
public record PlaceRead(String text, Span span, Role role) {

    /** What a place is to an event. */
    public enum Role {
        /** The group was there, as part of its purpose. */
        VISITED,
        /** On the way there or back, or after the visit; no partner. */
        ONWARD,
        /** Where an exhibition, ceremony or meeting was held. */
        VENUE;

        /** The word of the data interface. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
