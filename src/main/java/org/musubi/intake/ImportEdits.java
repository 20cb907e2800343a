package org.musubi.intake;

import java.util.Collection;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.SaveResult;
import org.musubi.register.event.EventDraft;
import org.musubi.sources.SourceDraft;
import org.musubi.text.Span;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A curator's work on the drafts of an import, saved as it goes. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class ImportEdits {

    public SaveResult save(ItemId item, int version, EventDraft draft) {
        throw new UnsupportedOperationException();
    }

    public SaveResult saveSource(ItemId item, int version, SourceDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** "Not this": sets a draft aside; it stays aside when the document is read again. */
    public SaveResult drop(ItemId item) {
        throw new UnsupportedOperationException();
    }

    /** Takes up again what was set aside. */
    public SaveResult takeBack(ItemId item) {
        throw new UnsupportedOperationException();
    }

    /** Cuts a draft in two at a code point of the text: what stands behind it goes into a new draft below. */
    public EditResult splitAt(ItemId item, int version, int position) {
        throw new UnsupportedOperationException();
    }

    /** Moves units (by path, as in {@link ValueMark}) into a new draft below; type and date are copied where they are not among them. */
    public EditResult splitOff(ItemId item, int version, Collection<String> paths) {
        throw new UnsupportedOperationException();
    }

    /** Joins a draft into the open one above it. */
    public EditResult joinWithAbove(ItemId item, int version) {
        throw new UnsupportedOperationException();
    }

    /** Drafts an event from selected words: what the reader finds in them, else an empty event that quotes them. */
    public EditResult addFrom(ImportId id, Span selected) {
        throw new UnsupportedOperationException();
    }

    /** Sets selected words aside as furniture of the page, and with them the drafts that lie in them. */
    public EditResult markAsFurniture(ImportId id, Span selected) {
        throw new UnsupportedOperationException();
    }

    /** Says that the words here belong to the history; what the reader finds in them becomes drafts. */
    public EditResult markAsText(ImportId id, Span selected) {
        throw new UnsupportedOperationException();
    }

    /** Submits every open draft, with the source and the new records they need. */
    public SubmitOutcome submitAll(ImportId id) {
        throw new UnsupportedOperationException();
    }

    /** Submits some drafts, with the source and the new records they need. */
    public SubmitOutcome submit(ImportId id, Collection<ItemId> items) {
        throw new UnsupportedOperationException();
    }
}
