package org.musubi.intake;

import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.Layout;
import org.musubi.ledger.RecordId;

/**
 * What a curator tells before a document is read. All may be null: left to the reader.
 *
 * @param owner    name of the place whose page it is, the "our city" of the text
 * @param ownerLink the record of that place
 * @param language ISO 639 code
 * @param asOf     EDTF date of the document
 */
public record ReadingChoice(@Nullable String owner, @Nullable RecordId ownerLink, @Nullable String language,
                            @Nullable String asOf, @Nullable Layout layout) {

    public static ReadingChoice none() {
        return new ReadingChoice(null, null, null, null, null);
    }

    public static ReadingChoice ownedBy(String owner, @Nullable RecordId link) {
        return new ReadingChoice(owner, link, null, null, null);
    }
}
