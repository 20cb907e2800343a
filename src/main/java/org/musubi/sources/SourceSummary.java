package org.musubi.sources;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;

/**
 * A source as a row of a list.
 *
 * @param issued EDTF value, null where unknown
 * @param texts  stored texts
 * @param citing records that cite it
 */
public record SourceSummary(RecordId id, String title, @Nullable SourceType type, @Nullable String publisher,
                            @Nullable String language, @Nullable String issued, int texts, int citing) {
}
