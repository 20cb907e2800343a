package org.musubi.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SourceTextId;

/**
 * A row of the table of imports.
 *
 * @param sourceBase the draft of the source as it was read last, as JSON
 * @param reading    a {@link ReadingSnapshot} as JSON, null until it was read
 */
record ImportRecord(ImportId id, ImportState state, String title, @Nullable String fileName, SourceTextId text,
                    RecordId sourceRecord, @Nullable ItemId sourceItem, @Nullable String sourceBase,
                    @Nullable ProposalId proposal, ReadingChoice choice, @Nullable String reading, int entries,
                    @Nullable String error, UUID createdBy, String createdByName, Instant createdAt,
                    String changedBy, int version) {

    ProposalId openProposal() {
        if (proposal == null) {
            throw new IllegalStateException("Import " + id + " was not read yet");
        }
        return proposal;
    }

    boolean wasRead() {
        return reading != null;
    }
}
