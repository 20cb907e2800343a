package org.musubi.chronology;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.EdtfNode.At;
import org.musubi.chronology.EdtfNode.Choice;
import org.musubi.chronology.EdtfNode.End;
import org.musubi.chronology.EdtfNode.Interval;
import org.musubi.chronology.EdtfNode.Member;
import org.musubi.chronology.EdtfNode.Open;

/**
 * A date, interval or set of dates in the Extended Date/Time Format (EDTF, ISO 8601-2:2019 annex A), levels 0, 1 and 2. Immutable; equal
 * where the canonical text is equal.
 *
 * <p>Decisions where the standard leaves room or implementations differ:
 * <ul>
 * <li>A set has no order: its canonical form stands in that of time, each member once.</li>
 * <li>Seasons 21 to 32 are the meteorological ones (spring from March), winter running into the next February; the standard gives
 *     them names only.</li>
 * <li>A day that never was (1900-02-29) and an interval that ends before it begins are refused.</li>
 * <li>{@code ~}, {@code ?} and {@code %} say how far to trust a value; they do not widen {@link #earliest()} and {@link #latest()}.</li>
 * <li>A time of day is kept as written and bounds are whole local days.</li>
 * </ul>
 */
public final class Edtf implements Comparable<Edtf> {

    /** What an expression says about the happening it dates. */
    public enum Shape {
        /** One date, however coarse. */
        DATE,
        /** Lasting from one date to another. */
        INTERVAL,
        /** On one of several dates, written in square brackets. */
        ONE_OF,
        /** On each of several dates, written in braces. */
        ALL_OF
    }

    /** Whether two values share a day. */
    public enum Overlap {
        /** They cannot. */
        NONE,
        /** They may: at least one is known too coarsely to say. */
        POSSIBLE,
        /** They do, however coarsely they are known. */
        CERTAIN
    }

    /**
     * How many days something lasted, its first and its last day included.
     *
     * @param atLeast the fewest it can be
     * @param atMost  the most it can be; empty where an end is open, unknown or beyond the calendar
     */
    public record Length(long atLeast, OptionalLong atMost) {
    }

    private static final Comparator<Edtf> BY_BOUNDS = Comparator.comparingLong((Edtf value) -> value.firstDay())
            .thenComparingLong(value -> value.lastDay())
            .thenComparing(Edtf::toString);

    private final EdtfNode node;
    private final String text;

    Edtf(EdtfNode node) {
        this.node = node;
        this.text = node.toString();
    }

    /** The value of a text, empty where the text is no EDTF. */
    public static Optional<Edtf> parse(String text) {
        return Optional.ofNullable(EdtfParser.parse(text)).map(Edtf::new);
    }

