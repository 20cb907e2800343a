package org.musubi.chronology;

import org.musubi.chronology.DateToken.Kind;

/** Reads numbers written in Han: 一九八五, 二十七, 廿, and those of which digits are lost. */
final class KanjiNumbers {

    private KanjiNumbers() {
    }

    /** The token that begins at a place where a numeral stands. */
    static DateToken at(char[] folded, int at) {
        var end = at;
        var places = false;
        while (end < folded.length && (DateFolding.KANJI_DIGITS.indexOf(folded[end]) >= 0 || "十百千廿卅".indexOf(folded[end]) >= 0)) {
            places |= DateFolding.KANJI_DIGITS.indexOf(folded[end]) < 0;
            end++;
        }
        // 一九八□年
        var lost = end;
        while (lost < folded.length && lost < at + 4 && "□■●◯○×?".indexOf(folded[lost]) >= 0) {
            lost++;
        }
        if (!places && lost > end && end - at >= 2 && lost - at == 4 && lost < folded.length && folded[lost] == '年') {
            return new DateToken(Kind.NUMBER, byDigits(folded, at, end) * (lost - end == 1 ? 10 : 100), 4, at, lost, DateToken.MASKED | DateToken.KANJI);
        }
        if (end == at) {
            return new DateToken(Kind.NUMBER, 1, 1, at, at + 1, DateToken.KANJI);
        }
        if (end - at > 9) {
            return new DateToken(Kind.UNKNOWN, 0, 0, at, end, 0);
        }
        if (end - at <= 2 && end < folded.length && "月日".indexOf(folded[end]) >= 0 && folded[at] == '〇' && folded[end - 1] == '〇') {
            return new DateToken(Kind.NUMBER, 0, end - at, at, end, DateToken.MASKED);
        }
        var value = places ? byPlaces(folded, at, end) : byDigits(folded, at, end);
        return new DateToken(Kind.NUMBER, value, Integer.toString(value).length(), at, end, DateToken.KANJI);
    }

    private static int byDigits(char[] folded, int at, int end) {
        var value = 0;
        for (var i = at; i < end; i++) {
            value = value * 10 + DateFolding.KANJI_DIGITS.indexOf(folded[i]);
        }
        return value;
    }

    private static int byPlaces(char[] folded, int at, int end) {
        var value = 0;
        var digit = 0;
        for (var i = at; i < end; i++) {
            switch (folded[i]) {
                case '廿' -> value += 20;
                case '卅' -> value += 30;
                case '十', '百', '千' -> {
                    value += Math.max(1, digit) * (folded[i] == '十' ? 10 : folded[i] == '百' ? 100 : 1000);
                    digit = 0;
                }
                default -> digit = Math.min(9999, digit * 10 + DateFolding.KANJI_DIGITS.indexOf(folded[i]));
            }
        }
        return value + digit;
    }
}
