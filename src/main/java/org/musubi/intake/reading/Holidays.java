package org.musubi.intake.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

import org.musubi.chronology.Edtf;
import org.musubi.chronology.Precision;

/** Japanese holidays that a heading may name beside its date, to see whether both agree. */
final class Holidays {

    private static final Map<String, MonthDay> FIXED = Map.of("元日", MonthDay.of(1, 1), "建国記念の日", MonthDay.of(2, 11),
            "憲法記念日", MonthDay.of(5, 3), "こどもの日", MonthDay.of(5, 5), "文化の日", MonthDay.of(11, 3), "勤労感謝の日", MonthDay.of(11, 23));

    /** A holiday and the day on which it was that year. */
    record Holiday(String name, LocalDate day) {
    }

    /** The holiday that a heading names where it was on another day that year. */
    Optional<Holiday> contradiction(String heading, Edtf date) {
        if (date.precision() != Precision.DAY || date.shape() != Edtf.Shape.DATE || date.earliest().isEmpty()) {
            return Optional.empty();
        }
        var day = date.earliest().get();
        for (var holiday : FIXED.entrySet()) {
            if (heading.contains(holiday.getKey())) {
                return check(holiday.getKey(), holiday.getValue().atYear(day.getYear()), day);
            }
        }
        if (heading.contains("成人の日")) {
            return check("成人の日", day.getYear() < 2000 ? LocalDate.of(day.getYear(), 1, 15) : monday(day.getYear(), 1, 2), day);
        }
        if (heading.contains("体育の日") || heading.contains("スポーツの日")) {
            return day.getYear() == 2020 || day.getYear() == 2021 ? Optional.empty()
                    : check("体育の日", day.getYear() < 2000 ? LocalDate.of(day.getYear(), 10, 10) : monday(day.getYear(), 10, 2), day);
        }
        if (heading.contains("敬老の日")) {
            return check("敬老の日", day.getYear() < 2003 ? LocalDate.of(day.getYear(), 9, 15) : monday(day.getYear(), 9, 3), day);
        }
        return Optional.empty();
    }

    private static LocalDate monday(int year, int month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static Optional<Holiday> check(String name, LocalDate holiday, LocalDate day) {
        return holiday.equals(day) ? Optional.empty() : Optional.of(new Holiday(name, holiday));
    }
}
