package org.musubi.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.SourceTextId;

/**
 * A stored text without its bytes.
 *
 * @param sha256 of the bytes, in small hexadecimal digits
 */
public record StoredText(SourceTextId id, String sha256, String text, String charset, @Nullable String fileName,
                         String receivedBy, Instant receivedAt) {
}
