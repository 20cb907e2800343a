package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;
import org.musubi.chronology.DatePoint.Unit;

/** Reads one end of a date written with units behind its numbers: Japanese, Chinese, Korean. */
final class HanPoints {

    private final DateTokens tokens;
    private final HanYears years;
    private final HanMonths months;
    private final HanDays days;
    private final LeaningWords leaning;

    HanPoints(DateTokens tokens, @Nullable String language) {
        this.tokens = tokens;
        this.years = new HanYears(tokens, language);
        this.months = new HanMonths(tokens);
        this.days = new HanDays(tokens);
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
        var latin = k > i && point.era >= 0 && point.month == 0 ? months.latin(point, k) : k;
        if (latin > k) {
            point.next = latin;
            return point;
        }
        if (point.fiscal) {
            k = months.part(point, k);
        } else if (!isWhole(point)) {
            k = months.read(point, k);
            k = days.read(point, k);
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
        // 昭和60年の提携から10年: what happened in the year stands between.
        if (tokens.is(k, Kind.FILLER) && tokens.is(k + 1, Kind.UNKNOWN) && tokens.is(k + 2, Kind.FROM_SUFFIX) && tokens.isNumber(k + 3, 2, 200)
                && tokens.is(k + 4, Kind.YEAR_UNIT) && tokens.is(k + 5, Kind.END)) {
            return added(point, tokens.get(k + 3).value(), k + 5);
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
            EraYears.agree(point, tokens.get(k + 1).value());
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
        EraYears.agree(point, inner.year);
        if (inner.era >= 0 && point.era < 0) {
            point.era = inner.era;
            point.eraYear = inner.eraYear;
        }
        return slash ? inner.next : inner.next + 1;
    }

    /** The の of 翌年の秋 and 次の月の3日. */
    static int filler(DateTokens tokens, DatePoint point, int k) {
        return (point.hasYear() || point.relative != null) && tokens.is(k, Kind.FILLER) && tokens.isHan(k) && tokens.touches(k) ? k + 1 : k;
    }

    /** The number of a new line or paragraph begins something else. */
    static boolean breaks(DateTokens tokens, DatePoint point, int k) {
        return (point.hasYear() || point.month > 0) && tokens.isNewLine(k);
    }

    private int tail(DatePoint point, int i, boolean bracketed) {
        var k = i;
        if (k < tokens.size() && point.day > 0) {
            k = days.behind(point, k);
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
}
