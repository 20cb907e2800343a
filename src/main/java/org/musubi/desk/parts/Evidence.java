package org.musubi.desk.parts;

import org.jspecify.annotations.Nullable;

/**
 * A citation as a reader sees it.
 *
 * @param quote       the words of the source
 * @param language    their BCP 47 tag, null where unknown
 * @param before      some words before the quote, null where the text is not held
 * @param after       some words after it, null where the text is not held
 * @param source      what the source is called
 * @param locator     page, section or entry, null where none
 * @param href        where the quote stands in the register, null where nowhere
 * @param stated      the value as this source states it, null where it is the value held
 * @param contradicts whether it speaks against the value held
 * @param doubtful    whether the person who cites is less than certain that the quote says it
 */
public record Evidence(String quote, @Nullable String language, @Nullable String before, @Nullable String after,
                       String source, @Nullable String locator, @Nullable String href, @Nullable String stated,
                       boolean contradicts, boolean doubtful) {

    /** A plain supporting quote. */
    public static Evidence quoting(String quote, @Nullable String language, String source, @Nullable String locator) {
        return new Evidence(quote, language, null, null, source, locator, null, null, false, false);
    }
}
