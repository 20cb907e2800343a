package org.musubi.chronology;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.PointResolver.Resolved;

/** What "early", 上旬, 年度 and their like make of a date: a stretch of days, months or years within it. */
final class Spans {

    private Spans() {
    }

    static Resolved widen(DatePoint point, EdtfDate date, int flags) {
        if (point.fiscal && point.year != DatePoint.NO_YEAR) {
            return new Resolved(EdtfDate.of(point.year, 4).withFlags(flags), EdtfDate.of(point.year + 1, 3).withFlags(flags), true);
        }
        if (point.third > 0 && point.month > 0 && point.mask == null) {
            return days(point, point.third, flags);
        }
        if (point.eraDecade) {
            return years(point, point.year, 1, flags);
        }
        if (point.edge == 0) {
            return Resolved.of(date);
        }
        if (point.mask != null) {
            return years(point, Integer.parseInt(point.mask.replace('X', '0')), point.mask.endsWith("XX") ? 10 : 1, flags);
        }
        if (point.month > 0) {
            if (point.edge == 6) {
                return Resolved.of(EdtfDate.of(point.year, point.month, YearMonth.of(point.year, point.month).lengthOfMonth()).withFlags(flags));
            }
            return days(point, point.edge > 3 ? point.edge == 4 ? 1 : 3 : point.edge, flags);
        }
        return switch (point.edge) {
            case 1 -> months(point, 1, 4, flags);
            case 2 -> months(point, 5, 8, flags);
            case 3 -> months(point, 9, 12, flags);
            case 4 -> Resolved.of(EdtfDate.of(point.year, 1).withFlags(flags | EdtfDate.APPROXIMATE));
            case 6 -> Resolved.of(EdtfDate.of(point.year, 12, 31).withFlags(flags));
            default -> Resolved.of(EdtfDate.of(point.year, 12).withFlags(flags | EdtfDate.APPROXIMATE));
        };
    }

    private static Resolved days(DatePoint point, int third, int flags) {
        var last = third == 3 ? YearMonth.of(point.year, point.month).lengthOfMonth() : third * 10;
        return new Resolved(EdtfDate.of(point.year, point.month, third * 10 - 9).withFlags(flags),
                EdtfDate.of(point.year, point.month, last).withFlags(flags), false);
    }

    private static Resolved months(DatePoint point, int from, int to, int flags) {
        return new Resolved(EdtfDate.of(point.year, from).withFlags(flags), EdtfDate.of(point.year, to).withFlags(flags), false);
    }

    private static Resolved years(DatePoint point, int base, int step, int flags) {
        int[] tenths = switch (point.edge) {
            case 0 -> new int[] {0, 9};
            case 1 -> new int[] {0, 3};
            case 2 -> new int[] {4, 6};
            case 3 -> new int[] {7, 9};
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
