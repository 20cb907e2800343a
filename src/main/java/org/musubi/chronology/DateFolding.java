package org.musubi.chronology;

/** Makes letters, digits, blanks, dashes and numerals of every width and kind alike, one character for one, so that places stay. */
final class DateFolding {

    static final String KANJI_DIGITS = "〇一二三四五六七八九";

    /** Numerals of deeds and monuments, and what they stand for. */
    private static final String FORMAL = "壱弐参壹貳參肆伍陸陆柒捌玖拾两兩";
    private static final String PLAIN = "一二三一二三四五六六七八九十二二";

    private DateFolding() {
    }

    static char[] fold(CharSequence text) {
        var folded = new char[text.length()];
        for (var i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        for (var i = 0; i < folded.length; i++) {
            // 两千零五年 is a year, 两千年 mostly how long something took.
            if (i + 2 < folded.length && folded[i + 1] == '千' && (folded[i] == '两' || folded[i] == '兩') && KANJI_DIGITS.indexOf(folded[i + 2]) >= 0) {
                folded[i] = '二';
                continue;
            }
            var before = i > 0 ? folded[i - 1] : 0;
            var behind = i + 1 < folded.length ? folded[i + 1] : 0;
            if (folded[i] == 'ー' && "0123456789年月日) ".indexOf(before) >= 0 && before != 0) {
                // The long vowel mark is a dash between numbers and units, and part of a word anywhere else.
                folded[i] = '-';
            } else if ((folded[i] == '○' || folded[i] == 'o') && isZeroBetween(before, behind)) {
                folded[i] = '〇';
            } else if (folded[i] > 0x4E00) {
                folded[i] = plain(folded[i], before, behind);
            }
        }
        return folded;
    }

    private static boolean isZeroBetween(char before, char behind) {
        return before != 0 && KANJI_DIGITS.indexOf(before) >= 0 || behind != 0 && KANJI_DIGITS.indexOf(behind) >= 0;
    }

    /** 参 is three before a unit or a ten, and part of a word anywhere else. */
    private static char plain(char character, char before, char behind) {
        var formal = FORMAL.indexOf(character);
        if (formal < 0) {
            return character;
        }
        var unit = character == '两' || character == '兩' ? "年個个天周週月日星百".indexOf(behind) >= 0 : "年月日拾十百".indexOf(behind) >= 0
                || character == '拾' && (FORMAL.indexOf(behind) >= 0 || KANJI_DIGITS.indexOf(behind) >= 0 || before == '十');
        return unit && behind != 0 ? PLAIN.charAt(formal) : character;
    }

    static char fold(char character) {
        if (character < 0x80) {
            return character == '\n' ? '\n' : character <= ' ' ? ' ' : character == '`' ? '\'' : Character.toLowerCase(character);
        }
        if (character >= '\uFF01' && character <= '\uFF5E') {
            return fold((char) (character - 0xFEE0));
        }
        return switch (character) {
            case '\u0085', '\u2028', '\u2029' -> '\n';
            case '\u200B', '\u2060', '\uFEFF', '\u00A0', '\u3000' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u2500', '\u2501', '\uFE63', '\uFF70' -> '-';
            case '\u301C', '\u2192', '\u21D2', '\u27A1', '\u223C', '\u02DC', '\u2053', '\u3030' -> '~';
            case '\u2018', '\u2019', '\u02BC', '\u00B4', '\u2032' -> '\'';
            case '零' -> '〇';
            case 'ё' -> 'е';
            default -> Character.isWhitespace(character) || Character.isSpaceChar(character) ? ' ' : Character.toLowerCase(character);
        };
    }
}
