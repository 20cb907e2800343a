package org.musubi.register.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.RecordId;
import org.musubi.register.EvidenceCount;
import org.musubi.register.Label;

/**
 * An event as a row of a list.
 *
 * @param from   the side it came from, null where nothing travelled
 * @param to     the side it went to
 * @param leader the head of the group, by name or by office
 * @param tie    the tie it belongs to
 */
public record EventSummary(RecordId id, @Nullable WrittenDate date, @Nullable String summary, List<EventType> types,
                           List<String> fields, @Nullable Label from, @Nullable Label to, @Nullable Label leader,
                           @Nullable String delegation, @Nullable Integer people, @Nullable RecordId tie, @Nullable Label tieLabel,
                           boolean planned, EvidenceCount evidence) {

    EventSummary labelled(@Nullable Label newFrom, @Nullable Label newTo, @Nullable Label newLeader, @Nullable Label newTie) {
        return new EventSummary(id, date, summary, types, fields, newFrom, newTo, newLeader, delegation, people, tie, newTie,
                planned, evidence);
    }
}
