package org.musubi.intake.reading;

import java.util.List;

import org.musubi.text.MojibakeRepair;

/** Reads a document: the doorway of this package. Holds its vocabularies, is immutable, and may be shared. */
public final class DocumentReader {

    public DocumentReader() {
    }

    /** Reads a stored text. Never fails: a text without entries gives a reading without entries. */
    public Reading read(String text, ReadingOptions options) {
        var repaired = MojibakeRepair.repair(text);
        return new Reading(options.language() == null ? "und" : options.language(), Layout.CHRONICLE, repaired.repairs(),
                new SourceDescription(null, null, null, null, null), List.of(), List.of(), List.of(), List.of());
    }
}
