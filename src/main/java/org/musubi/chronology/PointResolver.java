package org.musubi.chronology;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DatePoint.Unit;

/** Turns one point into days, months or years of the calendar, with what an anchor supplies. */
final class PointResolver {

    private static final String[] WEEKDAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

    /** Two digits below this number are of this century, where nothing else says which. */
    private static final int PIVOT = 30;

    private final DateAnchors anchors;
    private Basis basis = Basis.STATED;
    private @Nullable String anchor;
    private @Nullable String impossible;
    private List<String> arguments = List.of();
    private final List<DateDoubt> doubts = new ArrayList<>();

    PointResolver(DateAnchors anchors) {
        this.anchors = anchors;
    }

    /**
     * A point in time as far as it is known: from one date to another within which it lies, or one date only.
     *
     * @param lasts true where the words mean the whole of it, as a fiscal year does
     */
    record Resolved(EdtfDate from, @Nullable EdtfDate to, boolean lasts) {

        static Resolved of(EdtfDate date) {
            return new Resolved(date, null, false);
        }

        EdtfDate end() {
            return to == null ? from : to;
        }
    }

    Basis basis() {
        return basis;
    }

    @Nullable String anchor() {
        return anchor;
    }

    @Nullable String impossible() {
        return impossible;
    }

    List<String> arguments() {
        return arguments;
    }

    List<DateDoubt> doubts() {
        return doubts;
    }

    /** The point in time, null where it leans on something nobody gives, or never was (then {@link #impossible()} says why). */
    @Nullable Resolved resolve(DatePoint point) {
        doubts.addAll(point.doubts);
        if (point.impossible != null) {
            return refuse(point.impossible, point.impossibleArguments);
        }
        var asOf = anchors.asOf();
        if (point.deicticCentury && point.mask != null && asOf != null) {
            countCentury(point, point.mask, asOf);
        }
        if (point.relative != null || point.anniversary > 0 || point.nearest != 0) {
            if (!lean(point)) {
                return null;
            }
            if (point.relative == null) {
                return finish(point);
            }
        }
        if (point.shortYear >= 0 && point.year == DatePoint.NO_YEAR) {
            expandShortYear(point);
        }
        if (point.sum && point.relative == null && point.year != DatePoint.NO_YEAR) {
            computed(point.year + (point.offset < 0 ? "-" : "+") + Math.abs(point.offset));
            point.year += point.offset;
            point.sum = false;
        }
        if (!point.hasYear() && point.mask == null && !completeFromAnchor(point)) {
            return null;
        }
        return finish(point);
    }

    /** The mask was made as if written in this century. */
    private void countCentury(DatePoint point, String mask, Edtf asOf) {
        var year = DateAnchors.parts(asOf, false).year();
        if (year != DatePoint.NO_YEAR && year > 100) {
            var century = (mask.charAt(0) - '0') * 10 + mask.charAt(1) - '0' + year / 100 - 20;
            point.mask = EdtfDate.two(Math.max(0, century)) + mask.substring(2);
            anchored(asOf);
        }
    }

    private @Nullable Resolved refuse(String code, List<String> why) {
        impossible = code;
        arguments = List.copyOf(why);
        return null;
    }

    private void anchored(Edtf by) {
        if (basis == Basis.STATED) {
            basis = Basis.ANCHORED;
        }
        if (anchor == null) {
            anchor = by.toString();
        }
    }

    /** The second end leaned on the first, which is in its own words. */
    void state(Basis before, @Nullable String leaned) {
        basis = before;
        anchor = leaned;
    }

    private void computed(String sum) {
        basis = Basis.COMPUTED;
        anchor = sum;
    }

    private void expandShortYear(DatePoint point) {
        var lean = anchors.withYear() == null ? anchors.asOf() : anchors.withYear();
        if (point.counted && lean != null && anchors.countsEras() && countEra(point, lean)) {
            return;
        }
        if (lean != null && DateAnchors.parts(lean, false).year() != DatePoint.NO_YEAR) {
            var year = DateAnchors.parts(lean, false).year();
            var guess = Math.floorDiv(year, 100) * 100 + point.shortYear;
            point.year = guess - year > 50 ? guess - 100 : year - guess > 50 ? guess + 100 : guess;
            anchor = lean.toString();
        } else {
            point.year = point.shortYear + (point.shortYear < PIVOT ? 2000 : 1900);
        }
        doubts.add(DateDoubt.of("two_digit_year"));
        basis = Basis.INFERRED;
    }

    /** 12年10月 below a date of 平成. */
    private boolean countEra(DatePoint point, Edtf lean) {
        var day = lean.earliest().orElse(null);
        var index = anchors.era() >= 0 || day == null ? anchors.era() : Eras.of(day).map(Eras.ALL::indexOf).orElse(-1);
        if (index < 0 || point.shortYear == 0) {
            return false;
        }
        var era = Eras.ALL.get(index);
        if (era.western(point.shortYear) > Math.min(era.last().getYear(), 2999) || day != null && era.western(point.shortYear) > day.getYear() + 60) {
            return false;
        }
        point.era = index;
        point.eraYear = point.shortYear;
        point.year = era.western(point.shortYear);
        anchored(lean);
        return true;
    }

