package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;
import org.musubi.chronology.DatePoint.Unit;

/** Reads one end of a date written with names of months: English, German, Russian. */
final class WordPoints {

    private final DateTokens tokens;
    private final LeaningWords leaning;
    private final CoarseWords coarse;

    WordPoints(DateTokens tokens) {
        this.tokens = tokens;
        this.leaning = new LeaningWords(tokens);
        this.coarse = new CoarseWords(tokens, this);
    }

    /**
     * The point that begins at a token, null where none does.
     *
     * @param led whether a word before it says that a date must follow, so that "16th" alone is a day
     */
    @Nullable DatePoint parse(int i, boolean led) {
        var point = new DatePoint();
        var k = i;
        if (tokens.is(k, Kind.WEEKDAY) && !tokens.isHan(k)) {
            point.weekday = tokens.get(k).value();
            k++;
            k = skip(k, Kind.DOT);
            k = skip(k, Kind.COMMA);
            k = skip(k, Kind.FILLER);
        }
        var next = nthWeekday(point, i);
        if (next == i) {
            var week = skip(i, Kind.FILLER);
            var behind = tokens.is(week, Kind.WEEKDAY) ? week : coarse.week(point, week);
            next = behind > week ? behind : i;
        }
        if (next == i) {
            point.clearTime();
            next = begin(point, k);
        } else {
            k = i;
        }
        if (next == k && led) {
            var number = tokens.is(k, Kind.FILLER) ? k + 1 : k;
            next = ordinalDay(point, number, number);
            next = next == number ? k : next;
        }
        if (next == k) {
            return null;
        }
        if (point.day > 0) {
            next = weekdayBehind(point, next);
        }
        point.next = next;
        return point;
    }

    /** "the second Monday of October 1998", "the last Sunday in October". */
    private int nthWeekday(DatePoint point, int i) {
        var k = tokens.is(i, Kind.FILLER) && !tokens.isHan(i) ? i + 1 : i;
        var ordinal = tokens.is(k, Kind.NUMBER) && tokens.get(k).has(DateToken.ORDINAL) && tokens.get(k).value() <= 5;
        if (!ordinal && !(tokens.is(k, Kind.THIS) && tokens.get(k).value() < 0) || !tokens.is(k + 1, Kind.WEEKDAY)
                || !tokens.is(k + 2, Kind.FILLER) || !tokens.is(k + 3, Kind.MONTH)) {
            return i;
        }
        point.nth = ordinal ? tokens.get(k).value() : -1;
        point.weekday = tokens.get(k + 1).value();
        point.month = tokens.get(k + 3).value();
        return yearBehind(point, k + 4, false);
    }

    private int weekdayBehind(DatePoint point, int k) {
        if (tokens.is(k, Kind.OPEN) && tokens.is(k + 1, Kind.WEEKDAY) && tokens.behindBracket(k, 3) > 0) {
            point.weekday = tokens.get(k + 1).value();
            return tokens.behindBracket(k, 3);
        }
        return k;
    }

    int begin(DatePoint point, int i) {
        var token = tokens.get(i);
        return switch (token.kind()) {
            case MONTH -> token.end() > token.start() && !tokens.isHan(i) ? monthFirst(point, i) : i;
            case NUMBER -> number(point, i);
            case APOSTROPHE -> apostrophe(point, i);
            case SEASON, PART -> !tokens.isHan(i) ? coarse.partFirst(point, i) : i;
            case EDGE -> !tokens.isHan(i) ? coarse.edge(point, i) : i;
            case DECADE_NAME -> {
                point.mask = "19" + token.value() / 10 + "X";
                point.doubt("two_digit_year");
                yield i + 1;
            }
            case REL_YEAR, REL_MONTH, REL_DAY, NOW_YEAR, NOW_MONTH, NOW_DAY -> !tokens.isHan(i) ? leaning.relative(point, i) : i;
            case THIS -> tokens.isHan(i) ? i : leaning.thisMonth(point, i);
            case THAT -> leaning.that(point, i);
            case AMOUNT -> tokens.isHan(i) ? i : leaning.count(point, i);
            case COUNT -> counted(point, i);
            case CENTURY_NAME -> {
                point.mask = EdtfDate.two(token.value() - 1) + "XX";
                yield skip(i + 1, Kind.DOT);
            }
            case FISCAL -> coarse.fiscal(point, i);
            case FILLER -> the(point, i);
            default -> i;
        };
    }

