package org.musubi.register.tie;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.register.EvidenceCount;
import org.musubi.register.Label;

/**
 * A tie as a row of a list.
 *
 * @param label  the parties
 * @param status the last step told, null where none is
 * @param since  EDTF value of its signing or establishment, null where unknown
 * @param events how many events belong to it
 */
public record TieSummary(RecordId id, Label label, @Nullable TieKind kind, @Nullable TieStatus status, @Nullable String since,
                         int events, EvidenceCount evidence) {
}