    /** Replaces the relative part of a point by numbers; false where there is nothing to lean on. */
    private boolean lean(DatePoint point) {
        if (point.anniversary > 0) {
            return anniversary(point);
        }
        var base = point.deictic ? anchors.asOf() : anchors.last();
        if (base == null && point.eitherWay) {
            base = anchors.asOf();
        }
        if (base == null && (point.nearest != 0 || point.deictic && point.sum)) {
            base = anchors.last();
        }
        if (base == null && point.fiscal) {
            base = anchors.asOf();
        }
        if (base == null) {
            return false;
        }
        if (point.byWeekday) {
            return weekday(point, base);
        }
        if (point.week) {
            return DateAnchors.parts(base, false).day() > 0 && week(point, base);
        }
        if (point.nearest != 0) {
            return nearest(point, base);
        }
        var parts = DateAnchors.parts(base, point.offset > 0);
        if (parts.year() == DatePoint.NO_YEAR) {
            return false;
        }
        if (point.sum) {
            computed(base + (point.offset < 0 ? "-" : "+") + Math.abs(point.offset) + unit(point.relative));
        } else {
            anchored(base);
        }
        switch (point.relative) {
            // A fiscal year is named by the year it begins in.
            case YEAR -> {
                point.year = parts.year() + point.offset - (point.fiscal && parts.month() > 0 && parts.month() < 4 ? 1 : 0);
                point.month = point.sameMonth ? parts.month() : point.month;
                point.day = point.sameDay && point.month > 0 ? parts.day() : point.day;
            }
            case MONTH -> month(point, parts);
            case DAY -> day(point, parts);
        }
        point.relative = null;
        return true;
    }

    private static String unit(@Nullable Unit unit) {
        return unit == Unit.MONTH ? "M" : unit == Unit.DAY ? "D" : "";
    }

    /** Where the anchor has no month, the month after it is not known either: its year is all there is. */
    private void month(DatePoint point, DateAnchors.Parts parts) {
        point.year = parts.year();
        if (parts.month() == 0) {
            doubts.add(DateDoubt.of("anchor_too_coarse"));
            point.year += point.offset / 12;
            point.day = 0;
            return;
        }
        var month = YearMonth.of(parts.year(), parts.month()).plusMonths(point.offset);
        point.year = month.getYear();
        point.month = month.getMonthValue();
    }

    private void day(DatePoint point, DateAnchors.Parts parts) {
        point.year = parts.year();
        point.month = parts.month();
        if (!isDay(parts)) {
            if (point.offset != 0) {
                doubts.add(DateDoubt.of("anchor_too_coarse"));
            }
            return;
        }
        var day = LocalDate.of(parts.year(), parts.month(), parts.day()).plusDays(point.offset);
        point.year = day.getYear();
        point.month = day.getMonthValue();
        point.day = day.getDayOfMonth();
    }

    private boolean anniversary(DatePoint point) {
        var founded = anchors.founded();
        var year = founded == null ? DatePoint.NO_YEAR : DateAnchors.parts(founded, false).year();
        if (year == DatePoint.NO_YEAR) {
            return false;
        }
        point.year = year + point.anniversary;
        computed(year + "+" + point.anniversary);
        return true;
    }

    /** Of what has no beginning there is no first day to count from. */
    private static boolean isDay(DateAnchors.Parts parts) {
        return parts.year() != DatePoint.NO_YEAR && parts.day() != 0;
    }

    private boolean week(DatePoint point, Edtf base) {
        var parts = DateAnchors.parts(base, false);
        if (!isDay(parts)) {
            return false;
        }
        anchored(base);
        var monday = LocalDate.of(parts.year(), parts.month(), parts.day()).plusWeeks(point.offset).with(DayOfWeek.MONDAY);
        point.relative = null;
        point.year = monday.getYear();
        point.month = monday.getMonthValue();
        point.day = monday.getDayOfMonth();
        return true;
    }

    private boolean weekday(DatePoint point, Edtf base) {
        var parts = DateAnchors.parts(base, false);
        if (!isDay(parts)) {
            return false;
        }
        anchored(base);
        var today = LocalDate.of(parts.year(), parts.month(), parts.day());
        var wanted = DayOfWeek.of(point.weekday);
        var day = point.nearest < 0 ? today.with(TemporalAdjusters.previous(wanted)) : point.nearest > 0 ? today.with(TemporalAdjusters.next(wanted))
                : today.plusWeeks(point.offset).with(wanted);
        point.relative = null;
        point.year = day.getYear();
        point.month = day.getMonthValue();
        point.day = day.getDayOfMonth();
        return true;
    }