    /** AD 1998. */
    private int counted(DatePoint point, int i) {
        if (tokens.isHan(i) || !tokens.isNumber(i + 1, 1, 2999) || tokens.is(i + 2, Kind.QUANTITY)) {
            return i;
        }
        point.year = tokens.get(i + 1).value();
        return i + 2;
    }

    private int the(DatePoint point, int i) {
        if (tokens.isHan(i)) {
            return i;
        }
        var leaningTime = leaning.counted(point, i + 1);
        if (leaningTime > i + 1) {
            return leaningTime;
        }
        var dayOfMonth = tokens.isDay(i + 1) && tokens.get(i + 1).has(DateToken.ORDINAL) ? number(point, i + 1) : i + 1;
        if (dayOfMonth > i + 1) {
            return dayOfMonth;
        }
        var k = tokens.is(i + 1, Kind.DECADE_NAME) || tokens.is(i + 1, Kind.APOSTROPHE) || tokens.is(i + 1, Kind.SEASON)
                || tokens.is(i + 1, Kind.PART) || tokens.is(i + 1, Kind.EDGE) || tokens.is(i + 1, Kind.CENTURY_NAME) || tokens.get(i + 1).has(DateToken.DECADE)
                || tokens.isYear(i + 1) || tokens.is(i + 1, Kind.NUMBER) && tokens.is(i + 2, Kind.CENTURY_UNIT) ? begin(point, i + 1) : i + 1;
        return k > i + 1 ? k : i;
    }

    /** Whether the names of two parts of a date may stand on either side of a line end here. */
    private boolean joins(int k) {
        return !tokens.isNewParagraph(k);
    }

    private int monthFirst(DatePoint point, int i) {
        var end = monthAndRest(point, i);
        // "apr. 1" in small letters is a shelf mark rather than a day, unless a year stands behind it.
        return tokens.get(i).has(DateToken.CAPITAL) || tokens.first(i) > 0x250 || point.hasYear() ? end : i;
    }

    private int monthAndRest(DatePoint point, int i) {
        var token = tokens.get(i);
        point.month = token.value();
        point.doubtSlip(token);
        var k = skip(i + 1, Kind.DOT);
        // Apr-01-1987.
        if (tokens.is(k, Kind.DASH) && tokens.touches(k) && tokens.isNumber(k + 1, 1, 31) && tokens.is(k + 2, Kind.DASH) && tokens.isYear(k + 3)
                && tokens.touches(k + 3)) {
            point.day = tokens.get(k + 1).value();
            point.year = tokens.get(k + 3).value();
            return k + 4;
        }
        if (tokens.isNumber(k, 32, 99) && tokens.is(k + 1, Kind.COMMA) && tokens.isYear(k + 2)) {
            point.refuse("no_such_day", tokens.get(k).value(), point.month);
            return yearBehind(point, k + 1, true);
        }
        if ((tokens.isNumber(k, 1, 31) || tokens.is(k, Kind.NUMBER) && tokens.get(k).has(DateToken.MASKED)) && joins(k) && !tokens.get(k).has(DateToken.KANJI) && tokens.get(k).digits() <= 2
                && !tokens.get(k).has(DateToken.DECADE) && !tokens.is(k + 1, Kind.YEARS) && !isClock(k)) {
            HanDays.setDay(point, tokens, k);
            return yearBehind(point, k + 1, true);
        }
        if (tokens.isOrdinalWord(k) && tokens.isDay(k)) {
            point.day = tokens.get(k).value();
            return yearBehind(point, k + 1, true);
        }
        if (tokens.is(k, Kind.FILLER) && tokens.isDay(k + 1) && tokens.get(k + 1).has(DateToken.ORDINAL)) {
            point.day = tokens.get(k + 1).value();
            return yearBehind(point, k + 2, true);
        }
        if (tokens.is(k, Kind.DASH) && tokens.touches(k) && tokens.touches(k + 1) && (tokens.isYear(k + 1) || tokens.get(k + 1).digits() == 2
                && tokens.get(k + 1).value() > 31) && !tokens.is(k + 2, Kind.DASH)) {
            k++;
        }
        var end = yearBehind(point, k, false);
        if (end > k) {
            return end;
        }
        if (tokens.is(k, Kind.NUMBER) && tokens.get(k).digits() == 2 && tokens.get(k).value() > 31 && joins(k)) {
            point.shortYear = tokens.get(k).value();
            return k + 1;
        }
        if (tokens.is(k, Kind.NUMBER) && tokens.get(k).digits() == 4 && tokens.get(k).value() / 100 <= 31 && !tokens.isYear(k)) {
            return i;
        }
        // "may" and "march" are verbs too.
        if (!token.has(DateToken.CAPITAL) && tokens.first(i) <= 0x250) {
            return i;
        }
        return tokens.isConnector(k) ? k : i + 1;
    }

