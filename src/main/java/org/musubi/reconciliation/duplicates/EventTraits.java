package org.musubi.reconciliation.duplicates;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.register.Days;

/**
 * What of an event is compared.
 *
 * @param date    as EDTF, null where it has none
 * @param from    null where nothing travelled
 * @param people  everybody who is named: leaders, members, hosts
 * @param visited places beside the two ends
 * @param size    of the group, null where not told
 * @param group   what the group is called, null where it has no name
 * @param sources those cited
 */
record EventTraits(RecordId id, Days days, @Nullable String date, Set<String> types, @Nullable Named from, @Nullable Named to, @Nullable Named leader,
                   List<Named> people, List<Named> visited, @Nullable Integer size, @Nullable String group, @Nullable RecordId tie, Set<RecordId> sources) {

    /**
     * Somebody or something an event names.
     *
     * @param link  the record meant, null while nobody decided
     * @param forms every form known of it, else the words of the source
     */
    record Named(@Nullable RecordId link, List<String> forms) {

        /** How a reason shows it: by its record, so that every reader sees it in their language, else as written. */
        String shown() {
            return link != null ? link.toString() : forms.isEmpty() ? "" : forms.getFirst();
        }
    }
}
