package org.musubi.ledger;

import java.util.List;

/** What became of an attempt to save or submit a draft. */
public sealed interface SaveResult {

    /** @param version to be named at the next save */
    record Saved(int version) implements SaveResult {
    }

    /** Somebody else saved first; nothing of theirs was overwritten and nothing typed is stored. */
    record Stale(int version, String by) implements SaveResult {
    }

    /** The draft breaks a rule; nothing was stored. */
    record Invalid(List<DraftProblem> problems) implements SaveResult {
    }

    /** The item is decided or withdrawn, or not this person's to change. */
    record Closed(ItemState state) implements SaveResult {
    }
}
