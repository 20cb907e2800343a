package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.DateToken.Kind;

/** Reads the ends of ranges and lists that leave out what the other end says: 9–10 October, 10月3日から18日, 2016.04.20. ~ 22. */
final class RangeEnds {

    /** A longer list than this is a table. */
    static final int MOST_MEMBERS = 12;

    private final DateTokens tokens;
    private final DatePoints points;
    private final boolean whole;

    RangeEnds(DateTokens tokens, DatePoints points, boolean whole) {
        this.tokens = tokens;
        this.points = points;
        this.whole = whole;
    }

    int skipFiller(int k) {
        return tokens.is(k, Kind.FILLER) && !tokens.isHan(k) ? k + 1 : k;
    }

    boolean isJoint(int k) {
        return tokens.is(k, Kind.COMMA) || tokens.is(k, Kind.LIST) || tokens.is(k, Kind.AND) || tokens.is(k, Kind.OR) || isSemicolon(k);
    }

    boolean isSemicolon(int k) {
        return whole && tokens.is(k, Kind.OTHER_MARK) && tokens.first(k) == ';';
    }

    /** The 1991 of "May 1990 or 1991": it has the month and the day of the date before it. */
    @Nullable DatePoint otherYear(DatePoint first, int joint, DatePoint member) {
        var yearOnly = member.isYearOnly(tokens) && first.year != DatePoint.NO_YEAR && (first.month > 0 || first.part > 0) && first.era < 0;
        if (!yearOnly || !tokens.is(joint, Kind.OR) && !(whole && tokens.is(joint, Kind.AND) && tokens.is(member.next, Kind.END))) {
            return null;
        }
        var other = first.copy();
        other.year = member.year;
        other.weekday = 0;
        other.next = member.next;
        return other;
    }

    /** 昭和55、6年: the second year leaves out the tens of the first. Said so, it is one or the other. */
    boolean completesTens(DatePoint first, DatePoint member) {
        var year = first.era >= 0 ? first.eraYear : first.shortYear;
        if (member.shortYear < 1 || member.shortYear > 9 || year < 10 || member.shortYear <= year % 10 || !tokens.is(first.next - 1, Kind.NUMBER)) {
            return false;
        }
        member.shortYear += year / 10 * 10;
        return true;
    }

    /** Where a bare number begins a range that only its end completes: 9–10 October, 3. bis 5. Mai, from 98 to 99. */
    @Nullable DatePoint bareStart(int begin) {
        var i = tokens.is(begin, Kind.WEEKDAY) ? tokens.is(begin + 1, Kind.COMMA) ? begin + 2 : begin + 1 : begin;
        var token = tokens.get(i);
        if (!token.is(Kind.NUMBER) || token.digits() == 0 || token.digits() > 2 || token.has(DateToken.DECADE)) {
            return null;
        }
        var k = tokens.is(i + 1, Kind.DOT) && !tokens.is(i + 2, Kind.NUMBER) ? i + 2 : i + 1;
        var list = tokens.is(k, Kind.COMMA) ? behindList(k) : k;
        if (!tokens.isConnector(list) && !tokens.is(list, Kind.AND) && !tokens.is(list, Kind.OR) && !tokens.is(list, Kind.SLASH)) {
            return null;
        }
        var end = list + 1;
        if (tokens.is(end, Kind.FILLER) || tokens.is(end, Kind.WEEKDAY)) {
            end++;
        }
        if (!tokens.isNumber(end, 0, 99) || tokens.get(end).has(DateToken.DECADE)) {
            return null;
        }
        var behind = tokens.is(end + 1, Kind.DOT) ? end + 2 : end + 1;
        if (tokens.is(behind, Kind.FILLER) && tokens.is(behind + 1, Kind.MONTH)) {
            behind++;
        }
        var months = (tokens.is(behind, Kind.MONTH) && !tokens.isHan(behind) || isDottedDate(k, end)) && token.value() >= 1 && token.value() <= 31;
        var years = token.digits() == 2 && tokens.get(end).digits() == 2 && tokens.get(end).value() > 31 && token.value() > 31
                && tokens.is(i - 1, Kind.FROM) && !tokens.is(end + 1, Kind.UNKNOWN);
        years |= whole && token.digits() == 2 && token.value() > 31 && tokens.isConnector(k) && tokens.get(end).digits() == 2
                && tokens.get(end).value() > token.value() && tokens.is(end + 1, Kind.END) && tokens.is(i - 1, Kind.END);
        if (!months && !(years || token.digits() == 2 && token.value() > 31 && whole && tokens.is(i - 1, Kind.FROM))) {
            return null;
        }
        var point = new DatePoint();
        point.bare = token.value();
        point.bareDigits = token.digits();
        if (!months) {
            point.bare = -1;
            point.shortYear = token.value();
        }
        point.weekday = i > begin ? tokens.get(begin).value() : 0;
        point.next = k;
        return point;
    }

