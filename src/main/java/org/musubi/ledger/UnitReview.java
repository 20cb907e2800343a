package org.musubi.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;

/**
 * One proposed unit as a reviewer sees it.
 *
 * @param now       JSON of the unit as the register holds it, null where it holds none
 * @param proposed  JSON of the unit as proposed, null where it is to be removed
 * @param base      JSON of the unit as its author saw it, null where there was none; differs from {@code now} in a clash
 * @param clash     somebody else's revision changed the same unit to something else meanwhile
 * @param mayDecide whether the person who asks may decide it; nobody decides what they wrote
 * @param amended   rewritten by somebody other than the item's author
 * @param news      written by another since the person who asks last opened the item
 * @param earlier   JSON of what the draft held here before it was rewritten, null where it was not or held nothing
 * @param verdicts  what was decided on this edition so far, oldest first
 */
public record UnitReview(String path, int edition, UnitChange change, @Nullable String now, @Nullable String proposed,
                         @Nullable String base, UnitState state, int doubts, AccountId author, String authorName,
                         boolean clash, boolean mayDecide, boolean amended, boolean news, @Nullable String earlier,
                         List<Said> verdicts) {

    /** A verdict somebody gave. */
    public record Said(String by, Verdict verdict, @Nullable String reason, Instant at) {
    }

    public boolean isOpen() {
        return state == UnitState.OPEN;
    }

    /** The last refusal that was given with words. */
    public Optional<Said> refusal() {
        return verdicts.stream().filter(said -> said.verdict() == Verdict.REFUSE && said.reason() != null).reduce((first, last) -> last);
    }

    /** Whether the person who asks may accept it without a closer look: open, without doubt and without clash. */
    public boolean isClear() {
        return isOpen() && mayDecide && doubts == 0 && !clash;
    }
}
