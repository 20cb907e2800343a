package org.musubi.base;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages Musubi speaks to its readers. What it holds may be in any other. */
public final class Languages {

    /** The first is spoken where nothing else is asked for. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private Languages() {
    }

    /** The spoken language of a BCP 47 tag, by its primary subtag: {@code ja-JP} is Japanese. */
    public static Optional<Locale> spoken(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        var language = Locale.forLanguageTag(tag).getLanguage();
        return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
    }

    /** The language in which a reader of {@code locale} is spoken to. */
    public static Locale nearest(Locale locale) {
        return spoken(locale.toLanguageTag()).orElse(SPOKEN.getFirst());
    }
}
