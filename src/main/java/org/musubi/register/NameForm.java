package org.musubi.register;

import org.jspecify.annotations.Nullable;

/**
 * One form of a name.
 *
 * @param text      as it is written
 * @param language  BCP 47 tag, with script where the language does not imply it: {@code ja}, {@code zh}, {@code zh-Latn}, {@code en}
 * @param preferred whether lists and headings of that language use it
 * @param note      why the form exists, such as "as misheard in the chronicle of 1993"; null where it needs no word
 */
public record NameForm(String text, String language, boolean preferred, @Nullable String note) {

    public static NameForm preferred(String text, String language) {
        return new NameForm(text, language, true, null);
    }

    public static NameForm variant(String text, String language) {
        return new NameForm(text, language, false, null);
    }
}
