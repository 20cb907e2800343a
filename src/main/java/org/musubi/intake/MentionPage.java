package org.musubi.intake;

import java.util.List;

/**
 * A stretch of the queue.
 *
 * @param total rows that the filter takes
 * @param left  rows of the whole queue that nobody has decided
 * @param today judgements that the person who asks made today
 */
public record MentionPage(List<QueuedMention> rows, int total, int left, int today, MentionFacets facets) {

    public MentionPage {
        rows = List.copyOf(rows);
    }
}
