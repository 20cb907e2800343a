package org.musubi.chronology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateExpression.Form;
import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.EdtfNode.At;
import org.musubi.chronology.EdtfNode.Choice;
import org.musubi.chronology.EdtfNode.Interval;
import org.musubi.chronology.EdtfNode.Member;
import org.musubi.chronology.EdtfNode.Open;
import org.musubi.chronology.EdtfNode.Unknown;
import org.musubi.chronology.PointResolver.Resolved;

/** Supplies what the words of an expression leave out, each end from the other and both from the anchors, and gives the value. */
final class DateCompletion {

    private final DateAnchors anchors;

    DateCompletion(DateAnchors anchors) {
        this.anchors = anchors;
    }

    /** What became of an expression. */
    sealed interface Outcome {
    }

    record Value(Edtf value, Basis basis, @Nullable String anchor, List<DateDoubt> doubts, @Nullable Value other) implements Outcome {
    }

    record Refused(String code, List<String> arguments) implements Outcome {
    }

    /** Null where it leans on a date that nobody gives. */
    @Nullable Outcome complete(DateExpression expression) {
        if (expression.form() == Form.ALL_OF || expression.form() == Form.EITHER) {
            return set(expression);
        }
        var outcome = complete(expression.form(), expression.first().copy(), expression.last() == null ? null : expression.last().copy());
        var swapped = expression.first().other;
        if (outcome instanceof Value value && swapped != null && expression.last() == null) {
            return complete(expression.form(), swapped.copy(), null) instanceof Value other && !other.value().equals(value.value())
                    ? new Value(value.value(), value.basis(), value.anchor(), value.doubts(), other) : outcome;
        }
        return outcome;
    }

