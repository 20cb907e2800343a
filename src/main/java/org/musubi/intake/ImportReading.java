package org.musubi.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.intake.ImportItem.Fate;
import org.musubi.intake.OpenImport.Held;
import org.musubi.intake.reading.DocumentReader;
import org.musubi.intake.reading.EventProposal;
import org.musubi.intake.reading.Reading;
import org.musubi.intake.reading.ReadingOptions;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.NewDraft;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SaveResult;
import org.musubi.register.event.EventDraft;
import org.musubi.sources.NewSourceText;
import org.musubi.sources.SourceDraft;
import org.musubi.sources.SourceTexts;
import org.musubi.text.Blanks;
import org.musubi.text.Decoding;
import org.musubi.text.Span;
import org.musubi.text.HtmlText;
import org.musubi.text.TextDecoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receiving and reading: each in one transaction, so that a halt in the middle leaves nothing half made. */
@Component
@Transactional
class ImportReading {

    private static final String SOURCE = "source";

    private final ImportStore store;
    private final OpenImports imports;
    private final Proposals proposals;
    private final SourceTexts texts;
    private final NameLinker linker;
    private final DocumentReader reader;

    ImportReading(ImportStore store, OpenImports imports, Proposals proposals, SourceTexts texts, NameLinker linker, DocumentReader reader) {
        this.store = store;
        this.imports = imports;
        this.proposals = proposals;
        this.texts = texts;
        this.linker = linker;
        this.reader = reader;
    }

    Receipt receive(byte[] bytes, @Nullable String fileName) {
        return switch (TextDecoder.decode(bytes)) {
            case Decoding.Refused refused -> switch (refused.reason()) {
                case EMPTY -> new Receipt.Empty();
                case BINARY -> new Receipt.Binary();
                case UNREADABLE -> new Receipt.Undecodable();
            };
            case Decoding.Decoded decoded -> {
                boolean html = HtmlText.isHtml(decoded.text(), fileName);
                var text = html ? HtmlText.read(decoded.text()).text() : decoded.text();
                yield Blanks.isBlank(text) ? new Receipt.Empty()
                        : keep(new NewSourceText(bytes, text, decoded.charset(), fileName, html ? "text/html" : null));
            }
        };
    }

    Receipt paste(String text) {
        var bytes = SourceTexts.bytesOf(text);
        // Half a surrogate pair becomes a question mark in the bytes: the text kept is that of the bytes.
        var kept = new String(bytes, StandardCharsets.UTF_8);
        return Blanks.isBlank(kept) ? new Receipt.Empty()
                : kept.indexOf('\0') >= 0 ? new Receipt.Binary()
                : keep(new NewSourceText(bytes, kept, StandardCharsets.UTF_8.name(), null, "text/plain"));
    }

    private Receipt keep(NewSourceText received) {
        var text = texts.store(received);
        var before = store.ofText(text);
        return before.isPresent() ? there(before.get())
                : new Receipt.Received(store.insert(SourceDrafts.title(null, received.fileName(), received.text()), received.fileName(), text));
    }

    /** The import of these very bytes, where somebody brought them before. */
    @Transactional(readOnly = true)
    @Nullable Receipt known(byte[] bytes) {
        return texts.findByBytes(bytes).flatMap(stored -> store.ofText(stored.id())).map(ImportReading::there).orElse(null);
    }

