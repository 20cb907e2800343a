package org.musubi.text;

import java.util.List;

/**
 * The text of a page and what its parts are.
 *
 * @param text   blocks with an empty line between them; items of a list and rows of a table with a line end, cells with a tab
 * @param blocks in the order of the text and apart from each other
 * @param source where each part of the text stands in the page
 */
public record BlockText(String text, List<Block> blocks, SourceMap source) {

    public BlockText {
        blocks = List.copyOf(blocks);
    }

    /**
     * A part of a page.
     *
     * @param span  in the text, without the mark or number of a list item
     * @param level of a heading 1 to 6, of a list item how deep its list lies; 0 of others
     */
    public record Block(Span span, Kind kind, int level) {
    }

    /** What a part of a page is. */
    public enum Kind {
        /** What the page is called in the window, where no main heading says it. */
        TITLE,
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW,
        CAPTION,
        PREFORMATTED
    }
}
