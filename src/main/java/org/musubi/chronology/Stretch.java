package org.musubi.chronology;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.musubi.chronology.Edtf.Overlap;
import org.musubi.chronology.EdtfNode.At;
import org.musubi.chronology.EdtfNode.Choice;
import org.musubi.chronology.EdtfNode.End;
import org.musubi.chronology.EdtfNode.Interval;
import org.musubi.chronology.EdtfNode.Member;
import org.musubi.chronology.EdtfNode.Unknown;

/**
 * One stretch of time as far as it is known, in numbers that order all days.
 *
 * <p>It begins between the first and the last start and ends between the first and the last end. A month stands for a happening on some
 * day of it: that may begin on the last day and may have ended on the first.
 */
record Stretch(long firstStart, long lastStart, long firstEnd, long lastEnd, boolean certain) {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long EVER = Long.MIN_VALUE;

    /** The stretches of an expression: one, or those of the members of its set. */
    static List<Stretch> of(EdtfNode node) {
        return switch (node) {
            case EdtfDate date -> List.of(someDay(date));
            case Interval interval -> List.of(lasting(interval.start(), interval.end()));
            case Choice choice -> choice.members().stream().flatMap(member -> of(member, choice.all())).toList();
        };
    }

    private static Stretch someDay(EdtfDate date) {
        return new Stretch(date.firstDay(), date.lastDay(), date.firstDay(), date.lastDay(), date.flags() == 0);
    }

    private static Stretch lasting(End start, End end) {
        var from = start instanceof At(EdtfDate date) ? someDay(date) : null;
        var to = end instanceof At(EdtfDate date) ? someDay(date) : null;
        var first = from == null ? EVER : from.firstStart;
        var last = to == null ? NEVER : to.lastEnd;
        // However little is known of an end, it does not come before the start.
        return new Stretch(first, from != null ? Math.min(from.lastStart, last) : start instanceof Unknown ? last : EVER,
                to != null ? Math.max(to.firstEnd, first) : end instanceof Unknown ? first : NEVER, last,
                (from != null || to != null) && (from == null || from.certain) && (to == null || to.certain));
    }

    private static Stream<Stretch> of(Member member, boolean all) {
        var from = member.from();
        var to = member.to();
        if (!member.range()) {
            return Stream.ofNullable(from).map(Stretch::someDay);
        }
        var within = new Stretch(member.firstDay(), member.lastDay(), member.firstDay(), member.lastDay(),
                (from == null || from.flags() == 0) && (to == null || to.flags() == 0));
        if (!all) {
            return Stream.of(within);
        }
        // On all days from one to another is on each day; in all years from one to another is on some day of each.
        return from != null && to != null && from.exactDay().isPresent() && to.exactDay().isPresent()
                ? Stream.of(lasting(new At(from), new At(to)))
                : Stream.concat(Stream.of(within), Stream.of(Optional.ofNullable(from), Optional.ofNullable(to)).flatMap(Optional::stream)
                        .map(date -> someDay(date).clipped(within)));
    }

    private Stretch clipped(Stretch within) {
        var first = Math.max(firstStart, within.firstStart);
        var last = Math.min(lastEnd, within.lastEnd);
        return new Stretch(first, last, first, last, certain);
    }

    /** How many days it has at least: from its last possible start to its first possible end. */
    long leastDays() {
        return certain && lastStart > EVER && firstEnd < NEVER ? Math.max(1, firstEnd - lastStart + 1) : 1;
    }

    private Overlap overlap(Stretch other) {
        if (lastEnd < other.firstStart || other.lastEnd < firstStart) {
            return Overlap.NONE;
        }
        return certain && other.certain && lastStart <= other.firstEnd && other.lastStart <= firstEnd ? Overlap.CERTAIN : Overlap.POSSIBLE;
    }

    static Overlap overlap(EdtfNode one, EdtfNode other) {
        var oneIsAll = one instanceof Choice(boolean all, List<Member> members) && all;
        var otherIsAll = other instanceof Choice(boolean all, List<Member> members) && all;
        if (oneIsAll && !otherIsAll) {
            return overlap(other, one);
        }
        var others = of(other);
        return among(of(one), oneIsAll, stretch -> among(others, otherIsAll, stretch::overlap));
    }

    /** Of one among several only what holds for each is certain; of all of several, what holds for any. */
    private static Overlap among(List<Stretch> stretches, boolean all, Function<Stretch, Overlap> overlap) {
        var found = EnumSet.noneOf(Overlap.class);
        stretches.forEach(stretch -> found.add(overlap.apply(stretch)));
        if (found.size() == 1) {
            return found.iterator().next();
        }
        return all && found.contains(Overlap.CERTAIN) ? Overlap.CERTAIN : Overlap.POSSIBLE;
    }
}
