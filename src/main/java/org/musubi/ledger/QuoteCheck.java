package org.musubi.ledger;

/** Asks the room that keeps source texts whether a quote is the very substring its span names. */
@FunctionalInterface
public interface QuoteCheck {

    /** Called only for citations that name a stored text. */
    boolean holds(Citation citation);
}
