package org.musubi.chronology;

import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.DateToken.Kind;

/** Reads the day of a date written with units behind its numbers, and the weekday or the time of day behind it. */
final class HanDays {

    /** Places and things are named after days: 四日市, 十日町, 三日月, 二日酔い. */
    private static final String NO_DAY_BEFORE = "市町村場月酔路条";

    private final DateTokens tokens;

    HanDays(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** The place behind the day that begins at a token, the place itself where none does. */
    int read(DatePoint point, int i) {
        if (point.part > 0 || point.edge > 0 || point.third > 0 || point.relative == Unit.YEAR && point.sum && point.month == 0) {
            return i;
        }
        var k = point.month > 0 || point.relative != null ? HanPoints.filler(tokens, point, i) : i;
        var token = tokens.get(k);
        if (token.is(Kind.REL_DAY) || token.is(Kind.NOW_DAY)) {
            // 同年同月同日 says no more than 同日.
            if (point.sameMonth && token.value() == 0 && token.is(Kind.REL_DAY) && tokens.isHan(k)) {
                point.sameDay = true;
                return k + 1;
            }
            var same = token.value() == 0 && token.is(Kind.REL_DAY) && point.relative != null && point.offset == 0 && !point.deictic;
            if (!tokens.isHan(k) || !same && (point.hasYear() || point.month > 0 || point.relative != null)) {
                return i;
            }
            point.relative = Unit.DAY;
            point.offset = token.value();
            point.deictic = token.is(Kind.NOW_DAY);
            point.eitherWay = tokens.first(k) == '다';
            // きょう29日 says it twice.
            var again = point.deictic && tokens.isNumber(k + 1, 1, 31) && tokens.is(k + 2, Kind.DAY_UNIT) && tokens.touches(k + 1);
            return again ? k + 3 : k + 1;
        }
        if (!token.is(Kind.NUMBER) || token.digits() == 0 || k > 0 && k == i && HanPoints.breaks(tokens, point, k)
                || point.hasYear() && point.month == 0 && point.nearest == 0) {
            return i;
        }
        var unit = tokens.is(k + 1, Kind.DAY_UNIT) && !tokens.isNewLine(k + 1) && isDayUnit(point, k + 1);
        if (!unit && !(tokens.isUnitAhead(k, Kind.DAY_UNIT) && token.digits() <= 2)) {
            return i;
        }
        if (point.month > 0 || point.relative != null || token.digits() <= 2) {
            setDay(point, tokens, k);
            if (unit && tokens.get(k + 1).value() > 0) {
                point.doubt("unreadable");
            }
            return unit ? k + 2 : k + 1;
        }
        return i;
    }

    /** 2号館 is a building, 号 behind a number without month mostly counts things, and 四日市 is a city. */
    private boolean isDayUnit(DatePoint point, int k) {
        var unit = tokens.first(k);
        if (unit == '号' || unit == '號') {
            return point.month > 0 || tokens.isConnector(k - 2);
        }
        return point.month > 0 || point.relative != null || !tokens.touches(k + 1) || NO_DAY_BEFORE.indexOf(tokens.first(k + 1)) < 0
                || tokens.is(k + 1, Kind.END);
    }

    static void setDay(DatePoint point, DateTokens tokens, int k) {
        var token = tokens.get(k);
        point.day = token.value();
        point.doubtSlip(token);
        if (token.has(DateToken.MASKED)) {
            point.dayMask = tokens.pattern(k);
            point.day = 1;
            point.doubt("unreadable_day", point.dayMask);
            if ("0123X".indexOf(point.dayMask.charAt(0)) < 0) {
                point.refuse("no_such_day", point.dayMask);
            }
        } else if (token.digits() == 4 && !token.has(DateToken.KANJI)) {
            // Two days run together where a dash was lost.
            var first = token.value() / 100;
            var last = token.value() % 100;
            point.day = first >= 1 && first <= 31 ? first : 0;
            point.doubt("unreadable_day", token.value());
            if (point.day > 0 && last > first && last <= 31) {
                point.bare = last;
            }
        } else if (token.value() < 1 || token.value() > 31) {
            point.refuse("no_such_day", token.value());
        }
    }

    int behind(DatePoint point, int k) {
        var weekday = tokens.bracketedWeekday(k);
        if (weekday > 0) {
            var close = tokens.behindBracket(k, 6);
            if (close > 0) {
                point.weekday = weekday;
                point.holiday = tokens.bracketedHoliday(k);
                return close;
            }
        }
        if (tokens.is(k, Kind.OPEN)) {
            point.holiday = tokens.bracketedHoliday(k);
        }
        if (tokens.is(k, Kind.WEEKDAY) && tokens.isHan(k)) {
            point.weekday = tokens.get(k).value();
            return k + 1;
        }
        // 17日夕方から20日朝
        var range = tokens.is(k + 1, Kind.FROM_SUFFIX) || tokens.is(k + 1, Kind.TO_SUFFIX) || tokens.isConnector(k + 1);
        return tokens.is(k, Kind.DAYTIME) && range ? k + 1 : k;
    }
}
