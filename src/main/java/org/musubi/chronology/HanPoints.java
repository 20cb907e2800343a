package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;
import org.musubi.chronology.DatePoint.Unit;

/** Reads one end of a date written with units behind its numbers: Japanese, Chinese, Korean. */
final class HanPoints {

    /** Places and things are named after days: 四日市, 十日町, 三日月, 二日酔い. */
    private static final String NO_DAY_BEFORE = "市町村場月酔路条";

    private final DateTokens tokens;
    private final HanYears years;
    private final LeaningWords leaning;

    HanPoints(DateTokens tokens, @Nullable String language) {
        this.tokens = tokens;
        this.years = new HanYears(tokens, language);
        this.leaning = new LeaningWords(tokens);
    }

    /** The point that begins at a token, null where none does. */
    @Nullable DatePoint parse(int i) {
        return isInside(i) ? null : parse(i, false, 0);
    }

    /** The end of a range of which the start counts from another year: 101年 behind 民國99年. */
    @Nullable DatePoint counted(int i, int count) {
        return parse(i, false, count);
    }

    /** The month of a year that could not be read, or the day of such a month, is no date of its own. */
    private boolean isInside(int i) {
        if (!tokens.is(i, Kind.NUMBER) || !tokens.touches(i) || !tokens.is(i - 2, Kind.NUMBER)) {
            return false;
        }
        return tokens.is(i - 1, Kind.YEAR_UNIT) && tokens.is(i + 1, Kind.MONTH_UNIT) || tokens.is(i - 1, Kind.MONTH_UNIT) && tokens.is(i + 1, Kind.DAY_UNIT);
    }

