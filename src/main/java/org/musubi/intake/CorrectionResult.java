package org.musubi.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;

/**
 * What a correction of identical mentions did.
 *
 * @param id       for {@link ImportMentions#undo}
 * @param mentions how many it changed
 * @param items    the drafts they stand in
 * @param created  the record whose creation was drafted, null where none was
 */
public record CorrectionResult(UUID id, int mentions, List<ItemId> items, @Nullable RecordId created) {
}
