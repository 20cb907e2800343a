package org.musubi.reconciliation.duplicates;

import org.jspecify.annotations.Nullable;

/** Which pairs are shown; what is null does not matter. */
public record DuplicateFilter(DuplicateState state, @Nullable String kind, @Nullable DuplicateBand band) {

    public static final DuplicateFilter ALL = new DuplicateFilter(DuplicateState.OPEN, null, null);

    /** The sides of a filter: a facet counts what every other side takes. */
    enum Side { STATE, KIND, BAND }

    boolean takes(DuplicatePair pair, @Nullable Side but) {
        return (but == Side.STATE || state == pair.state()) && (but == Side.KIND || kind == null || kind.equals(pair.kind()))
                && (but == Side.BAND || band == null || band == pair.band());
    }
}