    private @Nullable Outcome complete(Form form, DatePoint first, @Nullable DatePoint last) {
        var resolver = new PointResolver(anchors);
        if (last == null) {
            var point = resolver.resolve(first);
            return point == null ? refusal(resolver) : value(resolver, single(form, point));
        }
        var both = first.relative != null && first.relative == last.relative && !first.sum && !last.sum && last.offset > first.offset && first.offset > 0;
        share(first, last);
        var start = resolver.resolve(first);
        if (start == null) {
            return refusal(resolver);
        }
        // What the first end found in an anchor holds for the second.
        inheritFound(first, last);
        var basis = resolver.basis();
        var anchor = resolver.anchor();
        var leans = last.relative != null && !last.deictic && !last.sum && !both;
        // 翌年4月～翌々年3月: both lean on the date before them.
        if (!both) {
            anchors.remember(new Edtf(start.from()), -1);
        }
        var end = resolver.resolve(last);
        if (!both) {
            anchors.forget();
        }
        if (leans) {
            resolver.state(basis, anchor);
        }
        if (end == null) {
            return refusal(resolver);
        }
        var from = start.from().earliest();
        var to = end.end().latest();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            return new Refused("end_before_start", List.of(start.from().toString(), end.end().toString()));
        }
        if (form == Form.ONE_OF) {
            return value(resolver, new Choice(false, List.of(new Member(start.from(), true, end.end()))));
        }
        return start.from().equals(end.end()) ? value(resolver, start.from())
                : value(resolver, new Interval(new At(start.from()), new At(end.end())));
    }

    private @Nullable Outcome set(DateExpression expression) {
        var first = expression.first().copy();
        var rest = new ArrayList<DatePoint>();
        expression.middle().forEach(point -> rest.add(point.copy()));
        if (expression.last() != null) {
            rest.add(expression.last().copy());
            share(first, rest.getLast());
            // 平成10・11・12年度: the last one brings the unit for all.
            var fiscal = rest.getLast().fiscal;
            rest.forEach(point -> point.fiscal |= fiscal && point.month == 0);
        }
        var resolver = new PointResolver(anchors);
        var start = resolver.resolve(first);
        if (start == null) {
            return refusal(resolver);
        }
        var members = new ArrayList<Member>();
        members.add(member(start));
        for (var point : rest) {
            share(first, point);
            inheritFound(first, point);
            var resolved = resolver.resolve(point);
            if (resolved == null) {
                return refusal(resolver);
            }
            var through = point.through;
            members.add(through == null ? member(resolved) : through(resolver, point, through.copy(), resolved));
        }
        // 昭和64年・平成元年 are one year.
        if (members.stream().allMatch(members.getFirst()::equals)) {
            return value(resolver, single(Form.SINGLE, start));
        }
        return value(resolver, new Choice(expression.form() == Form.ALL_OF, members));
    }

    private static Member through(PointResolver resolver, DatePoint first, DatePoint last, Resolved start) {
        share(first, last);
        var end = resolver.resolve(last);
        return end == null ? member(start) : new Member(start.from(), true, end.end());
    }

    private static Member member(Resolved point) {
        return new Member(point.from(), point.to() != null, point.to());
    }

    private static @Nullable Refused refusal(PointResolver resolver) {
        return resolver.impossible() == null ? null : new Refused(resolver.impossible(), resolver.arguments());
    }

    private static Value value(PointResolver resolver, EdtfNode node) {
        return new Value(new Edtf(node), resolver.basis(), resolver.anchor(),
                new ArrayList<>(new LinkedHashSet<>(resolver.doubts())), null);
    }

    private static EdtfNode single(Form form, Resolved point) {
        return switch (form) {
            case SINCE -> new Interval(new At(point.from()), new Open());
            case UNTIL -> new Interval(new Open(), new At(point.end()));
            case END_UNKNOWN -> new Interval(new At(point.from()), new Unknown());
            case START_UNKNOWN -> new Interval(new Unknown(), new At(point.end()));
            case OR_EARLIER -> new Choice(false, List.of(new Member(null, true, point.end())));
            case OR_LATER -> new Choice(false, List.of(new Member(point.from(), true, null)));
            case THROUGHOUT -> {
                var whole = point.to() == null ? Spans.throughout(point.from()) : point;
                yield whole == null || whole.to() == null ? point.from() : new Interval(new At(whole.from()), new At(whole.to()));
            }
            default -> {
                if (point.to() == null) {
                    yield point.from();
                }
                yield point.lasts() ? new Interval(new At(point.from()), new At(point.to()))
                        : new Choice(false, List.of(new Member(point.from(), true, point.to())));
            }
        };
    }

    /** Each end takes from the other what it leaves out. */
    private static void share(DatePoint first, DatePoint last) {
        if (first.isBareOnly()) {
            first.day = first.bare;
        }
        var lastHadMonth = last.month > 0;
        var lastHadYear = last.hasYear();
        if (last.bare >= 0) {
            last.day = last.bare;
        }
        if (!first.hasYear() && lastHadYear && (first.relative == null)) {
            takeYear(first, last);
            if (first.month == 0 && first.day > 0) {
                first.month = last.month;
            } else if (first.month > 0 && last.month > 0 && first.month > last.month) {
                shiftYear(first, -1);
            }
        } else if (!first.hasYear() && first.month == 0 && first.day > 0 && lastHadMonth) {
            first.month = last.month;
        }
        if (last.shortYear >= 0 && last.year == DatePoint.NO_YEAR && first.count != 0) {
            last.year = first.count + last.shortYear;
            last.shortYear = -1;
        }
        if (last.shortYear >= 0 && last.year == DatePoint.NO_YEAR && first.era < 0 && first.year != DatePoint.NO_YEAR && !last.fiscal) {
            last.year = nextYear(first.year, last.shortYear);
            last.shortYear = -1;
        }
        if (first.eraDecade && last.mask != null && last.mask.length() == 4 && first.era >= 0) {
            // 昭和30～40年代: both count the years of the era.
            last.year = Eras.ALL.get(first.era).western((last.mask.charAt(2) - '0') * 10);
            last.eraDecade = true;
            last.mask = null;
        }
        if (last.fiscal && !first.fiscal && first.year != DatePoint.NO_YEAR && first.month == 0 && first.part == 0) {
            first.fiscal = true;
        } else if (first.fiscal && !last.fiscal && last.year != DatePoint.NO_YEAR && last.month == 0 && last.part == 0) {
            last.fiscal = true;
        }
        if (last.third > 0 && last.month == 0 && last.relative == Unit.MONTH && first.month > 0) {
            last.relative = null;
            last.month = first.month;
        }
        if (last.shortYear >= 0 && last.year == DatePoint.NO_YEAR && first.era >= 0) {
            last.era = first.era;
            last.eraYear = last.shortYear;
            last.year = Eras.ALL.get(first.era).western(last.shortYear);
            last.shortYear = -1;
        }
        if (!last.hasYear() && last.relative == null && first.hasYear() && first.relative == null) {
            inherit(first, last);
        } else if (lastHadYear && !lastHadMonth && last.bare >= 0) {
            last.month = first.month;
        } else if (!last.hasYear() && last.relative == null && last.month == 0 && first.month > 0) {
            last.month = first.month;
        }
    }

    /** The first year from another one on that ends like this: 05 behind 2003, 5 behind 2003, 02 behind 1998. */
    private static int nextYear(int from, int ending) {
        var inDecade = from / 10 * 10 + ending;
        var inCentury = from / 100 * 100 + ending;
        return ending < 10 && inDecade >= from ? inDecade : inCentury >= from ? inCentury : inCentury + 100;
    }

    private static void inheritFound(DatePoint first, DatePoint last) {
        if (!last.hasYear() && last.relative == null && (first.year != DatePoint.NO_YEAR || first.mask != null)) {
            inherit(first, last);
        }
    }

    private static void inherit(DatePoint first, DatePoint last) {
        takeYear(last, first);
        if (last.month == 0 && last.day > 0) {
            last.month = first.month;
            if (last.day < first.day && first.month > 0) {
                last.month++;
                last.doubt("next_month_assumed");
            }
        }
        if (first.part > 0 && last.part > 0 && last.part < first.part) {
            shiftYear(last, 1);
        }
        if (first.month > 0 && last.month > 12) {
            last.month = 1;
            shiftYear(last, 1);
        } else if (first.month > 0 && last.month > 0 && last.month < first.month) {
            shiftYear(last, 1);
        }
    }

    private static void shiftYear(DatePoint point, int by) {
        if (point.year != DatePoint.NO_YEAR) {
            point.year += by;
            point.era = -1;
        } else if (point.shortYear >= 0) {
            point.shortYear += by;
        }
    }

    private static void takeYear(DatePoint to, DatePoint from) {
        to.year = from.year;
        to.mask = from.mask;
        to.shortYear = from.shortYear;
        to.era = from.era;
        to.eraYear = from.eraYear;
    }
}
