package org.musubi.text;

import org.jspecify.annotations.Nullable;

/** Words made to fit into a column that lists are read from; the whole words stay in the record. */
public final class Cut {

    private Cut() {
    }

    /** The beginning of a text, at most so many UTF-16 units long; no character is cut in two. */
    public static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    public static @Nullable String orNull(int length, @Nullable String text) {
        return text == null ? null : to(length, text);
    }
}
