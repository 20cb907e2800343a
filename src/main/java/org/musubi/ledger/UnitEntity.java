package org.musubi.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.springframework.data.domain.Persistable;

/** One edition of a proposed unit. Its author never changes once somebody decided on it. */
@Entity
@Table(name = "proposal_unit")
class UnitEntity implements Persistable<UnitEntity.Key> {

    @Embeddable
    record Key(@Column(name = "item_id") UUID itemId, String path, int edition) {
    }

    @EmbeddedId
    private Key key;
    @Column(name = "author_id")
    private UUID authorId;
    @Column(name = "author_name")
    private String authorName;
    @Enumerated(EnumType.STRING)
    private UnitChange change;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String content;
    private int doubts;
    @Enumerated(EnumType.STRING)
    private UnitState state = UnitState.OPEN;
    private boolean latest = true;
    private boolean amended;
    @Column(name = "written_at")
    private Instant writtenAt;
    @Transient
    private boolean fresh = true;

    @SuppressWarnings("NullAway.Init")
    protected UnitEntity() {
    }

    UnitEntity(UUID item, String path, int edition, Actor author, UnitChange change, @Nullable String content,
               int doubts, Instant now) {
        this.key = new Key(item, path, edition);
        write(author, change, content, doubts, now);
    }

    /** Rewrites an edition on which nobody has decided. */
    final void write(Actor author, UnitChange newChange, @Nullable String newContent, int newDoubts, Instant now) {
        authorId = author.account().value();
        authorName = author.name();
        change = newChange;
        content = newContent;
        doubts = newDoubts;
        state = UnitState.OPEN;
        amended = false;
        writtenAt = now;
    }

    /** The next edition of the same content by the same author, open again. */
    UnitEntity reopened(UnitChange newChange, Instant now) {
        var next = new UnitEntity();
        next.key = new Key(key.itemId(), key.path(), key.edition() + 1);
        next.authorId = authorId;
        next.authorName = authorName;
        next.change = newChange;
        next.content = content;
        next.doubts = doubts;
        next.writtenAt = now;
        next.amended = amended;
        return next;
    }

    /** Marks it as rewritten by a reviewer in the course of a review, so that the item's author may consent to it. */
    UnitEntity asAmended() {
        amended = true;
        return this;
    }

    boolean isAmended() {
        return amended;
    }

    void supersede() {
        latest = false;
        if (state == UnitState.OPEN) {
            state = UnitState.WITHDRAWN;
        }
    }

    void become(UnitState next) {
        state = next;
    }

    @PostLoad
    @PostPersist
    void stored() {
        fresh = false;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    String path() {
        return key.path();
    }

    int edition() {
        return key.edition();
    }

    AccountId authorId() {
        return new AccountId(authorId);
    }

    String authorName() {
        return authorName;
    }

    UnitChange change() {
        return change;
    }

    @Nullable String content() {
        return content;
    }

    int doubts() {
        return doubts;
    }

    UnitState state() {
        return state;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