    /** The value of a text written by Musubi itself; throws where it is no EDTF. */
    public static Edtf of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not EDTF: " + text));
    }

    /** One day. */
    public static Edtf of(LocalDate day) {
        return new Edtf(EdtfDate.of(day));
    }

    /** The interval from the first of one value to the last of another; an end that is null is open. */
    public static Edtf between(@Nullable Edtf start, @Nullable Edtf end) {
        return new Edtf(new Interval(
                start == null ? new Open() : start.firstEnd(), end == null ? new Open() : end.lastEnd()));
    }

    private End firstEnd() {
        return switch (node) {
            case EdtfDate date -> new At(date);
            case Interval interval -> interval.start();
            case Choice choice -> end(choice.members().getFirst().from());
        };
    }

    private End lastEnd() {
        return switch (node) {
            case EdtfDate date -> new At(date);
            case Interval interval -> interval.end();
            case Choice choice -> {
                var last = choice.members().getLast();
                yield end(last.range() ? last.to() : last.from());
            }
        };
    }

    private static End end(@Nullable EdtfDate date) {
        return date == null ? new Open() : new At(date);
    }

    public Shape shape() {
        return switch (node) {
            case EdtfDate date -> Shape.DATE;
            case Interval interval -> Shape.INTERVAL;
            case Choice choice -> choice.all() ? Shape.ALL_OF : Shape.ONE_OF;
        };
    }

    /** The first day it can mean; empty where it is open, unknown or beyond the calendar. */
    public Optional<LocalDate> earliest() {
        return day(firstDay());
    }

    /** The last day it can mean; empty where it is open, unknown or beyond the calendar. */
    public Optional<LocalDate> latest() {
        return day(lastDay());
    }

    private static Optional<LocalDate> day(long day) {
        return day < LocalDate.MIN.toEpochDay() || day > LocalDate.MAX.toEpochDay() ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(day));
    }

    private long firstDay() {
        return switch (node) {
            case EdtfDate date -> date.firstDay();
            case Interval interval -> firstDay(interval.start());
            case Choice choice -> choice.members().stream().mapToLong(Member::firstDay).min().orElse(Long.MIN_VALUE);
        };
    }

    private long lastDay() {
        return switch (node) {
            case EdtfDate date -> date.lastDay();
            case Interval interval -> lastDay(interval.end());
            case Choice choice -> choice.members().stream().mapToLong(Member::lastDay).max().orElse(Long.MAX_VALUE);
        };
    }

    private static long firstDay(End start) {
        return start instanceof At(EdtfDate date) ? date.firstDay() : Long.MIN_VALUE;
    }

    private static long lastDay(End end) {
        return end instanceof At(EdtfDate date) ? date.lastDay() : Long.MAX_VALUE;
    }

    /** How long it lasted; empty for a set, which is no stretch of time. */
    public Optional<Length> length() {
        if (node instanceof Choice) {
            return Optional.empty();
        }
        var most = earliest().isPresent() && latest().isPresent() ? OptionalLong.of(lastDay() - firstDay() + 1) : OptionalLong.empty();
        return Optional.of(new Length(Stretch.of(node).getFirst().leastDays(), most));
    }

    /** The precision of the coarsest date in it. */
    public Precision precision() {
        return dates().map(EdtfDate::precision).max(Comparator.naturalOrder()).orElse(Precision.VAGUE);
    }

    /** True where any part of it is marked {@code ~} or {@code %}. */
    public boolean isApproximate() {
        return dates().anyMatch(date -> (date.flags() & EdtfDate.APPROXIMATE) != 0);
    }

    /** True where any part of it is marked {@code ?} or {@code %}. */
    public boolean isUncertain() {
        return dates().anyMatch(date -> (date.flags() & EdtfDate.UNCERTAIN) != 0);
    }

    /** The year of a single date of known year, empty otherwise. */
    public OptionalInt year() {
        return node instanceof EdtfDate date && date.year().isExact() && date.year().isWithinCalendar()
                ? OptionalInt.of(date.year().least()) : OptionalInt.empty();
    }

    /** The month (1 to 12) of a single date of known month, empty otherwise. */
    public OptionalInt month() {
        return node instanceof EdtfDate date && !date.isPartOfYear() && EdtfDate.number(date.month()) > 0
                ? OptionalInt.of(EdtfDate.number(date.month())) : OptionalInt.empty();
    }

    /** The day of the month of a single date of known day, empty otherwise. */
    public OptionalInt day() {
        return node instanceof EdtfDate date && EdtfDate.number(date.day()) > 0
                ? OptionalInt.of(EdtfDate.number(date.day())) : OptionalInt.empty();
    }

    /** The start of an interval, empty where it is open or unknown or this is no interval. */
    public Optional<Edtf> start() {
        return node instanceof Interval(At(EdtfDate date), End end) ? Optional.of(new Edtf(date)) : Optional.empty();
    }

    /** The end of an interval, empty where it is open or unknown or this is no interval. */
    public Optional<Edtf> end() {
        return node instanceof Interval(End start, At(EdtfDate date)) ? Optional.of(new Edtf(date)) : Optional.empty();
    }

    /** Whether the days of two values meet, and how surely. */
    public Overlap overlap(Edtf other) {
        return Stretch.overlap(node, other.node);
    }

    EdtfNode node() {
        return node;
    }

    private Stream<EdtfDate> dates() {
        return switch (node) {
            case EdtfDate date -> Stream.of(date);
            case Interval interval -> Stream.of(interval.start(), interval.end())
                    .flatMap(end -> end instanceof At(EdtfDate date) ? Stream.of(date) : Stream.empty());
            case Choice choice -> choice.members().stream().flatMap(m -> Stream.of(Optional.ofNullable(m.from()), Optional.ofNullable(m.to())))
                    .flatMap(Optional::stream);
        };
    }

    /** By first day, then by last day, then by text; what is open or unknown at its start comes first. */
    @Override
    public int compareTo(Edtf other) {
        return BY_BOUNDS.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf edtf && edtf.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The canonical EDTF text. */
    @Override
    public String toString() {
        return text;
    }
}
