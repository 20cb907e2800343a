package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the history of a page into entries. An entry is a date heading with all text up to the next one; a paragraph behind a
 * wider gap than the page has before its headings has lost its heading and stands alone. English chronicles tell an entry in
 * one paragraph, so there a second paragraph stands alone too, unless its first words go on with the story.
 */
final class EntryCutter {

    private final PageText page;
    private final List<Line> lines;
    private final Map<Integer, Heading> headings;
    private final @Nullable Object[] furniture;
    private final boolean paragraphs;
    private final int usualGap;
    private final List<CutEntry> entries = new ArrayList<>();

    private @Nullable Heading heading;
    private int bodyStart = -1;
    private int bodyEnd = -1;
    private boolean open;

    private EntryCutter(PageText page, List<Line> lines, Map<Integer, Heading> headings, @Nullable Object[] furniture, boolean paragraphs) {
        this.page = page;
        this.lines = lines;
        this.headings = headings;
        this.furniture = furniture;
        this.paragraphs = paragraphs;
        this.usualGap = usualGap();
    }

    /**
     * The entries in the order of the page.
     *
     * @param furniture  per line, not null where the line is furniture
     * @param paragraphs whether an entry is one paragraph, as in English chronicles
     */
    static List<CutEntry> cut(PageText page, List<Line> lines, Map<Integer, Heading> headings, @Nullable Object[] furniture,
                              boolean paragraphs) {
        var cutter = new EntryCutter(page, lines, headings, furniture, paragraphs);
        cutter.run();
        return cutter.entries;
    }

    private void run() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var found = headings.get(i);
            if (found != null) {
                close();
                heading = found;
                open = true;
                if (found.isInline()) {
                    take(page.strip(found.rest(), line.range().end()));
                }
            } else if (furniture[i] == null && open) {
                if (bodyStart >= 0 && isOrphan(i)) {
                    close();
                    open = true;
                }
                take(line.range());
            }
        }
        close();
    }

    private void take(Range range) {
        if (bodyStart < 0) {
            bodyStart = range.start();
        }
        bodyEnd = range.end();
    }

    private void close() {
        if (open && (heading != null || bodyStart >= 0)) {
            var body = bodyStart >= 0 ? new Range(bodyStart, bodyEnd) : new Range(heading.range().end(), heading.range().end());
            int start = heading == null ? body.start() : heading.range().start();
            entries.add(new CutEntry(heading, new Range(start, body.end()), body));
        }
        heading = null;
        bodyStart = -1;
        bodyEnd = -1;
        open = false;
    }

    private boolean isOrphan(int index) {
        int gap = gapBefore(index);
        if (gap == 0) {
            return false;
        }
        if (gap > usualGap) {
            return true;
        }
        var text = lines.get(index).text();
        return paragraphs && Vocabulary.of("page").phrases("continuation").stream().noneMatch(phrase -> phrase.pattern().matcher(text).find());
    }

    /** Furniture between two paragraphs is no text, but the gaps around it are gaps. */
    private int gapBefore(int index) {
        int gap = lines.get(index).gap();
        for (int i = index - 1; i >= 0 && furniture[i] != null; i--) {
            gap = Math.max(gap, lines.get(i).gap());
        }
        return gap;
    }

    private int usualGap() {
        var counts = new HashMap<Integer, Integer>();
        headings.keySet().stream().filter(i -> i > 0).forEach(i -> counts.merge(lines.get(i).gap(), 1, Integer::sum));
        return Math.max(1, counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(1));
    }
}
