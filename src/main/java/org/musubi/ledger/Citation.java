package org.musubi.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Evidence inside a draft, beside the value it proves.
 *
 * @param id         stays with the citation through every revision
 * @param source     the source record cited
 * @param text       the stored text quoted from; null where the register holds no text of the source
 * @param start      first code point of the quote in {@code text}, null exactly where {@code text} is null
 * @param end        code point after the quote, null exactly where {@code text} is null
 * @param quote      verbatim; where a text is held, exactly its span, re-checked at every save
 * @param locator    page, section or entry, null where none
 * @param stated     the value as this source states it, null where it is the value held
 * @param stance     supports or contradicts the value held
 * @param confidence how surely the quote says it
 */
public record Citation(CitationId id, RecordId source, @Nullable SourceTextId text, @Nullable Integer start,
                       @Nullable Integer end, String quote, @Nullable String locator, @Nullable String stated,
                       Stance stance, Confidence confidence) {

    /** A supporting, certain quote from a stored text. */
    public static Citation quoting(RecordId source, SourceTextId text, int start, int end, String quote) {
        return new Citation(CitationId.next(), source, text, start, end, quote, null, null,
                Stance.SUPPORTS, Confidence.CERTAIN);
    }

    /** A supporting, certain quote from a source whose text the register does not hold. */
    public static Citation quoting(RecordId source, String quote, @Nullable String locator) {
        return new Citation(CitationId.next(), source, null, null, null, quote, locator, null,
                Stance.SUPPORTS, Confidence.CERTAIN);
    }
}
