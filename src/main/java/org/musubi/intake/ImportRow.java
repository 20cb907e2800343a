package org.musubi.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.musubi.base.ErrorId;

/**
 * An import in a list.
 *
 * @param entries found in the document, 0 until it was read
 * @param open    drafts that still wait for a curator
 * @param owner   whose page it is, as written; null until told
 */
public record ImportRow(ImportId id, ImportState state, String title, @Nullable String fileName, @Nullable String owner,
                        int entries, ImportView.Counters counters, String createdBy, Instant createdAt,
                        @Nullable ErrorId error, int version) {

    public int open() {
        return counters.open();
    }
}
