package org.musubi.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;

/** A proposal as screens read it; its items are asked for apart. */
public record ProposalView(ProposalId id, ProposalType type, String title, AccountId author,
                           @Nullable AccountId claimedBy, Instant createdAt) {
}
