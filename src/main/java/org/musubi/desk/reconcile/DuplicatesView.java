package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Roles;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Keys;
import org.musubi.desk.parts.MainLayout;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.desk.register.Merging;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.JudgementId;
import org.musubi.reconciliation.duplicates.DuplicateBand;
import org.musubi.reconciliation.duplicates.DuplicateFilter;
import org.musubi.reconciliation.duplicates.DuplicatePage;
import org.musubi.reconciliation.duplicates.DuplicatePair;
import org.musubi.reconciliation.duplicates.DuplicateState;
import org.musubi.reconciliation.duplicates.Duplicates;
import org.musubi.reconciliation.duplicates.JudgeOutcome;
import org.musubi.reconciliation.duplicates.PairJudgement;
import org.musubi.reconciliation.duplicates.RecordPair;

/** One pair of records after the other that may mean the same: both side by side with the reasons, one key to decide. */
@Route("duplicates")
@Menu(title = "nav.duplicates", icon = "join", order = 215)
@RolesAllowed(Roles.CURATOR)
class DuplicatesView extends Screen implements AfterNavigationObserver {

    private static final String AT = "at";
    private static final int PAGE = 40;

    private final Duplicates duplicates;
    private final Records records;
    private final PairSides sides;
    private final Merging merging;
    private final CountedFilters filters;
    private final Div columns = new Div();
    private final Div pairBox = new Div();
    private final Span spoken = new Span();
    private final PairList list = new PairList(this::open);
    private final Component keyBar;
    /** The judgements of this sitting, the last one on top. */
    private final Deque<JudgementId> judged = new ArrayDeque<>();
    private @Nullable Notification toast;
    private @Nullable DuplicatePair shown;
    private @Nullable RecordPair wanted;
    private String names = "";
    private int position;

    DuplicatesView(Duplicates duplicates, Records records, PairSides sides, Merging merging) {
        super(t("nav.duplicates"));
        this.duplicates = duplicates;
        this.records = records;
        this.sides = sides;
        this.merging = merging;
        filters = new CountedFilters(() -> show(0)).field("state", t("duplicates.filter.state")).field("kind", t("duplicates.filter.kind")).field("band", t("duplicates.filter.band"));
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("role", "status");
        pairBox.addClassName("pair");
        columns.addClassNames("reconcile", "duplicates");
        columns.getElement().setAttribute("tabindex", "-1");
        add(filters.shown(), spoken);
        fill(columns);
        keyBar = keys().bar();
        add(keyBar);
        header().secondary(new Button(t("duplicates.undo"), Icons.RETURN.create(), click -> undo()));
    }

    private Keys keys() {
        return Keys.onScreen(columns)
                .add("d", t("duplicates.key.notSame"), () -> judge(Answer.NOT_SAME))
                .add("m", t("duplicates.key.merge"), this::merge)
                .add("u", t("duplicates.key.unsure"), () -> judge(Answer.UNSURE))
                .add("z", t("duplicates.key.undo"), this::undo)
                .add("j", t("duplicates.key.next"), () -> show(position + 1))
                .add("k", t("duplicates.key.previous"), () -> show(position - 1))
                .also("ArrowDown", () -> show(position + 1))
                .also("ArrowUp", () -> show(position - 1));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        wanted = address.getSingleParameter(AT).flatMap(DuplicatesView::pair).orElse(null);
        filters.read(address);
    }

