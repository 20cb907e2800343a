package org.musubi.text;

/**
 * Leads from a text that was taken out of a page to the places in the page that it was taken from. A character that the page
 * writes as an entity leads to the whole of the entity, a blank to all the blanks it stands for; what the page does not write (the mark
 * of an item, the empty line between blocks) has no place of its own.
 */
public final class SourceMap {

    /** The place of what the page does not write. */
    static final int NOWHERE = -1;

    // For every code point of the text, in code points of the page.
    private final int[] starts;
    private final int[] ends;

    SourceMap(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * The stretch of the page that holds a span of the text, markup between its characters included. Where the page writes nothing
     * of the span, the empty stretch behind what stands before it.
     */
    public Span of(Span span) {
        int start = Integer.MAX_VALUE;
        int end = NOWHERE;
        for (int i = span.start(); i < span.end(); i++) {
            if (starts[i] != NOWHERE) {
                start = Math.min(start, starts[i]);
                end = Math.max(end, ends[i]);
            }
        }
        return end == NOWHERE ? behind(span.start()) : new Span(start, end);
    }

    private Span behind(int position) {
        for (int i = position - 1; i >= 0; i--) {
            if (ends[i] != NOWHERE) {
                return new Span(ends[i], ends[i]);
            }
        }
        return new Span(0, 0);
    }
}
