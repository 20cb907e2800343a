package org.musubi.intake.reading;

import org.musubi.register.instrument.InstrumentType;
import org.musubi.text.Span;

/**
 * A paper that was signed, exchanged or sent.
 *
 * @param name as written
 * @param span where it is written
 * @param kind what kind of paper it is
 */
public record InstrumentRead(String name, Span span, InstrumentType kind) {
}
