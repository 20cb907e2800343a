package org.musubi.reconciliation;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;

/**
 * How far a judgement reaches; where several reach a mention, the narrowest holds.
 *
 * @param source the source record in which it holds; null: in all
 * @param item   the draft in which it holds; null: in all of the source
 * @param path   of the unit in that draft; null exactly where {@code item} is null
 */
public record JudgementScope(@Nullable RecordId source, @Nullable ItemId item, @Nullable String path) {

    /** In every source. */
    public static final JudgementScope EVERYWHERE = new JudgementScope(null, null, null);

    public JudgementScope {
        if ((item == null) != (path == null) || item != null && source == null) {
            throw new IllegalArgumentException("A judgement of one place names its source, its draft and its path");
        }
    }

    /** All identical mentions of one source. */
    public static JudgementScope in(RecordId source) {
        return new JudgementScope(source, null, null);
    }

    /** One mention alone. */
    public static JudgementScope at(RecordId source, ItemId item, String path) {
        return new JudgementScope(source, item, path);
    }

    /** 0 for every source, 1 for one, 2 for one place in it. */
    int narrowness() {
        return source == null ? 0 : item == null ? 1 : 2;
    }
}