    private boolean isClock(int k) {
        return tokens.is(k + 1, Kind.COLON) && tokens.is(k + 2, Kind.NUMBER) && tokens.touches(k + 2);
    }

    /** The year behind a month or a day, with a comma, "of", or nothing between; the place itself where no year follows. */
    int yearBehind(DatePoint point, int i, boolean dayKnown) {
        var k = i;
        if (tokens.is(k, Kind.COMMA) || tokens.is(k, Kind.DOT)) {
            k++;
        }
        if (tokens.is(k, Kind.OPEN) && tokens.is(k + 1, Kind.WEEKDAY) && tokens.behindBracket(k, 3) > 0) {
            point.weekday = tokens.get(k + 1).value();
            k = tokens.behindBracket(k, 3);
            k = skip(k, Kind.COMMA);
        } else if (tokens.is(k, Kind.OPEN) && tokens.is(k + 1, Kind.QUESTION) && tokens.is(k + 2, Kind.CLOSE)
                && tokens.isYear(skip(k + 3, Kind.COMMA))) {
            point.uncertain = true;
            k = skip(k + 3, Kind.COMMA);
        } else if (dayKnown && tokens.is(k, Kind.WEEKDAY)) {
            point.weekday = tokens.get(k).value();
            k = skip(k + 1, Kind.COMMA);
        } else if (dayKnown && tokens.is(k, Kind.OPEN)) {
            k = behindRemark(k);
        }
        k = skip(k, Kind.FILLER);
        if (tokens.is(k, Kind.ERA) && !tokens.isHan(k) && tokens.isNumber(k + 1, 1, 64)) {
            return CoarseWords.latin(point, tokens, k);
        }
        if (tokens.is(k, Kind.YEAR_WORD) && tokens.isYear(k + 1)) {
            k++;
        }
        if (!joins(k)) {
            return i;
        }
        if (tokens.isYear(k)) {
            if (tokens.is(k + 1, Kind.COLON) && tokens.is(k + 2, Kind.NUMBER) && tokens.touches(k + 2)) {
                return i;
            }
            point.setYear(tokens, k);
            return yearWord(k + 1);
        }
        if (tokens.is(k, Kind.APOSTROPHE) && tokens.is(k + 1, Kind.NUMBER) && tokens.get(k + 1).digits() == 2 && tokens.touches(k + 1)) {
            point.shortYear = tokens.get(k + 1).value();
            return k + 2;
        }
        if (dayKnown && tokens.is(k, Kind.NUMBER) && tokens.get(k).digits() == 2 && tokens.get(k).value() > 31
                && !tokens.get(k).has(DateToken.KANJI | DateToken.ORDINAL)) {
            point.shortYear = tokens.get(k).value();
            return k + 1;
        }
        if ((tokens.is(k, Kind.REL_YEAR) || tokens.is(k, Kind.NOW_YEAR)) && !tokens.isHan(k)) {
            point.relative = Unit.YEAR;
            point.offset = tokens.get(k).value();
            point.deictic = tokens.is(k, Kind.NOW_YEAR);
            return k + 1;
        }
        if ((tokens.is(k, Kind.REL_MONTH) || tokens.is(k, Kind.NOW_MONTH)) && dayKnown && point.month == 0) {
            point.relative = Unit.MONTH;
            point.offset = tokens.get(k).value();
            point.deictic = tokens.is(k, Kind.NOW_MONTH);
            return k + 1;
        }
        return i;
    }

    /** November 3 (Culture Day), 1994: a remark stands between the day and its year. */
    private int behindRemark(int open) {
        var behind = tokens.behindBracket(open, 8);
        var year = behind < 0 ? open : skip(behind, Kind.COMMA);
        return tokens.isYear(year) && (year > behind || tokens.is(year + 1, Kind.END)) ? year : open;
    }

