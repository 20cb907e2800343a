package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

/**
 * What the surroundings of some words say about their date.
 *
 * @param language language tag of the text (BCP 47), null where not known; {@code en-US} reads 4/5 as April, {@code en-GB} as May
 * @param anchor   the date that bare days, bare months and "the following year" hang on, such as the heading's; null where none
 * @param asOf     the date at which "this year" and "now" were written, null where not known
 * @param founded  the date from which the anniversaries of the text are counted, null where not known
 */
public record DateContext(@Nullable String language, @Nullable Edtf anchor, @Nullable Edtf asOf, @Nullable Edtf founded) {

    private static final DateContext NONE = new DateContext(null, null, null, null);

    /** Nothing is known. */
    public static DateContext none() {
        return NONE;
    }

    /** Only the language is known. */
    public static DateContext in(@Nullable String language) {
        return new DateContext(language, null, null, null);
    }

    /** The words stand under a heading, or after a sentence, with this date. */
    public static DateContext under(@Nullable Edtf anchor) {
        return new DateContext(null, anchor, null, null);
    }

    public DateContext withLanguage(@Nullable String language) {
        return new DateContext(language, anchor, asOf, founded);
    }

    public DateContext withAnchor(@Nullable Edtf anchor) {
        return new DateContext(language, anchor, asOf, founded);
    }

    public DateContext withAsOf(@Nullable Edtf asOf) {
        return new DateContext(language, anchor, asOf, founded);
    }

    public DateContext withFounded(@Nullable Edtf founded) {
        return new DateContext(language, anchor, asOf, founded);
    }
}
