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
