package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Roles;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Keys;
import org.musubi.desk.parts.MainLayout;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.intake.AcceptByRule;
import org.musubi.intake.AcceptOutcome;
import org.musubi.intake.AcceptRule;
import org.musubi.intake.DecisionOutcome;
import org.musubi.intake.ImportMentions;
import org.musubi.intake.LinkOffer;
import org.musubi.intake.MentionDecisions;
import org.musubi.intake.MentionPage;
import org.musubi.intake.MentionQueue;
import org.musubi.intake.QueuedMention;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Acceptances;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Judgements;
import org.musubi.reconciliation.elsewhere.OtherServices;
import org.musubi.register.Labels;

/** One name after the other: what its source says beside it left, what it may mean right, one key to decide. */
@Route("reconcile")
@Menu(title = "nav.reconcile", icon = "reconcile", order = 210)
@RolesAllowed(Roles.CURATOR)
class ReconcileView extends Screen implements AfterNavigationObserver {

    private static final String AT = "at";
    private static final int PAGE = 40;
    private static final int LOOK_AGAIN_MILLIS = 2000;
    private static final int MOST_CANDIDATES = 9;
    private static final int MOST_FOUND = 30;

    private final MentionQueue queue;
    private final MentionDecisions decisions;
    private final Judgements judgements;
    private final ImportMentions mentions;
    private final Labels labels;
    private final Quotes quotes;
    private final AcceptByRule rules;
    private final Acceptances acceptances;
    private final QueueFilters filters = new QueueFilters(() -> show(0));
    private final Div columns = new Div();
    private final Div mention = new Div();
    private final Div beside = new Div();
    private final Span spoken = new Span();
    private final Checkbox everywhere = new Checkbox(t("reconcile.everywhere"));
    private final MentionPlaces places = new MentionPlaces(this::reach);
    private final MentionList list = new MentionList(this::open);
    private final CandidateList candidates;
    private final Elsewhere elsewhere;
    private final Component keyBar;
    /** The decisions of this sitting, the last one on top, with the rows they were made about. */
    private final Deque<Decided> decided = new ArrayDeque<>();
    private @Nullable Notification toast;
    private @Nullable QueuedMention shown;
    private @Nullable UUID wanted;
    private boolean looking;
    private int position;
    private int total;

    /** @param row what was decided about, null where it was many */
    private record Decided(BooleanSupplier undo, @Nullable UUID row) {
    }

    ReconcileView(MentionQueue queue, MentionDecisions decisions, Judgements judgements, ImportMentions mentions, Labels labels, Quotes quotes,
                  OtherServices services, AcceptByRule rules, Acceptances acceptances) {
        super(t("nav.reconcile"));
        this.queue = queue;
        this.decisions = decisions;
        this.judgements = judgements;
        this.mentions = mentions;
        this.labels = labels;
        this.quotes = quotes;
        elsewhere = new Elsewhere(services);
        this.rules = rules;
        this.acceptances = acceptances;
        candidates = new CandidateList(quotes, record -> decide(Answer.SAME, record), record -> decide(Answer.NOT_SAME, record));
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("role", "status");
        mention.addClassName("mention");
        beside.addClassName("beside-mention");
        columns.addClassName("reconcile");
        columns.getElement().setAttribute("tabindex", "-1");
        add(filters.shown(), spoken);
        fill(columns);
        keyBar = keys().bar();
        add(keyBar);
        header().secondary(new Button(t("reconcile.accept"), Icons.RECONCILE.create(), click -> acceptByRule()), new Button(t("reconcile.undo"), Icons.RETURN.create(), click -> undo()));
    }

