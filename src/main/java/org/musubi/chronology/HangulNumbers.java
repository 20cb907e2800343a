package org.musubi.chronology;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;

/** Reads years and days that Korean spells out: 천구백팔십오년, and the 삼일 behind the name of a month. */
final class HangulNumbers {

    private static final String DIGITS = "일이삼사오육칠팔구";
    private static final String PLACES = "십백천";
    /** 일천구백칠십칠. */
    private static final int LONGEST = 8;

    private HangulNumbers() {
    }

    /** The number that begins at a place, null where its unit or the words before it do not make a year or a day of it. */
    static @Nullable DateToken at(char[] folded, List<DateToken> tokens, int at) {
        if (!isNumeral(folded[at]) || at > 0 && folded[at - 1] >= '가' && folded[at - 1] <= '힣') {
            return null;
        }
        var end = at;
        while (end < folded.length && end <= at + LONGEST && isNumeral(folded[end])) {
            end++;
        }
        var year = end < folded.length && folded[end] == '년';
        // The unit of a day is a numeral, too: 이십일일.
        var day = !tokens.isEmpty() && tokens.getLast().is(Kind.MONTH) && folded[end - 1] == '일' && end > at + 1;
        end = year ? end : end - 1;
        var value = year || day ? value(folded, at, end) : 0;
        if (year ? value < 1000 : value < 1 || value > 31) {
            return null;
        }
        return new DateToken(Kind.NUMBER, value, Integer.toString(value).length(), at, end, DateToken.KANJI);
    }

    private static boolean isNumeral(char character) {
        return character >= '가' && (DIGITS.indexOf(character) >= 0 || PLACES.indexOf(character) >= 0);
    }

    /** 0 where the numerals do not follow one another as they must. */
    private static int value(char[] folded, int at, int end) {
        var value = 0;
        var digit = 0;
        var last = 10_000;
        for (var i = at; i < end; i++) {
            var place = PLACES.indexOf(folded[i]);
            if (place < 0) {
                if (digit > 0) {
                    return 0;
                }
                digit = DIGITS.indexOf(folded[i]) + 1;
                continue;
            }
            var unit = place == 0 ? 10 : place == 1 ? 100 : 1000;
            if (unit >= last) {
                return 0;
            }
            value += Math.max(1, digit) * unit;
            digit = 0;
            last = unit;
        }
        return value + digit;
    }
}
