package org.musubi.register.event;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;

/**
 * Which events a list shows; what is null does not matter.
 *
 * @param words    in the summary, or in a name as written or known
 * @param fromYear first year the event may be of
 * @param toYear   last year the event may be of
 * @param field    code of {@link FieldsOfExchange}
 * @param tie      the tie it belongs to
 * @param named    a record that the event names anywhere: a person, a place, a body
 */
public record EventFilter(@Nullable String words, @Nullable Integer fromYear, @Nullable Integer toYear, @Nullable EventType type,
                          @Nullable String field, @Nullable RecordId tie, @Nullable RecordId named) {

    public static final EventFilter ALL = new EventFilter(null, null, null, null, null, null, null);

    public static EventFilter ofTie(RecordId tie) {
        return new EventFilter(null, null, null, null, null, tie, null);
    }

    public static EventFilter naming(RecordId record) {
        return new EventFilter(null, null, null, null, null, null, record);
    }
}
