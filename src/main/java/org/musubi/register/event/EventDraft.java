package org.musubi.register.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;

/**
 * An event.
 *
 * @param summary     one line in the curator's own words; never a quote
 * @param types       at least one
 * @param date        when, or within which bounds
 * @param from        the side a journey, letter or gift comes from
 * @param to          the side it goes to
 * @param delegations the groups that travelled; empty for events without a journey
 * @param hosts       people who received
 * @param places      places visited or named beside {@code from} and {@code to}; the role of each is in the mention
 * @param instruments agreements, memoranda, letters signed or exchanged
 * @param amounts     money given
 * @param fields      codes of the vocabulary of fields of exchange
 * @param occasions   what it was held for, such as an anniversary or a festival
 * @param purpose     what the journey was for, in the writer's words
 * @param tie         the tie it belongs to
 * @param stage       planned, or held
 */
public record EventDraft(@Nullable Cited<String> summary, List<Cited<EventType>> types,
                         @Nullable Cited<WrittenDate> date, @Nullable Cited<Mention> from, @Nullable Cited<Mention> to,
                         List<Delegation> delegations, List<Cited<Mention>> hosts, List<Cited<Mention>> places,
                         List<Cited<Mention>> instruments, List<Cited<Amount>> amounts, List<Cited<String>> fields,
                         List<Cited<String>> occasions, @Nullable Cited<String> purpose,
                         @Nullable Cited<Mention> tie, @Nullable Cited<Stage> stage,
                         @Nullable Cited<String> note) implements Draft {

    public EventDraft {
        types = types == null ? List.of() : List.copyOf(types);
        delegations = delegations == null ? List.of() : List.copyOf(delegations);
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
        places = places == null ? List.of() : List.copyOf(places);
        instruments = instruments == null ? List.of() : List.copyOf(instruments);
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
        fields = fields == null ? List.of() : List.copyOf(fields);
        occasions = occasions == null ? List.of() : List.copyOf(occasions);
    }

    /** An event of which nothing is known yet. */
    public static EventDraft empty() {
        return new EventDraft(null, List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), null, null, null, null);
    }

    public EventDraft withSummary(@Nullable Cited<String> changed) {
        return new EventDraft(changed, types, date, from, to, delegations, hosts, places, instruments, amounts,
                fields, occasions, purpose, tie, stage, note);
    }

    public EventDraft withTypes(List<Cited<EventType>> changed) {
        return new EventDraft(summary, changed, date, from, to, delegations, hosts, places, instruments, amounts,
                fields, occasions, purpose, tie, stage, note);
    }

    public EventDraft withDate(@Nullable Cited<WrittenDate> changed) {
        return new EventDraft(summary, types, changed, from, to, delegations, hosts, places, instruments, amounts,
                fields, occasions, purpose, tie, stage, note);
    }

    public EventDraft withFrom(@Nullable Cited<Mention> changed) {
        return new EventDraft(summary, types, date, changed, to, delegations, hosts, places, instruments, amounts,
                fields, occasions, purpose, tie, stage, note);
    }

    public EventDraft withTo(@Nullable Cited<Mention> changed) {
        return new EventDraft(summary, types, date, from, changed, delegations, hosts, places, instruments, amounts,
                fields, occasions, purpose, tie, stage, note);
    }

    public EventDraft withDelegations(List<Delegation> changed) {
        return new EventDraft(summary, types, date, from, to, changed, hosts, places, instruments, amounts, fields,
                occasions, purpose, tie, stage, note);
    }

    public EventDraft withHosts(List<Cited<Mention>> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, changed, places, instruments, amounts,
                fields, occasions, purpose, tie, stage, note);
    }

    public EventDraft withPlaces(List<Cited<Mention>> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, hosts, changed, instruments, amounts,
                fields, occasions, purpose, tie, stage, note);
    }

    public EventDraft withInstruments(List<Cited<Mention>> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, hosts, places, changed, amounts, fields,
                occasions, purpose, tie, stage, note);
    }

    public EventDraft withAmounts(List<Cited<Amount>> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, hosts, places, instruments, changed,
                fields, occasions, purpose, tie, stage, note);
    }

    public EventDraft withFields(List<Cited<String>> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, hosts, places, instruments, amounts,
                changed, occasions, purpose, tie, stage, note);
    }

    public EventDraft withOccasions(List<Cited<String>> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, hosts, places, instruments, amounts,
                fields, changed, purpose, tie, stage, note);
    }

    public EventDraft withPurpose(@Nullable Cited<String> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, hosts, places, instruments, amounts,
                fields, occasions, changed, tie, stage, note);
    }

    public EventDraft withTie(@Nullable Cited<Mention> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, hosts, places, instruments, amounts,
                fields, occasions, purpose, changed, stage, note);
    }

    public EventDraft withStage(@Nullable Cited<Stage> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, hosts, places, instruments, amounts,
                fields, occasions, purpose, tie, changed, note);
    }

    public EventDraft withNote(@Nullable Cited<String> changed) {
        return new EventDraft(summary, types, date, from, to, delegations, hosts, places, instruments, amounts,
                fields, occasions, purpose, tie, stage, changed);
    }
}
