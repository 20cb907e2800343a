package org.musubi.ledger;

import java.time.Instant;

/** What an author is told about an item. */
public record Notice(ItemId item, ProposalId proposal, RecordId record, String kind, String label, NoticeType what,
                     String by, Instant at, boolean news) {
}
