package org.musubi.intake.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.musubi.register.event.EventType;
import org.musubi.text.Span;

/**
 * A happening that an entry tells.
 *
 * @param entry       position of its entry in {@link Reading#entries()}
 * @param span        the entry, or the part of it that tells this happening
 * @param quote       the words of the span, letter by letter
 * @param types       at least one, the plainest first
 * @param date        when
 * @param from        where the travellers, letter or gift came from; null where nothing travels or nobody tells
 * @param to          where they went
 * @param delegation  the travelling group, null where nobody travels
 * @param hosts       those who received it
 * @param places      other places, with what they are to the event
 * @param instruments papers signed, exchanged or sent
 * @param amounts     money given
 * @param fields      codes of {@code vocabularies/fields-of-exchange.csv}
 * @param occasions   anniversaries, festivals and conferences that it was held at, as written
 * @param planned     whether the document only announces it
 * @param context     whether it is told only as background
 */
public record EventProposal(int entry, Span span, String quote, List<Value<EventType>> types, EventDate date,
                            @Nullable Value<String> from, @Nullable Value<String> to,
                            @Nullable DelegationRead delegation, List<PersonRead> hosts, List<PlaceRead> places,
                            List<InstrumentRead> instruments, List<Amount> amounts, List<Value<String>> fields,
                            List<Value<String>> occasions, boolean planned, boolean context) implements Proposal {

    public EventProposal {
        types = List.copyOf(types);
        hosts = List.copyOf(hosts);
        places = List.copyOf(places);
        instruments = List.copyOf(instruments);
        amounts = List.copyOf(amounts);
        fields = List.copyOf(fields);
        occasions = List.copyOf(occasions);
    }

    public boolean isOf(EventType type) {
        return types.stream().anyMatch(value -> value.value() == type);
    }
}
