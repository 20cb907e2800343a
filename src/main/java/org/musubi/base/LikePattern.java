package org.musubi.base;

import java.util.Locale;

/** Words as a pattern for {@code LIKE :words ESCAPE '!'} on columns in small letters; the signs of patterns mean themselves. */
public final class LikePattern {

    private LikePattern() {
    }

    /** Found anywhere in a text. */
    public static String containing(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
