package org.musubi.intake.visit;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.RecordId;

/**
 * Another visit as a line of a list: a look-alike, a planned one, a past one.
 *
 * @param record  of the register, or that it will have once approved
 * @param label   what it is called, without its date; empty where nothing is known
 * @param waiting null where it stands in the register
 */
public record SimilarVisit(RecordId record, String label, @Nullable WrittenDate date, @Nullable Waiting waiting) {

    /**
     * Where a visit stands that is only proposed yet.
     *
     * @param mine whether the signed-in person logged it
     */
    public record Waiting(ItemId item, ProposalId proposal, ItemState state, boolean mine) {
    }
}
