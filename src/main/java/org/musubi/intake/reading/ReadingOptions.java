package org.musubi.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a curator tells the reader beforehand. All may be null: the reader then finds out, or leaves it open.
 *
 * @param owner    the place whose page it is, the "our city" of the text
 * @param language ISO 639 code
 * @param asOf     EDTF date of the document, for words such as "this year"
 * @param layout   the shape of the document
 */
public record ReadingOptions(@Nullable String owner, @Nullable String language, @Nullable String asOf,
                             @Nullable Layout layout) {

    /** Everything left to the reader. */
    public static ReadingOptions none() {
        return new ReadingOptions(null, null, null, null);
    }

    public static ReadingOptions ownedBy(String owner) {
        return new ReadingOptions(owner, null, null, null);
    }
}
