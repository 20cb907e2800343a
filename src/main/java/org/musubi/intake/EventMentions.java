package org.musubi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;

/** The mentions of an event draft by the path of their unit. */
public final class EventMentions {

    private EventMentions() {
    }

    /** All mentions in the order of the draft. */
    public static List<MentionAt> of(EventDraft draft) {
        var found = new ArrayList<MentionAt>();
        map(draft, mention -> {
            found.add(mention);
            return mention.unit();
        });
        return List.copyOf(found);
    }

    public static Optional<MentionAt> find(EventDraft draft, String path) {
        return of(draft).stream().filter(mention -> mention.path().equals(path)).findFirst();
    }

    /** The draft with another unit at this path; unchanged where it has no mention there. */
    public static EventDraft replace(EventDraft draft, String path, Cited<Mention> unit) {
        return map(draft, mention -> mention.path().equals(path) ? unit : mention.unit());
    }

    /** The draft with every mention passed through {@code change}. */
    public static EventDraft map(EventDraft draft, Function<MentionAt, Cited<Mention>> change) {
        return draft.withFrom(one("/from", MentionUse.FROM, draft.from(), change))
                .withTo(one("/to", MentionUse.TO, draft.to(), change))
                .withDelegations(draft.delegations().stream().map(group -> map(group, change)).toList())
                .withHosts(all("/hosts", MentionUse.HOST, draft.hosts(), change))
                .withPlaces(all("/places", MentionUse.PLACE, draft.places(), change))
                .withInstruments(all("/instruments", MentionUse.INSTRUMENT, draft.instruments(), change))
                .withTie(one("/tie", MentionUse.TIE, draft.tie(), change));
    }

    private static Delegation map(Delegation group, Function<MentionAt, Cited<Mention>> change) {
        var path = "/delegations/" + group.id();
        return group.withLeader(one(path + "/leader", MentionUse.LEADER, group.leader(), change))
                .withDeputy(one(path + "/deputy", MentionUse.DEPUTY, group.deputy(), change))
                .withMembers(all(path + "/members", MentionUse.MEMBER, group.members(), change));
    }

    private static @Nullable Cited<Mention> one(String path, MentionUse use, @Nullable Cited<Mention> unit,
                                                Function<MentionAt, Cited<Mention>> change) {
        return unit == null ? null : change.apply(new MentionAt(path, use, unit));
    }

    private static List<Cited<Mention>> all(String path, MentionUse use, List<Cited<Mention>> units,
                                            Function<MentionAt, Cited<Mention>> change) {
        return units.stream().map(unit -> change.apply(new MentionAt(path + "/" + unit.id(), use, unit))).toList();
    }
}
