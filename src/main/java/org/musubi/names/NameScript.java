package org.musubi.names;

/** The script a word of a name is written in. */
public enum NameScript {
    /** Chinese characters alone. */
    HAN,
    /** Hiragana or katakana alone. */
    KANA,
    /** Chinese characters and kana together. */
    HAN_AND_KANA,
    HANGUL, CYRILLIC, LATIN,
    /** Anything else, and mixtures of the others. */
    OTHER;

    /** The script of the letters of a text; marks, digits and blanks do not count. */
    public static NameScript of(String text) {
        var han = false;
        var kana = false;
        NameScript other = null;
        for (var at = 0; at < text.length(); ) {
            var c = text.codePointAt(at);
            at += Character.charCount(c);
            if (!Character.isLetter(c) && c != 'ー') {
                continue;
            }
            if (Kana.is(c)) {
                kana = true;
                continue;
            }
            var script = switch (Character.UnicodeScript.of(c)) {
                case HAN -> HAN;
                case HANGUL -> HANGUL;
                case CYRILLIC -> CYRILLIC;
                case LATIN -> LATIN;
                default -> OTHER;
            };
            if (script == HAN) {
                han = true;
            } else if (other != null && other != script) {
                return OTHER;
            } else {
                other = script;
            }
        }
        if (other != null) {
            return han || kana ? OTHER : other;
        }
        return han ? kana ? HAN_AND_KANA : HAN : kana ? KANA : OTHER;
    }
}