    private static Optional<RecordPair> pair(String text) {
        try {
            var ids = text.split("~", 2);
            return ids.length < 2 ? Optional.empty() : Optional.of(new RecordPair(RecordId.of(ids[0]), RecordId.of(ids[1])));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private static String text(RecordPair pair) {
        return pair.one() + "~" + pair.other();
    }

    private DuplicateFilter filter() {
        return new DuplicateFilter(Optional.ofNullable(filters.one("state", DuplicateState::valueOf)).orElse(DuplicateState.OPEN),
                filters.one("kind", Function.identity()), filters.one("band", DuplicateBand::valueOf));
    }

    private void open(RecordPair pair) {
        wanted = pair;
        show(position);
    }

    /** Shows the pair that is wanted, else the one at a place: whatever was decided, the place is kept. */
    private void show(int at) {
        int place = Optional.ofNullable(wanted).flatMap(pair -> duplicates.position(filter(), pair)).orElse(at);
        wanted = null;
        var page = page(place);
        position = Math.clamp(place, 0, Math.max(0, page.total() - 1));
        header().line(t("duplicates.line", page.left(), page.today()) + (page.due() == 0 ? "" : " · " + t("duplicates.due", page.due())));
        count(page);
        pairBox.removeAll();
        columns.removeAll();
        if (page.total() == 0) {
            empty();
            return;
        }
        var pair = page.pairs().get(position % PAGE);
        shown = pair;
        list.show(page.pairs(), sides.labels(page.pairs()), pair.records());
        var seen = sides.of(pair);
        names = t("duplicates.both", seen.one().text(), seen.other().text());
        pairBox.add(head(pair), seen.reasons(), actions(pair), seen.table());
        columns.add(list, pairBox);
        keyBar.setVisible(true);
        spoken.setText(t("duplicates.spoken", names, t("kind." + pair.kind()), position + 1, page.total()));
        getUI().ifPresent(ui -> {
            var address = filters.address();
            address.put(AT, text(pair.records()));
            ui.getPage().getHistory().replaceState(null, new Location("duplicates", QueryParameters.simple(address)));
        });
    }

    private DuplicatePage page(int place) {
        var page = duplicates.page(filter(), Math.max(0, place) / PAGE * PAGE, PAGE);
        return page.pairs().isEmpty() && page.total() > 0 ? duplicates.page(filter(), (page.total() - 1) / PAGE * PAGE, PAGE) : page;
    }

    private void count(DuplicatePage page) {
        filters.forget();
        page.states().forEach((state, rows) -> filters.choice("state", state.name(), t("duplicates.state", state), rows));
        page.kinds().forEach((kind, rows) -> filters.choice("kind", kind, t("kind." + kind), rows));
        page.bands().forEach((band, rows) -> filters.choice("band", band.name(), t("duplicates.band", band), rows));
        filters.counted(t("duplicates.count", page.total()));
    }

    private void empty() {
        shown = null;
        keyBar.setVisible(false);
        var words = t(filters.isAny() ? "duplicates.empty.filtered" : "duplicates.empty");
        columns.add(new EmptyState(Icons.JOIN, words));
        spoken.setText(words);
    }

    private Component head(DuplicatePair pair) {
        var head = new Div(new H2(names), new StatusBadge(pair.band() == DuplicateBand.LIKELY ? StatusBadge.Tone.WAITING : StatusBadge.Tone.NEUTRAL, t("duplicates.band", pair.band())));
        head.addClassName("candidate-head");
        if (pair.state() == DuplicateState.PROPOSED) {
            head.add(new StatusBadge(StatusBadge.Tone.WAITING, t("duplicates.state", pair.state())));
        }
        var box = new Div(head);
        if (pair.judgement() != null) {
            var said = new Div(said(pair.judgement()));
            said.addClassName("quiet");
            box.add(said);
        }
        return box;
    }

    private static String said(PairJudgement judgement) {
        return t("duplicates.judged", judgement.byName(), DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Texts.locale()).withZone(ZoneId.systemDefault()).format(judgement.at()), t("duplicates.answer", judgement.answer()));
    }

    private Component actions(DuplicatePair pair) {
        var bar = new Div();
        bar.addClassName("mention-actions");
        if (pair.state() != DuplicateState.PROPOSED) {
            bar.add(new Button(t("duplicates.notSame"), Icons.CROSS.create(), click -> judge(Answer.NOT_SAME)));
            if (Merging.KINDS.contains(pair.kind())) {
                bar.add(new Button(t("duplicates.merge"), Icons.JOIN.create(), click -> merge()));
            }
            bar.add(quiet("duplicates.unsure", () -> judge(Answer.UNSURE)));
        }
        if (pair.judgement() != null) {
            bar.add(quiet("duplicates.takeBack", () -> takeBack(pair.judgement().id())));
        }
        bar.add(quiet("duplicates.previous", () -> show(position - 1)), quiet("duplicates.next", () -> show(position + 1)));
        return bar;
    }

    private static Button quiet(String key, Runnable action) {
        var button = new Button(t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void judge(Answer answer) {
        var pair = shown;
        if (pair == null || pair.state() == DuplicateState.PROPOSED) {
            return;
        }
        close();
        switch (duplicates.judge(pair.records(), answer, pair.judgement() == null ? null : pair.judgement().id(), null)) {
            case JudgeOutcome.Done done -> {
                judged.push(done.id());
                toast = Toasts.undoable(t("duplicates.done." + answer, names), this::undo);
            }
            case JudgeOutcome.Elsewhere elsewhere -> toast = Toasts.done(elsewhere.by() == null || elsewhere.answer() == null ? t("duplicates.takenBack", names)
                    : t("duplicates.elsewhere", names, elsewhere.by(), t("duplicates.answer", elsewhere.answer())));
            case JudgeOutcome.Gone gone -> toast = Toasts.done(t("duplicates.gone", names));
        }
        goOn();
    }

    private void merge() {
        var pair = shown;
        if (pair == null || pair.state() == DuplicateState.PROPOSED) {
            return;
        }
        close();
        if (!Merging.KINDS.contains(pair.kind())) {
            toast = Toasts.problem(t("duplicates.noMerge"));
            return;
        }
        var labels = sides.labels(List.of(pair));
        var one = records.find(pair.records().one());
        var other = records.find(pair.records().other());
        if (one.isPresent() && other.isPresent()) {
            merging.open(one.get(), labels.get(one.get().id()).text(), other.get(), labels.get(other.get().id()).text(), this::goOn);
        }
    }

    private void close() {
        if (toast != null) {
            toast.close();
        }
    }

    /** A pair that is decided goes, and the one behind it takes its place. */
    private void goOn() {
        show(position);
        var layout = findAncestor(MainLayout.class);
        if (layout != null) {
            layout.refreshCounts();
        }
    }

    /** Takes the last judgement back and returns to its pair; after those of this sitting come those made earlier today. */
    private void undo() {
        var last = Optional.ofNullable(judged.poll()).or(() -> duplicates.lastOfMine().map(PairJudgement::id));
        if (last.isEmpty()) {
            close();
            toast = Toasts.done(t("duplicates.undo.none"));
            return;
        }
        takeBack(last.get());
    }

    private void takeBack(JudgementId id) {
        close();
        var judgement = duplicates.judgement(id);
        if (!duplicates.takeBack(id)) {
            toast = Toasts.done(t("duplicates.undo.none"));
        } else {
            judged.remove(id);
            wanted = judgement.map(PairJudgement::pair).orElse(null);
            toast = Toasts.done(t("duplicates.undone"));
        }
        goOn();
    }
}
