package org.musubi.desk.forms;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import org.musubi.desk.parts.Texts;
import org.musubi.text.Languages;

/** The languages and scripts that names and sources of the register are written in, as BCP 47 tags. */
final class LanguageTags {

    static final List<String> SOURCES = List.of("ja", "zh", "ko", "en", "de", "fr", "es", "pt", "it", "nl", "ru", "mn", "vi", "th", "id");
    static final List<String> NAMES = List.of("ja", "ja-Hrkt", "ja-Latn", "zh", "zh-Hans", "zh-Hant", "zh-Latn", "ko", "ko-Latn", "en", "de", "fr",
            "es", "pt", "it", "nl", "ru", "ru-Latn", "mn", "vi", "th", "id", Languages.UNDETERMINED);

    private LanguageTags() {
    }

    /** The language a name is likely written in: what its script says, English for Latin letters that nothing else claims. */
    static String guess(String name) {
        var detected = Languages.detect(name);
        var latin = Languages.script(name) == UnicodeScript.LATIN;
        return detected.equals(Languages.UNDETERMINED) && latin ? "en" : detected;
    }

    static String label(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Texts.locale());
    }
}
