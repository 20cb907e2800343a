package org.musubi.chronology;

import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.DateToken.Kind;

/** Reads the month, the season, the half or the quarter of a date written with units behind its numbers. */
final class HanMonths {

    private final DateTokens tokens;

    HanMonths(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** Heisei 10, May 3. */
    int latin(DatePoint point, int i) {
        var k = tokens.is(i, Kind.COMMA) ? i + 1 : i;
        if (!tokens.is(k, Kind.MONTH) || !tokens.get(k).has(DateToken.CAPITAL) || tokens.isHan(k)) {
            return i;
        }
        point.month = tokens.get(k).value();
        if (!tokens.isDay(k + 1)) {
            return k + 1;
        }
        HanDays.setDay(point, tokens, k + 1);
        return k + 2;
    }

    /** The place behind the month that begins at a token, the place itself where none does. */
    int read(DatePoint point, int i) {
        // 昭和47年・7月
        var dotted = point.year != DatePoint.NO_YEAR && tokens.is(i, Kind.LIST) && tokens.is(i - 1, Kind.YEAR_UNIT) && tokens.is(i + 2, Kind.MONTH_UNIT);
        var k = dotted ? i + 1 : HanPoints.filler(tokens, point, i);
        var token = tokens.get(k);
        return switch (token.kind()) {
            case NUMBER -> point.hasYear() && quarter(point, k) > k ? part(point, i) : numberedMonth(point, i, k);
            case MONTH -> {
                // 오월 and its like are parts of many Korean words: only a year makes months of them.
                if (!tokens.isHan(k) || tokens.first(k) >= '가' && !point.hasYear()) {
                    yield i;
                }
                point.month = token.value();
                yield third(point, k + 1);
            }
            case REL_MONTH, NOW_MONTH -> {
                // 同年同月 says no more than 同月, and 翌年同月 takes its month only.
                if (!tokens.isHan(k) || point.hasYear() && (point.relative != Unit.YEAR || token.value() != 0 || point.sum)) {
                    yield i;
                }
                if (point.relative == Unit.YEAR && (point.offset != 0 || point.deictic)) {
                    point.sameMonth = true;
                    yield k + 1;
                }
                yield leanOnMonth(point, token.value(), token.is(Kind.NOW_MONTH), k + 1);
            }
            case REL_YEAR -> {
                // 〃年〃月: the same month of the same year.
                if (!point.hasYear() || tokens.first(k) != '〃' || !tokens.is(k + 1, Kind.MONTH_UNIT)) {
                    yield i;
                }
                yield leanOnMonth(point, 0, false, k + 2);
            }
            case MONTH_UNIT -> {
                // 月末 below a date of that month.
                if (point.hasYear() || !tokens.is(k + 1, Kind.EDGE) || !tokens.touches(k + 1) || k > 0 && tokens.touches(k) && tokens.is(k - 1, Kind.NUMBER)) {
                    yield i;
                }
                yield leanOnMonth(point, 0, false, k + 1);
            }
            case SEASON, PART, EDGE, YEAR_UNIT, HOLIDAY, UNKNOWN -> part(point, i);
            default -> i;
        };
    }

    private boolean isIssue(int k) {
        return tokens.is(k, Kind.LENGTH) && tokens.first(k) == '月' && tokens.text().charAt(tokens.get(k).end() - 1) == '号';
    }

    private int leanOnMonth(DatePoint point, int offset, boolean deictic, int next) {
        point.relative = Unit.MONTH;
        point.offset = offset;
        point.deictic = deictic;
        point.eitherWay = tokens.first(next - 1) == '다';
        return third(point, next);
    }

    private int numberedMonth(DatePoint point, int i, int k) {
        var token = tokens.get(k);
        if (HanPoints.breaks(tokens, point, k) || token.digits() == 0) {
            return i;
        }
        // 平成12年10月号: the month of an issue.
        var issues = tokens.is(k + 1, Kind.LIST) && tokens.isNumber(k + 2, 1, 12) && tokens.is(k + 3, Kind.LENGTH) ? k + 2 : k;
        var joined = tokens.is(k - 1, Kind.LIST) && tokens.isNumber(k - 2, 1, 12);
        if (point.year != DatePoint.NO_YEAR && issues > k && isIssue(issues + 1)) {
            point.setMonth(tokens, k);
            return k + 1;
        }
        if ((point.year != DatePoint.NO_YEAR || joined) && isIssue(k + 1)) {
            point.setMonth(tokens, k);
            return k + 2;
        }
        var unit = tokens.is(k + 1, Kind.MONTH_UNIT);
        // 三月初三 is a day of the moon's month.
        if (unit && tokens.first(k + 2) == '初' && tokens.is(k + 3, Kind.NUMBER) && tokens.touches(k + 3) && !tokens.is(k + 4, Kind.MONTH_UNIT)) {
            point.doubt("lunar_calendar");
            if (point.hasYear()) {
                return i;
            }
            point.month = 1;
            point.refuse("lunar_calendar");
            return k + 4;
        }
        if (!unit && !tokens.isUnitAhead(k, Kind.MONTH_UNIT) || token.digits() > 2 || tokens.isNewLine(k + 1) || unit && tokens.first(k + 2) == '号' && point.year == DatePoint.NO_YEAR) {
            return i;
        }
        point.setMonth(tokens, k);
        return third(point, unit ? k + 2 : k + 1);
    }

    /** The season, the half, the quarter, the end of a year, calendar or fiscal. */
    int part(DatePoint point, int i) {
        var k = HanPoints.filler(tokens, point, i);
        // 1998年年底 says its unit twice.
        if (tokens.is(k, Kind.YEAR_UNIT) && tokens.is(k + 1, Kind.EDGE)) {
            k++;
        } else if (tokens.is(k, Kind.YEAR_UNIT) && tokens.is(k + 1, Kind.UNKNOWN) && tokens.first(k + 1) == '中' && tokens.get(k + 1).end() == tokens.get(k + 1).start() + 1) {
            point.edge = 2;
            return k + 2;
        }
        if (!point.hasYear() || !tokens.isHan(k) || !tokens.isSuffix(k) && tokens.is(k, Kind.EDGE)) {
            return i;
        }
        if (quarter(point, k) > k) {
            return quarter(point, k);
        }
        switch (tokens.kind(k)) {
            case SEASON, PART -> {
                // 昭和60年春4月 has both.
                if (tokens.isNumber(k + 1, 1, 12) && tokens.is(k + 2, Kind.MONTH_UNIT) && tokens.touches(k + 1) && tokens.is(k, Kind.SEASON)) {
                    return numberedMonth(point, i, k + 1);
                }
                point.part = tokens.get(k).value();
                return k + 1;
            }
            case EDGE -> {
                point.edge = tokens.get(k).value();
                return k + 1;
            }
            case HOLIDAY -> {
                return holiday(point, k) ? k + 1 : i;
            }
            default -> {
                return i;
            }
        }
    }

    /** 第一、二季度, 一至三季度, 1~3분기: the unit stands behind the last only. */
    private int quarter(DatePoint point, int k) {
        var number = tokens.first(k) == '第' && tokens.is(k, Kind.UNKNOWN) ? k + 1 : k;
        var joint = tokens.isConnector(number + 1) || tokens.is(number + 1, Kind.COMMA) || tokens.is(number + 1, Kind.LIST) || tokens.is(number + 1, Kind.AND);
        if (!joint || !tokens.isNumber(number, 1, 3) || !tokens.is(number + 2, Kind.PART) || tokens.get(number + 2).value() < 33
                || tokens.get(number + 2).value() > 36) {
            return k;
        }
        point.part = 32 + tokens.get(number).value();
        return number + 1;
    }

    /** 平成12年成人の日: the day is fixed, or known for the year. */
    private boolean holiday(DatePoint point, int k) {
        var value = tokens.get(k).value();
        if (value == 0 && point.year != DatePoint.NO_YEAR) {
            var day = Holidays.in(point.year, tokens.text().subSequence(tokens.get(k).start(), tokens.get(k).end()).toString());
            value = day == null ? 0 : day.getMonthValue() * 100 + day.getDayOfMonth();
        }
        point.month = value / 100;
        point.day = value % 100;
        return value > 0;
    }

    private int third(DatePoint point, int i) {
        if (tokens.is(i, Kind.SOME_DAY)) {
            return i + 1;
        }
        var k = tokens.is(i, Kind.FILLER) ? i + 1 : i;
        // 第3金曜日
        if (tokens.first(k) == '第' && tokens.isNumber(k + 1, 1, 5) && tokens.is(k + 2, Kind.WEEKDAY) && tokens.isHan(k + 2)) {
            point.nth = tokens.get(k + 1).value();
            point.weekday = tokens.get(k + 2).value();
            return k + 3;
        }
        if (tokens.is(k, Kind.THIRD)) {
            point.third = tokens.get(k).value();
            return k + 1;
        }
        if ((tokens.is(k, Kind.EDGE) || tokens.is(k, Kind.PART) && tokens.get(k).value() >= 40) && tokens.isHan(k) && tokens.isSuffix(k)) {
            point.edge = tokens.get(k).value();
            return k + 1;
        }
        return i;
    }
}
