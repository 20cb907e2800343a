package org.musubi.intake;

import org.musubi.base.ErrorId;

/** What became of the wish to read, or to read again, an import. */
public sealed interface ReadOutcome {

    /** Drafts are there. */
    record Read(ReadSummary summary) implements ReadOutcome {
    }

    /** It was read, but holds no date: perhaps no chronicle, or in a layout not known yet. Drafts can be made from selected text. */
    record NoDates(ReadSummary summary) implements ReadOutcome {
    }

    /** Somebody else changed the import meanwhile; nothing of theirs was overwritten. */
    record Stale(String by) implements ReadOutcome {
    }

    /** An import that was put away is not read. */
    record Closed(ImportState state) implements ReadOutcome {
    }

    /** Something that nobody foresaw; the log has it under this id. The import is as it was before. */
    record Failed(ErrorId error) implements ReadOutcome {
    }
}
