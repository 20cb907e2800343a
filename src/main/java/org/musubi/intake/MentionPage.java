package org.musubi.intake;

import java.util.List;

/**
 * A stretch of the queue.
 *
 * @param offset   where the stretch begins among the rows that the filter takes
 * @param total rows that the filter takes
 * @param left  rows of the whole queue that nobody has decided
 * @param today    judgements that the person who asks made today
 * @param weighing rows of the filter that are not compared with the register yet: the counts by nearness and reason are without them
 * @param renewing whether names of the register changed since: what is like them is being compared anew
 */
public record MentionPage(List<QueuedMention> rows, int offset, int total, int left, int today, int weighing, boolean renewing, MentionFacets facets) {

    public MentionPage {
        rows = List.copyOf(rows);
    }
}
