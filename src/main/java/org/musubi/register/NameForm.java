package org.musubi.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;

/**
 * One form of a name. In JSON its kind is told by {@code preferred} and, for a slip only, {@code misspelling}: forms written before
 * there were slips and periods read and write as they did.
 *
 * @param text     as it is written
 * @param language BCP 47 tag, with script where the language does not imply it: {@code ja}, {@code zh}, {@code zh-Latn}, {@code en}
 * @param period   when it was in use: a renamed city, a married name; null where it always was, or nobody knows
 * @param note     why the form exists, such as "as misheard in the chronicle of 1993"; null where it needs no word
 */
public record NameForm(String text, String language, @JsonIgnore FormKind kind, @Nullable WrittenDate period, @Nullable String note) {

    @JsonCreator
    static NameForm read(@JsonProperty("text") String text, @JsonProperty("language") String language, @JsonProperty("preferred") boolean preferred,
                         @JsonProperty("misspelling") @Nullable Boolean misspelling, @JsonProperty("period") @Nullable WrittenDate period,
                         @JsonProperty("note") @Nullable String note) {
        var kind = Boolean.TRUE.equals(misspelling) ? FormKind.MISSPELLING : preferred ? FormKind.PREFERRED : FormKind.VARIANT;
        return new NameForm(text, language, kind, period, note);
    }

    public static NameForm preferred(String text, String language) {
        return new NameForm(text, language, FormKind.PREFERRED, null, null);
    }

    public static NameForm variant(String text, String language) {
        return new NameForm(text, language, FormKind.VARIANT, null, null);
    }

    /** A slip under which the record is found. */
    public static NameForm misspelling(String text, String language) {
        return new NameForm(text, language, FormKind.MISSPELLING, null, null);
    }

    /** Whether lists and headings of its language use it. */
    @JsonProperty
    public boolean preferred() {
        return kind == FormKind.PREFERRED;
    }

    @JsonProperty
    @Nullable Boolean misspelling() {
        return kind == FormKind.MISSPELLING ? true : null;
    }

    /** Whether it only helps to find the record, and is never shown as its name. */
    public boolean hint() {
        return kind == FormKind.MISSPELLING;
    }

    public NameForm as(FormKind other) {
        return new NameForm(text, language, other, period, note);
    }
}
