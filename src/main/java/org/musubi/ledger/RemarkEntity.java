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
import org.musubi.base.Actor;
import org.musubi.base.Ids;
import org.springframework.data.domain.Persistable;

/** What somebody wrote beside an item. */
@Entity
@Immutable
@Table(name = "item_remark")
class RemarkEntity implements Persistable<UUID> {

    @Id
    private UUID id = Ids.next();
    @Column(name = "item_id")
    private UUID itemId;
    @Column(name = "author_id")
    private UUID authorId;
    @Column(name = "author_name")
    private String authorName;
    @Enumerated(EnumType.STRING)
    private RemarkType type;
    private String text;
    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected RemarkEntity() {
    }

    RemarkEntity(ItemEntity item, Actor author, RemarkType type, String text, Instant now) {
        this.itemId = item.getId();
        this.authorId = author.account().value();
        this.authorName = author.name();
        this.type = type;
        this.text = text;
        this.writtenAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    Remark remark() {
        return new Remark(type, authorName, text, writtenAt);
    }
}
