package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One end of a date expression while it is being read: the parts that are written, 0 or null for those left out. */
final class DatePoint implements Cloneable {

    /** What a word like 翌年 counts in. */
    enum Unit {
        YEAR, MONTH, DAY
    }

    static final int NO_YEAR = Integer.MIN_VALUE;

    int year = NO_YEAR;
    /** Digits of the year that stand for more than one year: 196X, 19XX. */
    @Nullable String mask;
    /** The mask stands for digits that cannot be read, not for a decade or a century. */
    boolean lostDigits;
    int era = -1;
    int eraYear;
    /** A year of one or two digits whose century or era must come from elsewhere. */
    int shortYear = -1;
    /** The short year stands before 年, so that it may as well be one of an era. */
    boolean counted;
    /** 同12年: the short year counts as the date before it did. */
    boolean sameCount;
    /** Ten years of an era: 昭和50年代. */
    boolean eraDecade;
    /** The last of the years among which the year is one: of a part of an era, or of those that a lost digit leaves open; 0 where it is the year. */
    int lastYear;
    /** The digits of the century count before Christ. */
    boolean beforeChrist;
    boolean fiscal;
    /** Years between the count the year is written in and the Western one: 1911 for 民國. */
    int count;
    int month;
    int day;
    /** Digits of the month and of the day of which some cannot be read. */
    @Nullable String monthMask;
    @Nullable String dayMask;
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
    /** The month is that of the date leaned on: 翌年同月. */
    boolean sameMonth;
    /** The day as well: 翌年同月同日. */
    boolean sameDay;
    /** All of the week that the offset counts to. */
    boolean week;
    /** Two numbers, which are a month and a day only where a year is known. */
    boolean needsYear;
    /** Which of the weekdays of the month: the second Monday of October; -1 for the last. */
    int nth;
    /** The weekday alone tells the day: "last Friday", Friday of a week counted from that of the day of writing. */
    boolean byWeekday;
    @Nullable String holiday;
    /** A number that may be a day, a month or a short year, as the other end has it. */
    int bare = -1;
    int bareDigits;
    /** The end of a range that is one of the members of a list: 1984, 1986–1988 and 1990. */
    @Nullable DatePoint through;
    /** The decade that a span of decades written as one ends with: 七八十年代. */
    @Nullable String lastMask;
    /** 上世纪: the century is counted from the day of writing. */
    boolean deicticCentury;
    /** 다음 달: leans on an earlier date, or else on the day of writing. */
    boolean eitherWay;
    /** Two numbers whose order is open: this point has the likelier one, and here is the other. */
    @Nullable DatePoint other;
    @Nullable String impossible;
    List<String> impossibleArguments = new ArrayList<>();
    List<DateDoubt> doubts = new ArrayList<>();
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

    /** What was written as the year: a number, or digits of which some cannot be read. */
    void setYear(DateTokens tokens, int k) {
        var token = tokens.get(k);
        if (token.has(DateToken.MASKED)) {
            mask = tokens.pattern(k);
            lostDigits = true;
            doubt("unreadable");
        } else {
            year = token.value();
        }
        doubtSlip(token);
    }

    void setMonth(DateTokens tokens, int k) {
        var token = tokens.get(k);
        month = token.value();
        if (token.has(DateToken.MASKED)) {
            monthMask = tokens.pattern(k);
            month = 1;
            doubt("unreadable");
            if ("01X".indexOf(monthMask.charAt(0)) < 0) {
                refuse("no_such_month", monthMask);
            }
        } else if (month < 1 || month > 12) {
            refuse("no_such_month", month);
        }
        doubtSlip(token);
    }

    void doubtSlip(DateToken token) {
        if (token.has(DateToken.SLIP)) {
            doubt("unreadable");
        }
    }

    /** The month, or the part of the year, as EDTF writes it; null where none is said. */
    @Nullable String monthPattern() {
        if (part > 0 && mask == null) {
            return Integer.toString(part);
        }
        return monthMask != null ? monthMask : month > 0 ? EdtfDate.two(month) : null;
    }

    @Nullable String dayPattern() {
        return dayMask != null ? dayMask : day > 0 ? EdtfDate.two(day) : null;
    }

    /** Forgets what a try has read that led nowhere. */
    void clearTime() {
        year = NO_YEAR;
        mask = null;
        shortYear = -1;
        month = 0;
        day = 0;
        edge = 0;
        fiscal = false;
        relative = null;
    }

    DatePoint copy() {
        try {
            var copy = (DatePoint) clone();
            copy.impossibleArguments = new ArrayList<>(impossibleArguments);
            copy.doubts = new ArrayList<>(doubts);
            return copy;
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException(never);
        }
    }
}
