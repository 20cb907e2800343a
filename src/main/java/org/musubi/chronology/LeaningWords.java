package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;
import org.musubi.chronology.DatePoint.Unit;

/** Reads words for a date that lean on another one or on the day of writing: "two years later", "that month", "last August", 先週の金曜日. */
final class LeaningWords {

    private final DateTokens tokens;

    LeaningWords(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** "two years later", "110 years after 1913", "40 years ago". */
    int count(DatePoint point, int i) {
        var unit = switch (tokens.kind(i + 1)) {
            case YEARS -> Unit.YEAR;
            case MONTHS -> Unit.MONTH;
            case DAYS -> Unit.DAY;
            default -> null;
        };
        var number = tokens.get(i).value();
        if (unit == null || number > 3000 || tokens.isHan(i + 1)) {
            return i;
        }
        switch (tokens.kind(i + 2)) {
            case LATER -> point.offset = number;
            case EARLIER -> point.offset = -number;
            case AGO -> {
                point.offset = -number;
                point.deictic = true;
            }
            case AFTER -> {
                if (unit == Unit.YEAR && tokens.isYear(i + 3)) {
                    point.year = tokens.get(i + 3).value();
                    point.offset = number;
                    point.sum = true;
                    return i + 4;
                }
                if (!tokens.is(i + 3, Kind.END)) {
                    return i;
                }
                point.offset = number;
            }
            default -> {
                return i;
            }
        }
        point.relative = unit;
        point.sum = true;
        return i + 3;
    }

    /** "the following year", "that month", "today"; the place itself where the words say nothing. */
    int relative(DatePoint point, int i) {
        var token = tokens.get(i);
        point.offset = token.value();
        switch (token.kind()) {
            case REL_YEAR, NOW_YEAR -> {
                if (tokens.isYear(i + 1)) {
                    point.offset = 0;
                    point.year = tokens.get(i + 1).value();
                    return i + 2;
                }
                // "the year" alone says nothing.
                if (token.end() - token.start() <= 8 && tokens.first(i) == 't' && token.is(Kind.REL_YEAR) && token.value() == 0
                        && tokens.text().charAt(token.start() + 2) == 'e') {
                    return i;
                }
                point.relative = Unit.YEAR;
            }
            case REL_MONTH, NOW_MONTH -> point.relative = Unit.MONTH;
            default -> point.relative = Unit.DAY;
        }
        point.deictic = token.is(Kind.NOW_YEAR) || token.is(Kind.NOW_MONTH) || token.is(Kind.NOW_DAY);
        return i + 1;
    }

    /** "last August": the nearest one before the day of writing. */
    int thisMonth(DatePoint point, int i) {
        var k = i + 1;
        if (tokens.is(k, Kind.MONTH) && tokens.get(k).has(DateToken.CAPITAL)) {
            point.month = tokens.get(k).value();
        } else if (tokens.is(k, Kind.SEASON) && !tokens.isHan(k)) {
            point.part = tokens.get(k).value();
        } else {
            return i;
        }
        point.relative = Unit.YEAR;
        point.deictic = true;
        point.nearest = tokens.get(i).value();
        return k + 1;
    }

    /** "last Friday", "Friday of next week", 先週の金曜日; null where no weekday is told in this way. */
    @Nullable DatePoint weekday(int i) {
        var point = new DatePoint();
        int day = i;
        if (tokens.is(i, Kind.THIS)) {
            day = i + 1;
            point.nearest = tokens.get(i).value();
            point.next = day + 1;
        } else if (tokens.is(i, Kind.NOW_WEEK)) {
            day = tokens.is(i + 1, Kind.FILLER) ? i + 2 : i + 1;
            point.offset = tokens.get(i).value();
            point.next = day + 1;
        } else {
            int week = tokens.is(i + 1, Kind.FILLER) ? i + 2 : i + 1;
            if (!tokens.is(week, Kind.NOW_WEEK)) {
                return null;
            }
            point.offset = tokens.get(week).value();
            point.next = week + 1;
        }
        if (!tokens.is(day, Kind.WEEKDAY)) {
            return null;
        }
        point.weekday = tokens.get(day).value();
        point.byWeekday = true;
        point.relative = Unit.DAY;
        point.deictic = true;
        return point;
    }
}
