package org.musubi.chronology;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The Japanese holidays that headings name in brackets, as far as a wrong one can be told; the moved ones by rule. */
final class Holidays {

    private Holidays() {
    }

    /** False where the holiday of this name certainly was on another day of that year. */
    static boolean mayBe(String name, LocalDate day) {
        var year = day.getYear();
        var month = day.getMonthValue();
        var number = day.getDayOfMonth();
        return switch (name) {
            case "成人の日" -> month == 1 && (year < 2000 ? number == 15 : isMonday(day, 2));
            case "元日" -> month == 1 && number == 1;
            case "建国記念の日" -> month == 2 && number == 11;
            case "春分の日" -> month == 3 && number >= 19 && number <= 22;
            case "昭和の日" -> month == 4 && number == 29;
            case "憲法記念日" -> month == 5 && number == 3;
            case "みどりの日" -> year < 2007 ? month == 4 && number == 29 : month == 5 && number == 4;
            case "こどもの日" -> month == 5 && number == 5;
            case "海の日" -> month == 7 && (year == 2020 ? number == 23 : year == 2021 ? number == 22 : year < 2003 ? number == 20 : isMonday(day, 3));
            case "敬老の日" -> month == 9 && (year < 2003 ? number == 15 : isMonday(day, 3));
            case "秋分の日" -> month == 9 && number >= 22 && number <= 24;
            case "体育の日" -> month == 10 && (year < 2000 ? number == 10 : isMonday(day, 2));
            case "文化の日" -> month == 11 && number == 3;
            case "勤労感謝の日" -> month == 11 && number == 23;
            case "天皇誕生日" -> year < 1989 ? month == 4 && number == 29 : year < 2019 ? month == 12 && number == 23 : month == 2 && number == 23;
            default -> true;
        };
    }

    /** The day that has the name in a year, null where more than one may have. */
    static @Nullable LocalDate in(int year, String name) {
        if (year < 1948 || year > 2999) {
            return null;
        }
        var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(day -> mayBe(name, day)).limit(2).toList();
        return days.size() == 1 ? days.getFirst() : null;
    }

    private static boolean isMonday(LocalDate day, int which) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY && (day.getDayOfMonth() - 1) / 7 + 1 == which;
    }
}
