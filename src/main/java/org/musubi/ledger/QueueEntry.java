package org.musubi.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in the queue of reviewers.
 *
 * @param waiting    items submitted and not concluded
 * @param doubtful   of these, items with a doubt
 * @param own        whether the person who asks wrote all that waits
 * @param consents   units that wait for the consent of the person who asks
 * @param claimedBy  name of the reviewer at it, null where nobody is
 * @param first      the label of the first waiting item
 */
public record QueueEntry(ProposalId proposal, ProposalType type, String title, String author, int waiting, int doubtful,
                         boolean own, int consents, @Nullable String claimedBy, boolean claimedByMe, Instant since,
                         ItemId firstItem, String first) {
}
