package org.musubi.intake.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.RecordId;

/**
 * A visit as the form shows it; everything may still be missing.
 *
 * @param tie        the tie it belongs to
 * @param from       the party that travels
 * @param to         the party that receives
 * @param group      name of the group
 * @param head       name of its head
 * @param headOffice office of its head
 * @param size       people in the group
 * @param purpose    what for, in the clerk's words
 * @param fields     codes of the fields of exchange
 * @param places     places and bodies visited, as the clerk writes them
 * @param planned    whether it is still to come
 */
public record VisitEntry(@Nullable RecordId tie, @Nullable RecordId from, @Nullable RecordId to, @Nullable WrittenDate date,
                         @Nullable String group, @Nullable String head, @Nullable String headOffice, @Nullable Integer size,
                         @Nullable String purpose, List<String> fields, List<String> places, boolean planned,
                         @Nullable String note) {

    public VisitEntry {
        fields = List.copyOf(fields);
        places = List.copyOf(places);
    }

    public static VisitEntry empty() {
        return new VisitEntry(null, null, null, null, null, null, null, null, null, List.of(), List.of(), false, null);
    }

    /** Whether nothing was entered yet, so that nothing need be kept. */
    public boolean isBlank() {
        return tie == null && date == null && group == null && head == null && headOffice == null && size == null && purpose == null
                && fields.isEmpty() && places.isEmpty() && note == null;
    }
}
