package org.musubi.intake.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.register.event.GroupSize;
import org.musubi.register.event.Stage;

/**
 * A visit of the form as a draft of an event and back. What the clerk did not touch, and what the form does not show, stays as it
 * was to the letter: value, basis, link, evidence, id.
 */
final class VisitDrafts {

    private VisitDrafts() {
    }

    static EventDraft draft(VisitEntry entry, EventDraft before) {
        var shown = entry(before);
        boolean isNew = before.types().isEmpty();
        return before.withTypes(isNew ? List.of(element(EventType.VISIT)) : before.types())
                .withDate(unit(entry.date(), shown.date(), before.date()))
                .withFrom(link(entry.from(), shown.from(), before.from())).withTo(link(entry.to(), shown.to(), before.to()))
                .withTie(link(entry.tie(), shown.tie(), before.tie()))
                .withDelegations(groups(entry, shown, before.delegations()))
                .withPurpose(unit(entry.purpose(), shown.purpose(), before.purpose()))
                .withFields(fields(entry.fields(), before.fields()))
                .withPlaces(places(entry.places(), before.places()))
                .withStage(entry.planned() == shown.planned() && !isNew ? before.stage()
                        : Cited.given(entry.planned() ? Stage.PLANNED : Stage.HELD))
                .withNote(unit(entry.note(), shown.note(), before.note()));
    }

    static VisitEntry entry(EventDraft draft) {
        var group = draft.delegations().stream().findFirst();
        var head = group.map(Delegation::leader).map(Cited::value);
        return new VisitEntry(link(draft.tie()), link(draft.from()), link(draft.to()), value(draft.date()),
                group.map(Delegation::name).map(Cited::value).orElse(null), head.map(Mention::asWritten).orElse(null),
                head.map(Mention::role).orElse(null), group.map(Delegation::size).map(size -> size.value().people()).orElse(null),
                value(draft.purpose()), draft.fields().stream().map(Cited::value).filter(FieldsOfExchange.codes()::contains).toList(),
                draft.places().stream().map(place -> place.value().asWritten()).filter(Objects::nonNull).toList(),
                draft.stage() != null && draft.stage().value() == Stage.PLANNED, value(draft.note()));
    }