    /** Swallows the "г." of a Russian year. */
    int yearWord(int k) {
        if (tokens.is(k, Kind.YEAR_WORD) && tokens.first(k) > 0x250) {
            var dot = tokens.is(k + 1, Kind.DOT) && tokens.touches(k + 1) && tokens.get(k).end() - tokens.get(k).start() <= 2;
            return dot ? k + 2 : k + 1;
        }
        return k;
    }

    int number(DatePoint point, int i) {
        var token = tokens.get(i);
        if (token.has(DateToken.KANJI) || token.digits() == 0 && !tokens.isOrdinalWord(i)) {
            return leaning.count(point, i);
        }
        if (token.has(DateToken.DECADE)) {
            return coarse.decade(point, i, token.value(), token.digits()) ? i + 1 : i;
        }
        if (token.digits() == 2) {
            var unit = tokens.is(i + 1, Kind.DASH) && tokens.touches(i + 1) ? i + 2 : i + 1;
            if (tokens.is(unit, Kind.DECADE_UNIT) && !tokens.isHan(unit) && tokens.touches(unit) && token.value() % 10 == 0) {
                coarse.decade(point, i, token.value(), 2);
                return coarse.ofCentury(point, unit + 1);
            }
        }
        if (token.value() > 31 && token.value() < 100 && tokens.is(i + 1, Kind.MONTH) && tokens.get(i + 1).has(DateToken.CAPITAL) && tokens.isYear(i + 2)) {
            point.refuse("no_such_day", token.value(), tokens.get(i + 1).value());
            point.year = tokens.get(i + 2).value();
            return i + 3;
        }
        if (token.value() >= 1 && token.value() <= 31 && token.digits() <= 2) {
            var k = skip(i + 1, Kind.DOT);
            // In "1. October 3, 1998" the first number counts the lines.
            if (k > i + 1 && tokens.is(k, Kind.MONTH) && tokens.isNumber(k + 1, 1, 31) && tokens.is(k + 2, Kind.COMMA) && tokens.isYear(k + 3)) {
                return i;
            }
            if ((tokens.is(k, Kind.DASH) || tokens.is(k, Kind.SLASH) && (tokens.is(k + 2, Kind.SLASH))) && tokens.touches(k) && tokens.touches(k + 1)
                    && tokens.is(k + 1, Kind.MONTH)) {
                k++;
            }
            // «3» октября.
            if (tokens.first(i + 1) == '»' && tokens.is(i + 2, Kind.MONTH)) {
                k = i + 2;
            }
            if (tokens.is(k, Kind.DAY_WORD)) {
                point.day = token.value();
                return yearBehind(point, k + 1, true);
            }
            var of = skip(k, Kind.FILLER);
            if (tokens.is(of, Kind.MONTH) && !tokens.isHan(of) && joins(of)
                    && !(of > k && !token.has(DateToken.ORDINAL) && tokens.first(k) < 0x250 && !isOf(k))) {
                HanDays.setDay(point, tokens, i);
                point.month = tokens.get(of).value();
                point.doubtSlip(tokens.get(of));
                var behind = skip(of + 1, Kind.DOT);
                if ((tokens.is(behind, Kind.DASH) || tokens.is(behind, Kind.SLASH)) && tokens.touches(behind) && tokens.touches(behind + 1)
                        && (tokens.isYear(behind + 1)
                        || tokens.get(behind + 1).digits() == 2 && tokens.is(k - 1, Kind.DASH))) {
                    behind++;
                }
                var end = yearBehind(point, behind, true);
                return end > behind || point.hasYear() ? end : tokens.isConnector(behind) ? behind : of + 1;
            }
            if (token.value() <= 30 && coarse.isCentury(i, k)) {
                point.mask = EdtfDate.two(token.value() - 1) + "XX";
                return coarse.isCenturyUnit(k) ? skip(k + 1, Kind.DOT) : i + 1;
            }
        }
        if (tokens.isYear(i)) {
            return yearFirst(point, i);
        }
        return leaning.count(point, i);
    }

    private boolean isOf(int k) {
        return tokens.get(k).end() - tokens.get(k).start() == 2;
    }

