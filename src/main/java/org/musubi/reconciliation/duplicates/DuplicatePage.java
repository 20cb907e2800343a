package org.musubi.reconciliation.duplicates;

import java.util.List;
import java.util.Map;

/**
 * A stretch of the pairs a filter takes.
 *
 * @param total how many it takes
 * @param left  how many nobody has judged, whatever the filter
 * @param today how many judgements in force the reader made today
 * @param due   how many changed records have still to be compared
 */
public record DuplicatePage(List<DuplicatePair> pairs, int total, int left, int today, int due, Map<DuplicateState, Integer> states, Map<String, Integer> kinds,
                            Map<DuplicateBand, Integer> bands) {
}
