package org.musubi.intake;

import java.util.List;
import java.util.Map;
import org.musubi.names.NameScript;
import org.musubi.names.ReasonKind;

/**
 * How many rows of the queue there would be for each choice of a filter, the other filters kept.
 *
 * @param sources by import, those with most rows first
 * @param reasons those of most rows first; rows without candidates have none
 */
public record MentionFacets(Map<MentionState, Integer> states, Map<String, Integer> kinds, List<OfSource> sources, Map<MentionBand, Integer> bands,
                            Map<ReasonKind, Integer> reasons, Map<NameScript, Integer> scripts) {

    /** How many rows stand in one import. */
    public record OfSource(ImportId imported, String title, int rows) {
    }
}
