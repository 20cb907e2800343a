package org.musubi.chronology;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.PointResolver.Resolved;

/** What "early", 上旬, 年度 and their like make of a date: a stretch of days, months or years within it. */
final class Spans {

    private Spans() {
    }

    static Resolved widen(DatePoint point, EdtfDate date, int flags) {
        if (point.week) {
            var sunday = LocalDate.of(point.year, point.month, point.day).plusDays(6);
            return new Resolved(date, EdtfDate.of(sunday.getYear(), sunday.getMonthValue(), sunday.getDayOfMonth()).withFlags(flags), false);
        }
        if (point.fiscal && point.year != DatePoint.NO_YEAR) {
            return fiscal(point, flags);
        }
        if (point.third > 0 && point.month > 0 && point.mask == null) {
            return days(point, point.third, flags);
        }
        if (point.lastYear != 0) {
            return new Resolved(EdtfDate.of(point.year).withFlags(flags), EdtfDate.of(point.lastYear).withFlags(flags), false);
        }
        if (point.eraDecade) {
            return years(point, point.year, 1, flags);
        }
        if (point.edge == 0 || point.lostDigits || point.beforeChrist) {
            return Resolved.of(date);
        }
        if (point.mask != null) {
            return years(point, Integer.parseInt(point.mask.replace('X', '0')), point.mask.endsWith("XX") ? 10 : 1, flags);
        }
        if (point.month > 0) {
            return switch (point.edge) {
                case 4 -> days(point, 1, flags);
                case 5 -> days(point, 3, flags);
                case 40 -> between(point, 1, 15, flags);
                case 51, 52, 53, 54 -> between(point, (point.edge - 51) * 7 + 1, (point.edge - 50) * 7, flags);
                case 55 -> between(point, Math.min(29, length(point)), length(point), flags);
                case 59 -> between(point, length(point) - 6, length(point), flags);
                case 41 -> between(point, 16, YearMonth.of(point.year, point.month).lengthOfMonth(), flags);
                case 6 -> Resolved.of(EdtfDate.of(point.year, point.month, YearMonth.of(point.year, point.month).lengthOfMonth()).withFlags(flags));
                case 7 -> Resolved.of(EdtfDate.of(point.year, point.month, 1).withFlags(flags));
                default -> days(point, point.edge, flags);
            };
        }
        return switch (point.edge) {
            case 1 -> months(point, 1, 4, flags);
            case 2 -> months(point, 5, 8, flags);
            case 3 -> months(point, 9, 12, flags);
            case 12 -> months(point, 1, 8, flags);
            case 23 -> months(point, 5, 12, flags);
            case 4 -> Resolved.of(EdtfDate.of(point.year, 1).withFlags(flags | EdtfDate.APPROXIMATE));
            case 6 -> Resolved.of(EdtfDate.of(point.year, 12, 31).withFlags(flags));
            case 7 -> Resolved.of(EdtfDate.of(point.year, 1, 1).withFlags(flags));
            default -> Resolved.of(EdtfDate.of(point.year, 12).withFlags(flags | EdtfDate.APPROXIMATE));
        };
    }

    /** April to March, or the part of it that is named. */
    private static Resolved fiscal(DatePoint point, int flags) {
        var next = point.year + 1;
        if (point.part >= 33 && point.part <= 36) {
            var first = (point.part - 33) * 3 + 4;
            return first > 12 ? between(next, 1, next, 3, flags) : between(point.year, first, point.year, first + 2, flags);
        }
        if (point.part == 40) {
            return between(point.year, 4, point.year, 9, flags);
        }
        if (point.part == 41) {
            return between(point.year, 10, next, 3, flags);
        }
        return switch (point.edge) {
            case 4 -> Resolved.of(EdtfDate.of(point.year, 4).withFlags(flags | EdtfDate.APPROXIMATE));
            case 5 -> Resolved.of(EdtfDate.of(next, 3).withFlags(flags | EdtfDate.APPROXIMATE));
            default -> between(point.year, 4, next, 3, flags);
        };
    }

    private static Resolved between(int year, int month, int lastYear, int lastMonth, int flags) {
        return new Resolved(EdtfDate.of(year, month).withFlags(flags), EdtfDate.of(lastYear, lastMonth).withFlags(flags), true);
    }

    private static int length(DatePoint point) {
        return YearMonth.of(point.year, point.month).lengthOfMonth();
    }

    /** Thirds of a month: 1, 2, 3, or two of them together as 12 and 23. */
    private static Resolved days(DatePoint point, int thirds, int flags) {
        var first = thirds > 9 ? thirds / 10 : thirds;
        var third = thirds % 10;
        var last = third == 3 ? YearMonth.of(point.year, point.month).lengthOfMonth() : third * 10;
        return between(point, first * 10 - 9, last, flags);
    }

    private static Resolved between(DatePoint point, int first, int last, int flags) {
        return new Resolved(EdtfDate.of(point.year, point.month, first).withFlags(flags),
                EdtfDate.of(point.year, point.month, last).withFlags(flags), false);
    }

    private static Resolved months(DatePoint point, int from, int to, int flags) {
        return new Resolved(EdtfDate.of(point.year, from).withFlags(flags), EdtfDate.of(point.year, to).withFlags(flags), false);
    }

    /** Years of a decade, or tens of years of a century. */
    private static Resolved years(DatePoint point, int base, int step, int flags) {
        if (step == 10 && point.edge >= 33 && point.edge <= 36) {
            var quarter = base + (point.edge - 33) * 25;
            return new Resolved(EdtfDate.of(quarter).withFlags(flags), EdtfDate.of(quarter + 24).withFlags(flags), false);
        }
        if (step == 10 && point.edge == 8) {
            return Resolved.of(EdtfDate.of(base).withFlags(flags | EdtfDate.APPROXIMATE));
        }
        int[] tenths = switch (point.edge) {
            case 0 -> new int[] {0, 9};
            case 1 -> new int[] {0, 3};
            case 2 -> new int[] {4, 6};
            case 3 -> new int[] {7, 9};
            case 12 -> new int[] {0, 6};
            case 23 -> new int[] {4, 9};
            case 4 -> new int[] {0, 2};
            case 40 -> new int[] {0, 4};
            case 41 -> new int[] {5, 9};
            default -> new int[] {8, 9};
        };
        return new Resolved(EdtfDate.of(base + tenths[0] * step).withFlags(flags),
                EdtfDate.of(base + tenths[1] * step + step - 1).withFlags(flags), false);
    }

    /** The first and the last of something that lasted throughout: 1970/1979 for 197X. */
    static @Nullable Resolved throughout(EdtfDate date) {
        var first = date.earliest();
        var last = date.latest();
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        return switch (date.precision()) {
            case DECADE, CENTURY -> new Resolved(EdtfDate.of(first.get().getYear()), EdtfDate.of(last.get().getYear()), true);
            case YEAR, SEASON -> new Resolved(EdtfDate.of(first.get().getYear(), first.get().getMonthValue()),
                    EdtfDate.of(last.get().getYear(), last.get().getMonthValue()), true);
            case MONTH -> new Resolved(EdtfDate.of(first.get().getYear(), first.get().getMonthValue(), first.get().getDayOfMonth()),
                    EdtfDate.of(last.get().getYear(), last.get().getMonthValue(), last.get().getDayOfMonth()), true);
            default -> Resolved.of(date);
        };
    }
}
