package org.musubi.intake;

import org.musubi.text.Span;

/**
 * Where a value of a draft stands in the text.
 *
 * @param path     of its unit, as the ledger names it
 * @param inferred whether it was concluded from these words and is not said by them
 */
public record ValueMark(String path, Kind kind, Span span, boolean inferred) {

    /** What kind of value it is. */
    public enum Kind { DATE, NAME, FIGURE, OTHER }
}
