package org.musubi.intake;

import org.jspecify.annotations.Nullable;
import org.musubi.names.NameScript;

/**
 * Which mentions of the queue are asked for; null leaves a side open.
 *
 * @param kind     code of the kind of record looked for first
 * @param imported the import they stand in
 */
public record MentionFilter(MentionState state, @Nullable String kind, @Nullable ImportId imported, @Nullable MentionBand band,
                            @Nullable NameScript script) {

    /** Everything nobody has decided. */
    public static final MentionFilter OPEN = new MentionFilter(MentionState.OPEN, null, null, null, null);

    enum Side { STATE, KIND, SOURCE, BAND, SCRIPT }

    /** Whether a mention is asked for, one side set aside. */
    boolean takes(QueuedMention row, @Nullable Side but) {
        return (but == Side.STATE || row.state() == state)
                && (but == Side.KIND || kind == null || row.key().kind().equals(kind))
                && (but == Side.SOURCE || imported == null || row.imported().equals(imported))
                && (but == Side.BAND || band == null || row.band() == band)
                && (but == Side.SCRIPT || script == null || row.script() == script);
    }
}
