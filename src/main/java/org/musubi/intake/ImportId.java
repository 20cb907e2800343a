package org.musubi.intake;

import java.util.UUID;

import org.musubi.base.Ids;

/** The id of an import: one document on its way from bytes to drafts. */
public record ImportId(UUID value) {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