    private Keys keys() {
        var keys = Keys.onScreen(columns)
                .digits(t("reconcile.key.same"), number -> candidates.at(number).ifPresent(record -> decide(Answer.SAME, record)))
                .add("n", t("reconcile.key.new"), () -> create(null))
                .add("d", t("reconcile.key.notSame"), () -> candidates.marked().ifPresent(record -> decide(Answer.NOT_SAME, record)))
                .add("u", t("reconcile.key.unsure"), () -> decide(Answer.UNSURE, null))
                .add("x", t("reconcile.key.undeterminable"), () -> decide(Answer.UNDETERMINABLE, null))
                .add("z", t("reconcile.key.undo"), this::undo)
                .add("j", t("reconcile.key.next"), () -> show(position + 1))
                .add("k", t("reconcile.key.previous"), () -> show(position - 1))
                .add("ArrowRight", t("reconcile.key.mark"), () -> candidates.move(1))
                .add("p", t("reconcile.key.place"), places::next)
                .add("t", t("reconcile.key.tick"), places::toggle)
                .add("s", t("reconcile.key.only"), places::only)
                .add("e", t("reconcile.key.everywhere"), () -> everywhere.setValue(everywhere.isEnabled() && !everywhere.getValue()))
                .add("r", t("reconcile.key.rule"), this::acceptByRule)
                .add("o", t("reconcile.key.open"), () -> Optional.ofNullable(shown).ifPresent(this::openDraft))
                .also("ArrowDown", () -> show(position + 1))
                .also("ArrowUp", () -> show(position - 1))
                .also("ArrowLeft", () -> candidates.move(-1));
        return elsewhere.isAny() ? keys.add("a", t("elsewhere.key"), elsewhere::askAll) : keys;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        wanted = address.getSingleParameter(AT).flatMap(ReconcileView::id).orElse(null);
        filters.read(address);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private void open(UUID row) {
        wanted = row;
        show(position);
    }

    /** Shows the row that is wanted, else the one at a place of the queue: whatever was decided, the place is kept. */
    private void show(int at) {
        var asked = wanted;
        wanted = null;
        var page = queue.around(filters.filter(), asked, at, PAGE);
        total = page.total();
        position = page.rows().stream().filter(row -> row.id().equals(asked)).findFirst().map(row -> page.offset() + page.rows().indexOf(row))
                .orElse(Math.clamp(at, 0, Math.max(0, total - 1)));
        count(page);
        if (total == 0) {
            empty();
            return;
        }
        var row = page.rows().get(position - page.offset());
        shown = row;
        list.show(page.rows(), row.id());
        places.show(row);
        reach();
        var found = queue.candidates(row, MOST_CANDIDATES);
        candidates.show(found, labels.of(found.stream().map(one -> one.candidate().record()).collect(Collectors.toSet()), Texts.locale()),
                t(row.unnamed() ? "reconcile.noHolder" : "reconcile.noCandidate"));
        mention.removeAll();
        mention.add(new MentionCard(row, quotes), places, actions(row));
        beside.removeAll();
        elsewhere.show(row.written(), row.kinds().getFirst());
        beside.add(candidates, another(row), elsewhere);
        columns.removeAll();
        columns.add(list, mention, beside);
        keyBar.setVisible(true);
        spoken.setText(t("reconcile.spoken", row.written(), t("kind." + row.key().kind()), position + 1, total));
        remember(row);
    }

    /** The counts of the queue; while it is still being weighed, they are looked at again. */
    private void count(MentionPage page) {
        var line = t("reconcile.line", page.left(), page.today());
        header().line(page.weighing() > 0 ? line + " · " + t("reconcile.weighing", page.weighing()) : page.renewing() ? line + " · " + t("reconcile.renewing") : line);
        filters.count(page.facets(), t("reconcile.count", page.total()));
        look(page.weighing() > 0 || page.renewing());
    }

    private void look(boolean again) {
        if (again != looking) {
            looking = again;
            getUI().ifPresent(ui -> ui.setPollInterval(again ? LOOK_AGAIN_MILLIS : -1));
        }
    }

    /** What is weighed meanwhile shows in the counts and in the list; the name in hand stays as it is. */
    private void lookAgain() {
        if (looking) {
            var row = shown;
            if (row == null) {
                show(position);
            } else {
                var page = queue.around(filters.filter(), row.id(), position, PAGE);
                count(page);
                list.show(page.rows(), row.id());
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var polls = attach.getUI().addPollListener(poll -> lookAgain());
        addDetachListener(detach -> {
            detach.unregisterListener();
            polls.remove();
            attach.getUI().setPollInterval(-1);
        });
    }

    private void remember(QueuedMention row) {
        getUI().ifPresent(ui -> {
            var address = filters.address();
            address.put(AT, row.id().toString());
            ui.getPage().getHistory().replaceState(null, new Location("reconcile", QueryParameters.simple(address)));
        });
    }

    private void empty() {
        shown = null;
        columns.removeAll();
        candidates.show(List.of(), Map.of(), "");
        keyBar.setVisible(false);
        var toIntake = new Anchor("intake", t("reconcile.empty.intake"));
        toIntake.getElement().setAttribute("router-link", true);
        columns.add(filters.isAny() ? new EmptyState(Icons.RECONCILE, t("reconcile.empty.filtered")) : new EmptyState(Icons.RECONCILE, t("reconcile.empty"), toIntake));
        spoken.setText(t(filters.isAny() ? "reconcile.empty.filtered" : "reconcile.empty"));
    }

    private Component actions(QueuedMention row) {
        // Another document means another holder, and an office is no name of a person.
        everywhere.setVisible(!row.unnamed());
        var bar = new Div(everywhere);
        bar.addClassName("mention-actions");
        (row.unnamed() ? List.<String>of() : row.kinds()).forEach(kind -> bar.add(new Button(t("reconcile.new", kind), Icons.PLUS.create(), click -> create(kind))));
        bar.add(quiet("reconcile.unsure", () -> decide(Answer.UNSURE, null)), quiet("reconcile.undeterminable", () -> decide(Answer.UNDETERMINABLE, null)),
                quiet(row.places().getFirst().approved() == null ? "reconcile.openDraft" : "reconcile.openRecord", () -> openDraft(row)), quiet("reconcile.previous", () -> show(position - 1)), quiet("reconcile.next", () -> show(position + 1)));
        return bar;
    }

    private static Button quiet(String key, Runnable action) {
        var button = new Button(t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** A record that is not among the candidates. */
    private Component another(QueuedMention row) {
        var field = new ComboBox<LinkOffer>(t("reconcile.another"));
        field.setItemLabelGenerator(offer -> offer.label() + " · " + t("kind." + offer.kind()));
        var use = row.uses().stream().sorted().findFirst().orElseThrow();
        field.setItems(query -> mentions.search(query.getFilter().filter(words -> !words.isBlank()).orElse(row.written()), use, MOST_FOUND).stream()
                .skip(query.getOffset()).limit(query.getLimit()));
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                decide(Answer.SAME, change.getValue().record());
            }
        });
        return field;
    }

    /** What a decision reaches follows from what is ticked: a part of the places speaks for itself alone. */
    private void reach() {
        var row = chosen();
        everywhere.setValue(row != null && row.tellsByItself());
        everywhere.setEnabled(row != null && row.reach() == QueuedMention.Reach.SOURCE);
    }

    /** The row with the places that are ticked; null where there is none. */
    private @Nullable QueuedMention chosen() {
        var row = shown;
        var ticked = places.ticked();
        return row == null || ticked.isEmpty() ? null : row.only(ticked);
    }

    private void openDraft(QueuedMention row) {
        var record = row.places().getFirst().approved();
        getUI().ifPresent(ui -> {
            if (record != null) {
                ui.navigate("records/" + record);
            } else {
                ui.navigate("intake/" + row.imported(), QueryParameters.of("item", row.item().toString()));
            }
        });
    }

    private void decide(Answer answer, @Nullable RecordId record) {
        var row = chosen();
        if (row == null) {
            nothingTicked();
        } else {
            // That nobody can tell is said of what this source tells, never of all.
            boolean all = everywhere.getValue() && record != null;
            settle(row, decisions.decide(row, answer, record, all), t("reconcile.done." + answer, row.written()));
        }
    }

    private void create(@Nullable String kind) {
        var row = chosen();
        if (row == null) {
            nothingTicked();
        } else if (row.unnamed()) {
            close();
            toast = Toasts.problem(t("reconcile.unnamed.new"));
        } else {
            var chosen = kind == null ? row.kinds().getFirst() : kind;
            settle(row, decisions.create(row, chosen, null, everywhere.getValue()), t("reconcile.done.NEW", row.written()));
        }
    }

    private void nothingTicked() {
        if (shown != null) {
            close();
            toast = Toasts.problem(t("reconcile.places.none"));
        }
    }

    private void settle(QueuedMention row, DecisionOutcome outcome, String said) {
        close();
        switch (outcome) {
            case DecisionOutcome.Done done -> {
                decided.push(new Decided(() -> decisions.undo(done.id()), row.id()));
                toast = Toasts.undoable(said + (done.mentions() == 0 ? "" : " " + t("reconcile.linked", done.mentions()))
                        + (done.records() == 0 ? "" : " " + t("reconcile.toReview", done.records())), this::undo);
            }
            case DecisionOutcome.Elsewhere elsewhere -> toast = Toasts.done(elsewhere.by() == null || elsewhere.answer() == null ? t("reconcile.gone", row.written())
                    : t("reconcile.elsewhere", row.written(), elsewhere.by(), t("reconcile.answer", elsewhere.answer())));
            case DecisionOutcome.RecordGone gone -> toast = Toasts.problem(t("reconcile.recordGone"));
        }
        goOn();
    }

    private void acceptByRule() {
        new AcceptDialog(rules, acceptances, labels, filters.filter(), this::accepted, this::goOn).open();
    }

    private void accepted(AcceptOutcome outcome, AcceptRule by) {
        close();
        var id = outcome.id();
        var skipped = outcome.skipped() == 0 ? "" : " " + t("reconcile.accept.skipped", outcome.skipped());
        if (id == null) {
            toast = Toasts.done(t("reconcile.accept.nothing") + skipped);
        } else {
            decided.push(new Decided(() -> rules.takeBack(id) > 0, null));
            toast = Toasts.undoable(t("reconcile.accept.done", outcome.names(), outcome.mentions(), t("reconcile.rule", by)) + skipped, this::undo);
        }
        goOn();
    }

    private void close() {
        if (toast != null) {
            toast.close();
        }
    }

    /** A row that is decided goes, and the one behind it takes its place. */
    private void goOn() {
        show(position);
        var layout = findAncestor(MainLayout.class);
        if (layout != null) {
            layout.refreshCounts();
        }
    }

    /** Takes the last decision back and returns to its name; after those of this sitting come those made earlier today. */
    private void undo() {
        close();
        var zone = ZoneId.systemDefault();
        var last = Optional.ofNullable(decided.poll()).or(() -> judgements.mine(LocalDate.now(zone).atStartOfDay(zone).toInstant(), 1).stream()
                .map(judgement -> new Decided(() -> decisions.undo(judgement.id()), null)).findFirst());
        if (last.isEmpty() || !last.get().undo().getAsBoolean()) {
            toast = Toasts.done(t("reconcile.undo.none"));
            return;
        }
        wanted = last.get().row();
        toast = Toasts.done(t("reconcile.undone"));
        goOn();
    }
}
