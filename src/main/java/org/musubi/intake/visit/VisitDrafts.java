package org.musubi.intake.visit;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.event.GroupSize;
import org.musubi.register.event.Stage;

/** A visit of the form as a draft of an event and back. Units whose value stays keep their id, their link and their evidence. */
final class VisitDrafts {

    private VisitDrafts() {
    }

    static EventDraft draft(VisitEntry entry, EventDraft before) {
        var group = before.delegations().isEmpty() ? Delegation.empty() : before.delegations().getFirst();
        group = group.withName(unit(entry.group(), group.name()))
                .withLeader(head(entry, group.leader()))
                .withSize(unit(entry.size() == null ? null : new GroupSize(entry.size(), null, List.of()), group.size()));
        var types = before.types().isEmpty() ? List.of(element(EventType.VISIT)) : before.types();
        return before.withTypes(types)
                .withDate(unit(entry.date(), before.date()))
                .withFrom(link(entry.from(), before.from())).withTo(link(entry.to(), before.to()))
                .withTie(link(entry.tie(), before.tie()))
                .withDelegations(group.blank() ? List.of() : List.of(group))
                .withPurpose(unit(entry.purpose(), before.purpose()))
                .withFields(elements(entry.fields(), before.fields(), Function.identity()))
                .withPlaces(places(entry.places(), before.places()))
                .withStage(unit(entry.planned() ? Stage.PLANNED : Stage.HELD, before.stage()))
                .withNote(unit(entry.note(), before.note()));
    }

    static VisitEntry entry(EventDraft draft) {
        var group = draft.delegations().stream().findFirst();
        var head = group.map(Delegation::leader).map(Cited::value);
        return new VisitEntry(link(draft.tie()), link(draft.from()), link(draft.to()), value(draft.date()),
                group.map(Delegation::name).map(Cited::value).orElse(null), head.map(Mention::asWritten).orElse(null),
                head.map(Mention::role).orElse(null), group.map(Delegation::size).map(size -> size.value().people()).orElse(null),
                value(draft.purpose()), draft.fields().stream().map(Cited::value).toList(),
                draft.places().stream().map(place -> place.value().asWritten()).filter(Objects::nonNull).toList(),
                draft.stage() != null && draft.stage().value() == Stage.PLANNED, value(draft.note()));
    }

    private static <T> @Nullable T value(@Nullable Cited<T> unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable RecordId link(@Nullable Cited<Mention> unit) {
        return unit == null ? null : unit.value().link();
    }

    private static <T> @Nullable Cited<T> unit(@Nullable T value, @Nullable Cited<T> before) {
        if (value == null) {
            return null;
        }
        return before != null && before.value().equals(value) ? before : Cited.given(value);
    }

    private static @Nullable Cited<Mention> link(@Nullable RecordId record, @Nullable Cited<Mention> before) {
        if (record == null) {
            return null;
        }
        return before != null && record.equals(before.value().link()) ? before : Cited.given(Mention.of(record, null));
    }

    private static @Nullable Cited<Mention> head(VisitEntry entry, @Nullable Cited<Mention> before) {
        if (entry.head() == null && entry.headOffice() == null) {
            return null;
        }
        boolean same = before != null && Objects.equals(before.value().asWritten(), entry.head())
                && Objects.equals(before.value().role(), entry.headOffice());
        return same ? before : Cited.given(new Mention(entry.head(), entry.headOffice(), null, null));
    }

    private static <T> Cited<T> element(T value) {
        return Cited.element(value, Basis.GIVEN, List.of());
    }

    private static <T, V> List<Cited<T>> elements(List<V> wanted, List<Cited<T>> before, Function<V, T> make) {
        return wanted.stream().map(make).map(value -> before.stream().filter(unit -> unit.value().equals(value)).findFirst()
                .orElseGet(() -> element(value))).toList();
    }

    private static List<Cited<Mention>> places(List<String> wanted, List<Cited<Mention>> before) {
        return wanted.stream().map(name -> before.stream().filter(unit -> name.equals(unit.value().asWritten())).findFirst()
                .orElseGet(() -> element(Mention.written(name, null)))).toList();
    }

    /** The draft with every unit citing its line of the log. */
    static EventDraft cited(EventDraft draft, Citer cite) {
        return draft.withTypes(all(draft.types(), "types", cite)).withDate(one(draft.date(), "date", cite))
                .withFrom(one(draft.from(), "from", cite)).withTo(one(draft.to(), "to", cite)).withTie(one(draft.tie(), "tie", cite))
                .withDelegations(draft.delegations().stream().map(group -> group.withName(one(group.name(), "group", cite))
                        .withLeader(one(group.leader(), "head", cite)).withSize(one(group.size(), "size", cite))).toList())
                .withPurpose(one(draft.purpose(), "purpose", cite)).withFields(all(draft.fields(), "fields", cite))
                .withPlaces(all(draft.places(), "places", cite)).withStage(one(draft.stage(), "stage", cite))
                .withNote(one(draft.note(), "note", cite));
    }

    /** Gives the citations for a unit by the name of its line in the log. */
    interface Citer {
        List<Citation> of(String line);
    }

    private static <T> @Nullable Cited<T> one(@Nullable Cited<T> unit, String line, Citer cite) {
        return unit == null ? null : unit.withCitations(cite.of(line));
    }

    private static <T> List<Cited<T>> all(List<Cited<T>> units, String line, Citer cite) {
        return units.stream().map(unit -> unit.withCitations(cite.of(line))).toList();
    }
}
