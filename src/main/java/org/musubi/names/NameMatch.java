package org.musubi.names;

import java.util.List;

/**
 * How two names compare.
 *
 * @param score   0 to 1, about the share of such pairs that are one name
 * @param reasons those for first, then those against, the strongest first
 */
public record NameMatch(double score, MatchVerdict verdict, List<MatchReason> reasons) {

    public NameMatch {
        reasons = List.copyOf(reasons);
    }
}
