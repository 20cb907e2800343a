package org.musubi.intake;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.musubi.intake.EditResult.Why;
import org.musubi.intake.ImportItem.Fate;
import org.musubi.intake.OpenImport.Held;
import org.musubi.intake.reading.DocumentReader;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.Proposals;
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

    private final ImportStore store;
    private final OpenImports imports;
    private final Proposals proposals;
    private final NameLinker linker;
    private final DocumentReader reader;

    ImportEdits(ImportStore store, OpenImports imports, Proposals proposals, NameLinker linker, DocumentReader reader) {
        this.store = store;
        this.imports = imports;
        this.proposals = proposals;
        this.linker = linker;
        this.reader = reader;
    }

    public SaveResult save(ItemId item, int version, EventDraft draft) {
        store.importOf(item).orElseThrow();
        return proposals.save(item, version, draft);
    }

    public SaveResult saveSource(ItemId item, int version, SourceDraft draft) {
        store.importOfSource(item).orElseThrow();
        return proposals.save(item, version, draft);
    }

    /** "Not this": sets a draft aside; it stays aside when the document is read again. */
    public SaveResult drop(ItemId item) {
        return move(item, true);
    }

    /** Takes up again what was set aside. */
    public SaveResult takeBack(ItemId item) {
        return move(item, false);
    }

    private SaveResult move(ItemId item, boolean aside) {
        var id = store.importOf(item).orElseThrow();
        var open = imports.lock(id).orElseThrow();
        var held = open.held(item).orElseThrow();
        // What waits for a reviewer or was put away with the whole import is not moved one by one.
        if (!open.workable() || held.view().state() == ItemState.SUBMITTED) {
            return new SaveResult.Closed(held.view().state());
        }
        var result = aside ? proposals.withdraw(item) : proposals.takeUpAgain(item);
        if (result instanceof SaveResult.Saved) {
            store.update(held.item().withSetAside(aside));
            imports.settle(id);
        }
        return result;
    }

    /** Cuts a draft in two at a code point of the text: what stands behind it goes into a new draft below. */
    public EditResult splitAt(ItemId item, int version, int position) {
        return edit(item, version, (open, held) -> {
            if (position <= held.span().start() || position >= held.span().end()) {
                return new EditResult.Refused(Why.OUTSIDE);
            }
            var above = open.quotes().strip(new Span(held.span().start(), position));
            var below = open.quotes().strip(new Span(position, held.span().end()));
            if (above.isEmpty() || below.isEmpty()) {
                return new EditResult.Refused(Why.NOTHING_LEFT);
            }
            return split(open, held, Splits.at(held.draft(), above, below, open.quotes()), above, below);
        });
    }

    /** Moves units (by path, as in {@link ValueMark}) into a new draft below; type and date are copied where they are not among them. */
    public EditResult splitOff(ItemId item, int version, Collection<String> paths) {
        return edit(item, version, (open, held) -> {
            var units = EventUnits.of(held.draft());
            var chosen = units.keySet().stream().filter(paths::contains).toList();
            if (chosen.isEmpty() || chosen.size() == units.size()) {
                return new EditResult.Refused(Why.NOTHING_LEFT);
            }
            var below = chosen.stream().flatMap(path -> units.get(path).citations().stream())
                    .filter(citation -> open.record().text().equals(citation.text())).map(Doubts::span)
                    .filter(held.span()::contains).reduce(Span::join).orElse(held.span());
            return split(open, held, Splits.by(held.draft(), chosen::contains), held.span(), below);
        });
    }

    private EditResult split(OpenImport open, Held held, Splits.Halves halves, Span above, Span below) {
        var item = held.item().id();
        return switch (proposals.save(item, held.view().version(), halves.stays())) {
            case SaveResult.Saved(int version) -> {
                store.update(held.item().withSpan(above, open.quotes().hash(above), true));
                var fresh = imports.add(open, below, halves.goes());
                yield new EditResult.Done(fresh, List.of(item, fresh), undo(held, version, fresh, false));
            }
            case SaveResult other -> refused(other);
        };
    }

    private EditResult.Undo undo(Held before, int version, ItemId other, boolean joined) {
        return new EditResult.Undo(before.item().id(), version, before.draft(), before.span(), before.item().ownSpan(), other,
                proposals.find(other).orElseThrow().version(), joined);
    }

    private static EditResult refused(SaveResult result) {
        return switch (result) {
            case SaveResult.Stale stale -> new EditResult.Stale(stale.by());
            case SaveResult.Invalid invalid -> new EditResult.Invalid(invalid.problems());
            case SaveResult.Closed closed -> new EditResult.Closed(closed.state());
            case SaveResult.Saved saved -> throw new IllegalArgumentException("Saved is not refused");
        };
    }

    /** Takes a split or a join back, as long as nobody went on with either draft since. */
    public EditResult undo(EditResult.Undo undo) {
        var id = store.importOf(undo.draft()).orElseThrow();
        var open = imports.lock(id).orElseThrow();
        var held = open.held(undo.draft()).orElseThrow();
        var other = open.held(undo.other()).orElseThrow();
        if (!open.workable()) {
            return new EditResult.Refused(Why.NOT_OPEN);
        }
        if (!undo.joined() && !other.open()) {
            return new EditResult.Closed(other.view().state());
        }
        if (other.view().version() != undo.otherVersion()) {
            return stale(other, undo.otherVersion());
        }
        var saved = proposals.save(undo.draft(), undo.version(), undo.before());
        if (!(saved instanceof SaveResult.Saved)) {
            return refused(saved);
        }
        store.update(held.item().withSpan(undo.span(), open.quotes().hash(undo.span()), undo.ownSpan()));
        if (undo.joined()) {
            proposals.takeUpAgain(undo.other());
        } else {
            proposals.withdraw(undo.other());
        }
        store.update(other.item().withFate(undo.joined() ? null : Fate.JOINED));
        imports.settle(id);
        return new EditResult.Done(undo.joined() ? undo.other() : undo.draft(), List.of(undo.draft(), undo.other()), null);
    }

    /** Joins a draft into the open one above it. */
    public EditResult joinWithAbove(ItemId item, int version) {
        return edit(item, version, (open, held) -> {
            var order = open.shown().stream().filter(Held::open).toList();
            int place = order.indexOf(held);
            if (place < 1) {
                return new EditResult.Refused(Why.NOTHING_ABOVE);
            }
            var above = order.get(place - 1);
            if (held.view().state() == ItemState.RETURNED || above.view().state() == ItemState.RETURNED) {
                return new EditResult.Closed(ItemState.RETURNED);
            }
            var saved = proposals.save(above.item().id(), above.view().version(), Splits.join(above.draft(), held.draft()));
            if (!(saved instanceof SaveResult.Saved(int now))) {
                return refused(saved);
            }
            proposals.withdraw(item);
            var both = above.span().join(held.span());
            store.update(above.item().withSpan(both, open.quotes().hash(both), true));
            store.update(held.item().withFate(Fate.JOINED));
            return new EditResult.Done(above.item().id(), List.of(above.item().id(), item), undo(above, now, item, true));
        });
    }

    private EditResult edit(ItemId item, int version, BiFunction<OpenImport, Held, EditResult> work) {
        var id = store.importOf(item).orElseThrow();
        var open = imports.lock(id).orElseThrow();
        var held = open.held(item).orElseThrow();
        if (!open.workable()) {
            return new EditResult.Refused(Why.NOT_OPEN);
        }
        if (!held.open()) {
            return new EditResult.Closed(held.view().state());
        }
        if (held.view().version() != version) {
            return stale(held, version);
        }
        var result = work.apply(open, held);
        imports.settle(id);
        return result;
    }

    /** The ledger alone knows who saved since; asked with an old version it stores nothing. */
    private EditResult stale(Held held, int oldVersion) {
        return proposals.save(held.item().id(), oldVersion, held.draft()) instanceof SaveResult.Stale stale
                ? new EditResult.Stale(stale.by()) : new EditResult.Closed(held.view().state());
    }

    /** Drafts an event from selected words: what the reader finds in them, else an empty event that quotes them. */
    public EditResult addFrom(ImportId id, Span selected) {
        return select(id, selected, (open, words) -> List.of(add(open, words)), true);
    }

    private ItemId add(OpenImport open, Span words) {
        var snapshot = ReadingSnapshot.of(open.record());
        var language = snapshot.language().equals("und") ? null : snapshot.language();
        var drafts = new EventDrafts(open.quotes(), snapshot.entries(), language, open.record().choice());
        var read = reader.readEvent(open.text(), words, ImportReading.options(open.record().choice()));
        var draft = read.types().isEmpty() ? drafts.empty(words) : Doubts.mark(drafts.draft(read), words, snapshot.warnings());
        return imports.add(open, words, linker.links().link(draft, List.of(open.record().sourceRecord()), null));
    }

    /** Sets selected words aside as furniture of the page, and with them the drafts that lie in them. */
    public EditResult markAsFurniture(ImportId id, Span selected) {
        return select(id, selected, (open, words) -> {
            mark(id, words, true, mark -> words.contains(mark.span()));
            return moved(open, held -> held.view().state() == ItemState.DRAFT && words.contains(held.span()), true);
        }, false);
    }

    /** Says that the words here belong to the history: drafts that were set aside with them come back, or what the reader finds in them becomes one. */
    public EditResult markAsText(ImportId id, Span selected) {
        return select(id, selected, (open, words) -> {
            mark(id, words, false, mark -> words.overlaps(mark.span()));
            var back = moved(open, held -> held.view().state() == ItemState.WITHDRAWN && words.overlaps(held.span()), false);
            return open.shown().stream().anyMatch(held -> held.span().overlaps(words)) ? back : List.of(add(open, words));
        }, true);
    }

    /** Works on selected words; answers with the drafts that came or went. */
    private EditResult select(ImportId id, Span selected, BiFunction<OpenImport, Span, List<ItemId>> work, boolean came) {
        var open = imports.lock(id).orElseThrow();
        var words = open.quotes().strip(open.quotes().within(selected));
        if (!open.workable()) {
            return new EditResult.Refused(Why.NOT_OPEN);
        }
        if (words.isEmpty()) {
            return new EditResult.Refused(Why.BLANK);
        }
        var changed = work.apply(open, words);
        imports.settle(id);
        return new EditResult.Done(came && !changed.isEmpty() ? changed.getFirst() : null, changed, null);
    }

    private void mark(ImportId id, Span words, boolean furniture, Predicate<ImportStore.Mark> replaced) {
        store.removeMarks(store.marks(id).stream().filter(replaced).toList());
        store.insertMark(id, words, furniture);
    }

    private List<ItemId> moved(OpenImport open, Predicate<Held> which, boolean aside) {
        var moved = open.shown().stream().filter(which).map(Held::item).toList();
        moved.forEach(item -> {
            if (aside) {
                proposals.withdraw(item.id());
            } else {
                proposals.takeUpAgain(item.id());
            }
            store.update(item.withSetAside(aside));
        });
        return moved.stream().map(ImportItem::id).toList();
    }

    /** Submits every open draft, with the source and the new records they need. */
    public SubmitOutcome submitAll(ImportId id) {
        var open = imports.lock(id).orElseThrow();
        return submit(open, open.shown().stream().filter(Held::open).toList());
    }

    /** Submits some drafts, with the source and the new records they need. */
    public SubmitOutcome submit(ImportId id, Collection<ItemId> items) {
        var open = imports.lock(id).orElseThrow();
        return submit(open, open.shown().stream().filter(held -> items.contains(held.item().id())).toList());
    }

    private SubmitOutcome submit(OpenImport open, List<Held> chosen) {
        if (chosen.isEmpty() || !open.workable()) {
            return new SubmitOutcome.Nothing();
        }
        var closed = chosen.stream().filter(held -> !held.open()).findFirst();
        if (closed.isPresent()) {
            return new SubmitOutcome.Closed(closed.get().view().state());
        }
        var problems = chosen.stream().flatMap(held -> proposals.problemsOf(held.item().id()).stream()
                .map(problem -> new SubmitOutcome.ItemProblem(held.item().id(), held.view().label(), problem))).toList();
        if (!problems.isEmpty()) {
            return new SubmitOutcome.Invalid(problems);
        }
        imports.arrange(open, chosen);
        return switch (proposals.submit(chosen.stream().map(held -> held.item().id()).toList())) {
            case SaveResult.Saved saved -> submitted(open, chosen.size());
            case SaveResult.Invalid invalid -> new SubmitOutcome.Invalid(invalid.problems().stream().map(problem ->
                    new SubmitOutcome.ItemProblem(chosen.getFirst().item().id(), open.record().title(), problem)).toList());
            case SaveResult.Closed refused -> new SubmitOutcome.Closed(refused.state());
            case SaveResult.Stale stale -> throw new IllegalStateException("A submission names no version: " + stale);
        };
    }

    private SubmitOutcome submitted(OpenImport before, int events) {
        var id = before.record().id();
        imports.settle(id);
        var after = imports.find(id).orElseThrow();
        int others = waiting(after) - waiting(before);
        return new SubmitOutcome.Submitted(events, others, after.record().state() == ImportState.DONE);
    }

    private static int waiting(OpenImport open) {
        return (int) open.others().stream().filter(item -> item.state() == ItemState.SUBMITTED).count();
    }
}