    private static <T> @Nullable T value(@Nullable Cited<T> unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable RecordId link(@Nullable Cited<Mention> unit) {
        return unit == null ? null : unit.value().link();
    }

    private static <T> @Nullable Cited<T> unit(@Nullable T value, @Nullable T shown, @Nullable Cited<T> before) {
        if (Objects.equals(value, shown)) {
            return before;
        }
        return value == null ? null : Cited.given(value);
    }

    private static @Nullable Cited<Mention> link(@Nullable RecordId record, @Nullable RecordId shown, @Nullable Cited<Mention> before) {
        if (Objects.equals(record, shown)) {
            return before;
        }
        return record == null ? null : Cited.given(Mention.of(record, null));
    }

    /** The form shows the first group. It keeps its place even when nothing is left of it, so that the next is not taken for it. */
    private static List<Delegation> groups(VisitEntry entry, VisitEntry shown, List<Delegation> before) {
        var first = before.isEmpty() ? Delegation.empty() : before.getFirst();
        var group = first.withName(unit(entry.group(), shown.group(), first.name()))
                .withLeader(head(entry, shown, first.leader()))
                .withSize(size(entry.size(), shown.size(), first.size()));
        var others = before.stream().skip(1);
        return group.blank() && before.size() < 2 ? List.of() : Stream.concat(Stream.of(group), others).toList();
    }

    /** Who keeps the name is the same person, also in another office. */
    private static @Nullable Cited<Mention> head(VisitEntry entry, VisitEntry shown, @Nullable Cited<Mention> before) {
        if (Objects.equals(entry.head(), shown.head()) && Objects.equals(entry.headOffice(), shown.headOffice())) {
            return before;
        }
        if (entry.head() == null && entry.headOffice() == null) {
            return null;
        }
        boolean same = before != null && Objects.equals(entry.head(), shown.head());
        return Cited.given(new Mention(entry.head(), entry.headOffice(), same ? before.value().language() : null, same ? before.value().link() : null));
    }

    /** The words tell the old number and go with it; the parts stay. */
    private static @Nullable Cited<GroupSize> size(@Nullable Integer people, @Nullable Integer shown, @Nullable Cited<GroupSize> before) {
        if (Objects.equals(people, shown)) {
            return before;
        }
        return people == null ? null : Cited.given(new GroupSize(people, null, before == null ? List.of() : before.value().parts()));
    }

    private static <T> Cited<T> element(T value) {
        return Cited.element(value, Basis.GIVEN, List.of());
    }

    private static List<Cited<String>> fields(List<String> wanted, List<Cited<String>> before) {
        return elements(wanted, before, unit -> FieldsOfExchange.codes().contains(unit.value()) ? unit.value() : null, Function.identity());
    }

    private static List<Cited<Mention>> places(List<String> wanted, List<Cited<Mention>> before) {
        return elements(wanted, before, unit -> unit.value().asWritten(), name -> Mention.written(name, null));
    }

    /** @param shown what the form shows of an element, null where it does not show it */
    private static <T> List<Cited<T>> elements(List<String> wanted, List<Cited<T>> before, Function<Cited<T>, @Nullable String> shown,
                                               Function<String, T> make) {
        var fresh = new ArrayList<>(wanted);
        var elements = new ArrayList<Cited<T>>();
        for (Cited<T> unit : before) {
            String words = shown.apply(unit);
            if (words == null || fresh.remove(words)) {
                elements.add(unit);
            }
        }
        fresh.forEach(words -> elements.add(element(make.apply(words))));
        return elements;
    }

    /** The draft with every unit that is the clerk's, and has no evidence yet, citing its line of the log. */
    static EventDraft cited(EventDraft draft, EventDraft base, Citer cite) {
        return draft.withTypes(all(draft.types(), base.types(), "types", cite)).withDate(one(draft.date(), base.date(), "date", cite))
                .withFrom(one(draft.from(), base.from(), "from", cite)).withTo(one(draft.to(), base.to(), "to", cite))
                .withTie(one(draft.tie(), base.tie(), "tie", cite))
                .withDelegations(draft.delegations().stream().map(group -> cited(group, base, cite)).toList())
                .withPurpose(one(draft.purpose(), base.purpose(), "purpose", cite))
                .withFields(all(draft.fields(), base.fields(), "fields", cite))
                .withPlaces(all(draft.places(), base.places(), "places", cite)).withStage(one(draft.stage(), base.stage(), "stage", cite))
                .withNote(one(draft.note(), base.note(), "note", cite));
    }

    private static Delegation cited(Delegation group, EventDraft base, Citer cite) {
        var before = base.delegations().stream().filter(one -> one.id().equals(group.id())).findFirst().orElseGet(Delegation::empty);
        return group.withName(one(group.name(), before.name(), "group", cite)).withLeader(one(group.leader(), before.leader(), "head", cite))
                .withSize(one(group.size(), before.size(), "size", cite));
    }

    /** Gives the citations for a unit by the name of its line in the log. */
    interface Citer {
        List<Citation> of(String line);
    }

    private static <T> @Nullable Cited<T> one(@Nullable Cited<T> unit, @Nullable Cited<T> base, String line, Citer cite) {
        return unit == null || unit.equals(base) || !unit.citations().isEmpty() ? unit : unit.withCitations(cite.of(line));
    }

    private static <T> List<Cited<T>> all(List<Cited<T>> units, List<Cited<T>> base, String line, Citer cite) {
        return units.stream().map(unit -> base.contains(unit) || !unit.citations().isEmpty() ? unit : unit.withCitations(cite.of(line))).toList();
    }
}
