package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

/**
 * A date as a record holds it: the words of the source beside what they mean.
 *
 * @param asWritten the words, null where nobody wrote any (an undated paragraph)
 * @param edtf      the value in canonical EDTF (ISO 8601-2), null where undated
 * @param basis     how the value came from the words
 * @param bounds    an EDTF interval within which an undated happening must lie, null where unknown or not needed
 * @param anchor    the words or the sum the value was completed from, null where the words stand alone
 */
public record WrittenDate(@Nullable String asWritten, @Nullable String edtf, Basis basis,
                          @Nullable String bounds, @Nullable String anchor) {

    public boolean isUndated() {
        return edtf == null;
    }
}
