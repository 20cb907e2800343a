package org.musubi.chronology;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;

/** Reads one end of a date written in numbers only: 2016.04.20., 01.04.87, 4/5/1992. */
final class NumericPoints {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final DateTokens tokens;
    private final @Nullable String language;

    NumericPoints(DateTokens tokens, @Nullable String language) {
        this.tokens = tokens;
        this.language = language;
    }

    /**
     * The point that begins at a token, null where none does.
     *
     * @param whole whether the words are known to be a date, so that two numbers suffice
     */
    @Nullable DatePoint parse(int i, boolean whole) {
        if (tokens.is(i, Kind.APOSTROPHE) && tokens.touches(i + 1)) {
            return shortYearFirst(i + 1);
        }
        var first = tokens.get(i);
        if (!first.is(Kind.NUMBER) || first.digits() == 0 || first.has(DateToken.KANJI | DateToken.ORDINAL | DateToken.DECADE) || !isFree(i)) {
            return null;
        }
        if (whole && first.digits() == 8) {
            return compact(i);
        }
        if (DatePoints.isNumbered(tokens, i)) {
            return null;
        }
        var separator = tokens.kind(i + 1);
        var roman = romanMonth(i);
        if (roman != null) {
            return roman;
        }
        if (separator != Kind.DOT && separator != Kind.SLASH && separator != Kind.DASH || !tokens.touches(i + 1)
                || !isNumber(i + 2) || !mayFollow(i + 2, separator)) {
            return null;
        }
        if (tokens.is(i + 3, separator) && tokens.touches(i + 3) && isNumber(i + 4) && mayFollow(i + 4, separator)) {
            var point = three(i, separator);
            if (point != null) {
                return isFreeBehind(point.next) ? point : null;
            }
            return null;
        }
        return two(i, separator, whole);
    }

    /** Koreans write 2016. 4. 20. with blanks, Germans 20. 4. 2016. */
    private boolean mayFollow(int k, Kind separator) {
        return tokens.touches(k) || separator == Kind.DOT && !tokens.isNewLine(k)
                && (tokens.get(k).digits() <= 2 || tokens.isYear(k) && !tokens.touches(k - 2) && tokens.is(k - 3, Kind.DOT));
    }

    /** 19981003, where nothing else stands there. */
    private @Nullable DatePoint compact(int i) {
        var value = tokens.get(i).value();
        var month = value / 100 % 100;
        var day = value % 100;
        return value < 1000_00_00 || value >= 3000_00_00 || month < 1 || month > 12 || day < 1 || day > 31 ? null
                : point(value / 10000, month, day, i + 1);
    }

    /** 3.X.1998, 3/X-1998, 3. X. 1998: months in Roman figures. */
    private @Nullable DatePoint romanMonth(int i) {
        if (!tokens.isNumber(i, 1, 31) || !isSeparator(i + 1) || !tokens.is(i + 2, Kind.UNKNOWN) || !tokens.get(i + 2).has(DateToken.CAPITAL)
                || !isSeparator(i + 3) || !tokens.touches(i + 3) || tokens.isNewLine(i + 4)
                || !tokens.isYear(i + 4) && !(tokens.get(i + 4).digits() == 2 && tokens.is(i + 4, Kind.NUMBER) && tokens.is(i + 1, Kind.DOT))) {
            return null;
        }
        var month = ROMAN.indexOf(tokens.text().subSequence(tokens.get(i + 2).start(), tokens.get(i + 2).end()).toString());
        return month < 0 ? null : make(!tokens.isYear(i + 4), tokens.get(i + 4).value(), month + 1, tokens.get(i).value(), behindYear(i + 5));
    }

    private boolean isSeparator(int k) {
        return tokens.is(k, Kind.DOT) || tokens.is(k, Kind.SLASH) || tokens.is(k, Kind.DASH);
    }

    /** The "г." of Russians. */
    private int behindYear(int k) {
        if (tokens.is(k, Kind.YEAR_WORD) && tokens.first(k) > 0x250) {
            return tokens.is(k + 1, Kind.DOT) && tokens.touches(k + 1) ? k + 2 : k + 1;
        }
        return k;
    }

    private boolean isNumber(int k) {
        var token = tokens.get(k);
        return token.is(Kind.NUMBER) && token.digits() > 0 && !token.has(DateToken.KANJI | DateToken.ORDINAL | DateToken.DECADE);
    }

