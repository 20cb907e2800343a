package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Roles;
import org.musubi.desk.forms.DraftForm;
import org.musubi.desk.forms.Forms;
import org.musubi.desk.parts.Confirm;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Keys;
import org.musubi.desk.parts.Problems;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.SourceText;
import org.musubi.desk.parts.Tabs;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.intake.DraftEvent;
import org.musubi.intake.EditResult;
import org.musubi.intake.ImportEdits;
import org.musubi.intake.ImportEntry;
import org.musubi.intake.ImportId;
import org.musubi.intake.ImportMentions;
import org.musubi.intake.ImportState;
import org.musubi.intake.ImportView;
import org.musubi.intake.Imports;
import org.musubi.intake.MoveResult;
import org.musubi.intake.ReadOutcome;
import org.musubi.intake.ReadingChoice;
import org.musubi.intake.SubmitOutcome;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SaveResult;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.event.EventDraft;

/** A document and its drafts side by side: the text left, what was read from it right, each value linked to its words. */
@Route("intake/:id")
@RolesAllowed(Roles.CURATOR)
class WorkbenchView extends Screen implements BeforeEnterObserver, DraftCard.Actions {

    private static final String ITEM = "item";

    private final Imports imports;
    private final ImportEdits edits;
    private final ImportMentions mentions;
    private final Forms forms;
    private final KnownForms knownForms;
    private final Labels labels;
    private final DraftJson json;
    private final SourceText text = new SourceText();
    private final SelectionBar selectionBar;
    private final Div above = new Div();
    private final Div drafts = new Div();
    private final WarningList warnings = new WarningList();
    private final Tabs tabs = new Tabs();
    private final LastUndo lastUndo = new LastUndo();
    private final Map<ItemId, DraftCard> cards = new LinkedHashMap<>();
    private final Map<ItemId, Integer> versions = new LinkedHashMap<>();
    private Map<RecordId, Label> known = Map.of();
    private ImportId id = ImportId.next();
    private @Nullable ImportView shown;
    private @Nullable NamesPanel names;
    private @Nullable ItemId current;
    private @Nullable DraftForm form;

    WorkbenchView(Imports imports, ImportEdits edits, ImportMentions mentions, Forms forms, KnownForms knownForms,
                  Labels labels, DraftJson json) {
        super(t("nav.intake"));
        this.imports = imports;
        this.edits = edits;
        this.mentions = mentions;
        this.forms = forms;
        this.knownForms = knownForms;
        this.labels = labels;
        this.json = json;
        text.addMarkListener(this::chosen);
        selectionBar = new SelectionBar(this::splitAt, words -> added(edits.addFrom(id, words)),
                words -> told(edits.markAsFurniture(id, words)), words -> told(edits.markAsText(id, words)));
        text.addSelectionListener(words -> selectionBar.select(words, shown().state() != ImportState.RECEIVED));
        drafts.addClassName("drafts");
        drafts.getElement().setAttribute("tabindex", "0");
        drafts.getElement().setAttribute("role", "region");
        drafts.getElement().setAttribute("aria-label", t("intake.drafts"));
        tabs.addClassName("workbench-tabs");
        var left = new Div(selectionBar, text);
        left.addClassName("workbench-text");
        var right = new Div(above, tabs);
        right.addClassName("workbench-drafts");
        var bench = new Div(left, right);
        bench.addClassName("workbench");
        fill(bench);
        add(keys().bar());
    }

    private Keys keys() {
        return Keys.on(drafts)
                .add("j", t("review.key.down"), () -> step(1))
                .add("k", t("review.key.up"), () -> step(-1))
                .add("Enter", t("intake.key.open"), () -> currentEvent().ifPresent(this::open))
                .add("s", t("intake.split"), () -> currentEvent().ifPresent(this::split))
                .add("m", t("intake.join"), () -> currentEvent().ifPresent(this::join))
                .add("x", t("intake.drop"), () -> currentEvent().ifPresent(this::drop))
                .add("u", t("action.undo"), lastUndo::run);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(WorkbenchView::importId).orElseThrow(NotFoundException::new);
        var view = imports.find(id).orElseThrow(NotFoundException::new);
        header().trail(new RouterLink(t("nav.intake"), IntakeListView.class));
        show(view);
        event.getLocation().getQueryParameters().getSingleParameter(ITEM).flatMap(WorkbenchView::itemId).flatMap(view::event).ifPresent(this::open);
    }

