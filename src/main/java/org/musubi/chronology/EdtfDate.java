package org.musubi.chronology;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One EDTF date: a year and perhaps a month or season, a day, a time of day.
 *
 * <p>Month and day are kept as their two characters, since any digit may be an {@code X}.
 *
 * @param year        the year
 * @param month       01 to 12, 21 to 41 for the parts of a year, or with {@code X}; null where only the year is known
 * @param day         01 to 31 or with {@code X}; null where not known
 * @param time        the time of day with its zone, as written after the {@code T}; null where not given
 * @param yearFlags   {@link #UNCERTAIN} and {@link #APPROXIMATE} of the year
 * @param monthFlags  the same of the month
 * @param dayFlags    the same of the day
 */
record EdtfDate(EdtfYear year, @Nullable String month, @Nullable String day, @Nullable String time,
                int yearFlags, int monthFlags, int dayFlags) implements EdtfNode {

    static final int UNCERTAIN = 1;
    static final int APPROXIMATE = 2;

    /** The meteorological quarters of the northern half: the standard names the seasons but not their months. */
    private static final int[][] MONTHS_OF_PART = {
        {3, 5}, {6, 8}, {9, 11}, {12, 14},          // 21 to 24, seasons independent of place
        {3, 5}, {6, 8}, {9, 11}, {12, 14},          // 25 to 28, northern hemisphere
        {9, 11}, {12, 14}, {3, 5}, {6, 8},          // 29 to 32, southern hemisphere
        {1, 3}, {4, 6}, {7, 9}, {10, 12},           // 33 to 36, quarters
        {1, 4}, {5, 8}, {9, 12},                    // 37 to 39, quadrimesters
        {1, 6}, {7, 12},                            // 40 and 41, halves
    };

    static EdtfDate of(int year) {
        return new EdtfDate(EdtfYear.of(year), null, null, null, 0, 0, 0);
    }

    static EdtfDate of(int year, int month) {
        return new EdtfDate(EdtfYear.of(year), two(month), null, null, 0, 0, 0);
    }

    static EdtfDate of(int year, int month, int day) {
        return new EdtfDate(EdtfYear.of(year), two(month), two(day), null, 0, 0, 0);
    }

    static EdtfDate of(LocalDate day) {
        return of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    EdtfDate withFlags(int flags) {
        return new EdtfDate(year, month, day, time, yearFlags | flags, month == null ? 0 : monthFlags | flags,
                day == null ? 0 : dayFlags | flags);
    }

    boolean isPartOfYear() {
        return month != null && month.charAt(0) != 'X' && month.charAt(0) >= '2';
    }

    int flags() {
        return yearFlags | monthFlags | dayFlags;
    }

    Precision precision() {
        if (time != null) {
            return Precision.TIME;
        }
        if (day != null && day.indexOf('X') < 0) {
            return Precision.DAY;
        }
        if (isPartOfYear()) {
            return Precision.SEASON;
        }
        if (month != null && month.indexOf('X') < 0) {
            return Precision.MONTH;
        }
        return year.precision();
    }

    /** False for a day that its month never has, such as the 30th of February. */
    boolean exists() {
        if (day == null) {
            return true;
        }
        return earliest().isPresent() || !year.isWithinCalendar();
    }

    Optional<LocalDate> earliest() {
        return edge(true);
    }

    Optional<LocalDate> latest() {
        return edge(false);
    }

    /** The first day as a number that orders all dates, those beyond the calendar too. */
    long firstDay() {
        return earliest().map(LocalDate::toEpochDay).orElseGet(year::farDay);
    }

    /** The last day as a number that orders all dates, those beyond the calendar too. */
    long lastDay() {
        return latest().map(LocalDate::toEpochDay).orElseGet(year::farDay);
    }

    private Optional<LocalDate> edge(boolean first) {
        if (!year.isWithinCalendar()) {
            return Optional.empty();
        }
        if (isPartOfYear()) {
            var months = MONTHS_OF_PART[Integer.parseInt(month) - 21];
            var edge = YearMonth.of(first ? year.least() : year.greatest(), 1).plusMonths(months[first ? 0 : 1] - 1L);
            return Optional.of(first ? edge.atDay(1) : edge.atEndOfMonth());
        }
        if (day != null && !day.equals("XX")) {
            return edgeOfDay(first);
        }
        var number = month == null ? (first ? 1 : 12) : edgeOf(month, first, 1, 12);
        if (number < 0) {
            return Optional.empty();
        }
        var edge = YearMonth.of(first ? year.least() : year.greatest(), number);
        return Optional.of(first ? edge.atDay(1) : edge.atEndOfMonth());
    }

    /** With digits missing from the year or month not every combination is a day, so the edge is looked for. */
    private Optional<LocalDate> edgeOfDay(boolean first) {
        if (year.isExact() && number(month) > 0 && number(day) > 0) {
            return exactDay();
        }
        var step = first ? 1 : -1;
        var least = year.least();
        var greatest = year.greatest();
        // Leap years come again after 400, so that what has no day in a few thousand years has none.
        for (int y = first ? least : greatest, tries = 0; tries < 4000 && y >= least && y <= greatest; y += step, tries++) {
            if (!year.covers(y)) {
                continue;
            }
            for (var m = first ? 1 : 12; m >= 1 && m <= 12; m += step) {
                if (!matches(month, m)) {
                    continue;
                }
                var length = YearMonth.of(y, m).lengthOfMonth();
                for (var d = first ? 1 : length; d >= 1 && d <= length; d += step) {
                    if (matches(day, d)) {
                        return Optional.of(LocalDate.of(y, m, d));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int edgeOf(String pattern, boolean first, int from, int to) {
        for (var n = first ? from : to; n >= from && n <= to; n += first ? 1 : -1) {
            if (matches(pattern, n)) {
                return n;
            }
        }
        return -1;
    }

    private static boolean matches(@Nullable String pattern, int number) {
        return pattern == null
                || (pattern.charAt(0) == 'X' || pattern.charAt(0) == '0' + number / 10)
                && (pattern.charAt(1) == 'X' || pattern.charAt(1) == '0' + number % 10);
    }

    /** The number a month or day pattern stands for, -1 where digits are missing or it is absent. */
    static int number(@Nullable String pattern) {
        return pattern == null || pattern.indexOf('X') >= 0 ? -1 : Integer.parseInt(pattern);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(12);
        var group = 1;
        if (month != null && monthFlags == yearFlags) {
            group = day != null && dayFlags == yearFlags ? 3 : 2;
        }
        text.append(year);
        suffix(text, yearFlags, group == 1);
        if (month != null) {
            text.append('-');
            suffix(text, monthFlags, group < 2);
            text.append(month);
            suffix(text, monthFlags, group == 2);
        }
        if (day != null) {
            text.append('-');
            suffix(text, dayFlags, group < 3);
            text.append(day);
            suffix(text, dayFlags, group == 3);
        }
        if (time != null) {
            text.append('T').append(time);
        }
        return text.toString();
    }

    private static void suffix(StringBuilder text, int flags, boolean here) {
        if (here && flags != 0) {
            text.append(flags == 3 ? '%' : flags == UNCERTAIN ? '?' : '~');
        }
    }

    /** The day of the value, where it is one; empty too for a day that its month has not. */
    Optional<LocalDate> exactDay() {
        if (!year.isExact() || number(month) < 1 || number(month) > 12 || number(day) < 1) {
            return Optional.empty();
        }
        var of = YearMonth.of(year.least(), number(month));
        return of.isValidDay(number(day)) ? Optional.of(of.atDay(number(day))) : Optional.empty();
    }
}