    private int yearFirst(DatePoint point, int i) {
        var year = tokens.get(i).value();
        var dash = tokens.is(i + 1, Kind.DASH) && tokens.touches(i + 1) ? i + 2 : i + 1;
        if (tokens.is(dash, Kind.DECADE_UNIT) && !tokens.isHan(dash) && tokens.touches(dash) && coarse.decade(point, i, year, 4)) {
            return dash + 1;
        }
        point.setYear(tokens, i);
        var k = skip(i + 1, Kind.COMMA);
        // 1998-Oct-03.
        if (tokens.is(k, Kind.DASH) && tokens.touches(k) && tokens.touches(k + 1) && tokens.is(k + 1, Kind.MONTH) && tokens.is(k + 2, Kind.DASH)
                && tokens.isNumber(k + 3, 1, 31)) {
            point.month = tokens.get(k + 1).value();
            point.day = tokens.get(k + 3).value();
            return k + 4;
        }
        if (tokens.is(k, Kind.MONTH) && tokens.get(k).has(DateToken.CAPITAL) && !tokens.isNewLine(k) && tokens.first(k) < 0x250) {
            var behind = skip(k + 1, Kind.DOT);
            if (tokens.isYear(behind) || tokens.is(behind, Kind.COMMA) && tokens.isYear(behind + 1)) {
                return i + 1;
            }
            point.month = tokens.get(k).value();
            if (tokens.isNumber(behind, 1, 31) && !tokens.isNewLine(behind)) {
                // "1992, July 4, 1993" has its year behind: the first year stands alone.
                if (tokens.is(behind + 1, Kind.COMMA) && tokens.isYear(behind + 2)) {
                    point.month = 0;
                    return i + 1;
                }
                point.day = tokens.get(behind).value();
                return behind + 1;
            }
            return behind == k + 1 || !tokens.is(behind, Kind.NUMBER) ? k + 1 : behind;
        }
        if ((tokens.is(k, Kind.SEASON) || tokens.is(k, Kind.PART)) && !tokens.isHan(k) && (k == i + 1 || tokens.is(k + 1, Kind.END))) {
            point.part = tokens.get(k).value();
            return k + 1;
        }
        return yearWord(i + 1);
    }

    private int apostrophe(DatePoint point, int i) {
        var token = tokens.get(i + 1);
        if (!token.is(Kind.NUMBER) || token.digits() != 2 || !tokens.touches(i + 1) || Character.isLetterOrDigit(tokens.before(i))) {
            return i;
        }
        if (token.has(DateToken.DECADE)) {
            return coarse.decade(point, i + 1, token.value(), 2) ? i + 2 : i;
        }
        point.shortYear = token.value();
        return i + 2;
    }

    private int ordinalDay(DatePoint point, int k, int begin) {
        var token = tokens.get(k);
        if (!tokens.isNumber(k, 1, 31) && !(tokens.isOrdinalWord(k) && tokens.isDay(k) && tokens.is(k + 1, Kind.END))) {
            return begin;
        }
        var full = number(point, k);
        if (full > k) {
            return full;
        }
        // "am 16."
        var dotted = tokens.is(k + 1, Kind.DOT) && tokens.touches(k + 1) && (tokens.is(k + 2, Kind.END) || tokens.isConnector(k + 2))
                && (tokens.is(k - 1, Kind.ON) || tokens.is(k - 1, Kind.FROM) || tokens.is(k - 1, Kind.RANGE));
        if (!dotted && (!token.has(DateToken.ORDINAL) || !endsDay(k + 1))) {
            return begin;
        }
        point.day = token.value();
        if (dotted) {
            return k + 2;
        }
        var month = skip(k + 1, Kind.FILLER);
        return tokens.is(month, Kind.REL_MONTH) || tokens.is(month, Kind.NOW_MONTH) ? yearBehind(point, month, true) : k + 1;
    }

    /** "on the 16th gave a lecture" is a day, "on the 12th Group" and "on the 5th floor" are none. */
    private boolean endsDay(int k) {
        var token = tokens.get(k);
        if (token.is(Kind.ANNIVERSARY) || token.is(Kind.CENTURY_UNIT)) {
            return false;
        }
        if (!token.is(Kind.UNKNOWN)) {
            return true;
        }
        var word = tokens.text().subSequence(token.start(), token.end()).toString();
        return !token.has(DateToken.CAPITAL)
                && !word.matches("floor|day|group|time|delegation|session|meeting|stage|round|edition|conference|grade|street|place|visit");
    }

    int skip(int k, Kind kind) {
        return tokens.is(k, kind) ? k + 1 : k;
    }
}