    /** Behind 3, 4 of "3, 4 and 5 October": the joint before the last number. */
    private int behindList(int comma) {
        var k = comma;
        while (k < comma + 2 * MOST_MEMBERS && tokens.is(k, Kind.COMMA) && tokens.isNumber(k + 1, 1, 31)) {
            k = tokens.is(k + 2, Kind.DOT) ? k + 3 : k + 2;
        }
        return tokens.is(k, Kind.COMMA) && (tokens.is(k + 1, Kind.AND) || tokens.is(k + 1, Kind.OR)) ? k + 1 : k;
    }

    /** 03.–05.10.1998: the end of the range brings month and year. */
    private boolean isDottedDate(int joint, int end) {
        return tokens.isConnector(joint) && tokens.is(end + 1, Kind.DOT) && tokens.touches(end + 1) && tokens.isNumber(end + 2, 1, 12)
                && tokens.is(end + 3, Kind.DOT) && tokens.is(end + 4, Kind.NUMBER);
    }

    /** The second point of a range, which may leave out all that the first one has said. */
    @Nullable DatePoint end(DatePoint first, int i) {
        var k = skipFiller(i);
        if (tokens.is(k, Kind.ON)) {
            k++;
        }
        if (tokens.isNewParagraph(k)) {
            return null;
        }
        var token = tokens.get(k);
        if ((token.is(Kind.SEASON) || token.is(Kind.PART)) && tokens.isHan(k) && first.part > 0) {
            var season = new DatePoint();
            season.part = token.value();
            season.next = k + 1;
            return season;
        }
        // 1960年代前半～後半
        if (token.is(Kind.PART) && tokens.isHan(k) && token.value() >= 40 && first.mask != null && first.edge > 0) {
            var half = new DatePoint();
            half.mask = first.mask;
            half.edge = token.value();
            half.next = k + 1;
            return half;
        }
        if (first.count != 0 && token.is(Kind.NUMBER) && token.digits() <= 3 && (tokens.is(k + 1, Kind.YEAR_UNIT)
                || tokens.is(k + 1, Kind.FISCAL) || tokens.isUnitAhead(k, Kind.YEAR_UNIT))) {
            return points.counted(k, first.count);
        }
        if (token.is(Kind.THIRD) && first.month > 0) {
            var third = new DatePoint();
            third.third = token.value();
            third.relative = Unit.MONTH;
            third.next = k + 1;
            return third;
        }
        if (token.is(Kind.NUMBER) && token.digits() > 0 && token.digits() <= 2 && !token.has(DateToken.DECADE)) {
            var sameForm = monthAndDay(first, k);
            if (sameForm == null) {
                sameForm = ofEra(first, k);
            }
            if (sameForm != null) {
                return sameForm;
            }
            var point = points.point(k, true);
            // "October 15th-20th, 1990": an ordinal is a day by itself, but the year behind it is for both.
            boolean bare = point == null || point.isBareOnly();
            boolean ordinal = !bare && token.has(DateToken.ORDINAL) && point.month == 0 && !point.hasYear() && point.relative == null;
            var day = bare || ordinal ? bareEnd(first, k) : null;
            return day != null || bare ? day : point;
        }
        var point = points.point(k, true);
        return point != null && point.isBareOnly() ? null : point;
    }

    /** 昭和55.4～57.3: the end counts in the era of the start. */
    private @Nullable DatePoint ofEra(DatePoint first, int k) {
        if (first.era < 0 || first.month == 0 || first.day > 0 || !tokens.isNumber(k, 1, 64) || tokens.get(k).value() <= first.eraYear
                || !HanPoints.isSeparator(tokens, k + 1) || tokens.kind(k + 1) != tokens.kind(first.next - 2)
                || !tokens.isNumber(k + 2, 1, 12) || !tokens.touches(k + 2)) {
            return null;
        }
        var point = new DatePoint();
        point.shortYear = tokens.get(k).value();
        point.month = tokens.get(k + 2).value();
        point.next = k + 3;
        return point;
    }

    /** 1993.10.12-10.15: the end has the form of the start, without its year. */
    private @Nullable DatePoint monthAndDay(DatePoint first, int k) {
        var dayOfFirst = tokens.is(first.next - 1, Kind.DOT) ? first.next - 2 : first.next - 1;
        var separator = tokens.kind(dayOfFirst - 1);
        boolean numeric = first.day > 0 && first.month > 0 && (first.year != DatePoint.NO_YEAR || first.shortYear >= 0)
                && tokens.isNumber(dayOfFirst, first.day, first.day) && tokens.isNumber(dayOfFirst - 2, first.month, first.month)
                && (separator == Kind.DOT || separator == Kind.SLASH || separator == Kind.DASH);
        if (!numeric || !tokens.isNumber(k, 1, 12) || !tokens.is(k + 1, separator) || !tokens.touches(k + 1)
                || !tokens.isNumber(k + 2, 1, 31) || tokens.isNewLine(k + 2)
                || tokens.is(k + 3, separator) && tokens.touches(k + 3) && tokens.is(k + 4, Kind.NUMBER)) {
            return null;
        }
        var point = new DatePoint();
        point.month = tokens.get(k).value();
        point.day = tokens.get(k + 2).value();
        point.next = k + 3;
        if (separator == Kind.DOT && tokens.is(k + 3, Kind.DOT) && tokens.touches(k + 3)) {
            point.next++;
        }
        if (tokens.bracketedWeekday(point.next) > 0 && tokens.behindBracket(point.next, 6) > 0) {
            point.weekday = tokens.bracketedWeekday(point.next);
            point.next = tokens.behindBracket(point.next, 6);
        }
        return point;
    }

