package org.musubi.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Documents on their way from bytes to drafts. Receiving keeps the bytes; reading makes drafts, all of them or none; the work on
 * drafts is in {@link ImportEdits} and {@link ImportMentions}.
 */
@Service
@PreAuthorize("hasRole('CURATOR')")
public class Imports {

    /** The largest document taken, in bytes. */
    public long limit() {
        throw new UnsupportedOperationException();
    }

    public Receipt receive(byte[] bytes, @Nullable String fileName) {
        throw new UnsupportedOperationException();
    }

    public Receipt paste(String text) {
        throw new UnsupportedOperationException();
    }

    /** What the document itself tells, to fill in the form that asks whose page it is. */
    public ReadingChoice suggest(ImportId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a document, the first time or again. Read again, drafts touched by hand keep what was edited, untouched ones are
     * renewed, dropped ones stay dropped, submitted ones stay as they are.
     *
     * @param version of the {@link ImportView}
     */
    public ReadOutcome read(ImportId id, int version, ReadingChoice choice) {
        throw new UnsupportedOperationException();
    }

    public Optional<ImportView> find(ImportId id) {
        throw new UnsupportedOperationException();
    }

    /** Imports in these states (none: any but discarded) whose title, file or owner holds the words, newest first. */
    public List<ImportRow> list(Set<ImportState> states, String words, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    public int count(Set<ImportState> states, String words) {
        throw new UnsupportedOperationException();
    }

    /** Puts an import away with all its drafts; {@link #restore} takes it back. */
    public MoveResult discard(ImportId id, int version) {
        throw new UnsupportedOperationException();
    }

    public MoveResult restore(ImportId id, int version) {
        throw new UnsupportedOperationException();
    }
}
