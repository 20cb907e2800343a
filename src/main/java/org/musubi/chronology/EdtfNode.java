package org.musubi.chronology;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The parts of an EDTF expression, as parsed. */
sealed interface EdtfNode permits EdtfDate, EdtfNode.Interval, EdtfNode.Choice {

    /** What stands at one end of an interval or of a range within a set. */
    sealed interface End {
    }

    /** A known end. */
    record At(EdtfDate date) implements End {
    }

    /** Two dots: the interval has no end on this side. */
    record Open() implements End {
    }

    /** Nothing written: there is an end, but nobody knows when. */
    record Unknown() implements End {
    }

    record Interval(End start, End end) implements EdtfNode {

        @Override
        public String toString() {
            return write(start) + "/" + write(end);
        }
    }

    /** A member of a set: a date, or a range of dates with one end open at most. */
    record Member(@Nullable EdtfDate from, boolean range, @Nullable EdtfDate to) {

        /** In the order of time; what has no end stands last, as the standard has it. */
        static final Comparator<Member> ORDER = Comparator.comparing(Member::isOpenAtEnd).thenComparingLong(Member::firstDay)
                .thenComparingLong(Member::lastDay).thenComparing(Member::toString);

        boolean isOpenAtEnd() {
            return range && to == null;
        }

        long firstDay() {
            return from == null ? Long.MIN_VALUE : from.firstDay();
        }

        long lastDay() {
            var last = range ? to : from;
            return last == null ? Long.MAX_VALUE : last.lastDay();
        }

        @Override
        public String toString() {
            return (from == null ? "" : from.toString()) + (range ? ".." : "") + (to == null ? "" : to.toString());
        }
    }

    /** A set: one of its members (square brackets) or all of them (braces); it has no order of its own, so they stand in that of time. */
    record Choice(boolean all, List<Member> members) implements EdtfNode {

        public Choice {
            members = members.stream().distinct().sorted(Member.ORDER).toList();
        }

        @Override
        public String toString() {
            var text = new StringBuilder().append(all ? '{' : '[');
            for (var i = 0; i < members.size(); i++) {
                text.append(i == 0 ? "" : ",").append(members.get(i));
            }
            return text.append(all ? '}' : ']').toString();
        }
    }

    private static String write(End end) {
        return switch (end) {
            case At(EdtfDate date) -> date.toString();
            case Open() -> "..";
            case Unknown() -> "";
        };
    }
}
