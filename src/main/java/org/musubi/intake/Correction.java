package org.musubi.intake;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;

/**
 * What a curator changes in identical mentions. Null leaves a part as it is.
 *
 * @param written the name as it should stand; the quote keeps what the source wrote
 * @param role    the office as it should stand
 * @param link    the record meant
 * @param unlink  whether the link is taken away; then {@code link} is null
 */
public record Correction(@Nullable String written, @Nullable String role, @Nullable RecordId link, boolean unlink) {

    public static Correction to(String written) {
        return new Correction(written, null, null, false);
    }

    public static Correction linkingTo(RecordId record) {
        return new Correction(null, null, record, false);
    }

    public static Correction unlinking() {
        return new Correction(null, null, null, true);
    }
}
