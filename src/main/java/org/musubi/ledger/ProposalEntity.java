package org.musubi.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.text.Cut;
import org.springframework.data.domain.Persistable;

/** A reviewable unit of work; its items stand in rows of their own. */
@Entity
@Table(name = "proposal")
class ProposalEntity implements Persistable<UUID> {

    /** A title often holds the name of a record, which may be as long by itself. */
    private static final int LONGEST_TITLE = 500;

    /** A claim that its reviewer forgot does not block the others for ever. */
    private static final Duration CLAIM_LASTS = Duration.ofHours(2);

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private ProposalType type;
    private String title;
    @Column(name = "author_id")
    private UUID authorId;
    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;
    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;
    @Column(name = "created_at")
    private Instant createdAt;
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ProposalEntity() {
    }

    ProposalEntity(ProposalId id, ProposalType type, String title, AccountId author, Instant now) {
        this.id = id.value();
        this.type = type;
        this.title = Cut.to(LONGEST_TITLE, title);
        this.authorId = author.value();
        this.createdAt = now;
    }

    void claim(AccountId reviewer, Instant now) {
        claimedBy = reviewer.value();
        claimedAt = now;
    }

    void release(AccountId reviewer) {
        if (reviewer.value().equals(claimedBy)) {
            claimedBy = null;
            claimedAt = null;
        }
    }

    /** Who holds the claim at this time, null where nobody does. */
    @Nullable AccountId claimedBy(Instant now) {
        return claimedBy == null || claimedAt == null || claimedAt.plus(CLAIM_LASTS).isBefore(now)
                ? null : new AccountId(claimedBy);
    }

    void rename(String newTitle) {
        title = Cut.to(LONGEST_TITLE, newTitle);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    ProposalType type() {
        return type;
    }

    String title() {
        return title;
    }

    AccountId authorId() {
        return new AccountId(authorId);
    }

    Instant createdAt() {
        return createdAt;
    }
}
