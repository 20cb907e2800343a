package org.musubi.chronology;

import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateExpression.Form;
import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.DateToken.Kind;

/** Reads stretches told by their first day and how long they lasted: 10月17日から4日間, "three days from May 3, 1998". */
final class Lengths {

    private final DateTokens tokens;
    private final DatePoints points;
    private final LeaningWords leaning;

    Lengths(DateTokens tokens, DatePoints points, LeaningWords leaning) {
        this.tokens = tokens;
        this.points = points;
        this.leaning = leaning;
    }

    /** "three days from May 3, 1998", "two years from 1984": the first one counts, as in Japanese. */
    @Nullable DateExpression from(int i) {
        if (tokens.isHan(i)) {
            return null;
        }
        var amount = hyphenated(i);
        amount = amount == null ? leaning.amount(i) : amount;
        if (amount == null || tokens.isHan(amount.next() - 1) || !tokens.is(amount.next(), Kind.FROM) && !tokens.is(amount.next(), Kind.SINCE)
                || tokens.is(amount.next(), Kind.SINCE) && tokens.first(amount.next()) == 's' && tokens.get(amount.next()).end() - tokens.get(amount.next()).start() == 5) {
            return null;
        }
        var first = points.point(skipFiller(amount.next() + 1), true);
        var end = first == null || tokens.isConnector(first.next) ? null : lasting(first, amount.unit(), amount.number());
        return end == null ? null : new DateExpression(Form.RANGE, first, end, i, first.next);
    }

    /** 10月17日から4日間: the first day counts, so that four days end three days later. */
    @Nullable DateExpression behind(DatePoint first, int k, int begin) {
        var number = tokens.get(k).value();
        var next = k + 2;
        Unit unit;
        if (tokens.isNumber(k, 1, 99) && tokens.is(k + 1, Kind.LENGTH) && "間간안".indexOf(tokens.text().charAt(tokens.get(k + 1).end() - 1)) >= 0) {
            unit = "日일".indexOf(tokens.first(k + 1)) >= 0 ? Unit.DAY : "年년".indexOf(tokens.first(k + 1)) >= 0 ? Unit.YEAR : Unit.MONTH;
        } else {
            var amount = leaning.amount(k);
            if (amount == null || tokens.is(amount.next(), Kind.LATER) || amount.unit() == Unit.YEAR
                    || tokens.is(amount.next() - 1, Kind.DAY_UNIT)) {
                return null;
            }
            unit = amount.unit();
            number = amount.number();
            next = tokens.first(amount.next()) == '間' ? amount.next() + 1 : amount.next();
        }
        var end = lasting(first, unit, number);
        if (end == null) {
            return null;
        }
        return new DateExpression(Form.RANGE, first, end, begin, next);
    }

    /** The last of so many years, months or days, the first of which is given; null where that says nothing. */
    private static @Nullable DatePoint lasting(DatePoint first, Unit unit, int number) {
        var end = new DatePoint();
        end.sum = true;
        if (unit == Unit.DAY ? first.day > 0 || first.relative == Unit.DAY && !first.deictic : unit == Unit.MONTH ? first.month > 0 && first.day == 0 : first.month == 0 && first.year != DatePoint.NO_YEAR) {
            end.relative = unit;
            end.offset = number - 1;
            return number < 2 ? null : end;
        }
        if (unit == Unit.DAY || first.month == 0) {
            return null;
        }
        // 4月から1年間 ends in March, 4月10日から3か月間 on 9 July.
        var months = unit == Unit.YEAR ? number * 12 : number;
        if (first.day == 0) {
            end.relative = Unit.MONTH;
            end.offset = months - 1;
            return end;
        }
        var date = first.year == DatePoint.NO_YEAR || first.month > 12 ? null : EdtfDate.of(first.year, first.month, first.day);
        if (date == null || !date.exists()) {
            return null;
        }
        var day = date.earliest().orElseThrow();
        end.relative = Unit.DAY;
        end.offset = Math.toIntExact(ChronoUnit.DAYS.between(day, day.plusMonths(months))) - 1;
        return end;
    }

    /** "A five-day visit", "a two-week tour": the thing that took so long stands between. */
    private LeaningWords.@Nullable Amount hyphenated(int i) {
        var unit = tokens.get(i + 2);
        if (!tokens.is(i, Kind.NUMBER) || !tokens.is(i + 1, Kind.DASH) || !tokens.touches(i + 1) || !tokens.touches(i + 2) || !unit.is(Kind.DAYS)
                || !tokens.is(i + 3, Kind.UNKNOWN) || tokens.isHan(i + 3) || tokens.get(i).value() > 366) {
            return null;
        }
        return new LeaningWords.Amount(Unit.DAY, tokens.get(i).value() * unit.value(), i + 4);
    }

    private int skipFiller(int k) {
        return tokens.is(k, Kind.FILLER) && !tokens.isHan(k) ? k + 1 : k;
    }
}
