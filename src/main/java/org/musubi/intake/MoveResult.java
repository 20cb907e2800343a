package org.musubi.intake;

/** What became of the wish to put an import away or to take it back. */
public sealed interface MoveResult {

    record Moved(ImportState state) implements MoveResult {
    }

    /** Somebody else changed the import meanwhile. */
    record Stale(String by) implements MoveResult {
    }

    /** Drafts of it are before the reviewers or decided: it can no longer be put away. */
    record HasSubmitted(int drafts) implements MoveResult {
    }

    /** It stands where this move does not begin. */
    record Closed(ImportState state) implements MoveResult {
    }
}
