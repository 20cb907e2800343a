package org.musubi.register.instrument;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.register.EvidenceCount;

/**
 * An agreement, memorandum or letter as a row of a list.
 *
 * @param name as written, null where it has none
 * @param date EDTF value, null where unknown
 */
public record InstrumentSummary(RecordId id, @Nullable String name, @Nullable InstrumentType type, @Nullable String date,
                                EvidenceCount evidence) {
}
