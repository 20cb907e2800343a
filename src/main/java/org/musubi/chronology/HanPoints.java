package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;
import org.musubi.chronology.DatePoint.Unit;

/** Reads one end of a date written with units behind its numbers: Japanese, Chinese, Korean. */
final class HanPoints {

    private final DateTokens tokens;

    HanPoints(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** The point that begins at a token, null where none does. */
    @Nullable DatePoint parse(int i) {
        return parse(i, false);
    }

    /** Within brackets no further brackets are looked into, so that no text makes this go deep. */
    private @Nullable DatePoint parse(int i, boolean bracketed) {
        var point = new DatePoint();
        var k = year(point, i);
        if (k > i && !bracketed) {
            k = equivalent(point, k);
        }
        if (point.mask == null && !point.fiscal && !point.eraDecade && point.month == 0) {
            k = month(point, k);
            k = day(point, k);
        }
        if (k == i) {
            return null;
        }
        k = tail(point, k, bracketed);
        point.next = k;
        return point;
    }

    private int year(DatePoint point, int i) {
        var token = tokens.get(i);
        return switch (token.kind()) {
            case COUNT -> tokens.is(i + 1, Kind.NUMBER) ? westernYear(point, i + 1, token.value(), i) : i;
            case ERA -> tokens.isNumber(i + 1, 1, 99) ? eraYear(point, i, token.value(), tokens.first(i) < 0x250) : i;
            case UNKNOWN -> eraLetter(point, i);
            case NUMBER -> westernYear(point, i, 0, i);
            case REL_YEAR -> relativeYear(point, i);
            case NOW_YEAR -> {
                // 日本年金 is no 本年.
                if (tokens.first(i) == '本' && tokens.before(i) == '日' || !tokens.isHan(i)) {
                    yield i;
                }
                point.relative = Unit.YEAR;
                point.offset = token.value();
                point.deictic = true;
                yield i + 1;
            }
            case FISCAL_REL -> {
                point.relative = Unit.YEAR;
                point.offset = token.value();
                point.deictic = "翌次同".indexOf(tokens.first(i)) < 0;
                point.fiscal = true;
                yield i + 1;
            }
            default -> i;
        };
    }

    private int relativeYear(DatePoint point, int i) {
        var token = tokens.get(i);
        if (!tokens.isHan(i)) {
            return i;
        }
        // 同 and 翌 alone belong to many words; they count only right before a month or a day.
        if (token.end() - token.start() == 1) {
            if (!tokens.is(i + 1, Kind.NUMBER) || !tokens.touches(i + 1)) {
                return i;
            }
            if (tokens.is(i + 2, Kind.DAY_UNIT) && token.value() == 0) {
                return i + 1;
            }
            if (!tokens.is(i + 2, Kind.MONTH_UNIT)) {
                return i;
            }
        }
        point.relative = Unit.YEAR;
        point.offset = token.value();
        return i + 1;
    }

    /** H15.4.13, S62, R元: one capital letter with the number right behind it. */
    private int eraLetter(DatePoint point, int i) {
        var token = tokens.get(i);
        if (!token.has(DateToken.CAPITAL) || token.end() - token.start() != 1 || !tokens.touches(i + 1)
                || !(tokens.isNumber(i + 1, 1, 64) || tokens.is(i + 1, Kind.DOT) && tokens.isNumber(i + 2, 1, 64))) {
            return i;
        }
        var before = tokens.before(i);
        if (Character.isLetterOrDigit(before) && before < 0x1100 || before == '-') {
            return i;
        }
        var era = Eras.byLetter((char) token.value());
        return era < 0 ? i : eraYear(point, tokens.is(i + 1, Kind.DOT) ? i + 1 : i, era, true);
    }

    private int eraYear(DatePoint point, int i, int era, boolean withoutUnit) {
        point.era = era;
        point.eraYear = tokens.get(i + 1).value();
        point.year = Eras.ALL.get(era).western(point.eraYear);
        var k = bracketedYear(point, i + 2);
        if (tokens.is(k, Kind.YEAR_UNIT)) {
            return k + 1;
        }
        if (tokens.is(k, Kind.FISCAL)) {
            point.fiscal = true;
            return k + 1;
        }
        if (tokens.is(k, Kind.DECADE_UNIT) && tokens.isHan(k) && point.eraYear % 10 == 0) {
            point.eraDecade = true;
            return k + 1;
        }
        if (isSeparator(k) && tokens.isNumber(k + 1, 1, 12) && tokens.touches(k) && !tokens.get(k + 1).has(DateToken.KANJI)) {
            return dotted(point, k);
        }
        if (withoutUnit || tokens.is(k, Kind.END) || tokens.isUnitAhead(i + 1, Kind.YEAR_UNIT)) {
            return k;
        }
        point.year = DatePoint.NO_YEAR;
        point.era = -1;
        return i;
    }

    private int dotted(DatePoint point, int separator) {
        var kind = tokens.kind(separator);
        point.month = tokens.get(separator + 1).value();
        var k = separator + 2;
        if (tokens.is(k, kind) && tokens.isNumber(k + 1, 1, 31) && tokens.touches(k)) {
            setDay(point, k + 1);
            k += 2;
            if (kind == Kind.DOT && tokens.is(k, Kind.DOT) && tokens.touches(k) && !tokens.touches(k + 1)) {
                k++;
            }
        }
        return k;
    }

    private boolean isSeparator(int k) {
        return tokens.is(k, Kind.DOT) || tokens.is(k, Kind.SLASH) || tokens.is(k, Kind.DASH) || tokens.is(k, Kind.LIST);
    }

    private int westernYear(DatePoint point, int i, int offset, int begin) {
        var token = tokens.get(i);
        if (token.has(DateToken.ORDINAL) || token.digits() == 0) {
            return begin;
        }
        if (tokens.is(i + 1, Kind.CENTURY_UNIT) && tokens.isHan(i + 1) && token.value() >= 1 && token.value() <= 30) {
            point.mask = EdtfDate.two(token.value() - 1) + "XX";
            if (tokens.isNumber(i + 2, 10, 90) && tokens.get(i + 2).value() % 10 == 0 && tokens.is(i + 3, Kind.DECADE_UNIT)) {
                point.mask = EdtfDate.two(token.value() - 1) + tokens.get(i + 2).value() / 10 + "X";
                return i + 4;
            }
            return i + 2;
        }
        if (tokens.is(i + 1, Kind.DECADE_UNIT) && tokens.isHan(i + 1) && token.value() % 10 == 0) {
            if (token.digits() == 4 && token.value() >= 1000) {
                point.mask = Integer.toString(token.value() / 10) + "X";
            } else if (token.digits() == 2) {
                point.mask = "19" + token.value() / 10 + "X";
                point.doubt("two_digit_year");
            }
            return point.mask == null ? begin : i + 2;
        }
        var k = bracketedYear(point, i + 1);
        var unit = tokens.is(k, Kind.YEAR_UNIT) || tokens.is(k, Kind.FISCAL);
        if (!unit && !(tokens.isUnitAhead(i, Kind.YEAR_UNIT) && token.digits() == 4)) {
            return begin;
        }
        if (tokens.is(k, Kind.YEAR_UNIT) && token.digits() <= 3 && isCount(point, Unit.YEAR, token.value(), k + 1)) {
            return k + 2;
        }
        if (offset != 0 || begin < i || token.digits() == 4) {
            point.year = token.value() + offset;
            if (offset == 0 && (token.value() < 1 || token.value() > 9999)) {
                return begin;
            }
        } else if (token.digits() <= 2) {
            point.shortYear = token.value();
            point.counted = true;
        } else {
            return begin;
        }
        point.fiscal = tokens.is(k, Kind.FISCAL);
        return unit ? k + 1 : k;
    }

    /** 二年後, 3日後, 5年前: a number of units before or after. */
    private boolean isCount(DatePoint point, Unit unit, int number, int k) {
        if (!tokens.is(k, Kind.LATER) && !tokens.is(k, Kind.AGO) || !tokens.touches(k)) {
            return false;
        }
        point.relative = unit;
        point.offset = tokens.is(k, Kind.LATER) ? number : -number;
        point.deictic = tokens.is(k, Kind.AGO);
        point.sum = true;
        return true;
    }

    /** 昭和60(1985)年: the other count in brackets before the unit; checked against the first. */
    private int bracketedYear(DatePoint point, int k) {
        if (!tokens.is(k, Kind.OPEN)) {
            return k;
        }
        var close = tokens.behindBracket(k, 5);
        if (close < 0) {
            return k;
        }
        var unit = tokens.is(close, Kind.YEAR_UNIT) || tokens.is(close, Kind.FISCAL);
        if (tokens.isYear(k + 1) && close == k + 3 && point.era >= 0) {
            agree(point, tokens.get(k + 1).value());
            return unit || !tokens.is(close, Kind.NUMBER) ? close : k;
        }
        if (unit && tokens.is(k + 1, Kind.ERA) && tokens.is(k + 2, Kind.NUMBER) && close == k + 4) {
            return close;
        }
        return k;
    }

    /** 1985年（昭和60年）5月, 1985年5月（昭和60年5月）: the same said in another count. */
    private int equivalent(DatePoint point, int k) {
        if (tokens.is(k, Kind.OPEN) && point.era >= 0 && tokens.isYear(k + 1) && tokens.is(k + 2, Kind.CLOSE)) {
            agree(point, tokens.get(k + 1).value());
            return k + 3;
        }
        if (!tokens.is(k, Kind.OPEN) || point.year == DatePoint.NO_YEAR) {
            return k;
        }
        var inner = parse(k + 1, true);
        if (inner == null || inner.year == DatePoint.NO_YEAR || !tokens.is(inner.next, Kind.CLOSE)) {
            return k;
        }
        agree(point, inner.year);
        if (inner.era >= 0 && point.era < 0) {
            point.era = inner.era;
            point.eraYear = inner.eraYear;
        }
        return inner.next + 1;
    }

    private static void agree(DatePoint point, int year) {
        if (point.year != DatePoint.NO_YEAR && point.year != year) {
            point.doubt("contradiction", year);
        }
    }

    private int month(DatePoint point, int i) {
        var k = filler(point, i);
        var token = tokens.get(k);
        switch (token.kind()) {
            case NUMBER -> {
                if (breaks(point, k) || token.digits() == 0) {
                    return i;
                }
                if (tokens.is(k + 1, Kind.MONTHS) && isCount(point, Unit.MONTH, token.value(), k + 2)) {
                    return k + 3;
                }
                var unit = tokens.is(k + 1, Kind.MONTH_UNIT);
                if (!unit && !tokens.isUnitAhead(k, Kind.MONTH_UNIT) || token.digits() > 2 || tokens.isNewLine(k + 1)) {
                    return i;
                }
                if (unit && tokens.first(k + 2) == '号') {
                    return i;
                }
                if (token.value() < 1 || token.value() > 12) {
                    point.refuse("no_such_month", token.value());
                }
                point.month = token.value();
                return third(point, unit ? k + 2 : k + 1);
            }
            case MONTH -> {
                if (!tokens.isHan(k) || point.month > 0) {
                    return i;
                }
                point.month = token.value();
                return k + 1;
            }
            case REL_MONTH, NOW_MONTH -> {
                // 同年同月 says no more than 同月.
                if (!tokens.isHan(k) || point.hasYear() && (point.relative != Unit.YEAR || point.offset != 0 || point.deictic)) {
                    return i;
                }
                point.relative = Unit.MONTH;
                point.offset = token.value();
                point.deictic = token.is(Kind.NOW_MONTH);
                return third(point, k + 1);
            }
            case SEASON, PART -> {
                if (!point.hasYear() || !tokens.isHan(k)) {
                    return i;
                }
                point.part = token.value();
                return k + 1;
            }
            case EDGE -> {
                if (!point.hasYear() || !tokens.isHan(k) || k > i && token.value() != 5 || !isSuffix(k)) {
                    return i;
                }
                point.edge = token.value();
                return k + 1;
            }
            default -> {
                return i;
            }
        }
    }

    private int third(DatePoint point, int i) {
        if (tokens.is(i, Kind.SOME_DAY)) {
            return i + 1;
        }
        var k = tokens.is(i, Kind.FILLER) ? i + 1 : i;
        if (tokens.is(k, Kind.THIRD)) {
            point.third = tokens.get(k).value();
            return k + 1;
        }
        if (tokens.is(k, Kind.EDGE) && tokens.isHan(k) && isSuffix(k)) {
            point.edge = tokens.get(k).value();
            return k + 1;
        }
        return i;
    }

    /** Korean puts a blank before its suffixes. */
    private boolean isSuffix(int k) {
        return tokens.touches(k) || Character.UnicodeScript.of(tokens.first(k)) == Character.UnicodeScript.HANGUL;
    }

    private int day(DatePoint point, int i) {
        if (point.part > 0 || point.edge > 0 || point.third > 0 || point.relative == Unit.YEAR && point.sum && point.month == 0) {
            return i;
        }
        var k = point.month > 0 || point.relative != null ? filler(point, i) : i;
        var token = tokens.get(k);
        if (token.is(Kind.REL_DAY) || token.is(Kind.NOW_DAY)) {
            if (!tokens.isHan(k) || point.hasYear() || point.month > 0 || point.relative != null) {
                return i;
            }
            point.relative = Unit.DAY;
            point.offset = token.value();
            point.deictic = token.is(Kind.NOW_DAY);
            return k + 1;
        }
        if (!token.is(Kind.NUMBER) || token.digits() == 0 || k > 0 && k == i && breaks(point, k)) {
            return i;
        }
        if (point.hasYear() && point.month == 0) {
            return i;
        }
        if (tokens.is(k + 1, Kind.DAY_UNIT) && isCount(point, Unit.DAY, token.value(), k + 2)) {
            return k + 3;
        }
        var unit = tokens.is(k + 1, Kind.DAY_UNIT) && !tokens.isNewLine(k + 1) && isDayUnit(point, k + 1);
        if (!unit && !(tokens.isUnitAhead(k, Kind.DAY_UNIT) && token.digits() <= 2)) {
            return i;
        }
        if (point.month > 0 || point.relative != null || token.digits() <= 2) {
            setDay(point, k);
            return unit ? k + 2 : k + 1;
        }
        return i;
    }

    /** 2号館 is a building, and 号 behind a number without month mostly counts things. */
    private boolean isDayUnit(DatePoint point, int k) {
        var unit = tokens.first(k);
        return unit != '号' && unit != '號' || point.month > 0 || tokens.isConnector(k - 2);
    }

    private void setDay(DatePoint point, int k) {
        var token = tokens.get(k);
        point.day = token.value();
        if (token.digits() == 4 && !token.has(DateToken.KANJI)) {
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

    /** The の of 翌年の秋. */
    private int filler(DatePoint point, int k) {
        return point.hasYear() && tokens.is(k, Kind.FILLER) && tokens.isHan(k) && tokens.touches(k) ? k + 1 : k;
    }

    /** The number of a new line or paragraph begins something else. */
    private boolean breaks(DatePoint point, int k) {
        return (point.hasYear() || point.month > 0) && tokens.isNewLine(k);
    }

    private int tail(DatePoint point, int i, boolean bracketed) {
        var k = i;
        if (k < tokens.size() && point.day > 0) {
            k = behindDay(point, k);
        }
        if (tokens.is(k, Kind.OPEN) && !bracketed) {
            k = equivalent(point, k);
        }
        if (tokens.is(k, Kind.APPROX_SUFFIX) && tokens.isHan(k)) {
            point.approximate = true;
            k++;
        }
        if (point.mask != null || point.eraDecade) {
            var edge = tokens.is(k, Kind.FILLER) ? k + 1 : k;
            if ((tokens.is(edge, Kind.EDGE) || tokens.is(edge, Kind.PART)) && tokens.isHan(edge)) {
                point.edge = tokens.get(edge).value();
                k = edge + 1;
            }
        }
        return k;
    }

    private int behindDay(DatePoint point, int k) {
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
        return k;
    }
}
