package org.musubi.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.base.Ids;
import org.springframework.data.domain.Persistable;

/** Tells an author what became of an item. */
@Entity
@Table(name = "notice")
class NoticeEntity implements Persistable<UUID> {

    @Id
    private UUID id = Ids.next();
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "item_id")
    private UUID itemId;
    @Enumerated(EnumType.STRING)
    private NoticeType what;
    @Column(name = "by_name")
    private String byName;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected NoticeEntity() {
    }

    NoticeEntity(AccountId account, ItemEntity item, NoticeType what, String byName, Instant now) {
        this.accountId = account.value();
        this.itemId = item.getId();
        this.what = what;
        this.byName = byName;
        this.createdAt = now;
    }

    void seen(Instant now) {
        seenAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    ItemId itemId() {
        return new ItemId(itemId);
    }

    NoticeType what() {
        return what;
    }

    String byName() {
        return byName;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isNews() {
        return seenAt == null;
    }
}
