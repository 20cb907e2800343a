package org.musubi.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item before its reviewer.
 *
 * @param now      the draft as the register holds it, null where the record is new
 * @param units    doubts and clashes first, then in the order of the draft
 * @param needs    items that would be accepted along with it: those that create records it points at, the other half of a merge
 * @param lastLook when the person who asks opened the item before, null where never
 */
public record ItemReview(ItemView item, ProposalView proposal, String authorName, @Nullable Draft now,
                         List<UnitReview> units, List<ItemView> needs, List<Remark> remarks,
                         @Nullable Instant lastLook) {
}
