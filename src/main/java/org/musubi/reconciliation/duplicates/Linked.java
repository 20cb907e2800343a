package org.musubi.reconciliation.duplicates;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.register.place.PlaceDraft;
import org.springframework.stereotype.Component;

/** Which record a mention means now, and whether one place lies in another. */
@Component
class Linked {

    private static final int DEEPEST = 6;

    private final Records records;

    Linked(Records records) {
        this.records = records;
    }

    /** The record meant, of a merged one its survivor. */
    Optional<RecordId> to(@Nullable Mention mention) {
        return Optional.ofNullable(mention == null ? null : mention.link()).map(records::standing);
    }

    Optional<RecordId> to(@Nullable Cited<Mention> unit) {
        return to(unit == null ? null : unit.value());
    }

    /** Whether the one lies in the other, or the other in the one: a city and its prefecture are no contradiction. */
    boolean isWithin(RecordId one, RecordId other) {
        return reaches(one, other) || reaches(other, one);
    }

    private boolean reaches(RecordId from, RecordId to) {
        Optional<RecordId> at = Optional.of(from);
        for (int step = 0; step < DEEPEST && at.isPresent(); step++) {
            if (at.get().equals(to)) {
                return true;
            }
            at = records.draft(at.get(), PlaceDraft.class).flatMap(place -> to(place.within()));
        }
        return false;
    }
}
