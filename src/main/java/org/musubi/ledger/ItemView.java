package org.musubi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;

/**
 * An item of a proposal as screens read it.
 *
 * @param baseNumber the revision its units are compared with, 0 where the record is new
 * @param doubts     how many of its units carry a doubt
 * @param version    to be named when saving
 * @param survivor   the record that this one would be merged into, null unless it is a merge
 */
public record ItemView(ItemId id, ProposalId proposal, RecordId record, String kind, Action action, ItemState state,
                       int baseNumber, Draft draft, AccountId author, @Nullable String reason, String label,
                       @Nullable LocalDate earliest, @Nullable LocalDate latest, int doubts, int position,
                       Instant updatedAt, @Nullable Instant submittedAt, int version, @Nullable RecordId survivor) {
}