    private boolean nearest(DatePoint point, Edtf base) {
        var parts = DateAnchors.parts(base, false);
        if (parts.year() == DatePoint.NO_YEAR) {
            return false;
        }
        if (point.month == 0 && point.part == 0) {
            if (!DateAnchors.nearestDay(point, parts)) {
                return false;
            }
            anchored(base);
            return true;
        }
        anchored(base);
        point.relative = null;
        point.year = parts.year();
        // Within the same month the day decides, where both are known.
        var days = point.day > 0 && parts.day() > 0;
        var then = (point.month > 0 ? point.month : (point.part - 20) * 3) * 32 + (days ? point.day : 0);
        var now = parts.month() * 32 + (days ? parts.day() : 0);
        if (parts.month() > 0 && point.nearest < 0 && then >= now) {
            point.year--;
        } else if (parts.month() > 0 && point.nearest > 0 && then <= now) {
            point.year++;
        } else if (parts.month() == 0) {
            point.year += point.nearest;
        }
        return true;
    }

    private boolean completeFromAnchor(DatePoint point) {
        if (point.month == 0 && point.day > 0) {
            var base = anchors.withMonth(point.day);
            var day = base == null ? null : DateAnchors.candidate(base, point.day).orElse(null);
            if (base == null || day == null) {
                return false;
            }
            anchored(base);
            point.year = day.year().least();
            point.month = EdtfDate.number(day.month());
            var heading = anchors.heading();
            if (base.equals(heading) && !DateAnchors.within(base, day)) {
                doubts.add(DateDoubt.of("outside_anchor", base));
            }
            return true;
        }
        if (point.month == 0 && point.part == 0) {
            return false;
        }
        var base = anchors.withYear();
        if (base == null && point.needsYear) {
            return false;
        }
        if (base == null && point.day > 0) {
            point.mask = "XXXX";
            doubts.add(DateDoubt.of("no_year"));
            return true;
        }
        if (base == null) {
            return false;
        }
        anchored(base);
        var first = DateAnchors.parts(base, false);
        var last = DateAnchors.parts(base, true);
        point.year = first.year();
        if (last.year() != first.year() && last.year() != DatePoint.NO_YEAR && point.month < first.month()
                && point.month <= Math.max(last.month(), 1)) {
            point.year = last.year();
        }
        return true;
    }

    private @Nullable Resolved finish(DatePoint point) {
        if (point.year != DatePoint.NO_YEAR && (point.year < -9999 || point.year > 9999) || point.day > 0 && point.month == 0) {
            return null;
        }
        if (point.nth != 0 && point.month > 0 && point.mask == null && point.year != DatePoint.NO_YEAR) {
            point.day = LocalDate.of(point.year, point.month, 1).with(TemporalAdjusters.dayOfWeekInMonth(point.nth, DayOfWeek.of(point.weekday)))
                    .getDayOfMonth();
        }
        if (point.month > 12) {
            return refuse("no_such_month", List.of(Integer.toString(point.month)));
        }
        if (point.day > 31) {
            return refuse("no_such_day", List.of(Integer.toString(point.day), Integer.toString(point.month)));
        }
        var year = point.mask != null ? new EdtfYear(point.beforeChrist, point.mask, false, 0, 0) : EdtfYear.of(point.year);
        var date = new EdtfDate(year, point.monthPattern(), point.dayPattern(), null, 0, 0, 0);
        if (!date.exists()) {
            return refuse("no_such_day", List.of(Integer.toString(point.day), Integer.toString(point.month)));
        }
        if (point.era >= 0 && !fitsEra(point, date)) {
            return null;
        }
        checkDay(point, date);
        var flags = (point.approximate ? EdtfDate.APPROXIMATE : 0) | (point.uncertain ? EdtfDate.UNCERTAIN : 0);
        return Spans.widen(point, flags == 0 ? date : date.withFlags(flags), flags);
    }

    private boolean fitsEra(DatePoint point, EdtfDate date) {
        var era = Eras.ALL.get(point.era);
        var first = date.earliest().orElseThrow();
        var last = date.latest().orElseThrow();
        if (last.isBefore(Eras.SOLAR)) {
            if (point.month > 0) {
                refuse("lunar_calendar", List.of(era.name()));
                return false;
            }
            doubts.add(DateDoubt.of("lunar_calendar"));
        }
        if (last.isBefore(era.first()) || first.isAfter(era.last())) {
            if (first.isAfter(era.last()) && first.getYear() <= era.writtenAhead()) {
                var real = Eras.of(first).orElseThrow();
                doubts.add(DateDoubt.of("era_ended", real.name() + real.yearOf(first)));
                return true;
            }
            refuse("outside_era", List.of(era.name(), era.first().toString(), era.last().equals(LocalDate.MAX) ? "" : era.last().toString()));
            return false;
        }
        return true;
    }

    private void checkDay(DatePoint point, EdtfDate date) {
        var day = date.exactDay();
        if (day.isEmpty()) {
            return;
        }
        var real = day.get().getDayOfWeek().getValue();
        if (point.weekday > 0 && point.weekday != real) {
            doubts.add(DateDoubt.of("weekday", WEEKDAYS[real - 1]));
        }
        if (point.holiday != null && !Holidays.mayBe(point.holiday, day.get())) {
            doubts.add(DateDoubt.of("holiday", point.holiday));
        }
    }
}
