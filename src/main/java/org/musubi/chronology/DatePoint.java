package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One end of a date expression while it is being read: the parts that are written, 0 or null for those left out. */
final class DatePoint {

    /** What a word like 翌年 counts in. */
    enum Unit {
        YEAR, MONTH, DAY
    }

    static final int NO_YEAR = Integer.MIN_VALUE;

    int year = NO_YEAR;
    /** Digits of the year that stand for more than one year: 196X, 19XX. */
    @Nullable String mask;
    int era = -1;
    int eraYear;
    /** A year of one or two digits whose century or era must come from elsewhere. */
    int shortYear = -1;
    /** The short year stands before 年, so that it may as well be one of an era. */
    boolean counted;
    /** Ten years of an era: 昭和50年代. */
    boolean eraDecade;
    boolean fiscal;
    int month;
    int day;
    int part;
    int third;
    int edge;
    @Nullable Unit relative;
    int offset;
    /** The relative word counts from the day of writing, not from an earlier date. */
    boolean deictic;
    /** "45th anniversary": the year is counted from the founding. */
    int anniversary;
    /** "last August" is -1, "next August" 1: the nearest one seen from the day of writing. */
    int nearest;
    /** The offset is a number that was written, so that the value is a sum. */
    boolean sum;
    boolean approximate;
    boolean uncertain;
    int weekday;
    /** The weekday alone tells the day: "last Friday", Friday of a week counted from that of the day of writing. */
    boolean byWeekday;
    @Nullable String holiday;
    /** A number that may be a day, a month or a short year, as the other end has it. */
    int bare = -1;
    int bareDigits;
    /** Two numbers whose order is open: this point has the likelier one, and here is the other. */
    @Nullable DatePoint other;
    @Nullable String impossible;
    final List<String> impossibleArguments = new ArrayList<>();
    final List<DateDoubt> doubts = new ArrayList<>();
    /** The first token behind it. */
    int next;

    boolean hasYear() {
        return year != NO_YEAR || mask != null || shortYear >= 0 || relative == Unit.YEAR || anniversary > 0;
    }

    boolean isEmpty() {
        return !hasYear() && month == 0 && day == 0 && relative == null && bare < 0 && part == 0;
    }

    /** Nothing but a number whose unit must come from the other end. */
    boolean isBareOnly() {
        return bare >= 0 && day == 0 && month == 0 && year == NO_YEAR && relative == null;
    }

    /** A Western year of four digits and no other word. */
    boolean isYearOnly(DateTokens tokens) {
        return year != NO_YEAR && month == 0 && part == 0 && edge == 0 && era < 0 && !sum && !fiscal
                && tokens.is(next - 1, DateToken.Kind.NUMBER);
    }

    void refuse(String code, Object... arguments) {
        if (impossible == null) {
            impossible = code;
            for (var argument : arguments) {
                impossibleArguments.add(String.valueOf(argument));
            }
        }
    }

    void doubt(String code, Object... arguments) {
        doubts.add(DateDoubt.of(code, arguments));
    }

    DatePoint copy() {
        var copy = new DatePoint();
        copy.year = year;
        copy.mask = mask;
        copy.era = era;
        copy.eraYear = eraYear;
        copy.shortYear = shortYear;
        copy.counted = counted;
        copy.eraDecade = eraDecade;
        copy.fiscal = fiscal;
        copy.month = month;
        copy.day = day;
        copy.part = part;
        copy.third = third;
        copy.edge = edge;
        copy.relative = relative;
        copy.offset = offset;
        copy.deictic = deictic;
        copy.anniversary = anniversary;
        copy.nearest = nearest;
        copy.sum = sum;
        copy.approximate = approximate;
        copy.uncertain = uncertain;
        copy.weekday = weekday;
        copy.byWeekday = byWeekday;
        copy.holiday = holiday;
        copy.bare = bare;
        copy.bareDigits = bareDigits;
        copy.impossible = impossible;
        copy.impossibleArguments.addAll(impossibleArguments);
        copy.doubts.addAll(doubts);
        copy.next = next;
        return copy;
    }
}