    private static Optional<ImportId> importId(String words) {
        try {
            return Optional.of(ImportId.of(words));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<ItemId> itemId(String words) {
        try {
            return Optional.of(ItemId.of(words));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private ImportView shown() {
        return Objects.requireNonNull(shown);
    }

    private void reload() {
        imports.find(id).ifPresent(this::show);
    }

    private void show(ImportView view) {
        shown = view;
        header().heading(view.title());
        counters(view);
        if (!text.text().equals(view.text())) {
            text.show(view.text(), view.language().equals("und") ? null : view.language());
        }
        text.mark(Marks.of(view));
        above.removeAll();
        tabs.setVisible(view.state() == ImportState.READ || view.state() == ImportState.DONE);
        if (view.state() == ImportState.RECEIVED) {
            above.add(new ReadingForm(imports.suggest(id), false, knownForms, this::read, () -> { }));
            return;
        }
        if (view.state() == ImportState.DISCARDED) {
            above.add(new Paragraph(t("intake.discarded")), new Button(t("intake.restore"), click -> told(imports.restore(id, shown().version()))));
            return;
        }
        drafts(view);
        warnings.show(view, this::open, span -> text.scrollTo("warning-" + span.start()));
        if (names == null) {
            names = new NamesPanel(mentions, id, this::reload);
            tabs.add(t("intake.tab.drafts"), drafts);
            tabs.add(t("intake.tab.names"), names);
            tabs.add(t("intake.tab.warnings"), warnings);
            tabs.addSelectedChangeListener(change -> names.refresh());
            actions();
        }
    }

    private void counters(ImportView view) {
        var count = view.counters();
        header().line(t("intake.counters", count.open(), count.doubts(), count.submitted(), count.dropped()));
    }

    private void actions() {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.PRIMARY);
        var submit = menu.addItem(t("action.submit"));
        submit.getSubMenu().addItem(t("intake.submit.all"), click -> submitAll());
        submit.getSubMenu().addItem(t("intake.submit.clear"), click -> submit(shown().events()
                .filter(event -> event.open() && event.doubts().isEmpty()).map(DraftEvent::id).toList()));
        submit.getSubMenu().addItem(t("intake.submit.this"), click -> submit(current == null ? List.of() : List.of(current)));
        var again = new Button(t("intake.readAgain"), Icons.RETURN.create(), click -> askAgain());
        var away = new Button(t("intake.discard"), Icons.DELETE.create(), click -> told(imports.discard(id, shown().version())));
        header().secondary(away, again, menu);
    }

    /** Asks first where some have doubts: what is submitted is somebody else's work. */
    private void submitAll() {
        var count = shown().counters();
        if (count.doubts() == 0) {
            told(edits.submitAll(id));
            return;
        }
        Confirm.ask(t("intake.submit.doubts", count.open(), count.doubts()), t("intake.submit.doubts.how"), t("intake.submit.doubts.do"),
                () -> told(edits.submitAll(id)));
    }

    private void submit(List<ItemId> items) {
        told(edits.submit(id, items));
    }

    private void told(SubmitOutcome outcome) {
        switch (outcome) {
            case SubmitOutcome.Submitted done -> Toasts.done(t(done.allDone() ? "intake.submitted.all" : "intake.submitted", done.events(), done.others()));
            case SubmitOutcome.Nothing nothing -> Toasts.done(t("intake.submitted.nothing"));
            case SubmitOutcome.Invalid invalid -> {
                Toasts.problem(t("intake.submitted.invalid", invalid.problems().getFirst().label(),
                        Problems.words(invalid.problems().stream().map(SubmitOutcome.ItemProblem::problem).toList())));
                shown().event(invalid.problems().getFirst().item()).ifPresent(this::open);
            }
            case SubmitOutcome.Closed closed -> Toasts.problem(t("review.closed"));
        }
        reload();
    }

    private void told(MoveResult outcome) {
        switch (outcome) {
            case MoveResult.Moved moved -> {
                if (moved.state() == ImportState.DISCARDED) {
                    Toasts.undoable(t("intake.discarded.done"), () -> imports.find(id).ifPresent(view -> told(imports.restore(id, view.version()))));
                }
            }
            case MoveResult.Stale stale -> Toasts.problem(t("intake.stale", stale.by()));
            case MoveResult.HasSubmitted submitted -> Toasts.problem(t("intake.discard.submitted", submitted.drafts()));
            case MoveResult.Closed closed -> Toasts.problem(t("review.closed"));
        }
        reload();
    }

    private void read(ReadingChoice choice) {
        above.removeAll();
        switch (imports.read(id, shown().version(), choice)) {
            case ReadOutcome.Read read -> Toasts.done(t("intake.wasRead", read.summary().entries(), read.summary().added(),
                    read.summary().kept(), read.summary().renewed(), read.summary().gone(), read.summary().linked()));
            case ReadOutcome.NoDates none -> Toasts.problem(t("intake.noDates"));
            case ReadOutcome.Stale stale -> Toasts.problem(t("intake.stale", stale.by()));
            case ReadOutcome.Closed closed -> Toasts.problem(t("review.closed"));
            case ReadOutcome.Failed failed -> Toasts.problem(t("intake.readFailed", failed.error().value()));
        }
        reload();
        if (names != null) {
            names.refresh();
        }
    }

    private void askAgain() {
        above.removeAll();
        above.add(new ReadingForm(shown().choice(), true, knownForms, this::read, above::removeAll));
    }

    private void drafts(ImportView view) {
        drafts.removeAll();
        cards.clear();
        versions.clear();
        known = labels(view);
        for (ImportEntry entry : view.entries()) {
            var section = new Div(new Span(Integer.toString(entry.number())));
            section.addClassName("draft-section");
            entry.events().forEach(event -> {
                var card = new DraftCard(event, known, this);
                cards.put(event.id(), card);
                versions.put(event.id(), event.version());
                section.add(card);
            });
            drafts.add(section);
        }
        var before = current;
        current = null;
        form = null;
        if (before != null) {
            view.event(before).ifPresent(this::open);
        }
    }

    private Map<RecordId, Label> labels(ImportView view) {
        var links = new HashSet<RecordId>();
        view.events().forEach(event -> links.addAll(json.links(event.draft())));
        var found = new LinkedHashMap<>(labels.of(links, Texts.locale()));
        view.creations().forEach(made -> found.putIfAbsent(made.record(), Label.of(made.label())));
        return found;
    }

    private Optional<DraftEvent> currentEvent() {
        return Optional.ofNullable(current).flatMap(item -> Optional.ofNullable(cards.get(item))).map(DraftCard::event);
    }

    private void step(int by) {
        var order = List.copyOf(cards.keySet());
        if (order.isEmpty()) {
            return;
        }
        int at = current == null ? (by > 0 ? -1 : 0) : order.indexOf(current);
        open(cards.get(order.get(Math.clamp((long) at + by, 0, order.size() - 1))).event());
        drafts.getElement().callJsFunction("focus");
    }

    @Override
    public void open(DraftEvent event) {
        if (event.id().equals(current) && form != null) {
            return;
        }
        Optional.ofNullable(current).map(cards::get).ifPresent(card -> {
            card.close();
            card.removeClassName("selected");
        });
        current = event.id();
        var card = cards.get(event.id());
        form = forms.form(event.draft(), !event.open(), draft -> save(event.id(), (EventDraft) draft),
                path -> text.setActive(event.id() + path));
        card.open(form, this);
        card.addClassName("selected");
        card.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        text.setActive(event.id().toString());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "intake/" + id + "?" + ITEM + "=" + event.id()));
    }

    private void save(ItemId item, EventDraft draft) {
        switch (edits.save(item, versions.getOrDefault(item, 0), draft)) {
            case SaveResult.Saved saved -> {
                versions.put(item, saved.version());
                saved(item, draft, saved.version());
            }
            case SaveResult.Stale stale -> stale(item, stale, draft);
            case SaveResult.Invalid invalid -> Toasts.problem(Problems.words(invalid.problems()));
            case SaveResult.Closed closed -> Toasts.problem(t("review.closed"));
        }
    }

    /** Says that it is kept, and brings the head of the card up to date; the counts are asked for only where they can have changed. */
    private void saved(ItemId item, EventDraft draft, int version) {
        var card = cards.get(item);
        var now = card.event().saved(draft, version);
        if (!now.doubts().equals(card.event().doubts())) {
            shown = imports.find(id).orElseThrow();
        }
        card.show(now, known, this);
        var count = shown().counters();
        header().line(t("intake.counters", count.open(), count.doubts(), count.submitted(), count.dropped()) + " · " + t("visit.saved",
                LocalTime.now().format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Texts.locale()))));
    }

    /** Somebody else saved this draft first: both stay until one is chosen. */
    private void stale(ItemId item, SaveResult.Stale stale, EventDraft mine) {
        above.removeAll();
        var words = new Paragraph(t("visit.stale", stale.by()));
        words.addClassName("advice");
        above.add(words, new Div(new Button(t("visit.stale.mine"), click -> {
            versions.put(item, stale.version());
            above.removeAll();
            save(item, mine);
        }), new Button(t("visit.stale.theirs"), click -> reload())));
    }

    @Override
    public void split(DraftEvent event) {
        selectionBar.position().filter(event.span()::contains).ifPresentOrElse(
                position -> told(edits.splitAt(event.id(), versions.getOrDefault(event.id(), event.version()), position)),
                () -> Toasts.problem(t("intake.split.how")));
    }

    @Override
    public void join(DraftEvent event) {
        told(edits.joinWithAbove(event.id(), versions.getOrDefault(event.id(), event.version())));
    }

    @Override
    public void drop(DraftEvent event) {
        if (edits.drop(event.id()) instanceof SaveResult.Saved) {
            lastUndo.offer(t("intake.dropped.done"), () -> takeBack(event));
        }
        reload();
    }

    @Override
    public void takeBack(DraftEvent event) {
        edits.takeBack(event.id());
        reload();
    }

    private void added(EditResult outcome) {
        told(outcome);
        if (outcome instanceof EditResult.Done done && done.shown() != null) {
            lastUndo.offer(t("intake.added"), () -> {
                edits.drop(done.shown());
                reload();
            });
        }
    }

    private void told(EditResult outcome) {
        selectionBar.clear();
        switch (outcome) {
            case EditResult.Done done -> {
                if (done.shown() != null) {
                    current = done.shown();
                }
                if (done.undo() != null) {
                    lastUndo.offer(t(done.undo().joined() ? "intake.joined" : "intake.wasSplit"), () -> told(edits.undo(done.undo())));
                }
            }
            case EditResult.Stale stale -> Toasts.problem(t("intake.stale", stale.by()));
            case EditResult.Closed closed -> Toasts.problem(t("review.closed"));
            case EditResult.Invalid invalid -> Toasts.problem(Problems.words(invalid.problems()));
            case EditResult.Refused refused -> Toasts.problem(t("import.refused", refused.why()));
        }
        reload();
    }

    /** A mark in the text was chosen: open its draft, with the focus in its value. */
    private void chosen(String mark) {
        if (mark.length() < Marks.ID_LENGTH) {
            return;
        }
        itemId(mark.substring(0, Marks.ID_LENGTH)).flatMap(item -> shown().event(item)).ifPresent(event -> {
            open(event);
            if (form != null && mark.length() > Marks.ID_LENGTH) {
                form.focusUnit(mark.substring(Marks.ID_LENGTH));
            }
        });
    }

    private void splitAt(int position) {
        shown().events().filter(event -> event.open() && event.span().contains(position)).findFirst().ifPresent(this::split);
    }
}
