package org.musubi.register;

import org.jspecify.annotations.Nullable;

/**
 * What a record is called for a reader.
 *
 * @param text             the form the reader's language prefers
 * @param language         its BCP 47 tag, null where unknown
 * @param original         the form in the original script, null where there is none to show
 * @param originalLanguage its BCP 47 tag, null where unknown
 */
public record Label(String text, @Nullable String language, @Nullable String original, @Nullable String originalLanguage) {

    /** Words of no known language. */
    public static Label of(String text) {
        return new Label(text, null, null, null);
    }
}
