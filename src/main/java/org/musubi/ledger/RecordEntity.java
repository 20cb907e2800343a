package org.musubi.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Cut;
import org.springframework.data.domain.Persistable;

/** A record that has at least one revision. */
@Entity
@Table(name = "record")
class RecordEntity implements Persistable<UUID> {

    private static final int LABEL_LENGTH = 500;

    @Id
    private UUID id;
    private String kind;
    @Enumerated(EnumType.STRING)
    private RecordState state = RecordState.ACTIVE;
    @Column(name = "current_number")
    private int currentNumber;
    private String label;
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected RecordEntity() {
    }

    RecordEntity(RecordId id, String kind, String label) {
        this.id = id.value();
        this.kind = kind;
        call(label);
    }

    /** Counts the next revision; the version makes two at once impossible. */
    int advance(RecordState newState, String newLabel) {
        state = newState;
        call(newLabel);
        return ++currentNumber;
    }

    final void call(String newLabel) {
        label = Cut.to(LABEL_LENGTH, newLabel);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    RecordId recordId() {
        return new RecordId(id);
    }

    String kind() {
        return kind;
    }

    RecordState state() {
        return state;
    }

    int currentNumber() {
        return currentNumber;
    }

    String label() {
        return label;
    }
}
