package org.musubi.text;

/** What counts as blank: the white space of Unicode, with no-break, ideographic and zero-width blanks. */
public final class Blanks {

    private Blanks() {
    }

    public static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
                || codePoint == 0x85 || codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF;
    }

    /** Whether a character is of those that are written without blanks between words: ideographs, kana, their punctuation. */
    static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint) || codePoint >= 0x3000 && codePoint <= 0x30FF || codePoint >= 0xFF00 && codePoint <= 0xFFEF;
    }

    /** Whether the text holds nothing but blanks; true for the empty text. */
    public static boolean isBlank(CharSequence text) {
        return text.codePoints().allMatch(Blanks::isBlank);
    }

    /** The text without blanks at both ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /**
     * The text with a plain blank for each blank of the width of one or less that only differs in how lines are set: no-break space, thin
     * space and the like. Positions stay; ideographic blanks and line ends stay too.
     */
    public static String plain(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x202F || c == 0x205F) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, ' ');
            }
        }
        return out == null ? text : out.toString();
    }

    /** The text stripped, with every run of blanks and line ends inside made one plain blank. */
    public static String collapse(String text) {
        var out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isBlank(point)) {
                pending = !out.isEmpty();
            } else {
                if (pending) {
                    out.append(' ');
                    pending = false;
                }
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }
}
