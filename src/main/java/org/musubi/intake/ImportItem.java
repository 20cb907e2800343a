package org.musubi.intake;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.text.Span;

/**
 * What an import knows of a draft beside the ledger.
 *
 * @param words    hash of the words of the span, blanks folded
 * @param base     the draft as it was read, as JSON; null where a curator made it
 * @param ownSpan  whether a curator cut the span
 * @param setAside whether a curator dropped the draft
 * @param fate     why it is not shown any more, null where it is
 */
record ImportItem(ItemId id, Span span, String words, @Nullable String base, boolean ownSpan, boolean setAside,
                  @Nullable Fate fate) {

    /** Why a draft is not shown any more. */
    enum Fate {
        /** A later reading did not find it again. */
        GONE,
        /** Joined into the one above it. */
        JOINED
    }

    static ImportItem read(ItemId id, Span span, String words, String base) {
        return new ImportItem(id, span, words, base, false, false, null);
    }

    static ImportItem madeByHand(ItemId id, Span span, String words) {
        return new ImportItem(id, span, words, null, true, false, null);
    }

    boolean shown() {
        return fate == null;
    }

    ImportItem withSpan(Span changed, String newWords, boolean own) {
        return new ImportItem(id, changed, newWords, base, own, setAside, fate);
    }

    ImportItem withBase(@Nullable String changed) {
        return new ImportItem(id, span, words, changed, ownSpan, setAside, fate);
    }

    ImportItem withSetAside(boolean changed) {
        return new ImportItem(id, span, words, base, ownSpan, changed, fate);
    }

    ImportItem withFate(@Nullable Fate changed) {
        return new ImportItem(id, span, words, base, ownSpan, setAside, changed);
    }
}
