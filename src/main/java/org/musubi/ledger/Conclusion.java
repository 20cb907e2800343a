package org.musubi.ledger;

import java.util.List;

/** What became of an attempt to decide or to conclude an item. */
public sealed interface Conclusion {

    /** Verdicts are kept; the item waits for more of them or to be concluded. */
    record Kept(int version) implements Conclusion {
    }

    /** Everything accepted stands in the register. */
    record Applied(RecordId record, int number, boolean whole) implements Conclusion {
    }

    /** Every unit was refused; the register is unchanged. */
    record NothingAccepted() implements Conclusion {
    }

    /** Units without a verdict. */
    record Undecided(List<String> paths) implements Conclusion {
    }

    /** Units that somebody else changed meanwhile; they are open again, beside what stands now. Nothing was lost. */
    record Clashed(List<String> paths) implements Conclusion {
    }

    /** What would result breaks rules; nothing was applied. */
    record Invalid(List<DraftProblem> problems) implements Conclusion {
    }

    /** Records this one points at must be accepted along with it; ask again with {@code takeAlong}. */
    record Needs(List<ItemView> creations) implements Conclusion {
    }

    /** Units that the person who asks wrote. */
    record OwnWork(List<String> paths) implements Conclusion {
    }

    /** Neither a reviewer nor the author of the item asks. */
    record NotYours() implements Conclusion {
    }

    /** Another reviewer is at it. */
    record Claimed(String by) implements Conclusion {
    }

    /** The item changed since it was shown, or is no longer waiting. */
    record Stale() implements Conclusion {
    }
}
