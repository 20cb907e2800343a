package org.musubi.ledger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Actor;
import org.springframework.data.domain.Persistable;

/** One approved state of a record; never changed once written. */
@Entity
@Immutable
@Table(name = "revision")
class RevisionEntity implements Persistable<RevisionEntity.Key> {

    @Embeddable
    record Key(@Column(name = "record_id") UUID recordId, int number) {
    }

    /** Who decided; the name as it was then. */
    @Embeddable
    record Decider(@Column(name = "decider_id") UUID id, @Column(name = "decider_name") String name) {
    }

    @EmbeddedId
    private Key key;
    private String kind;
    private int format;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String draft;
    private boolean retires;
    @Column(name = "item_id")
    private UUID itemId;
    @Column(name = "author_id")
    private UUID authorId;
    @Column(name = "author_name")
    private String authorName;
    private @Nullable String reason;
    @Column(name = "created_at")
    private Instant createdAt;
    @ElementCollection
    @CollectionTable(name = "revision_decider", joinColumns = {@JoinColumn(name = "record_id"), @JoinColumn(name = "number")})
    private Set<Decider> deciders = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected RevisionEntity() {
    }

    RevisionEntity(RecordId record, int number, ItemEntity item, String authorName, String draft, int format,
                   boolean retires, Set<Decider> deciders, Instant now) {
        this.key = new Key(record.value(), number);
        this.kind = item.kind();
        this.format = format;
        this.draft = draft;
        this.retires = retires;
        this.itemId = item.getId();
        this.authorId = item.authorId().value();
        this.authorName = authorName;
        this.reason = item.reason();
        this.createdAt = now;
        this.deciders = new LinkedHashSet<>(deciders);
    }

    static Decider decider(Actor actor) {
        return new Decider(actor.account().value(), actor.name());
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    int number() {
        return key.number();
    }

    RecordId recordId() {
        return new RecordId(key.recordId());
    }

    String kind() {
        return kind;
    }

    int format() {
        return format;
    }

    String draft() {
        return draft;
    }

    boolean retires() {
        return retires;
    }

    UUID itemId() {
        return itemId;
    }

    String authorName() {
        return authorName;
    }

    @Nullable String reason() {
        return reason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Set<Decider> deciders() {
        return deciders;
    }
}
