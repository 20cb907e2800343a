package org.musubi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.intake.OpenImport.Held;
import org.musubi.ledger.Action;
import org.musubi.ledger.Draft;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.register.event.EventDraft;
import org.musubi.sources.SourceTexts;
import org.musubi.text.Span;
import org.springframework.stereotype.Component;

/** Opens imports inside a transaction, and settles where they stand when the work is done. */
@Component
class OpenImports {

    static final String EVENT = "event";

    private final ImportStore store;
    private final Proposals proposals;
    private final SourceTexts texts;
    private final DraftJson json;

    OpenImports(ImportStore store, Proposals proposals, SourceTexts texts, DraftJson json) {
        this.store = store;
        this.proposals = proposals;
        this.texts = texts;
        this.json = json;
    }

    Optional<OpenImport> find(ImportId id) {
        return store.find(id).map(this::open);
    }

    /** The import, held until the end of the transaction, so that two edits of its parts come one after the other. */
    Optional<OpenImport> lock(ImportId id) {
        return store.lock(id).map(this::open);
    }

    private OpenImport open(ImportRecord record) {
        var text = texts.find(record.text()).orElseThrow().text();
        var quotes = new Quotes(record.id(), record.sourceRecord(), record.text(), text);
        if (record.proposal() == null) {
            return new OpenImport(record, text, quotes, List.of(), List.of());
        }
        var views = proposals.itemsOf(record.proposal()).stream()
                .collect(Collectors.toMap(ItemView::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var held = new ArrayList<Held>();
        for (ImportItem item : store.items(record.id())) {
            held.add(new Held(item, Optional.ofNullable(views.remove(item.id())).orElseThrow()));
        }
        return new OpenImport(record, text, quotes, List.copyOf(held), List.copyOf(views.values()));
    }

    /** Drafts an event that a curator asked for. */
    ItemId add(OpenImport open, Span span, EventDraft draft) {
        var item = proposals.create(open.record().openProposal(), RecordId.next(), draft, null);
        store.insert(open.record().id(), ImportItem.madeByHand(item, span, open.quotes().hash(span)));
        return item;
    }

    /** Done where nothing is left to do, otherwise open again. */
    void settle(ImportId id) {
        var open = lock(id).orElseThrow();
        var now = state(open);
        if (open.record().state() != now) {
            store.move(open.record(), now);
        }
    }

    /** Where an import stands by what became of its drafts: a returned one opens it again. */
    static ImportState state(OpenImport open) {
        var stored = open.record().state();
        if (stored != ImportState.READ && stored != ImportState.DONE) {
            return stored;
        }
        var shown = open.shown();
        return shown.isEmpty() || shown.stream().anyMatch(Held::open) ? ImportState.READ : ImportState.DONE;
    }

    /** Brings the drafts that are about to be submitted into the order of the text; others keep their version. */
    void arrange(OpenImport open, List<Held> chosen) {
        var inText = open.shown().stream().filter(chosen::contains).toList();
        var order = inText.stream().map(one -> one.view().position()).toList();
        if (order.equals(order.stream().sorted(Comparator.naturalOrder()).toList())) {
            return;
        }
        var all = new ArrayList<ItemId>();
        open.others().stream().filter(item -> item.action() == Action.CREATE && item.state() != ItemState.WITHDRAWN)
                .map(ItemView::id).forEach(all::add);
        open.shown().stream().map(one -> one.view().id()).forEach(all::add);
        proposals.arrange(all);
    }

    /** A draft with the number of its format, for keeping beside an import. */
    String keep(Draft draft) {
        return "{\"format\":" + json.kindOf(draft).format() + ",\"draft\":" + json.write(draft) + "}";
    }

    /** A kept draft; null where none was kept. */
    <D extends Draft> @Nullable D kept(@Nullable String kept, String kind, Class<D> type) {
        if (kept == null) {
            return null;
        }
        var tree = ReadingSnapshot.MAPPER.readTree(kept);
        return type.cast(json.read(kind, tree.path("format").asInt(), ReadingSnapshot.MAPPER.writeValueAsString(tree.path("draft"))));
    }

    @Nullable EventDraft base(ImportItem item) {
        return kept(item.base(), EVENT, EventDraft.class);
    }

    /** A draft as it comes back from the ledger, so that drafts can be compared. */
    EventDraft canonical(EventDraft draft) {
        return (EventDraft) json.read(EVENT, json.kind(EVENT).format(), json.write(draft));
    }
}
