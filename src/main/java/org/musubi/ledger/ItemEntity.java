package org.musubi.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.text.Cut;
import org.springframework.data.domain.Persistable;

/** One draft of a proposal, with a version of its own. */
@Entity
@Table(name = "proposal_item")
class ItemEntity implements Persistable<UUID> {

    private static final int LABEL_LENGTH = 500;

    @Id
    private UUID id;
    @Column(name = "proposal_id")
    private UUID proposalId;
    @Column(name = "record_id")
    private UUID recordId;
    private String kind;
    @Enumerated(EnumType.STRING)
    private Action action;
    @Enumerated(EnumType.STRING)
    private ItemState state = ItemState.DRAFT;
    @Column(name = "base_number")
    private int baseNumber;
    private int format;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String draft;
    @Column(name = "author_id")
    private UUID authorId;
    private @Nullable String reason;
    private String label;
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;
    private int doubts;
    // Another order of the items is no change of their drafts: nobody's save becomes stale by it.
    @OptimisticLock(excluded = true)
    private int position;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;
    /** The record that this one is to be merged into. */
    @Column(name = "survivor_id")
    private @Nullable UUID survivorId;
    /** The record that this one is made of a part of. */
    @Column(name = "split_from")
    private @Nullable UUID splitFrom;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ItemEntity() {
    }

    ItemEntity(ItemId id, ProposalId proposal, RecordId record, String kind, Action action, int baseNumber,
               AccountId author, int position, Instant now) {
        this.id = id.value();
        this.proposalId = proposal.value();
        this.recordId = record.value();
        this.kind = kind;
        this.action = action;
        this.baseNumber = baseNumber;
        this.authorId = author.value();
        this.position = position;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void write(String newDraft, int newFormat, Digest digest, int newDoubts, Instant now) {
        draft = newDraft;
        format = newFormat;
        label = Cut.to(LABEL_LENGTH, digest.label());
        earliest = digest.earliest();
        latest = digest.latest();
        doubts = newDoubts;
        updatedAt = now;
    }

    void move(ItemState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("An item that is " + state + " cannot become " + next);
        }
        state = next;
        updatedAt = now;
        if (next == ItemState.SUBMITTED) {
            submittedAt = now;
        } else if (!next.isOpen()) {
            decidedAt = now;
        }
    }

    /** Makes the current revision the one that the proposed units are compared with. */
    void rebase(int number) {
        baseNumber = number;
    }

    void mergeInto(RecordId survivor) {
        survivorId = survivor.value();
    }

    void splitFrom(RecordId whole) {
        splitFrom = whole.value();
    }

    void reason(@Nullable String why) {
        reason = why;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    ItemId itemId() {
        return new ItemId(id);
    }

    ProposalId proposalId() {
        return new ProposalId(proposalId);
    }

    RecordId recordId() {
        return new RecordId(recordId);
    }

    @Nullable RecordId survivorId() {
        return survivorId == null ? null : new RecordId(survivorId);
    }

    @Nullable RecordId splitFrom() {
        return splitFrom == null ? null : new RecordId(splitFrom);
    }

    String kind() {
        return kind;
    }

    Action action() {
        return action;
    }

    ItemState state() {
        return state;
    }

    int baseNumber() {
        return baseNumber;
    }

    int format() {
        return format;
    }

    String draft() {
        return draft;
    }

    AccountId authorId() {
        return new AccountId(authorId);
    }

    @Nullable String reason() {
        return reason;
    }

    String label() {
        return label;
    }

    @Nullable LocalDate earliest() {
        return earliest;
    }

    @Nullable LocalDate latest() {
        return latest;
    }

    int doubts() {
        return doubts;
    }

    int position() {
        return position;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
