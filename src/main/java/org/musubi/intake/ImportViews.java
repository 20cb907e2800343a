package org.musubi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.base.ErrorId;
import org.musubi.intake.ImportView.Counters;
import org.musubi.intake.OpenImport.Held;
import org.musubi.intake.reading.Warning;
import org.musubi.ledger.Action;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ProposalId;
import org.musubi.register.event.EventDraft;
import org.musubi.sources.SourceDraft;
import org.musubi.text.CodePoints;
import org.musubi.text.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports as screens read them. */
@Component
@Transactional(readOnly = true)
class ImportViews {

    private final ImportStore store;
    private final ImportList list;
    private final OpenImports imports;

    ImportViews(ImportStore store, ImportList list, OpenImports imports) {
        this.store = store;
        this.list = list;
        this.imports = imports;
    }

    List<ImportRow> list(Set<ImportState> states, String words, int offset, int limit) {
        return list.rows(states, words, offset, limit);
    }

    int count(Set<ImportState> states, String words) {
        return list.count(states, words);
    }

    Optional<ImportId> of(ProposalId proposal) {
        return store.importOf(proposal);
    }

    Optional<ImportView> find(ImportId id) {
        return imports.find(id).map(this::view);
    }

    private ImportView view(OpenImport open) {
        var record = open.record();
        var snapshot = ReadingSnapshot.of(record);
        var points = CodePoints.of(open.text());
        var shown = open.shown();
        var known = store.knownElsewhere(record.id(), shown.stream().map(held -> held.item().words()).distinct().toList());
        var warnings = snapshot.warnings().stream().map(warning -> warning(warning, shown)).toList();
        var events = shown.stream().map(held -> event(open, held, points, warnings, known.get(held.item().words()))).toList();
        var source = open.others().stream().filter(item -> item.id().equals(record.sourceItem())).findFirst()
                .map(item -> new SourceItem(item.id(), item.state(), item.version(), (SourceDraft) item.draft())).orElse(null);
        var creations = open.others().stream()
                .filter(item -> item.action() == Action.CREATE && !item.id().equals(record.sourceItem()) && item.state() != ItemState.WITHDRAWN)
                .map(item -> new NewRecord(item.id(), item.record(), item.kind(), item.label(), item.state())).toList();
        return new ImportView(record.id(), OpenImports.state(open), record.fileName(), record.title(), record.text(), open.text(),
                record.sourceRecord(), record.proposal(), source, record.choice(), snapshot.language(), snapshot.repairs(),
                Masks.furniture(snapshot.furniture(), store.marks(record.id())), entries(snapshot, events), creations, warnings,
                counters(shown), record.createdByName(), record.createdAt(), record.error() == null ? null : new ErrorId(record.error()),
                record.version());
    }

    private static Counters counters(List<Held> shown) {
        return new Counters((int) shown.stream().filter(Held::open).count(),
                (int) shown.stream().filter(held -> held.open() && held.view().doubts() > 0).count(),
                count(shown, ItemState.RETURNED), count(shown, ItemState.SUBMITTED),
                count(shown, ItemState.APPROVED) + count(shown, ItemState.PARTLY_APPROVED) + count(shown, ItemState.REFUSED),
                count(shown, ItemState.WITHDRAWN));
    }

    private static int count(List<Held> shown, ItemState state) {
        return (int) shown.stream().filter(held -> held.view().state() == state).count();
    }

    private static ImportWarning warning(Warning warning, List<Held> shown) {
        var item = shown.stream().filter(held -> concerns(warning.span(), held.span())).findFirst().map(held -> held.item().id());
        return new ImportWarning(warning.code(), warning.span(), warning.reason(), warning.arguments(), item.orElse(null));
    }

    private static boolean concerns(Span warning, Span event) {
        return event.overlaps(warning) || event.contains(warning) && !warning.isEmpty();
    }

    /** The entries of the document with their drafts; drafts outside of any stand in a section of their own. */
    private static List<ImportEntry> entries(ReadingSnapshot snapshot, List<DraftEvent> events) {
        var left = new ArrayList<>(events);
        var sections = new ArrayList<ImportEntry>();
        for (var entry : snapshot.entries()) {
            var here = left.stream().filter(event -> entry.span().contains(event.span().start())).toList();
            left.removeAll(here);
            sections.add(new ImportEntry(0, entry.span(), entry.heading(), here));
        }
        left.forEach(event -> sections.add(new ImportEntry(0, event.span(), null, List.of(event))));
        sections.sort(Comparator.comparing(ImportEntry::span));
        var numbered = new ArrayList<ImportEntry>();
        sections.forEach(one -> numbered.add(new ImportEntry(numbered.size() + 1, one.span(), one.heading(), one.events())));
        return List.copyOf(numbered);
    }

    private DraftEvent event(OpenImport open, Held held, CodePoints points, List<ImportWarning> warnings, 
                             @Nullable KnownElsewhere known) {
        var view = held.view();
        var base = imports.base(held.item());
        return new DraftEvent(view.id(), view.record(), view.state(), view.label(), held.draft(), held.span(), points.slice(held.span()),
                marks(open, held), warnings.stream().filter(warning -> concerns(warning.span(), held.span())).toList(), known,
                base == null ? Set.of() : linkedByRule(base, held.draft()), !held.draft().equals(base), view.version());
    }

    /** Paths of mentions whose link is still the one that the reading gave them. */
    static Set<String> linkedByRule(EventDraft base, EventDraft now) {
        var paths = new HashSet<String>();
        EventMentions.of(now).forEach(at -> {
            var link = at.mention().link();
            if (link != null && EventMentions.find(base, at.path()).filter(before -> link.equals(before.mention().link())).isPresent()) {
                paths.add(at.path());
            }
        });
        return Set.copyOf(paths);
    }

    /** A value that rests on the whole of its event has no place of its own in it. */
    private static List<ValueMark> marks(OpenImport open, Held held) {
        var marks = new ArrayList<ValueMark>();
        EventUnits.of(held.draft()).forEach((path, unit) -> {
            for (Citation citation : unit.citations()) {
                var span = Doubts.span(citation);
                if (open.record().text().equals(citation.text()) && !span.equals(held.span())) {
                    marks.add(new ValueMark(path, kind(path), span, inferred(unit)));
                }
            }
        });
        return List.copyOf(marks);
    }

    private static boolean inferred(Cited<?> unit) {
        return unit.basis() == Basis.INFERRED;
    }

    private static ValueMark.Kind kind(String path) {
        var step = path.split("/");
        return switch (step[1]) {
            case "date" -> ValueMark.Kind.DATE;
            case "from", "to", "hosts", "places", "instruments", "tie" -> ValueMark.Kind.NAME;
            case "amounts" -> ValueMark.Kind.FIGURE;
            case "delegations" -> step[3].equals("size") ? ValueMark.Kind.FIGURE : ValueMark.Kind.NAME;
            default -> ValueMark.Kind.OTHER;
        };
    }
}
