package org.musubi.reconciliation.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameKind;
import org.musubi.reconciliation.duplicates.EventTraits.Named;
import org.springframework.stereotype.Component;

/** Events: one visit told by both cities. Dates that meet and the direction are needed; people, size, places and the group tell visits of one month apart. */
@Component
class EventComparing implements Comparing {

    private static final int MOST_NEAR = 150;
    /** An event of which only the year is known is like any other of that year. */
    private static final long WIDEST_DAYS = 366;
    private static final long NARROW_DAYS = 31;
    private static final double LIKELY = 5.5;
    private static final double POSSIBLE = 3.5;
    private static final int SMALL_DIFFERENCE = 2;

    private final EventTraitsReader reader;
    private final NameComparing names;
    private final Linked linked;

    EventComparing(EventTraitsReader reader, NameComparing names, Linked linked) {
        this.reader = reader;
        this.names = names;
        this.linked = linked;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("event");
    }

    @Override
    public List<Finding> with(RecordId record, String kind, Draft draft) {
        var mine = reader.read(List.of(record)).get(record);
        if (mine == null || !Dates.isClosed(mine.days()) || Dates.width(mine.days()) > WIDEST_DAYS) {
            return List.of();
        }
        var first = Objects.requireNonNull(mine.days().earliest());
        var last = Objects.requireNonNull(mine.days().latest());
        var near = reader.between(first.minusDays(Dates.NEAR_DAYS), last.plusDays(Dates.NEAR_DAYS), first, record, MOST_NEAR);
        return reader.read(near).values().stream().map(theirs -> compare(mine, theirs)).flatMap(Optional::stream).toList();
    }

    /** What speaks for and against, with its weight. */
    private static final class Weighing {

        private final List<PairReason> reasons = new ArrayList<>();
        private final Set<PairReasonKind> kinds = new HashSet<>();
        private double score;

        void add(double weight, PairReasonKind kind, String left, String right) {
            score += weight;
            kinds.add(kind);
            reasons.add(PairReason.of(kind, left, right));
        }

        boolean has(PairReasonKind... any) {
            return List.of(any).stream().anyMatch(kinds::contains);
        }
    }

    private Optional<Finding> compare(EventTraits mine, EventTraits theirs) {
        if (!Dates.isClosed(theirs.days()) || Dates.width(theirs.days()) > WIDEST_DAYS) {
            return Optional.empty();
        }
        var weighing = new Weighing();
        dates(mine, theirs, weighing);
        direction(mine, theirs, weighing);
        // The cheap ones first: most events of one month have nothing to do with each other.
        if (weighing.score <= 0 || weighing.has(PairReasonKind.OTHER_DIRECTION)) {
            return Optional.empty();
        }
        people(mine, theirs, weighing);
        group(mine, theirs, weighing);
        rest(mine, theirs, weighing);
        boolean told = weighing.has(PairReasonKind.SAME_LEADER, PairReasonKind.SAME_PEOPLE, PairReasonKind.SAME_SIZE, PairReasonKind.SAME_GROUP);
        boolean sameSide = weighing.has(PairReasonKind.SAME_DIRECTION, PairReasonKind.SAME_END, PairReasonKind.SAME_TIE);
        boolean apart = weighing.has(PairReasonKind.OTHER_LEADER, PairReasonKind.OTHER_GROUP, PairReasonKind.OTHER_TIE, PairReasonKind.OTHER_TYPE, PairReasonKind.ONE_SOURCE);
        if (weighing.score >= LIKELY && told && sameSide && !apart) {
            return Optional.of(new Finding(theirs.id(), DuplicateBand.LIKELY, weighing.score, weighing.reasons));
        }
        boolean narrow = Math.max(Dates.width(mine.days()), Dates.width(theirs.days())) <= NARROW_DAYS;
        return weighing.score >= POSSIBLE && (told || sameSide && narrow) && !weighing.has(PairReasonKind.OTHER_LEADER)
                ? Optional.of(new Finding(theirs.id(), DuplicateBand.POSSIBLE, weighing.score, weighing.reasons)) : Optional.empty();
    }

    private static void dates(EventTraits mine, EventTraits theirs, Weighing weighing) {
        var left = Objects.requireNonNullElse(mine.date(), "");
        var right = Objects.requireNonNullElse(theirs.date(), "");
        var widest = Math.max(Dates.width(mine.days()), Dates.width(theirs.days()));
        if (Dates.gap(mine.days(), theirs.days()) > 0) {
            weighing.add(widest <= NARROW_DAYS ? 0.5 : 0, PairReasonKind.DATES_NEAR, left, right);
        } else if (mine.days().equals(theirs.days())) {
            weighing.add(widest <= 14 ? 3 : widest <= NARROW_DAYS ? 2 : 0.5, PairReasonKind.SAME_DATE, left, right);
        } else {
            weighing.add(widest <= 14 ? 2.5 : widest <= NARROW_DAYS ? 1.5 : 0.5, PairReasonKind.DATES_OVERLAP, left, right);
        }
    }

    private void direction(EventTraits mine, EventTraits theirs, Weighing weighing) {
        var from = places(mine.from(), theirs.from());
        var to = places(mine.to(), theirs.to());
        if (from == Likeness.OTHER || to == Likeness.OTHER) {
            var begins = from == Likeness.OTHER;
            weighing.add(-3, PairReasonKind.OTHER_DIRECTION, shown(begins ? mine.from() : mine.to()), shown(begins ? theirs.from() : theirs.to()));
        } else if (from == Likeness.SAME && to == Likeness.SAME) {
            weighing.add(2, PairReasonKind.SAME_DIRECTION, shown(mine.from()), shown(mine.to()));
        } else if (from == Likeness.SAME || to == Likeness.SAME) {
            weighing.add(1, PairReasonKind.SAME_END, shown(from == Likeness.SAME ? mine.from() : mine.to()), "");
        }
    }

