package org.musubi.names;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key under which two spellings count as one form of a name: compatibility forms, letter case, blanks, dots, hyphens and
 * apostrophes do not matter, everything else does. {@code 王　強} is {@code 王強}; {@code 干国磐} is not {@code 干国盤}.
 */
public final class NameKey {

    private NameKey() {
    }

    /** The key of a name, empty where the name has no letter or digit. */
    public static String of(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> Character.isLetterOrDigit(c) || isMark(c) || c == '々' || c == 'ー').forEach(key::appendCodePoint);
        return key.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
