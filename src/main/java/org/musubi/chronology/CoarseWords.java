package org.musubi.chronology;

import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.DateToken.Kind;

/** Reads times coarser than a year or less than one, in words: "early 1990s", "third quarter of 1996", конец XIX века. */
final class CoarseWords {

    private final DateTokens tokens;
    private final WordPoints words;

    CoarseWords(DateTokens tokens, WordPoints words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** "19th century", "20 век", or the 19th of "19th and 20th centuries". */
    boolean isCentury(int i, int k) {
        if (isCenturyUnit(k) && !tokens.isHan(k)) {
            return tokens.get(i).has(DateToken.ORDINAL) || k > i + 1 || tokens.first(k) > 0x250;
        }
        return tokens.get(i).has(DateToken.ORDINAL) && (tokens.isConnector(i + 1) || tokens.is(i + 1, Kind.AND)) && tokens.is(i + 2, Kind.NUMBER)
                && tokens.is(i + 3, Kind.CENTURY_UNIT);
    }

    /** The word, or the c. of 18th c. */
    boolean isCenturyUnit(int k) {
        return tokens.is(k, Kind.CENTURY_UNIT) || tokens.is(k, Kind.APPROX) && tokens.first(k) == 'c' && tokens.get(k).end() - tokens.get(k).start() == 1
                && tokens.get(k - 1).has(DateToken.ORDINAL);
    }

    /** 60-е годы XIX века: the century stands behind the decade. */
    int ofCentury(DatePoint point, int k) {
        if (point.mask == null) {
            return k;
        }
        var decade = point.mask.substring(2);
        if (tokens.is(k, Kind.CENTURY_NAME)) {
            point.mask = EdtfDate.two(tokens.get(k).value() - 1) + decade;
            return words.skip(k + 1, Kind.DOT);
        }
        if (tokens.isNumber(k, 10, 30) && tokens.is(k + 1, Kind.CENTURY_UNIT) && !tokens.isHan(k + 1)) {
            point.mask = EdtfDate.two(tokens.get(k).value() - 1) + decade;
            return k + 2;
        }
        return k;
    }

    boolean decade(DatePoint point, int i, int value, int digits) {
        if (value % 10 != 0 || digits == 4 && value < 1000) {
            return false;
        }
        if (digits == 2) {
            point.mask = "19" + value / 10 + "X";
            point.doubt("two_digit_year");
            return tokens.before(i) == 0 && tokens.is(i + 1, Kind.END) || tokens.before(i) == '\'' || tokens.before(i) == '’' || tokens.is(i - 1, Kind.FILLER);
        }
        // "The 1800s" are a century; of "the 2000s" people mean the first ten years, for the century is not over.
        point.mask = value % 100 == 0 && value >= 1100 && value < 2000 ? value / 100 + "XX" : value / 10 + "X";
        return true;
    }

    int partFirst(DatePoint point, int i) {
        point.part = tokens.get(i).value();
        var decade = words.skip(words.skip(i + 1, Kind.FILLER), Kind.FILLER);
        if (point.part >= 40 && tokens.is(decade, Kind.MONTH)) {
            // The first half of May.
            point.edge = point.part;
            point.part = 0;
            var month = words.begin(point, decade);
            return point.day > 0 ? i : month;
        }
        if (tokens.is(decade, Kind.FISCAL)) {
            var fiscal = fiscal(point, decade);
            return fiscal > decade ? fiscal : i;
        }
        if (point.part >= 40 && tokens.get(decade).has(DateToken.DECADE) && words.number(point, decade) > decade) {
            point.edge = point.part;
            point.part = 0;
            return decade + 1;
        }
        if (point.part >= 33 && (tokens.is(decade, Kind.CENTURY_NAME) || tokens.is(decade, Kind.NUMBER))) {
            var century = words.begin(point, decade);
            if (century > decade && point.mask != null && point.mask.endsWith("XX")) {
                point.edge = point.part;
                point.part = 0;
                return century;
            }
            point.clearTime();
        }
        var k = words.yearBehind(point, tokens.is(i + 1, Kind.SLASH) && tokens.isYear(i + 2) ? i + 2 : i + 1, false);
        if (k == i + 1 && point.part <= 24 && tokens.is(k, Kind.FILLER) && tokens.is(k + 1, Kind.FILLER)) {
            k = words.yearBehind(point, k + 1, false);
        }
        if (k == i + 1 && !point.hasYear() && tokens.isNumber(k, 32, 99) && tokens.get(k).digits() == 2) {
            point.shortYear = tokens.get(k).value();
            return k + 1;
        }
        if (!point.hasYear()) {
            return i;
        }
        // Winter 1992/93, зимой 1992–1993 гг.
        if ((tokens.is(k, Kind.SLASH) || tokens.is(k, Kind.DASH)) && tokens.isNumber(k + 1, 0, 2999) && tokens.touches(k)
                && tokens.touches(k + 1) && point.part == 24 && tokens.get(k + 1).value() % 100 == (point.year + 1) % 100) {
            k = words.yearWord(k + 2);
        }
        return k;
    }

    /** "the first week of October 1995", "the last ten days of May 1998", "the second week in May". */
    int week(DatePoint point, int i) {
        if (tokens.is(i, Kind.NOW_WEEK) && tokens.get(i).value() == -1 && tokens.is(i + 1, Kind.FILLER) && tokens.is(i + 2, Kind.MONTH)) {
            // "Last week" is one word of the vocabulary.
            point.edge = 59;
            var end = words.begin(point, i + 2);
            return end == i + 2 || point.day > 0 ? i : end;
        }
        var last = tokens.is(i, Kind.THIS) && tokens.get(i).value() < 0 || tokens.is(i, Kind.EDGE) && tokens.get(i).value() == 3;
        var ordinal = tokens.is(i, Kind.NUMBER) && tokens.get(i).has(DateToken.ORDINAL) ? tokens.get(i).value() : 0;
        var days = tokens.is(i + 1, Kind.NUMBER) && tokens.get(i + 1).value() == 10 && tokens.is(i + 2, Kind.DAYS) && tokens.get(i + 2).value() == 1;
        var of = days ? i + 3 : i + 2;
        if (!last && (ordinal < 1 || ordinal > (days ? 3 : 5)) || !days && !(tokens.is(i + 1, Kind.DAYS) && tokens.get(i + 1).value() == 7)) {
            return i;
        }
        var month = words.skip(of, Kind.FILLER);
        if (!tokens.is(month, Kind.MONTH) && !tokens.is(month, Kind.REL_MONTH) && !tokens.is(month, Kind.NOW_MONTH) || tokens.isHan(month)) {
            return i;
        }
        var behind = words.begin(point, month);
        point.edge = days ? last ? 3 : ordinal : last ? 59 : 50 + ordinal;
        return behind == month || point.day > 0 ? i : behind;
    }

    int edge(DatePoint point, int i) {
        var edge = tokens.get(i).value();
        var k = words.skip(words.skip(i + 1, Kind.DASH), Kind.FILLER);
        // "early to mid-1998", "mid- to late 1990s"
        var second = tokens.is(k, Kind.RANGE) ? words.skip(k + 1, Kind.DASH) : k;
        if (second > i + 1 && tokens.is(second, Kind.EDGE) && (edge < 3 && tokens.get(second).value() == edge + 1
                || edge == 2 && tokens.get(second).value() == 5)) {
            edge = edge * 10 + edge + 1;
            k = words.skip(second + 1, Kind.DASH);
        }
        k = words.skip(k, Kind.FILLER);
        if (tokens.is(k, Kind.EDGE)) {
            return i;
        }
        point.edge = edge;
        // "at the end of the year" counts from the date before, "the end of the year 1998" does not.
        if (tokens.is(k, Kind.YEAR_WORD) && !tokens.isYear(k + 1)) {
            point.relative = Unit.YEAR;
            return (k > i + 1 || tokens.first(k) > 0x250) && !tokens.is(k + 1, Kind.NUMBER) ? k + 1 : i;
        }
        if (tokens.is(k, Kind.MONTHS) && tokens.first(k) > 0x250) {
            point.relative = Unit.MONTH;
            return k + 1;
        }
        var inner = k;
        if (isPeriod(k)) {
            inner = words.begin(point, tokens.is(k, Kind.YEAR_WORD) ? k + 1 : k);
        }
        return inner == k || point.day > 0 ? i : inner;
    }

    private boolean isPeriod(int k) {
        return switch (tokens.kind(k)) {
            case MONTH, APOSTROPHE, DECADE_NAME, REL_YEAR, NOW_YEAR, REL_MONTH, NOW_MONTH, CENTURY_NAME, YEAR_WORD -> true;
            case NUMBER -> tokens.isYear(k) || tokens.get(k).has(DateToken.DECADE) || isCenturyUnit(k + 1)
                    || tokens.is(k + 1, Kind.DOT) && tokens.is(k + 2, Kind.CENTURY_UNIT) || isShortDecade(k);
            default -> false;
        };
    }

    /** Ende der 80er Jahre. */
    private boolean isShortDecade(int k) {
        var unit = words.skip(k + 1, Kind.DASH);
        return tokens.get(k).digits() == 2 && tokens.is(unit, Kind.DECADE_UNIT) && tokens.touches(unit);
    }

    /** The Heisei 10 (1998) of "May 3, Heisei 10 (1998)". */
    static int latin(DatePoint point, DateTokens tokens, int k) {
        point.era = tokens.get(k).value();
        point.eraYear = tokens.get(k + 1).value();
        point.year = Eras.ALL.get(point.era).western(point.eraYear);
        if (tokens.is(k + 2, Kind.OPEN) && tokens.isYear(k + 3) && tokens.is(k + 4, Kind.CLOSE)) {
            EraYears.agree(point, tokens.get(k + 3).value());
            return k + 5;
        }
        return k + 2;
    }

    /** FY1985; the fiscal years of Japan are meant, from April to March. */
    int fiscal(DatePoint point, int i) {
        if (tokens.is(i + 1, Kind.ERA) && !tokens.isHan(i) && tokens.isNumber(i + 2, 1, 64)) {
            point.fiscal = true;
            return latin(point, tokens, i + 1);
        }
        if (tokens.isHan(i) || !tokens.isYear(i + 1) && !(tokens.get(i + 1).digits() == 2 && tokens.touches(i + 1))) {
            return i;
        }
        if (tokens.isYear(i + 1)) {
            point.year = tokens.get(i + 1).value();
        } else {
            point.shortYear = tokens.get(i + 1).value();
        }
        point.fiscal = true;
        // FY 1984/85 is one year, too.
        var both = tokens.is(i + 2, Kind.SLASH) && tokens.touches(i + 2) && tokens.touches(i + 3)
                && point.year != DatePoint.NO_YEAR && tokens.get(i + 3).digits() == 2 && tokens.get(i + 3).value() == (point.year + 1) % 100;
        return both ? i + 4 : i + 2;
    }
}
