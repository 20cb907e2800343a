package org.musubi.intake.visit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.names.NameKey;
import org.musubi.register.Days;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.Names;
import org.musubi.register.Page;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventFilter;
import org.musubi.register.event.EventSummary;
import org.musubi.register.event.Events;
import org.springframework.stereotype.Component;

/**
 * What may be the same visit as one that is being logged, in the register and among what waits: on the same days or nearly, and of
 * the same tie, between the same two sides in either direction, or at the same place.
 */
@Component
class SimilarVisits {

    /** One side counts the day of departure, the other that of arrival. */
    private static final int NEAR_DAYS = 3;
    private static final Page FEW = new Page(0, 20);
    private static final Set<String> VISITED = Set.of("place", "organisation");

    private final Proposals proposals;
    private final Records records;
    private final Events events;
    private final Names names;
    private final Labels labels;

    SimilarVisits(Proposals proposals, Records records, Events events, Names names, Labels labels) {
        this.proposals = proposals;
        this.records = records;
        this.events = events;
        this.names = names;
        this.labels = labels;
    }

    /** What another visit is compared by. */
    private record Traits(@Nullable RecordId tie, Set<RecordId> ends, Set<RecordId> places, Set<String> placeNames, UnaryOperator<RecordId> standing) {

        boolean fits(EventDraft other) {
            return tie != null && tie.equals(link(other.tie()))
                    || ends.size() == 2 && ends.equals(Stream.of(other.from(), other.to()).map(SimilarVisits::link).filter(Objects::nonNull).map(standing).collect(Collectors.toSet()))
                    || other.places().stream().map(Cited::value).anyMatch(this::isPlace);
        }

        private boolean isPlace(Mention mention) {
            return mention.link() != null && places.contains(standing.apply(mention.link()))
                    || mention.asWritten() != null && placeNames.contains(NameKey.of(mention.asWritten()));
        }
    }

    List<SimilarVisit> of(VisitEntry entry, @Nullable RecordId own, Locale locale) {
        var days = Days.of(entry.date());
        if (days.earliest() == null || days.latest() == null) {
            return List.of();
        }
        var from = days.earliest().minusDays(NEAR_DAYS);
        var to = days.latest().plusDays(NEAR_DAYS);
        var traits = traits(entry);
        var found = new LinkedHashMap<RecordId, SimilarVisit>();
        inRegister(entry, traits, from, to, locale).forEach(event -> found.put(event.id(), of(event)));
        waiting(traits, from, to, locale).forEach(visit -> found.putIfAbsent(visit.record(), visit));
        found.remove(own);
        return List.copyOf(found.values());
    }

    private Traits traits(VisitEntry entry) {
        var places = new HashSet<RecordId>();
        var keys = entry.places().stream().map(NameKey::of).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
        keys.forEach(key -> names.exact(key, VISITED).forEach(form -> places.add(form.record())));
        return new Traits(entry.tie(), Stream.of(entry.from(), entry.to()).filter(Objects::nonNull).map(records::standing).collect(Collectors.toSet()),
                places, keys, records::standing);
    }

    private List<EventSummary> inRegister(VisitEntry entry, Traits traits, LocalDate from, LocalDate to, Locale locale) {
        var found = new LinkedHashMap<RecordId, EventSummary>();
        events.around(traits.tie(), List.of(), from, to, locale).forEach(event -> found.put(event.id(), event));
        Stream.of(traits.ends(), traits.places()).map(List::copyOf)
                .flatMap(named -> events.around(null, named, from, to, locale).stream())
                .forEach(event -> found.putIfAbsent(event.id(), event));
        entry.places().stream().flatMap(name -> events.find(named(name, from, to), true, FEW, locale).stream())
                .filter(event -> near(event, from, to)).forEach(event -> found.putIfAbsent(event.id(), event));
        return found.values().stream().filter(event -> records.draft(event.id(), EventDraft.class).filter(traits::fits).isPresent()).toList();
    }

    private static EventFilter named(String name, LocalDate from, LocalDate to) {
        return new EventFilter(name, from.getYear(), to.getYear(), null, null, null, null);
    }

    private static boolean near(EventSummary event, LocalDate from, LocalDate to) {
        var days = Days.of(event.date());
        return days.earliest() != null && days.latest() != null && !days.latest().isBefore(from) && !days.earliest().isAfter(to);
    }

    private List<SimilarVisit> waiting(Traits traits, LocalDate from, LocalDate to, Locale locale) {
        var items = proposals.openItems("event", from, to).stream()
                .filter(item -> item.earliest() != null && item.draft() instanceof EventDraft draft && traits.fits(draft)).toList();
        var known = labels.of(items.stream().map(item -> (EventDraft) item.draft()).flatMap(draft -> Stream.of(draft.from(), draft.to()))
                .map(SimilarVisits::link).filter(Objects::nonNull).collect(Collectors.toSet()), locale);
        return items.stream().map(item -> of(item, (EventDraft) item.draft(), known)).toList();
    }

    private SimilarVisit of(ItemView item, EventDraft draft, Map<RecordId, Label> known) {
        boolean mine = item.author().equals(CurrentActor.get().account())
                && proposals.find(item.proposal()).filter(proposal -> proposal.type() == ProposalType.VISIT).isPresent();
        var group = draft.delegations().stream().findFirst();
        var label = Stream.of(value(draft.summary()), group.map(one -> value(one.name())).orElse(null),
                        group.map(one -> word(one.leader(), known)).orElse(null)).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> way(word(draft.from(), known), word(draft.to(), known)));
        return new SimilarVisit(item.record(), label, value(draft.date()),
                new SimilarVisit.Waiting(item.id(), item.proposal(), item.state(), mine));
    }

    static SimilarVisit of(EventSummary event) {
        var label = Stream.of(event.summary(), event.delegation(), text(event.leader())).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> way(text(event.from()), text(event.to())));
        return new SimilarVisit(event.id(), label, event.date(), null);
    }

    private static String way(@Nullable String from, @Nullable String to) {
        return Stream.of(from, to).filter(Objects::nonNull).collect(Collectors.joining(" → "));
    }

    private static @Nullable String text(@Nullable Label label) {
        return label == null ? null : label.text();
    }

    private static @Nullable String word(@Nullable Cited<Mention> unit, Map<RecordId, Label> known) {
        if (unit == null) {
            return null;
        }
        var label = unit.value().link() == null ? null : known.get(unit.value().link());
        return label != null ? label.text() : unit.value().asWritten() != null ? unit.value().asWritten() : unit.value().role();
    }

    private static <T> @Nullable T value(@Nullable Cited<T> unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable RecordId link(@Nullable Cited<Mention> unit) {
        return unit == null ? null : unit.value().link();
    }
}
