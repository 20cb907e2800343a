package org.musubi.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.musubi.names.MatchReason;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameKey;
import org.musubi.names.ReasonKind;
import org.musubi.reconciliation.Candidate;

/** When a curator may take a name for a record without looking at each; every rule can be said in one sentence. */
public enum AcceptRule {
    /** The very same name, one candidate only, nothing speaks against it. */
    SAME_NAME {
        @Override
        boolean holds(QueuedMention mention, List<Candidate> found) {
            return found.size() == 1 && isWhole(mention) && NameKey.of(mention.written()).equals(NameKey.of(found.getFirst().form())) && nothingAgainst(found.getFirst());
        }

        @Override
        boolean mayHold(MentionScores.Weighed weighed) {
            return weighed.candidates().size() == 1 && weighed.nearest().reason() == ReasonKind.SAME_SPELLING;
        }
    },
    /** The same name in other forms of its characters, one candidate only, nothing speaks against it. */
    SAME_CHARACTERS {
        @Override
        boolean holds(QueuedMention mention, List<Candidate> found) {
            return found.size() == 1 && isWhole(mention) && found.getFirst().verdict() == MatchVerdict.SAME && nothingAgainst(found.getFirst())
                    && found.getFirst().reasons().stream().map(MatchReason::kind).allMatch(FORMS::contains);
        }

        @Override
        boolean mayHold(MentionScores.Weighed weighed) {
            return weighed.candidates().size() == 1 && weighed.nearest().band() == MentionBand.SAME;
        }
    },
    /** Surely known, no other candidate as likely, and the office or the place agrees. */
    SAME_AND_AGREES {
        @Override
        boolean holds(QueuedMention mention, List<Candidate> found) {
            var best = found.isEmpty() ? null : found.getFirst();
            return best != null && best.verdict() == MatchVerdict.SAME && found.stream().filter(one -> one.verdict() == MatchVerdict.SAME).count() == 1
                    && nothingAgainst(best) && best.reasons().stream().map(MatchReason::kind).anyMatch(CONTEXT::contains);
        }

        @Override
        boolean mayHold(MentionScores.Weighed weighed) {
            return weighed.likely() == 1 && weighed.nearest().band() == MentionBand.SAME;
        }
    };

    private static final Set<ReasonKind> CONTEXT = EnumSet.of(ReasonKind.SAME_OFFICE, ReasonKind.SAME_PLACE);
    private static final Set<ReasonKind> FORMS = EnumSet.of(ReasonKind.SAME_SPELLING, ReasonKind.VARIANT_CHARACTER, ReasonKind.SHINJITAI, ReasonKind.SIMPLIFIED,
            ReasonKind.TRADITIONAL, ReasonKind.JOINED_OR_SPLIT, ReasonKind.SAME_OFFICE, ReasonKind.SAME_PLACE);

    /** @param found every candidate of the mention, the likeliest first */
    abstract boolean holds(QueuedMention mention, List<Candidate> found);

    /** Whether it is worth looking closer, by what was kept of the mention when it was weighed. */
    abstract boolean mayHold(MentionScores.Weighed weighed);

    /** A family name alone is never taken for somebody, nor a name that means several things in its source. */
    private static boolean isWhole(QueuedMention mention) {
        return mention.tellsByItself();
    }

    private static boolean nothingAgainst(Candidate candidate) {
        return candidate.reasons().stream().noneMatch(MatchReason::against);
    }
}
