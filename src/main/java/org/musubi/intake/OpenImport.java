package org.musubi.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.register.event.EventDraft;
import org.musubi.text.Span;

/** An import with its text and its drafts at hand, for the length of one transaction. */
record OpenImport(ImportRecord record, String text, Quotes quotes, List<Held> held, List<ItemView> others) {

    /** A draft of an event: what the import and what the ledger knows of it. */
    record Held(ImportItem item, ItemView view) {

        EventDraft draft() {
            return (EventDraft) view.draft();
        }

        Span span() {
            return item.span();
        }

        boolean open() {
            return item.shown() && (view.state() == ItemState.DRAFT || view.state() == ItemState.RETURNED);
        }
    }

    /** The drafts that are shown, in the order of the text. */
    List<Held> shown() {
        return held.stream().filter(one -> one.item().shown())
                .sorted(Comparator.comparing(Held::span).thenComparing(one -> one.view().position())).toList();
    }

    Optional<Held> held(ItemId id) {
        return held.stream().filter(one -> one.item().id().equals(id)).findFirst();
    }

    /** Whether drafts may be worked on. */
    boolean workable() {
        return record.wasRead() && (record.state() == ImportState.READ || record.state() == ImportState.DONE);
    }
}