    private void people(EventTraits mine, EventTraits theirs, Weighing weighing) {
        var leader = person(mine.leader(), theirs.leader());
        if (leader == Likeness.SAME) {
            weighing.add(2, PairReasonKind.SAME_LEADER, shown(mine.leader()), shown(theirs.leader()));
        }
        var shared = new LinkedHashSet<String>();
        mine.people().stream().filter(one -> leader != Likeness.SAME || !one.equals(mine.leader()))
                .filter(one -> theirs.people().stream().anyMatch(other -> person(one, other) == Likeness.SAME)).forEach(one -> shared.add(one.shown()));
        if (!shared.isEmpty()) {
            weighing.add(Math.min(2, shared.size()), PairReasonKind.SAME_PEOPLE, shared.iterator().next(), shared.size() > 1 ? List.copyOf(shared).get(1) : "");
        }
        // Who leads in one account may be a member in the other.
        if (leader == Likeness.OTHER && shared.isEmpty()) {
            weighing.add(-3, PairReasonKind.OTHER_LEADER, shown(mine.leader()), shown(theirs.leader()));
        }
        var size = mine.size();
        var other = theirs.size();
        if (size != null && other != null) {
            if (size.equals(other)) {
                weighing.add(size > 1 ? 1.5 : 0.5, PairReasonKind.SAME_SIZE, size.toString(), other.toString());
            } else {
                weighing.add(Math.abs(size - other) <= Math.max(SMALL_DIFFERENCE, Math.max(size, other) / 10) ? 0 : -1.5, PairReasonKind.OTHER_SIZE, size.toString(), other.toString());
            }
        }
    }

    private void group(EventTraits mine, EventTraits theirs, Weighing weighing) {
        if (mine.group() != null && theirs.group() != null) {
            var same = names.nearest(List.of(mine.group()), List.of(theirs.group()), NameKind.ORGANISATION);
            if (same.filter(NameComparing.Nearest::isSame).isPresent()) {
                weighing.add(1.5, PairReasonKind.SAME_GROUP, mine.group(), theirs.group());
            } else if (same.isEmpty() && isOneScript(mine.group(), theirs.group())) {
                weighing.add(-1, PairReasonKind.OTHER_GROUP, mine.group(), theirs.group());
            }
        }
    }

    /** Names of groups are translated, not transcribed: across scripts they tell nothing. */
    private static boolean isOneScript(String one, String other) {
        return one.codePoints().anyMatch(c -> c > 0x2e80) == other.codePoints().anyMatch(c -> c > 0x2e80);
    }

    private void rest(EventTraits mine, EventTraits theirs, Weighing weighing) {
        mine.visited().stream().filter(place -> theirs.visited().stream().anyMatch(other -> places(place, other) == Likeness.SAME)).findFirst()
                .ifPresent(place -> weighing.add(0.5, PairReasonKind.SAME_VISITED, place.shown(), ""));
        if (mine.tie() != null && theirs.tie() != null) {
            weighing.add(mine.tie().equals(theirs.tie()) ? 0.5 : -2, mine.tie().equals(theirs.tie()) ? PairReasonKind.SAME_TIE : PairReasonKind.OTHER_TIE,
                    mine.tie().toString(), theirs.tie().toString());
        }
        var type = mine.types().stream().filter(theirs.types()::contains).sorted().findFirst();
        if (type.isPresent()) {
            weighing.add(0.5, PairReasonKind.SAME_TYPE, type.get(), type.get());
        } else if (!mine.types().isEmpty() && !theirs.types().isEmpty()) {
            weighing.add(-1.5, PairReasonKind.OTHER_TYPE, mine.types().stream().sorted().findFirst().orElse(""), theirs.types().stream().sorted().findFirst().orElse(""));
        }
        if (!mine.sources().isEmpty() && !theirs.sources().isEmpty()) {
            var shared = mine.sources().stream().filter(theirs.sources()::contains).findFirst();
            // One source rarely tells of one event twice.
            shared.ifPresentOrElse(source -> weighing.add(-2, PairReasonKind.ONE_SOURCE, source.toString(), ""),
                    () -> weighing.add(0.5, PairReasonKind.TWO_SOURCES, mine.sources().iterator().next().toString(), theirs.sources().iterator().next().toString()));
        }
    }

    private enum Likeness { SAME, UNKNOWN, OTHER }

    private Likeness places(@Nullable Named one, @Nullable Named other) {
        if (one == null || other == null) {
            return Likeness.UNKNOWN;
        }
        if (one.link() != null && other.link() != null) {
            return one.link().equals(other.link()) ? Likeness.SAME : linked.isWithin(one.link(), other.link()) ? Likeness.UNKNOWN : Likeness.OTHER;
        }
        return named(one, other, NameKind.PLACE);
    }

    private Likeness person(@Nullable Named one, @Nullable Named other) {
        if (one == null || other == null) {
            return Likeness.UNKNOWN;
        }
        // Two records may be one person whom nobody has merged yet.
        return Objects.equals(one.link(), other.link()) && one.link() != null ? Likeness.SAME : named(one, other, NameKind.PERSON);
    }

    private Likeness named(Named one, Named other, NameKind kind) {
        if (one.forms().isEmpty() || other.forms().isEmpty()) {
            return Likeness.UNKNOWN;
        }
        return names.nearest(one.forms(), other.forms(), kind)
                .map(nearest -> nearest.match().verdict() == MatchVerdict.SAME ? Likeness.SAME : Likeness.UNKNOWN).orElse(Likeness.OTHER);
    }

    private static String shown(@Nullable Named named) {
        return named == null ? "" : named.shown();
    }
}
