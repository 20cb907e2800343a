package org.musubi.intake.visit;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.RecordId;

/**
 * Something that may be the same visit.
 *
 * @param record  of the register, or that it will have once approved
 * @param waiting whether it is only proposed yet
 */
public record SimilarVisit(RecordId record, String label, @Nullable WrittenDate date, boolean waiting) {
}
