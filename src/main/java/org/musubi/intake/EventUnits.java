package org.musubi.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;

/** The units of an event draft by path, and drafts made from others unit by unit. */
final class EventUnits {

    /** What becomes of a unit; null takes it away. */
    interface Change {
        <T> @Nullable Cited<T> apply(String path, Cited<T> unit);
    }

    private EventUnits() {
    }

    /** All units in the order of the draft. */
    static Map<String, Cited<?>> of(EventDraft draft) {
        var units = new LinkedHashMap<String, Cited<?>>();
        map(draft, new Change() {
            @Override
            public <T> Cited<T> apply(String path, Cited<T> unit) {
                units.put(path, unit);
                return unit;
            }
        });
        return units;
    }

    /** The draft with every unit passed through {@code change}; groups that are left without any vanish. */
    static EventDraft map(EventDraft draft, Change change) {
        return new EventDraft(one("/summary", draft.summary(), change), all("/types", draft.types(), change),
                one("/date", draft.date(), change), one("/from", draft.from(), change), one("/to", draft.to(), change),
                draft.delegations().stream().map(group -> map(group, change)).filter(group -> !group.blank()).toList(),
                all("/hosts", draft.hosts(), change), all("/places", draft.places(), change),
                all("/instruments", draft.instruments(), change), all("/amounts", draft.amounts(), change),
                all("/fields", draft.fields(), change), all("/occasions", draft.occasions(), change),
                one("/purpose", draft.purpose(), change), one("/tie", draft.tie(), change), one("/stage", draft.stage(), change),
                one("/note", draft.note(), change));
    }

    private static Delegation map(Delegation group, Change change) {
        var path = "/delegations/" + group.id();
        return new Delegation(group.id(), one(path + "/name", group.name(), change), one(path + "/leader", group.leader(), change),
                one(path + "/deputy", group.deputy(), change), all(path + "/members", group.members(), change),
                one(path + "/size", group.size(), change));
    }

    private static <T> @Nullable Cited<T> one(String path, @Nullable Cited<T> unit, Change change) {
        return unit == null ? null : change.apply(path, unit);
    }

    private static <T> List<Cited<T>> all(String path, List<Cited<T>> units, Change change) {
        return units.stream().map(unit -> change.apply(path + "/" + unit.id(), unit)).filter(Objects::nonNull).toList();
    }

    /**
     * What a curator has made of a draft, with everything untouched read anew.
     *
     * @param base as it was read when the curator began
     * @param mine as it is now
     * @param read as it is read today
     */
    static EventDraft merge(EventDraft base, EventDraft mine, EventDraft read) {
        return new EventDraft(one(base.summary(), mine.summary(), read.summary()), all(base.types(), mine.types(), read.types()),
                one(base.date(), mine.date(), read.date()), one(base.from(), mine.from(), read.from()),
                one(base.to(), mine.to(), read.to()), groups(base.delegations(), mine.delegations(), read.delegations()),
                all(base.hosts(), mine.hosts(), read.hosts()), all(base.places(), mine.places(), read.places()),
                all(base.instruments(), mine.instruments(), read.instruments()),
                all(base.amounts(), mine.amounts(), read.amounts()), all(base.fields(), mine.fields(), read.fields()),
                all(base.occasions(), mine.occasions(), read.occasions()), one(base.purpose(), mine.purpose(), read.purpose()),
                one(base.tie(), mine.tie(), read.tie()), one(base.stage(), mine.stage(), read.stage()),
                one(base.note(), mine.note(), read.note()));
    }

    private static <T> @Nullable Cited<T> one(@Nullable Cited<T> base, @Nullable Cited<T> mine, @Nullable Cited<T> read) {
        return Objects.equals(base, mine) ? read : mine;
    }

    private static <T> List<Cited<T>> all(List<Cited<T>> base, List<Cited<T>> mine, List<Cited<T>> read) {
        var merged = new ArrayList<Cited<T>>();
        for (Cited<T> unit : mine) {
            var now = one(find(base, unit), unit, find(read, unit));
            if (now != null) {
                merged.add(now);
            }
        }
        // What is read now, but was read before and is gone from the draft, was taken out by hand.
        read.stream().filter(unit -> find(mine, unit) == null && find(base, unit) == null).forEach(merged::add);
        return merged;
    }

    private static <T> @Nullable Cited<T> find(List<Cited<T>> units, Cited<T> like) {
        return units.stream().filter(unit -> Objects.equals(unit.id(), like.id())).findFirst().orElse(null);
    }

    private static List<Delegation> groups(List<Delegation> base, List<Delegation> mine, List<Delegation> read) {
        var aligned = mine.size() == 1 && read.size() == 1 && base.size() <= 1 ? List.of(renamed(read.getFirst(), mine.getFirst())) : read;
        var merged = new ArrayList<Delegation>();
        for (Delegation group : mine) {
            var before = find(base, group);
            var now = find(aligned, group);
            if (before == null) {
                merged.add(now == null ? group : merge(blank(group), group, now));
            } else if (now != null) {
                merged.add(merge(before, group, now));
            } else if (!before.equals(group)) {
                merged.add(group);
            }
        }
        aligned.stream().filter(group -> find(mine, group) == null && find(base, group) == null).forEach(merged::add);
        return merged.stream().filter(group -> !group.blank()).toList();
    }

    private static Delegation merge(Delegation base, Delegation mine, Delegation read) {
        return new Delegation(mine.id(), one(base.name(), mine.name(), read.name()), one(base.leader(), mine.leader(), read.leader()),
                one(base.deputy(), mine.deputy(), read.deputy()), all(base.members(), mine.members(), read.members()),
                one(base.size(), mine.size(), read.size()));
    }

    private static Delegation renamed(Delegation group, Delegation like) {
        return new Delegation(like.id(), group.name(), group.leader(), group.deputy(), group.members(), group.size());
    }

    private static Delegation blank(Delegation like) {
        return new Delegation(like.id(), null, null, null, List.of(), null);
    }

    private static @Nullable Delegation find(List<Delegation> groups, Delegation like) {
        return groups.stream().filter(group -> group.id().equals(like.id())).findFirst().orElse(null);
    }
}
