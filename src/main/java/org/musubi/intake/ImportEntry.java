package org.musubi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Span;

/**
 * A section of an import: an entry of the document, or selected words that belong to none.
 *
 * @param number  counted from 1 in the order of the text; stays the same until the document is read again
 * @param heading its date heading, null where it has none
 * @param events  its drafts, in order
 */
public record ImportEntry(int number, Span span, @Nullable Span heading, List<DraftEvent> events) {
}