    /** 2005年前三季度, 2005年前5个月: from the first of that year on; null where the word says "before". */
    @Nullable DatePoint lastOfFirst(DatePoint first, int k) {
        if (!tokens.touches(k) || first.month > 0 || first.part > 0 || !first.hasYear() || first.mask != null) {
            return null;
        }
        var last = new DatePoint();
        if (tokens.is(k + 1, Kind.PART) && tokens.get(k + 1).value() > 33 && tokens.get(k + 1).value() <= 36) {
            first.part = 33;
            last.part = tokens.get(k + 1).value();
            last.next = k + 2;
            return last;
        }
        if (tokens.isNumber(k + 1, 2, 12) && tokens.is(k + 2, Kind.MONTHS) && tokens.touches(k + 1)) {
            first.month = 1;
            last.month = tokens.get(k + 1).value();
            last.next = k + 3;
            return last;
        }
        return null;
    }

    private @Nullable DatePoint bareEnd(DatePoint first, int k) {
        var token = tokens.get(k);
        var point = new DatePoint();
        point.bare = token.value();
        point.bareDigits = token.digits();
        point.next = tokens.is(k + 1, Kind.DOT) && tokens.touches(k + 1) && isJoint(k + 2) ? k + 2 : k + 1;
        if (first.day > 0 || first.isBareOnly()) {
            if (token.value() < 1 || token.value() > 31) {
                return null;
            }
            var bracket = tokens.is(k + 1, Kind.DOT) && tokens.bracketedWeekday(k + 2) > 0 ? k + 2 : k + 1;
            if (tokens.bracketedWeekday(bracket) > 0 && tokens.behindBracket(bracket, 6) > 0) {
                point.next = tokens.behindBracket(bracket, 6);
                point.weekday = tokens.bracketedWeekday(bracket);
            }
            // The year may stand behind the second day only.
            var comma = tokens.is(point.next, Kind.COMMA) || tokens.is(point.next, Kind.DOT) ? point.next + 1 : point.next;
            if (!first.hasYear() && tokens.isYear(comma) && !tokens.isNewParagraph(comma)) {
                point.year = tokens.get(comma).value();
                point.next = comma + 1;
            } else if (!first.hasYear() && tokens.is(comma, Kind.APOSTROPHE) && tokens.get(comma + 1).digits() == 2) {
                point.shortYear = tokens.get(comma + 1).value();
                point.next = comma + 2;
            } else if (first.hasYear() && tokens.is(k + 1, Kind.DOT) && tokens.touches(k + 1)
                    && tokens.is(k - 2, Kind.DOT) && !tokens.is(k + 2, Kind.NUMBER)) {
                point.next = k + 2;
            }
            return point;
        }
        if (first.month > 0) {
            // 1998. 10. ~ 12.: both are months.
            var months = whole && first.year != DatePoint.NO_YEAR && token.value() >= 1 && token.value() <= 12
                    && tokens.is(k + 1, Kind.DOT) && tokens.is(k + 2, Kind.END) && tokens.is(first.next - 1, Kind.DOT);
            // 1972.7～9, 昭47.7～9
            var plain = whole && first.day == 0 && token.value() > first.month && token.value() <= 12 && tokens.is(k + 1, Kind.END)
                    && first.year != DatePoint.NO_YEAR && tokens.is(first.next - 1, Kind.NUMBER);
            point.bare = -1;
            point.month = token.value();
            point.next = plain ? k + 1 : k + 2;
            return months || plain ? point : null;
        }
        if (first.era >= 0 && token.digits() <= 2 && token.value() > first.eraYear && first.year != DatePoint.NO_YEAR) {
            point.bare = -1;
            point.shortYear = token.value();
            return point;
        }
        // 1999-00, 1986–7.
        if (whole && first.year != DatePoint.NO_YEAR && first.mask == null && tokens.is(k + 1, Kind.END)
                && (token.digits() == 2 && token.value() == 0 || token.digits() == 1 && token.value() > first.year % 10)) {
            point.bare = -1;
            point.year = token.digits() == 2 ? (first.year / 100 + 1) * 100 : first.year / 10 * 10 + token.value();
            return point;
        }
        if (first.year != DatePoint.NO_YEAR && first.mask == null && token.digits() == 2
                && token.value() > first.year % 100 && !tokens.is(k + 1, Kind.DASH)
                && !tokens.is(k + 1, Kind.QUANTITY) && !(tokens.is(k + 1, Kind.UNKNOWN) && tokens.touches(k + 1))) {
            point.bare = -1;
            point.year = first.year / 100 * 100 + token.value();
            return point;
        }
        if (first.shortYear >= 0) {
            point.bare = -1;
            point.shortYear = token.value();
            return point;
        }
        return null;
    }
}
