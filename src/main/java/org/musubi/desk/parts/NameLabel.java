package org.musubi.desk.parts;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A name in the form the reader prefers, with the original script beside it, small; each part says its language. */
public final class NameLabel extends Span {

    /**
     * @param preferred         the form for the reader's language
     * @param preferredLanguage its BCP 47 tag, null where unknown
     * @param original          the form in the original script; null, or the same as preferred, where there is none to show
     * @param originalLanguage  its BCP 47 tag, null where unknown
     */
    public NameLabel(String preferred, @Nullable String preferredLanguage, @Nullable String original,
                     @Nullable String originalLanguage) {
        addClassName("name");
        var first = written(preferred, preferredLanguage);
        first.addClassName("preferred");
        add(first);
        if (original != null && !original.equals(preferred)) {
            var second = written(original, originalLanguage);
            second.addClassName("original");
            // A blank of its own, so that the two are apart when read aloud or copied.
            add(new Span(" "), second);
        }
    }

    public NameLabel(String name, @Nullable String language) {
        this(name, language, null, null);
    }

    /** Words with their language, so that Japanese does not appear in Chinese shapes and is read aloud rightly. */
    public static Span written(String words, @Nullable String language) {
        var span = new Span(words);
        if (language != null && !language.isBlank()) {
            span.getElement().setAttribute("lang", language);
        }
        return span;
    }
}
