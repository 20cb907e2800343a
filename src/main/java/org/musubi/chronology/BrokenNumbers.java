package org.musubi.chronology;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;

/** Reads numbers of which digits are lost or misread: 199?, 1□日, 2O年. */
final class BrokenNumbers {

    /** Written for digits that cannot be read. */
    private static final String PLACEHOLDERS = "?□■●◯○×*_x";
    /** Letters that a machine reads for 0 and 1. */
    private static final String SLIPS = "oli|";

    private BrokenNumbers() {
    }

    /** A number of which digits are lost or misread, where its unit or its length says that it is one. */
    static @Nullable DateToken at(CharSequence text, char[] folded, List<DateToken> tokens, int at) {
        var end = at;
        var digits = 0;
        var lost = 0;
        var slips = 0;
        while (end < folded.length && end - at < 5) {
            var character = folded[end];
            if (isDigit(character)) {
                digits++;
            } else if (PLACEHOLDERS.indexOf(character) >= 0) {
                lost++;
            } else if (SLIPS.indexOf(character) >= 0) {
                slips++;
            } else {
                break;
            }
            end++;
        }
        // 199- and 19-- are how catalogues write what they do not know.
        while (digits >= 2 && lost == 0 && slips == 0 && end - at < 4 && digits + 2 >= 4 && end < folded.length && folded[end] == '-'
                && (digits == 3 || end + 1 < folded.length && folded[end + 1] == '-' || folded[end - 1] == '-')) {
            end++;
        }
        var dashes = end - at - digits - lost - slips;
        var length = end - at;
        if (length > 4 || lost + slips + dashes == 0 || at > 0 && DateWords.isAlphabetic(folded[at - 1])) {
            return null;
        }
        var behind = end;
        while (behind < folded.length && behind < end + 2 && folded[behind] == ' ') {
            behind++;
        }
        var next = behind < folded.length ? folded[behind] : 0;
        if (dashes > 0) {
            return length == 4 && digits + dashes == 4 && (next == 0 || "])?年".indexOf(next) >= 0) ? token(folded, at, end, lost + dashes) : null;
        }
        if (length <= 2 && LostDigits.isDayOfWords(text, folded, tokens, at, end) || length == 2 && LostDigits.isNumeric(folded, at, end)) {
            return token(folded, at, end, lost);
        }
        // A circle before a number is a bullet, and a question mark ends a sentence.
        if (slips > 0 && (lost > 0 || digits == 0) || PLACEHOLDERS.indexOf(folded[at]) >= 0 && !isBehindUnit(folded, at)) {
            return null;
        }
        if ("年년".indexOf(next) >= 0 && next != 0) {
            return lost == 0 || length == 4 && digits > 0 || length == 2 && digits == 1 && isBehindEra(tokens, at) ? token(folded, at, end, lost) : null;
        }
        if ("月日월일曰".indexOf(next) >= 0 && next != 0) {
            return length <= 2 ? token(folded, at, end, lost) : null;
        }
        var free = end == folded.length || !Character.isLetterOrDigit(folded[end]);
        var year = length == 4 && free && "12li".indexOf(folded[at]) >= 0;
        return year && (digits == 3 && slips == 1 && "90o".indexOf(folded[at + 1]) >= 0 || lost > 0 && digits + lost == 4 && isDigit(folded[at + 1])
                && (folded[end - 1] == '?' || folded[end - 1] == '_' || folded[end - 1] == 'x' && digits == 3 && folded[at + 1] == '9'))
                ? token(folded, at, end, lost) : null;
    }

    private static DateToken token(char[] folded, int at, int end, int lost) {
        var value = 0;
        for (var i = at; i < end; i++) {
            var character = folded[i];
            value = value * 10 + (isDigit(character) ? character - '0' : lost == 0 && character != 'o' ? 1 : 0);
        }
        return new DateToken(Kind.NUMBER, value, end - at, at, end, lost > 0 ? DateToken.MASKED : DateToken.SLIP);
    }

    private static boolean isBehindEra(List<DateToken> tokens, int at) {
        return !tokens.isEmpty() && tokens.getLast().is(Kind.ERA) && tokens.getLast().end() == at;
    }

    private static boolean isBehindUnit(char[] folded, int at) {
        var before = at - 1;
        while (before > 0 && before > at - 3 && folded[before] == ' ') {
            before--;
        }
        return before >= 0 && "年月년월".indexOf(folded[before]) >= 0;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
