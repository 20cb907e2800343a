package org.musubi.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.DatePrinter;
import org.musubi.chronology.Edtf;

/**
 * What a record is called for a reader.
 *
 * @param text             the form the reader's language prefers
 * @param language         its BCP 47 tag, null where unknown
 * @param original         the form in the original script, null where there is none to show
 * @param originalLanguage its BCP 47 tag, null where unknown
 */
public record Label(String text, @Nullable String language, @Nullable String original, @Nullable String originalLanguage) {

    private static final String BEHIND_DATE = " · ";

    /** The words under which the ledger keeps a record, with the date at their head as the reader's language says it. */
    public static String words(String kept, Locale reader) {
        int behind = kept.indexOf(BEHIND_DATE);
        int end = behind < 0 ? kept.length() : behind;
        return Edtf.parse(kept.substring(0, end)).map(date -> DatePrinter.print(date, reader) + kept.substring(end)).orElse(kept);
    }

    /** Words of no known language. */
    public static Label of(String text) {
        return new Label(text, null, null, null);
    }
}