    private static Receipt there(ImportRecord before) {
        return new Receipt.AlreadyThere(before.id(), before.state(), before.createdByName(), before.createdAt());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(ImportId id, String error) {
        store.failed(id, error);
    }

    @Transactional(readOnly = true)
    ReadingChoice suggest(ImportId id) {
        var open = imports.find(id).orElseThrow();
        var told = open.record().choice();
        if (open.record().wasRead()) {
            return told;
        }
        var reading = reader.outline(open.text(), ReadingOptions.none());
        var issued = reading.source().issued();
        return new ReadingChoice(told.owner(), told.ownerLink(), "und".equals(reading.language()) ? null : reading.language(),
                issued == null ? null : issued.edtf(), reading.layout());
    }

    ReadOutcome read(ImportId id, int version, ReadingChoice choice) {
        var open = imports.lock(id).orElseThrow();
        var record = open.record();
        if (record.state() == ImportState.DISCARDED) {
            return new ReadOutcome.Closed(record.state());
        }
        if (record.version() != version) {
            return new ReadOutcome.Stale(record.changedBy());
        }
        var reading = reader.read(Masks.text(open.text(), store.marks(id)), options(choice));
        var title = SourceDrafts.title(reading.source().title(), record.fileName(), open.text());
        var proposal = proposal(record, title);
        var source = SourceDrafts.draft(reading, choice, title, open.quotes());
        var sourceItem = saveSource(open, proposal, source);
        store.saveReading(id, title, sourceItem, imports.keep(source), proposal, choice, ReadingSnapshot.of(reading));
        var summary = saveEvents(open, proposal, reading, choice);
        imports.settle(id);
        return summary.dated() == 0 ? new ReadOutcome.NoDates(summary) : new ReadOutcome.Read(summary);
    }

    MoveResult discard(ImportId id, int version) {
        var open = imports.lock(id).orElseThrow();
        var record = open.record();
        if (!record.state().mayBecome(ImportState.DISCARDED) && record.state() != ImportState.DONE) {
            return new MoveResult.Closed(record.state());
        }
        if (record.version() != version) {
            return new MoveResult.Stale(record.changedBy());
        }
        int beyond = (int) open.held().stream().map(held -> held.view().state())
                .filter(state -> state != ItemState.DRAFT && state != ItemState.WITHDRAWN).count();
        if (beyond > 0) {
            return new MoveResult.HasSubmitted(beyond);
        }
        Stream.concat(open.held().stream().map(Held::view), open.others().stream())
                .filter(item -> item.state() == ItemState.DRAFT).forEach(item -> saved(proposals.withdraw(item.id())));
        if (record.state() == ImportState.DONE) {
            store.move(record, ImportState.READ);
        }
        store.move(store.find(id).orElseThrow(), ImportState.DISCARDED);
        return new MoveResult.Moved(ImportState.DISCARDED);
    }

    /** Takes an import back, with the drafts that were not set aside one by one. */
    MoveResult restore(ImportId id, int version) {
        var open = imports.lock(id).orElseThrow();
        var record = open.record();
        if (record.state() != ImportState.DISCARDED) {
            return new MoveResult.Closed(record.state());
        }
        if (record.version() != version) {
            return new MoveResult.Stale(record.changedBy());
        }
        var needed = new HashSet<RecordId>();
        for (Held held : open.held()) {
            if (held.item().shown() && !held.item().setAside() && held.view().state() == ItemState.WITHDRAWN) {
                saved(proposals.takeUpAgain(held.item().id()));
            }
            EventMentions.of(held.draft()).stream().map(at -> at.mention().link()).filter(Objects::nonNull).forEach(needed::add);
        }
        open.others().stream().filter(item -> item.state() == ItemState.WITHDRAWN)
                .filter(item -> item.id().equals(record.sourceItem()) || needed.contains(item.record()))
                .forEach(item -> saved(proposals.takeUpAgain(item.id())));
        store.move(record, record.wasRead() ? ImportState.READ : ImportState.RECEIVED);
        imports.settle(id);
        return new MoveResult.Moved(store.find(id).orElseThrow().state());
    }

    static ReadingOptions options(ReadingChoice choice) {
        return new ReadingOptions(choice.owner(), choice.language(), choice.asOf(), choice.layout());
    }

    private ProposalId proposal(ImportRecord record, String title) {
        if (record.proposal() == null) {
            return proposals.open(ProposalType.IMPORT, title);
        }
        proposals.rename(record.proposal(), title);
        return record.proposal();
    }

    private ItemId saveSource(OpenImport open, ProposalId proposal, SourceDraft read) {
        var item = open.record().sourceItem();
        if (item == null) {
            return proposals.create(proposal, open.record().sourceRecord(), read, null);
        }
        var view = proposals.find(item).orElseThrow();
        var base = imports.kept(open.record().sourceBase(), SOURCE, SourceDraft.class);
        if (view.state() == ItemState.DRAFT && base != null && view.draft() instanceof SourceDraft mine) {
            saved(proposals.save(item, view.version(), SourceDrafts.merge(base, mine, read)));
        }
        return item;
    }

    /** Drafts of one reading meeting those of an earlier one. */
    private ReadSummary saveEvents(OpenImport open, ProposalId proposal, Reading reading, ReadingChoice choice) {
        var drafts = new EventDrafts(open.quotes(), reading, choice);
        var links = linker.links();
        var found = reading.events();
        var partners = Partners.of(found.stream().map(EventProposal::span).toList(), open.held());
        var hashes = found.stream().map(event -> open.quotes().hash(event.span())).toList();
        var elsewhere = store.knownElsewhere(open.record().id(), hashes);
        var sources = store.sourcesOf(hashes);
        int kept = 0;
        int renewed = 0;
        int added = 0;
        int linked = 0;
        var fresh = new ArrayList<Fresh>();
        for (int i = 0; i < found.size(); i++) {
            var event = found.get(i);
            var hash = hashes.get(i);
            var draft = Doubts.mark(drafts.draft(event), event.span(), reading.warnings());
            var partner = partners.get(i);
            draft = imports.canonical(links.link(Doubts.alreadyKnown(draft, elsewhere.get(hash)), sources(open, sources.get(hash)),
                    partner == null ? null : partner.item().id()));
            if (partner == null) {
                fresh.add(new Fresh(event.span(), hash, draft));
                added++;
                linked += NameLinker.count(draft);
            } else if (partner.item().fate() == Fate.GONE) {
                revive(partner, event.span(), hash, draft);
                added++;
                linked += NameLinker.count(draft);
            } else if (renew(partner, event.span(), hash, draft)) {
                renewed++;
                linked += Math.max(0, NameLinker.count(draft) - NameLinker.count(partner.draft()));
            } else {
                kept++;
            }
        }
        add(open.record().id(), proposal, fresh);
        var gone = leave(open.held(), partners.values());
        int untouched = (int) open.held().stream().filter(one -> one.item().shown() && !partners.containsValue(one)).count() - gone;
        int dated = (int) reading.entries().stream().filter(entry -> !entry.date().isUndated()).count();
        return new ReadSummary(reading.entries().size(), dated, kept + untouched, renewed, added, gone, linked);
    }

    /** What was judged about the same words in another document holds in this one. */
    private static Set<RecordId> sources(OpenImport open, @Nullable Set<RecordId> ofTheseWords) {
        var sources = new HashSet<>(ofTheseWords == null ? Set.of() : ofTheseWords);
        sources.add(open.record().sourceRecord());
        return sources;
    }

    /** An event that no draft tells of yet. */
    private record Fresh(Span span, String hash, EventDraft draft) {
    }

    private void add(ImportId id, ProposalId proposal, List<Fresh> fresh) {
        var items = proposals.createAll(proposal, fresh.stream().map(one -> new NewDraft(RecordId.next(), one.draft())).toList());
        for (int i = 0; i < items.size(); i++) {
            var one = fresh.get(i);
            store.insert(id, ImportItem.read(items.get(i), one.span(), one.hash(), imports.keep(one.draft())));
        }
    }

    private void revive(Held held, Span span, String hash, EventDraft draft) {
        if (held.view().state() == ItemState.WITHDRAWN) {
            proposals.takeUpAgain(held.item().id());
        }
        var version = proposals.find(held.item().id()).orElseThrow().version();
        saved(proposals.save(held.item().id(), version, draft));
        store.update(held.item().withSpan(span, hash, false).withBase(imports.keep(draft)).withFate(null));
    }

    /** Reads the untouched units of a draft anew; says whether that changed anything. */
    private boolean renew(Held held, Span span, String hash, EventDraft draft) {
        var base = imports.base(held.item());
        if (base == null || !held.item().shown() || held.view().state() != ItemState.DRAFT) {
            return false;
        }
        var merged = EventUnits.merge(base, held.draft(), draft);
        boolean changed = !merged.equals(held.draft());
        if (changed) {
            saved(proposals.save(held.item().id(), held.view().version(), merged));
        }
        var item = held.item().withBase(imports.keep(draft));
        store.update(item.ownSpan() ? item : item.withSpan(span, hash, false));
        return changed;
    }

    /** Takes away the untouched drafts that are not read any more. */
    private int leave(List<Held> held, Collection<Held> found) {
        int gone = 0;
        for (Held one : held) {
            if (!found.contains(one) && one.item().shown() && one.view().state() == ItemState.DRAFT && one.draft().equals(imports.base(one.item()))) {
                saved(proposals.withdraw(one.item().id()));
                store.update(one.item().withFate(Fate.GONE));
                gone++;
            }
        }
        return gone;
    }

    private static void saved(SaveResult result) {
        if (!(result instanceof SaveResult.Saved)) {
            throw new IllegalStateException("A draft of a reading was not saved: " + result);
        }
    }
}
