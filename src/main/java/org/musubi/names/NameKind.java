package org.musubi.names;

import java.util.Locale;

/** What bears a name: it decides which parts of the name matter, and whether their order may change. */
public enum NameKind {
    PERSON, PLACE, ORGANISATION;

    /** The kind a word of a table stands for: any word that contains {@code place} or {@code muni} is a place, {@code org} an organisation, all else a person. */
    public static NameKind of(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.contains("place") || lower.contains("muni") ? PLACE : lower.contains("org") ? ORGANISATION : PERSON;
    }
}
