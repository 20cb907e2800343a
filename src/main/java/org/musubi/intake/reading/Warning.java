package org.musubi.intake.reading;

import org.musubi.text.Span;

/**
 * Something a curator should look at. Warnings change nothing.
 *
 * @param code    what kind of thing
 * @param span    where
 * @param message what and why, in English; screens build their own words from the code and the arguments
 */
public record Warning(WarningCode code, Span span, String message) {
}
