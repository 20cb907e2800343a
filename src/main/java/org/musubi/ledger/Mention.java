package org.musubi.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A person, place, body or other record as a source names it, pointing at the record once somebody decided which.
 *
 * @param asWritten the name as written, without office or honorific; null where the source gives only an office
 * @param role      the office or role as written beside it, null where none
 * @param language  BCP 47 tag of the words, null where undecided
 * @param link      the record meant; null while undecided, or where it stays as written
 */
public record Mention(@Nullable String asWritten, @Nullable String role, @Nullable String language,
                      @Nullable RecordId link) {

    public static Mention written(String asWritten, @Nullable String language) {
        return new Mention(asWritten, null, language, null);
    }

    public static Mention of(RecordId link, @Nullable String asWritten) {
        return new Mention(asWritten, null, null, link);
    }

    public Mention linkedTo(@Nullable RecordId record) {
        return new Mention(asWritten, role, language, record);
    }
}
