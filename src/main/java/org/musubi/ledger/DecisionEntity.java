package org.musubi.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Actor;
import org.musubi.base.Ids;
import org.springframework.data.domain.Persistable;

/** One verdict on one edition of a unit; the latest of an edition counts, none is ever changed. */
@Entity
@Immutable
@Table(name = "decision")
class DecisionEntity implements Persistable<UUID> {

    @Id
    private UUID id = Ids.next();
    @Column(name = "item_id")
    private UUID itemId;
    private String path;
    private int edition;
    @Column(name = "unit_author_id")
    private UUID unitAuthorId;
    @Column(name = "decider_id")
    private UUID deciderId;
    @Column(name = "decider_name")
    private String deciderName;
    @Enumerated(EnumType.STRING)
    private Verdict verdict;
    private @Nullable String reason;
    @Column(name = "decided_at")
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected DecisionEntity() {
    }

    DecisionEntity(UnitEntity unit, Actor decider, Verdict verdict, @Nullable String reason, Instant now) {
        this.itemId = unit.getId().itemId();
        this.path = unit.path();
        this.edition = unit.edition();
        this.unitAuthorId = unit.authorId().value();
        this.deciderId = decider.account().value();
        this.deciderName = decider.name();
        this.verdict = verdict;
        this.reason = reason;
        this.decidedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String path() {
        return path;
    }

    int edition() {
        return edition;
    }

    UUID deciderId() {
        return deciderId;
    }

    String deciderName() {
        return deciderName;
    }

    Verdict verdict() {
        return verdict;
    }

    @Nullable String reason() {
        return reason;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