    private boolean isFree(int i) {
        var before = tokens.before(i);
        if (before == '-' && tokens.is(i + 1, Kind.DOT)) {
            // 03.-05.10.1998; codes have no dots behind their hyphens.
            return true;
        }
        return !(Character.isLetterOrDigit(before) && before < 0x1100) && "-./#:@_$€£¥&=%".indexOf(before) < 0 || before == 0;
    }

    private boolean isFreeBehind(int k) {
        var token = tokens.get(k);
        if (!tokens.touches(k)) {
            return true;
        }
        return !(token.is(Kind.DASH) && tokens.is(k + 1, Kind.NUMBER) && tokens.touches(k + 1) && tokens.get(k + 1).digits() > 2
                && !(tokens.isYear(k + 1) && isSeparator(k + 2) && tokens.touches(k + 2)))
                && !token.is(Kind.SLASH) && !(token.is(Kind.DOT) && tokens.is(k + 1, Kind.NUMBER) && tokens.touches(k + 1))
                && !(token.is(Kind.UNKNOWN) && token.has(DateToken.LETTERS) && !tokens.text().subSequence(token.start(), token.end()).toString().startsWith("T"))
                && !token.is(Kind.NUMBER);
    }

    /** 2?.05.1998, 1998.05.2?: a digit of the day cannot be read. */
    private @Nullable DatePoint masked(int i) {
        var dayFirst = tokens.get(i).has(DateToken.MASKED) && tokens.isYear(i + 4);
        if (!dayFirst && !(tokens.get(i + 4).has(DateToken.MASKED) && tokens.isYear(i)) || !tokens.isNumber(i + 2, 1, 12)) {
            return null;
        }
        var point = point(tokens.get(dayFirst ? i + 4 : i).value(), tokens.get(i + 2).value(), 0, i + 5);
        HanDays.setDay(point, tokens, dayFirst ? i : i + 4);
        return point;
    }

    private @Nullable DatePoint three(int i, Kind separator) {
        if (tokens.get(i).has(DateToken.MASKED) || tokens.get(i + 4).has(DateToken.MASKED)) {
            return masked(i);
        }
        var a = tokens.get(i);
        var b = tokens.get(i + 2);
        var c = tokens.get(i + 4);
        var next = i + 5;
        if (separator == Kind.DOT && tokens.is(next, Kind.DOT) && tokens.touches(next)
                && (tokens.isConnector(next + 1) || a.digits() == 4 && !tokens.is(next + 1, Kind.NUMBER))) {
            next++;
        }
        if (a.digits() == 4) {
            if (a.value() < 1000 || a.value() > 2999 || b.value() < 1 || c.value() < 1 || b.digits() > 2 || c.digits() > 2) {
                return null;
            }
            if (b.value() > 12 && c.value() <= 12) {
                var swapped = point(a.value(), c.value(), b.value(), next);
                swapped.doubt("day_month_order");
                return swapped;
            }
            return point(a.value(), b.value(), c.value(), next);
        }
        if (a.digits() > 2 || b.digits() > 2 || c.digits() != 2 && c.digits() != 4 || a.value() < 1 || b.value() < 1
                || c.digits() == 4 && (c.value() < 1000 || c.value() > 2999)) {
            return (isYearFirst() || a.value() > 31) && a.digits() == 2 && b.digits() <= 2 && c.digits() == 1 && b.value() <= 12
                    ? shortYear(a.value(), b.value(), c.value(), next) : null;
        }
        // 中央町1-10-12 is an address.
        if (separator == Kind.DASH && c.digits() == 2 && (a.digits() < 2 || tokens.before(i) > 0x3000)) {
            return null;
        }
        return ordered(a, b, c, separator, next);
    }

    /** Two small numbers and a year: which of them is the month depends on who writes. */
    private @Nullable DatePoint ordered(DateToken a, DateToken b, DateToken c, Kind separator, int next) {
        var year = c.value();
        var isShort = c.digits() == 2;
        var dayFirst = a.value() <= 31 && b.value() <= 12 ? make(isShort, year, b.value(), a.value(), next) : null;
        var monthFirst = a.value() <= 12 && b.value() <= 31 && separator != Kind.DOT || a.value() <= 12 && b.value() <= 31 && dayFirst == null
                || a.value() <= 12 && b.value() <= 31 && separator == Kind.DOT
                ? make(isShort, year, a.value(), b.value(), next) : null;
        var yearFirst = isShort && b.value() <= 12 && year >= 1 && year <= 31 && (isYearFirst() || a.value() > 31)
                ? shortYear(a.value(), b.value(), year, next) : null;
        DatePoint best;
        DatePoint second;
        if (yearFirst != null) {
            best = yearFirst;
            second = dayFirst;
        } else if (isMonthFirst(separator)) {
            best = monthFirst == null ? dayFirst : monthFirst;
            second = monthFirst == null ? null : dayFirst;
        } else {
            best = dayFirst == null ? monthFirst : dayFirst;
            second = dayFirst == null ? null : monthFirst;
        }
        if (best != null && second != null && (best.month != second.month || best.day != second.day || best.shortYear != second.shortYear)) {
            best.other = second;
            best.doubt("day_month_order");
        }
        return best;
    }

