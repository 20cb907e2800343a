package org.musubi.chronology;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** The dates that words without year, month or day can lean on: those read before them, then what the context gives. */
final class DateAnchors {

    private final DateContext context;
    private final List<Edtf> earlier = new ArrayList<>();
    private int era = -1;

    DateAnchors(DateContext context) {
        this.context = context;
    }

    /** Keeps a date just read for the words behind it. */
    void remember(Edtf value, int eraOfWords) {
        earlier.add(value);
        if (eraOfWords >= 0) {
            era = eraOfWords;
        }
    }

    /** Whether words like 12年 count the years of an era rather than those of a century. */
    boolean countsEras() {
        return context.language() == null || context.language().startsWith("ja");
    }

    /** Takes back what was kept last. */
    void forget() {
        earlier.removeLast();
    }

    @Nullable Edtf founded() {
        return context.founded();
    }

    @Nullable Edtf heading() {
        return context.anchor();
    }

    @Nullable Edtf asOf() {
        return context.asOf();
    }

    /** The era that the last words named, -1 where none did. */
    int era() {
        return era;
    }

    /** The date that 翌年 and "that day" lean on: the last one read, else the heading's. */
    @Nullable Edtf last() {
        return earlier.isEmpty() ? context.anchor() : earlier.getLast();
    }

    /** The nearest date with a year. */
    @Nullable Edtf withYear() {
        return nearest(value -> parts(value, false).year() != DatePoint.NO_YEAR);
    }

    /** The nearest date with a month; the heading's goes first where the day lies within it. */
    @Nullable Edtf withMonth(int day) {
        var heading = context.anchor();
        if (heading != null && parts(heading, false).month() > 0 && candidate(heading, day).filter(date -> within(heading, date)).isPresent()) {
            return heading;
        }
        var near = nearest(value -> parts(value, false).month() > 0);
        return near != null && heading != null && candidate(near, day).equals(candidate(heading, day)) ? heading : near;
    }

    private @Nullable Edtf nearest(Predicate<Edtf> fits) {
        for (var i = earlier.size() - 1; i >= 0 && i >= earlier.size() - 50; i--) {
            if (fits.test(earlier.get(i))) {
                return earlier.get(i);
            }
        }
        var heading = context.anchor();
        return heading != null && fits.test(heading) ? heading : null;
    }

    /** The day of this number nearest to a date, in the month of its start or of its end. */
    static Optional<EdtfDate> candidate(Edtf anchor, int day) {
        var first = parts(anchor, false);
        var last = parts(anchor, true);
        var early = day(first, day);
        var late = day(last, day);
        if (early.isEmpty() || late.isEmpty()) {
            return early.isPresent() ? early : late;
        }
        return distance(anchor, late.get()) < distance(anchor, early.get()) ? late : early;
    }

    private static Optional<EdtfDate> day(Parts parts, int day) {
        return parts.year() == DatePoint.NO_YEAR || parts.month() == 0 ? Optional.empty()
                : Optional.of(EdtfDate.of(parts.year(), parts.month(), day)).filter(EdtfDate::exists);
    }

    private static long distance(Edtf anchor, EdtfDate date) {
        var day = date.earliest().orElseThrow().toEpochDay();
        var first = anchor.earliest().map(LocalDate::toEpochDay).orElse(day);
        var last = anchor.latest().map(LocalDate::toEpochDay).orElse(day);
        return Math.max(0, Math.max(first - day, day - last));
    }

    static boolean within(Edtf anchor, EdtfDate date) {
        return date.earliest().isPresent() && distance(anchor, date) == 0;
    }

    /** 지난 28일 told on the 5th is of the month before; where only the month of telling is known, it is of that month. */
    static boolean nearestDay(DatePoint point, Parts parts) {
        if (parts.month() == 0) {
            return false;
        }
        var month = YearMonth.of(parts.year(), parts.month());
        if (parts.day() > 0 && point.nearest < 0 && point.day > parts.day()) {
            month = month.minusMonths(1);
        } else if (parts.day() > 0 && point.nearest > 0 && point.day < parts.day()) {
            month = month.plusMonths(1);
        }
        point.relative = null;
        point.year = month.getYear();
        point.month = month.getMonthValue();
        return true;
    }

    /** Year, month and day of a value, 0 (or no year) for what is not known. */
    record Parts(int year, int month, int day) {
    }

    /** The parts of the start of a value, or of its end. */
    static Parts parts(Edtf value, boolean end) {
        var date = value.shape() == Edtf.Shape.DATE ? value : (end ? value.end().or(value::start) : value.start().or(value::end)).orElse(null);
        if (date == null) {
            var first = value.earliest();
            var last = value.latest();
            if (first.isEmpty() || last.isEmpty() || first.get().getYear() != last.get().getYear()) {
                return new Parts(DatePoint.NO_YEAR, 0, 0);
            }
            var month = first.get().getMonthValue() == last.get().getMonthValue() ? first.get().getMonthValue() : 0;
            return new Parts(first.get().getYear(), month, 0);
        }
        int month = date.month().orElse(0);
        return new Parts(date.year().orElse(DatePoint.NO_YEAR), month, month == 0 ? 0 : date.day().orElse(0));
    }
}
