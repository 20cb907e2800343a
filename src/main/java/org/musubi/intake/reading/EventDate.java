package org.musubi.intake.reading;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Basis;
import org.musubi.text.Span;

/**
 * When something happened, as far as the document tells.
 *
 * @param raw    the words, null where undated
 * @param span   where they stand, null exactly where {@code raw} is null
 * @param edtf   what they mean, with what a heading or an anchor supplies; null where undated
 * @param basis  how the value came from the words
 * @param bounds an EDTF interval from the neighbours, for undated happenings; null where they allow none
 * @param anchor what the value was completed from, null where the words stand alone
 */
public record EventDate(@Nullable String raw, @Nullable Span span, @Nullable String edtf, Basis basis,
                        @Nullable String bounds, @Nullable String anchor) {

    /** No date, but perhaps bounds. */
    public static EventDate undated(@Nullable String bounds) {
        return new EventDate(null, null, null, Basis.INFERRED, bounds, null);
    }

    public boolean isUndated() {
        return edtf == null;
    }
}