    /** '85.5.3: the mark says that a year is cut short. */
    private @Nullable DatePoint shortYearFirst(int i) {
        var separator = tokens.kind(i + 1);
        if (separator != Kind.DOT && separator != Kind.SLASH || !isNumber(i) || tokens.get(i).digits() != 2
                || !tokens.isNumber(i + 2, 1, 12) || !mayFollow(i + 2, separator)) {
            return null;
        }
        var day = tokens.is(i + 3, separator) && tokens.isNumber(i + 4, 1, 31) && mayFollow(i + 4, separator);
        var next = day ? i + 5 : i + 3;
        // '22. 3. ~ '23. 2.
        if (separator == Kind.DOT && tokens.is(next, Kind.DOT) && tokens.touches(next) && (tokens.isConnector(next + 1) || tokens.is(next + 1, Kind.END))) {
            next++;
        }
        return shortYear(tokens.get(i).value(), tokens.get(i + 2).value(), day ? tokens.get(i + 4).value() : 0, next);
    }

    private static DatePoint make(boolean isShort, int year, int month, int day, int next) {
        return isShort ? shortYear(year, month, day, next) : point(year, month, day, next);
    }

    private boolean isYearFirst() {
        return language != null && (language.startsWith("ja") || language.startsWith("zh") || language.startsWith("ko"));
    }

    private boolean isMonthFirst(Kind separator) {
        if (separator == Kind.DOT || language == null) {
            return separator != Kind.DOT;
        }
        return language.equals("en") || language.startsWith("en-US") || language.startsWith("en-PH") || isYearFirst();
    }

    private @Nullable DatePoint two(int i, Kind separator, boolean whole) {
        var a = tokens.get(i);
        var b = tokens.get(i + 2);
        var next = i + 3;
        if (separator == Kind.DOT && tokens.is(next, Kind.DOT) && tokens.touches(next) && whole) {
            next++;
        }
        // 1986–7 are two years, 1986-7 is a month.
        if (separator == Kind.DASH && tokens.first(i + 1) != '-' && (b.digits() == 1 || b.value() > a.value() % 100)) {
            return null;
        }
        if (a.digits() == 4 && a.value() >= 1000 && a.value() <= 2999 && b.value() >= 1 && b.value() <= 12 && b.digits() <= 2
                && (whole || b.digits() == 2 && separator != Kind.DASH || separator == Kind.SLASH
                || i == 0 && separator == Kind.DOT && !tokens.touches(next) && tokens.get(next).has(DateToken.CAPITAL)) && isFreeBehind(next)) {
            return point(a.value(), b.value(), 0, next);
        }
        if (whole && (separator != Kind.DASH || tokens.is(next, Kind.END)) && a.value() >= 1 && a.value() <= 12 && a.digits() <= 2 && b.digits() == 4
                && b.value() >= 1000 && b.value() <= 2999) {
            return point(b.value(), a.value(), 0, next);
        }
        if (!whole || separator == Kind.DASH || a.digits() > 2 || b.digits() > 2 || a.value() < 1 || b.value() < 1) {
            return null;
        }
        var dayFirst = separator == Kind.DOT && !isYearFirst() || !isYearFirst() && !isMonthFirst(separator);
        var month = dayFirst ? b.value() : a.value();
        var day = dayFirst ? a.value() : b.value();
        if (month > 12 || day > 31) {
            return null;
        }
        var point = new DatePoint();
        point.month = month;
        point.day = day;
        point.needsYear = true;
        point.next = next;
        return point;
    }

    private static DatePoint point(int year, int month, int day, int next) {
        var point = new DatePoint();
        point.year = year;
        point.month = month;
        point.day = day;
        point.next = next;
        if (month > 12) {
            point.refuse("no_such_month", month);
        }
        return point;
    }

    private static DatePoint shortYear(int year, int month, int day, int next) {
        var point = point(DatePoint.NO_YEAR, month, day, next);
        point.shortYear = year;
        return point;
    }
}
