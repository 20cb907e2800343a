package org.musubi.intake;

import org.jspecify.annotations.Nullable;
import org.musubi.names.NameScript;
import org.musubi.names.ReasonKind;

/**
 * Which mentions of the queue are asked for; null leaves a side open.
 *
 * @param kind     code of the kind of record looked for first
 * @param imported the import they stand in
 * @param reason   what speaks most for the best candidate
 */
public record MentionFilter(MentionState state, @Nullable String kind, @Nullable ImportId imported, @Nullable MentionBand band,
                            @Nullable ReasonKind reason, @Nullable NameScript script) {

    /** Everything nobody has decided. */
    public static final MentionFilter OPEN = new MentionFilter(MentionState.OPEN, null, null, null, null, null);

    enum Side { STATE, KIND, SOURCE, BAND, REASON, SCRIPT }

    /** The same but for what weighing tells. */
    MentionFilter withoutNearest() {
        return new MentionFilter(state, kind, imported, null, null, script);
    }

    /** Whether a mention is asked for, one side set aside. */
    boolean takes(QueuedMention row, @Nullable Side but) {
        return (but == Side.STATE || row.state() == state)
                && (but == Side.KIND || kind == null || row.key().kind().equals(kind))
                && (but == Side.SOURCE || imported == null || row.imported().equals(imported))
                && (but == Side.BAND || band == null || row.band() == band)
                && (but == Side.REASON || reason == null || row.nearest().reason() == reason)
                && (but == Side.SCRIPT || script == null || row.script() == script);
    }
}