    /** Within brackets no further brackets are looked into, so that no text makes this go deep. */
    private @Nullable DatePoint parse(int i, boolean bracketed, int count) {
        var point = new DatePoint();
        var k = count == 0 ? years.read(point, i) : years.counted(point, i, count);
        if (k > i && !bracketed) {
            k = equivalent(point, k);
        }
        // 昭和60年（？）5月
        if (k > i && !bracketed && tokens.is(k, Kind.OPEN) && tokens.is(k + 1, Kind.QUESTION) && tokens.is(k + 2, Kind.CLOSE) && tokens.is(k + 4, Kind.MONTH_UNIT)) {
            point.uncertain = true;
            k += 3;
        }
        // 【1985年】5月17日: the year of a heading.
        if (k > i && !bracketed && tokens.is(i - 1, Kind.OPEN) && tokens.is(k, Kind.CLOSE) && tokens.is(k + 1, Kind.NUMBER) && tokens.is(k + 2, Kind.MONTH_UNIT)) {
            k++;
        }
        if (k > i && point.year != DatePoint.NO_YEAR) {
            k = countFrom(point, k);
        }
        var latin = k > i && point.era >= 0 && point.month == 0 ? latinMonth(point, k) : k;
        if (latin > k) {
            point.next = latin;
            return point;
        }
        if (point.fiscal) {
            k = part(point, k);
        } else if (!isWhole(point)) {
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

    /** A decade, a century, a sum: nothing smaller is told of it; a year of which a digit is lost has its months. */
    private static boolean isWhole(DatePoint point) {
        return point.eraDecade || point.lastYear != 0 || point.month > 0 || point.part > 0 || point.edge > 0
                || point.sum && point.relative == null
                || point.mask != null && !point.lostDigits;
    }

    /** 1979年の20年後: a year and a number of years from it. */
    private int countFrom(DatePoint point, int k) {
        // 昭和60年の翌年
        if (tokens.is(k, Kind.FILLER) && tokens.is(k + 1, Kind.REL_YEAR) && tokens.isHan(k + 1) && tokens.get(k + 1).value() != 0
                && tokens.get(k + 1).end() - tokens.get(k + 1).start() > 1) {
            return added(point, tokens.get(k + 1).value(), k + 2);
        }
        // 1985年の10周年, 1985年から数えて10年目
        if ((tokens.is(k, Kind.FILLER) || tokens.is(k, Kind.FROM_SUFFIX)) && tokens.isNumber(k + 1, 2, 2000) && point.month == 0) {
            if (tokens.is(k + 2, Kind.ANNIVERSARY)) {
                return added(point, tokens.get(k + 1).value(), k + 3);
            }
            if (tokens.is(k + 2, Kind.LENGTH) && "年目".contentEquals(tokens.text().subSequence(tokens.get(k + 2).start(), tokens.get(k + 2).end()))) {
                return added(point, tokens.get(k + 1).value() - 1, k + 3);
            }
        }
        if (!tokens.is(k, Kind.FILLER) && !tokens.is(k, Kind.FROM_SUFFIX) || point.month > 0) {
            return k;
        }
        var amount = leaning.amount(k + 1);
        if (amount == null || amount.unit() != Unit.YEAR || !tokens.is(amount.next(), Kind.LATER) && !tokens.is(amount.next(), Kind.AGO)) {
            return k;
        }
        return added(point, tokens.is(amount.next(), Kind.AGO) ? -amount.number() : amount.number(), amount.next() + 1);
    }

    private static int added(DatePoint point, int years, int next) {
        point.sum = true;
        point.offset = years;
        point.era = -1;
        return next;
    }

    static boolean isSeparator(DateTokens tokens, int k) {
        return tokens.is(k, Kind.DOT) || tokens.is(k, Kind.SLASH) || tokens.is(k, Kind.DASH) || tokens.is(k, Kind.LIST);
    }

    /** 1985年（昭和60年）5月, 1985年5月（昭和60年5月）, 1998／平成10年: the same said in another count. */
    private int equivalent(DatePoint point, int k) {
        if (tokens.is(k, Kind.OPEN) && (point.era >= 0 || point.count != 0) && tokens.isYear(k + 1) && tokens.is(k + 2, Kind.CLOSE)) {
            HanYears.agree(point, tokens.get(k + 1).value());
            return k + 3;
        }
        if (tokens.is(k, Kind.OPEN) && point.relative == Unit.YEAR && point.part == 0 && !point.fiscal && point.nearest == 0) {
            // 今年（2024年）5月 says which year it is.
            var said = parse(k + 1, true, 0);
            if (said != null && said.year != DatePoint.NO_YEAR && said.month == 0 && !said.fiscal && tokens.is(said.next, Kind.CLOSE)) {
                point.relative = null;
                point.deictic = false;
                point.sum = false;
                point.offset = 0;
                point.year = said.year;
                point.era = said.era;
                point.eraYear = said.eraYear;
                return said.next + 1;
            }
        }
        var slash = tokens.is(k, Kind.SLASH) && (tokens.isYear(k + 1) || tokens.is(k + 1, Kind.ERA));
        if (!tokens.is(k, Kind.OPEN) && !slash || point.year == DatePoint.NO_YEAR) {
            return k;
        }
        var inner = parse(k + 1, true, 0);
        if (inner == null || inner.year == DatePoint.NO_YEAR || !slash && !tokens.is(inner.next, Kind.CLOSE)) {
            return k;
        }
        HanYears.agree(point, inner.year);
        if (inner.era >= 0 && point.era < 0) {
            point.era = inner.era;
            point.eraYear = inner.eraYear;
        }
        return slash ? inner.next : inner.next + 1;
    }

    /** Heisei 10, May 3. */
    private int latinMonth(DatePoint point, int i) {
        var k = tokens.is(i, Kind.COMMA) ? i + 1 : i;
        if (!tokens.is(k, Kind.MONTH) || !tokens.get(k).has(DateToken.CAPITAL) || tokens.isHan(k)) {
            return i;
        }
        point.month = tokens.get(k).value();
        if (!tokens.isDay(k + 1)) {
            return k + 1;
        }
        setDay(point, tokens, k + 1);
        return k + 2;
    }

    private int month(DatePoint point, int i) {
        // 昭和47年・7月
        var dotted = point.year != DatePoint.NO_YEAR && tokens.is(i, Kind.LIST) && tokens.is(i - 1, Kind.YEAR_UNIT) && tokens.is(i + 2, Kind.MONTH_UNIT);
        var k = dotted ? i + 1 : filler(point, i);
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

    private int leanOnMonth(DatePoint point, int offset, boolean deictic, int next) {
        point.relative = Unit.MONTH;
        point.offset = offset;
        point.deictic = deictic;
        point.eitherWay = tokens.first(next - 1) == '다';
        return third(point, next);
    }

    private int numberedMonth(DatePoint point, int i, int k) {
        var token = tokens.get(k);
        if (breaks(point, k) || token.digits() == 0) {
            return i;
        }
        // 平成12年10月号: the month of an issue.
        if (point.year != DatePoint.NO_YEAR && tokens.is(k + 1, Kind.LENGTH) && tokens.first(k + 1) == '月'
                && tokens.text().charAt(tokens.get(k + 1).end() - 1) == '号') {
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
    private int part(DatePoint point, int i) {
        var k = filler(point, i);
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

    private int day(DatePoint point, int i) {
        if (point.part > 0 || point.edge > 0 || point.third > 0 || point.relative == Unit.YEAR && point.sum && point.month == 0) {
            return i;
        }
        var k = point.month > 0 || point.relative != null ? filler(point, i) : i;
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
        if (!token.is(Kind.NUMBER) || token.digits() == 0 || k > 0 && k == i && breaks(point, k)
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

    /** The の of 翌年の秋 and 次の月の3日. */
    private int filler(DatePoint point, int k) {
        return (point.hasYear() || point.relative != null) && tokens.is(k, Kind.FILLER) && tokens.isHan(k) && tokens.touches(k) ? k + 1 : k;
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
        // 17日夕方から20日朝
        var range = tokens.is(k + 1, Kind.FROM_SUFFIX) || tokens.is(k + 1, Kind.TO_SUFFIX) || tokens.isConnector(k + 1);
        return tokens.is(k, Kind.DAYTIME) && range ? k + 1 : k;
    }
}
