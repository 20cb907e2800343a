package org.musubi.intake.reading;

import org.jspecify.annotations.Nullable;
import org.musubi.text.Span;

/**
 * One entry of a document, as its layout cuts it.
 *
 * @param span    from its date heading (or its text, where it has none) to the end of its last paragraph
 * @param heading the date heading, null where it has none
 * @param body    the text below or behind the heading; empty where a heading stands alone
 * @param date    what the heading says
 */
public record Entry(Span span, @Nullable Span heading, Span body, EventDate date) {
}
