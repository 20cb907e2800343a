package org.musubi.chronology;

import org.musubi.chronology.DateToken.Kind;

/** Reads the decades and centuries of Japanese, Chinese and Korean: 1980年代, 七八十年代, 上世纪, 20세기. */
final class HanDecades {

    private final DateTokens tokens;

    HanDecades(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** 上世纪, 上世纪八十年代, 本世纪: as if written in this century. */
    int nowCentury(DatePoint point, int i) {
        point.deicticCentury = true;
        var century = tokens.get(i).value() < 0 ? "19" : "20";
        var number = tokens.is(i + 1, Kind.FILLER) ? i + 2 : i + 1;
        var next = decadeOf(point, number, century);
        if (next > number) {
            return next;
        }
        point.mask = century + "XX";
        return i + 1;
    }

    /** 八十年代, 七八十年代, 80年代: with the century from before it. */
    private int decadeOf(DatePoint point, int k, String century) {
        if (!tokens.is(k, Kind.NUMBER) || !tokens.is(k + 1, Kind.DECADE_UNIT) && !tokens.isUnitAhead(k, Kind.DECADE_UNIT)) {
            return k;
        }
        var value = tokens.get(k).value();
        var unit = tokens.is(k + 1, Kind.DECADE_UNIT);
        // 七八十 are the seventies and the eighties.
        if (unit && tokens.get(k).has(DateToken.KANJI) && value >= 120 && value <= 890 && value % 10 == 0 && value / 10 % 10 == value / 100 + 1) {
            point.mask = century + value / 100 + "X";
            point.lastMask = century + (value / 100 + 1) + "X";
            return k + 2;
        }
        if (!unit && value >= 1 && value <= 8 && tokens.isNumber(k + 2, value * 10 + 10, 90)) {
            point.mask = century + value + "X";
            return k + 1;
        }
        if (value < 10 || value > 90 || value % 10 != 0) {
            return k;
        }
        point.mask = century + value / 10 + "X";
        return unit ? k + 2 : k + 1;
    }

    int century(DatePoint point, int i) {
        var number = tokens.get(i).value();
        var unit = tokens.is(i + 1, Kind.CENTURY_UNIT) && tokens.isHan(i + 1);
        if (!unit && !tokens.isUnitAhead(i, Kind.CENTURY_UNIT) || number < 1 || number > 30) {
            return i;
        }
        point.mask = EdtfDate.two(number - 1) + "XX";
        var filler = tokens.is(i + 2, Kind.FILLER) ? i + 3 : i + 2;
        var decade = unit ? decadeOf(point, filler, EdtfDate.two(number - 1)) : filler;
        if (decade > filler) {
            return decade;
        }
        return unit ? i + 2 : i + 1;
    }

    int decade(DatePoint point, int i, int offset) {
        var token = tokens.get(i);
        var unit = tokens.is(i + 1, Kind.DECADE_UNIT) && tokens.isHan(i + 1);
        if (!unit && !tokens.isUnitAhead(i, Kind.DECADE_UNIT)) {
            return i;
        }
        if (token.has(DateToken.KANJI) && (token.value() < 10 || token.digits() == 3) && offset == 0) {
            var several = decadeOf(point, i, "19");
            if (several > i) {
                point.doubt("two_digit_year");
            }
            return several;
        }
        if (token.value() % 10 != 0) {
            return i;
        }
        var next = unit ? i + 2 : i + 1;
        if (offset != 0) {
            point.year = token.value() + offset;
            point.eraDecade = true;
        } else if (token.digits() == 4 && token.value() >= 1000) {
            point.mask = token.value() / 10 + "X";
        } else if (token.digits() == 2) {
            point.mask = "19" + token.value() / 10 + "X";
            point.doubt("two_digit_year");
        } else {
            return i;
        }
        return next;
    }

    /** 987年, where the text begins with it: three digits before 年 are mostly how long something lasted, 100年 nearly always. */
    boolean isEarlyYear(int i, int k) {
        if (i > 0 || tokens.get(i).value() < 200 || !tokens.is(k, Kind.YEAR_UNIT)) {
            return false;
        }
        return tokens.isNumber(k + 1, 1, 12) && tokens.is(k + 2, Kind.MONTH_UNIT) || tokens.get(i).value() % 50 != 0 && switch (tokens.kind(k + 1)) {
            case END, OPEN, COMMA, APPROX_SUFFIX, SEASON -> true;
            default -> tokens.first(k + 1) == 'に' && tokens.touches(k + 1);
        };
    }
}
