package org.musubi.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One approved state of a record as screens read it.
 *
 * @param changed    paths of the units that differ from the revision before
 * @param mergedInto the record that this one was merged into by it, null unless it was
 */
public record RevisionView(RecordId record, int number, String kind, String label, Draft draft, boolean retires,
                           ItemId item, String author, List<String> deciders, @Nullable String reason, Instant at,
                           List<String> changed, @Nullable RecordId mergedInto) {
}
