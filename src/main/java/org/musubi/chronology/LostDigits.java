package org.musubi.chronology;

import java.util.List;

import org.musubi.chronology.DateToken.Kind;

/** Tells where a number with a digit lost or misread is a day, by the month and the year beside it. */
final class LostDigits {

    private LostDigits() {
    }

    /** May 1O, 1998 and October 1?, 1998: a day, since the name of a month stands before it and a year behind it; or O3 May. */
    static boolean isDayOfWords(CharSequence text, char[] folded, List<DateToken> tokens, int at, int end) {
        var k = isOrdinal(folded, end) ? end + 2 : end;
        if (k < folded.length && Character.isLetterOrDigit(folded[k])) {
            return false;
        }
        var last = tokens.isEmpty() ? null : tokens.getLast();
        var before = last != null && last.is(Kind.DOT) && tokens.size() > 1 ? tokens.get(tokens.size() - 2) : last;
        if (before != null && before.is(Kind.MONTH) && before.has(DateToken.LETTERS)) {
            while (k < folded.length && k < end + 5 && " .,".indexOf(folded[k]) >= 0) {
                k++;
            }
            return isYear(folded, k);
        }
        // Day first.
        if (k >= folded.length || folded[k] != ' ' || !isDigit(folded[at]) && !isDigit(folded[end - 1])) {
            return false;
        }
        var month = DateWords.shared().at(folded, k + 1);
        return month != null && month.kind() == Kind.MONTH && folded[k + 1] < 0x1100 && Character.isUpperCase(text.charAt(k + 1));
    }

    /** 2?.05.1998, __.05.1998, 1998.05.2?: the dots show what it is. */
    static boolean isNumeric(char[] folded, int at, int end) {
        if (at == 0 || folded[at - 1] == ' ') {
            return end + 3 < folded.length && folded[end] == '.' && isDigit(folded[end + 1]) && (folded[end + 2] == '.' && isYear(folded, end + 3)
                    || folded[end + 3] == '.' && isYear(folded, end + 4));
        }
        var mark = folded[at - 1];
        return at > 6 && (mark == '.' || mark == '-' || mark == '/') && isDigit(folded[at - 2]) && (folded[at - 3] == mark && isYear(folded, at - 7)
                || folded[at - 4] == mark && at > 7 && isYear(folded, at - 8)) && (end == folded.length || !Character.isLetterOrDigit(folded[end]));
    }

    private static boolean isOrdinal(char[] folded, int end) {
        return end + 1 < folded.length && List.of("st", "nd", "rd", "th").contains(new String(folded, end, 2));
    }

    private static boolean isYear(char[] folded, int k) {
        return k + 4 <= folded.length && (folded[k] == '1' || folded[k] == '2') && isDigit(folded[k + 1]) && isDigit(folded[k + 2]) && isDigit(folded[k + 3]);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
