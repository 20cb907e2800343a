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

    /** A number of years, months or days. */
    record Amount(Unit unit, int number, int next) {
    }

    /** "two years", "a week", 3か月, 半年; null where a token begins none. */
    @Nullable Amount amount(int i) {
        var token = tokens.get(i);
        if (token.is(Kind.AMOUNT)) {
            var unit = switch (token.value() % 10) {
                case 0 -> Unit.YEAR;
                case 1 -> Unit.MONTH;
                default -> Unit.DAY;
            };
            return new Amount(unit, token.value() / 10, i + 1);
        }
        if (!token.is(Kind.NUMBER) || token.value() > 3000 || token.has(DateToken.ORDINAL | DateToken.DECADE | DateToken.MASKED)) {
            return null;
        }
        var unit = tokens.get(i + 1);
        return switch (unit.kind()) {
            case YEARS -> new Amount(Unit.YEAR, token.value() * unit.value(), i + 2);
            case MONTHS -> new Amount(Unit.MONTH, token.value() * unit.value(), i + 2);
            case DAYS -> new Amount(Unit.DAY, token.value() * unit.value(), i + 2);
            case YEAR_UNIT -> token.digits() > 0 && token.digits() <= 3 && tokens.first(i + 2) == '半' && tokens.touches(i + 2)
                    ? new Amount(Unit.MONTH, token.value() * 12 + 6, i + 3) : token.digits() > 0 && token.digits() <= 3 ? new Amount(Unit.YEAR, token.value(), i + 2) : null;
            case YEAR_WORD -> token.digits() <= 3 ? new Amount(Unit.YEAR, token.value(), i + 2) : null;
            case DAY_UNIT -> token.digits() > 0 && token.digits() <= 3 ? new Amount(Unit.DAY, token.value(), i + 2) : null;
            default -> null;
        };
    }

    /** "two years later", "110 years after 1913", "40 years ago", 二年後. */
    int count(DatePoint point, int i) {
        var amount = amount(i);
        if (amount == null || amount.number() == 0) {
            return i;
        }
        var k = amount.next();
        var han = tokens.isHan(k - 1);
        // 10年ほど前
        var about = han && tokens.is(k, Kind.APPROX_SUFFIX) && tokens.touches(k) && (tokens.is(k + 1, Kind.AGO) || tokens.is(k + 1, Kind.LATER));
        k = about ? k + 1 : k;
        if (han && (!tokens.isHan(k) || !tokens.isSuffix(k))) {
            return i;
        }
        switch (tokens.kind(k)) {
            case LATER -> point.offset = amount.number();
            case SINCE -> {
                // "45 years since 1979", but not "every two years since 1979".
                if (amount.unit() != Unit.YEAR || !tokens.isYear(k + 1) || !tokens.is(k + 2, Kind.END) || i > 1 || tokens.is(i - 1, Kind.UNKNOWN)
                        || tokens.get(k).end() - tokens.get(k).start() != 5) {
                    return i;
                }
                point.year = tokens.get(k + 1).value();
                point.offset = amount.number();
                point.sum = true;
                return k + 2;
            }
            case SINCE_SUFFIX -> {
                // 四年以后 counts from the date before, 四年以来 does not.
                if (!han || tokens.first(k) != '以' || "后後".indexOf(tokens.text().charAt(tokens.get(k).end() - 1)) < 0) {
                    return i;
                }
                point.offset = amount.number();
            }
            case EARLIER -> point.offset = -amount.number();
            case AGO -> {
                point.offset = -amount.number();
                point.deictic = true;
            }
            case AFTER, BEFORE -> {
                var sign = tokens.is(k, Kind.AFTER) ? 1 : -1;
                if (amount.unit() == Unit.YEAR && tokens.isYear(k + 1)) {
                    point.year = tokens.get(k + 1).value();
                    point.offset = sign * amount.number();
                    point.sum = true;
                    return k + 2;
                }
                if (!tokens.is(k + 1, Kind.END)) {
                    return i;
                }
                point.offset = sign * amount.number();
            }
            default -> {
                return i;
            }
        }
        point.relative = amount.unit();
        point.approximate |= about;
        point.sum = true;
        return k + 1;
    }

    /** "the tenth year after 1984", "the summer before": the article stands before it; the place itself where nothing of the kind begins. */
    int counted(DatePoint point, int i) {
        if (tokens.get(i).has(DateToken.ORDINAL) && tokens.is(i + 1, Kind.REL_YEAR) && tokens.get(i + 1).value() == 1 && tokens.isYear(i + 2)) {
            point.year = tokens.get(i + 2).value();
            point.offset = tokens.get(i).value();
            point.sum = true;
            return i + 3;
        }
        var side = tokens.is(i + 1, Kind.BEFORE) ? -1 : tokens.is(i + 1, Kind.AFTER) ? 1 : 0;
        if (side == 0 || !tokens.is(i, Kind.SEASON) || tokens.isHan(i) || !tokens.is(i + 2, Kind.END)) {
            return i;
        }
        point.relative = Unit.YEAR;
        point.nearest = side;
        point.part = tokens.get(i).value();
        return i + 2;
    }

    /** "vor 40 Jahren", "через два года", "in two years": the preposition says in which direction. */
    @Nullable DatePoint prepositional(int i) {
        var amount = amount(i + 1);
        if (amount == null || amount.number() == 0 || tokens.isHan(amount.next() - 1) || tokens.is(amount.next(), Kind.LATER)
                || tokens.is(amount.next(), Kind.AGO) || tokens.is(amount.next(), Kind.AFTER)) {
            return null;
        }
        var point = new DatePoint();
        point.relative = amount.unit();
        point.offset = tokens.is(i, Kind.BEFORE) ? -amount.number() : amount.number();
        point.deictic = tokens.is(i, Kind.BEFORE) || tokens.is(i, Kind.FILLER);
        point.sum = true;
        point.next = amount.next();
        return point;
    }

    /** "that autumn", "the following October": of the year of the date before it, or the nearest one from there. */
    int that(DatePoint point, int i) {
        if (!seasonOrMonth(point, i + 1)) {
            return i;
        }
        point.relative = Unit.YEAR;
        point.nearest = tokens.get(i).value();
        return i + 2;
    }

    private boolean seasonOrMonth(DatePoint point, int k) {
        if (tokens.is(k, Kind.MONTH) && (tokens.get(k).has(DateToken.CAPITAL) || tokens.first(k) > 0x250)) {
            point.month = tokens.get(k).value();
            return true;
        }
        if (tokens.is(k, Kind.SEASON) && !tokens.isHan(k)) {
            point.part = tokens.get(k).value();
            return true;
        }
        return false;
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
        if (!seasonOrMonth(point, i + 1)) {
            return i;
        }
        point.relative = Unit.YEAR;
        point.deictic = true;
        point.nearest = tokens.get(i).value();
        return i + 2;
    }

    /** "last Friday", "Friday of next week", 先週の金曜日; null where no weekday is told in this way. */
    @Nullable DatePoint weekday(int i) {
        var point = new DatePoint();
        int day = i;
        if (tokens.is(i, Kind.THIS)) {
            day = i + 1;
            point.nearest = tokens.get(i).value();
            point.next = day + 1;
        } else if (tokens.is(i, Kind.NOW_WEEK) || tokens.is(i, Kind.REL_WEEK)) {
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
        // 上周五 leaves the word for the weekday out.
        var numbered = tokens.is(i, Kind.NOW_WEEK) && day == i + 1 && tokens.isHan(i) && tokens.touches(day) && tokens.isNumber(day, 1, 6)
                && tokens.get(day).has(DateToken.KANJI);
        if (!tokens.is(day, Kind.WEEKDAY) && !numbered) {
            return null;
        }
        point.weekday = tokens.get(day).value();
        point.byWeekday = true;
        point.relative = Unit.DAY;
        point.deictic = !tokens.is(i, Kind.REL_WEEK);
        return point;
    }
}
