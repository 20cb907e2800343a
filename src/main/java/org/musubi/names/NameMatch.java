package org.musubi.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How two names compare. The reasons are put into words when first asked for: most comparisons are made to be thrown away. */
public final class NameMatch {

    private final double score;
    private final MatchVerdict verdict;
    private final Explanation explanation;
    private @Nullable List<MatchReason> reasons;

    NameMatch(double score, MatchVerdict verdict, Explanation explanation) {
        this.score = score;
        this.verdict = verdict;
        this.explanation = explanation;
    }

    /** 0 to 1, about the share of such pairs that are one name. */
    public double score() {
        return score;
    }

    public MatchVerdict verdict() {
        return verdict;
    }

    /** Those for first, then those against, the strongest first. */
    public List<MatchReason> reasons() {
        var found = reasons;
        if (found == null) {
            found = explanation.reasons(verdict);
            reasons = found;
        }
        return found;
    }

    @Override
    public String toString() {
        return "%.3f %s %s".formatted(score, verdict, reasons());
    }
}
