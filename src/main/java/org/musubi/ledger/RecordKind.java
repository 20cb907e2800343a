package org.musubi.ledger;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the ledger asks of a kind of record. Implementations are Spring beans without state. */
public interface RecordKind<D extends Draft> {

    /** The stable code of the kind in tables and URLs, such as {@code event}. */
    String code();

    Class<D> draftType();

    /** The number of the JSON format that {@link #draftType()} reads and writes. */
    int format();

    /** Brings JSON of an older format up to {@link #format()}; called only for older ones. */
    default ObjectNode lift(ObjectNode older, int format) {
        throw new IllegalArgumentException("No lifting of " + code() + " from format " + format);
    }

    /** The rules of the kind; an empty list means the draft may be applied. */
    List<DraftProblem> check(D draft);

    Digest digest(D draft);

    /**
     * The survivor's draft with all that another record of the kind has beside it; what is taken over has ids of its own.
     * Empty where records of the kind are never merged.
     */
    default Optional<D> unite(D survivor, D absorbed) {
        return Optional.empty();
    }

    /** Replaces the projection rows of a record by those of this draft: a pure function of id and draft. */
    void project(RecordId id, D draft);

    /** Removes the projection rows of a record that was retired. */
    void unproject(RecordId id);
}
