package org.musubi.register.event;

import static org.musubi.register.Tellings.DATE;
import static org.musubi.register.Tellings.MENTION;
import static org.musubi.register.Tellings.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.names.NameKey;
import org.musubi.register.Accounts;
import org.musubi.register.Accounts.Relation;
import org.musubi.register.Accounts.Telling;
import org.musubi.register.Uniting;

/** Two accounts of one event as one event: what both tell once with both proofs, what one alone tells, what they tell differently side by side. */
final class EventUniting {

    private static final Telling<GroupSize> SIZE = new Telling<>((held, other) -> held.people() != other.people() ? Relation.CONTRARY
            : held.parts().isEmpty() && !other.parts().isEmpty() ? Relation.FINER : Relation.SAME, size -> Integer.toString(size.people()));

    /** What one account saw coming the other saw happen. */
    private static final Telling<Stage> STAGE = new Telling<>((held, other) -> held == other ? Relation.SAME : other == Stage.HELD ? Relation.FINER : Relation.COARSER, Stage::name);

    private final Accounts accounts = new Accounts();

    private EventUniting() {
    }

    static EventDraft unite(EventDraft held, EventDraft other) {
        return new EventUniting().both(held, other);
    }

    private EventDraft both(EventDraft held, EventDraft other) {
        // The note comes last: it takes what no citation can keep.
        return new EventDraft(accounts.one("summary", held.summary(), other.summary(), TEXT), Uniting.elements(held.types(), other.types()),
                accounts.one("date", held.date(), other.date(), DATE), accounts.one("from", held.from(), other.from(), MENTION), accounts.one("to", held.to(), other.to(), MENTION),
                delegations(held.delegations(), other.delegations()), mentions("hosts", held.hosts(), other.hosts()), mentions("places", held.places(), other.places()),
                mentions("instruments", held.instruments(), other.instruments()), Uniting.elements(held.amounts(), other.amounts()), Uniting.elements(held.fields(), other.fields()),
                Uniting.elements(held.occasions(), other.occasions()), accounts.one("purpose", held.purpose(), other.purpose(), TEXT), accounts.one("tie", held.tie(), other.tie(), MENTION),
                stage(held.stage(), other.stage()), accounts.note(held.note(), other.note()));
    }

    private List<Cited<Mention>> mentions(String name, List<Cited<Mention>> held, List<Cited<Mention>> other) {
        return accounts.elements(name, held, other, MENTION);
    }

    /** A plan alone is not taken over: the other account knows it as something that was. */
    private @Nullable Cited<Stage> stage(@Nullable Cited<Stage> held, @Nullable Cited<Stage> other) {
        return held == null && other != null && other.value() == Stage.PLANNED ? null : accounts.one("stage", held, other, STAGE);
    }

    /** Groups of one leader or one name are one; so are the only ones of both accounts, unless different people lead them. */
    private List<Delegation> delegations(List<Delegation> held, List<Delegation> other) {
        var all = new ArrayList<>(held);
        for (Delegation group : other) {
            int at = 0;
            while (at < held.size() && !isOne(held.get(at), group, held.size() == 1 && other.size() == 1)) {
                at++;
            }
            if (at < held.size()) {
                all.set(at, united(all.get(at), group));
            } else {
                all.add(united(Delegation.empty(), group));
            }
        }
        return all;
    }

    private static boolean isOne(Delegation held, Delegation other, boolean only) {
        if (held.leader() != null && other.leader() != null) {
            var leaders = MENTION.relation().of(held.leader().value(), other.leader().value());
            return leaders != Relation.CONTRARY && (only || leaders != Relation.BESIDE);
        }
        return only || held.name() != null && other.name() != null && NameKey.of(held.name().value()).equals(NameKey.of(other.name().value()));
    }

    private Delegation united(Delegation held, Delegation other) {
        return new Delegation(held.id(), accounts.one("delegation", held.name(), other.name(), TEXT), accounts.one("leader", held.leader(), other.leader(), MENTION),
                accounts.one("deputy", held.deputy(), other.deputy(), MENTION), mentions("members", held.members(), other.members()), accounts.one("size", held.size(), other.size(), SIZE));
    }
}
