package org.musubi.intake;

import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.WarningCode;
import org.musubi.ledger.ItemId;
import org.musubi.text.Span;

/**
 * Something that a curator should look at. Its message in the reader's language is {@code import.warning.<code>}.
 *
 * @param message what and why, in English
 * @param item    the draft it is about, null where it is about the document
 */
public record ImportWarning(WarningCode code, Span span, String message, @Nullable ItemId item) {
}
