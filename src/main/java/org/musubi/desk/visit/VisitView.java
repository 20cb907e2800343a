package org.musubi.desk.visit;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.access.Accounts;
import org.musubi.base.Roles;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Problems;
import org.musubi.desk.parts.RemarkLine;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.intake.visit.OpenVisit;
import org.musubi.intake.visit.SimilarVisit;
import org.musubi.intake.visit.VisitEntry;
import org.musubi.intake.visit.Visits;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.Remark;
import org.musubi.ledger.SaveResult;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.Page;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieFilter;
import org.musubi.register.tie.Ties;

/** Logging a visit, saved as it is typed; beside it the clerk's visits under way, planned ones to complete, past ones to repeat. */
@Route("visit/:item?")
@Menu(title = "nav.visit", icon = "visit", order = 210)
@RolesAllowed({Roles.OFFICE, Roles.CURATOR})
class VisitView extends Screen implements BeforeEnterObserver {

    private static final int MOST_TIES = 500;

    private final Visits visits;
    private final Records records;
    private final Labels labels;
    private final Accounts accounts;
    private final VisitForm form;
    private final Div above = new Div();
    private final VisitWarnings warnings = new VisitWarnings();
    private final VisitLists side;
    private final Div end = new Div();
    private final Button submit = new Button(t("action.submit"), click -> submit(null));
    private @Nullable ItemId item;
    private int version;
    private VisitEntry kept = VisitEntry.empty();
    /** What Ctrl+Enter does: submit, with an answer where one is asked for. */
    private Runnable byKeys = () -> { };

    VisitView(Visits visits, Ties ties, Records records, Labels labels, Accounts accounts) {
        super(t("nav.visit"));
        this.visits = visits;
        this.records = records;
        this.labels = labels;
        this.accounts = accounts;
        form = new VisitForm(ties.find(TieFilter.ALL, new Page(0, MOST_TIES), Texts.locale()), this::parties, this::followTie, this::changed);
        side = new VisitLists(visits, labels, this::complete, this::repeat);
        var column = new Div(above, form, end);
        column.addClassName("visit-column");
        end.addClassName("visit-end");
        var both = new Div(warnings, column, side);
        both.addClassName("visit");
        addClassName("visit-screen");
        add(both);
        submit.setTooltipText(t("visit.keys"));
        header().primary(submit);
        Stream.of(KeyModifier.CONTROL, KeyModifier.META).forEach(held ->
                Shortcuts.addShortcutListener(this, () -> byKeys.run(), Key.ENTER, held).resetFocusOnActiveElement());
    }

    private List<VisitForm.Party> parties(RecordId tie) {
        var links = records.draft(tie, TieDraft.class).map(draft -> draft.parties().stream().map(party -> party.value().link())
                .filter(Objects::nonNull).toList()).orElse(List.of());
        var known = labels.of(links, Texts.locale());
        return links.stream().map(link -> new VisitForm.Party(link, known.getOrDefault(link, Label.of("?")))).toList();
    }

    private void followTie(@Nullable RecordId tie) {
        side.follow(tie);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("item").flatMap(VisitView::itemId);
        wanted.flatMap(visits::open).ifPresentOrElse(this::show, () -> start(VisitEntry.empty(), false));
        if (item == null) {
            form.focus();
            if (wanted.isPresent()) {
                Toasts.problem(t("visit.notYours"));
            }
        }
        side.refresh();
    }

    private static Optional<ItemId> itemId(String text) {
        try {
            return Optional.of(ItemId.of(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private void start(VisitEntry entry, boolean change) {
        item = null;
        version = 0;
        kept = entry;
        byKeys = () -> submit(null);
        above.removeAll();
        end.removeAll();
        form.read(entry, change);
        form.setReadOnly(false);
        submit.setVisible(true);
        warnings.removeAll();
        header().line(t("visit.line"));
        if (accounts.otherReviewers() == 0) {
            var alone = new Paragraph(t("visit.alone"));
            alone.addClassName("advice");
            above.add(alone);
        }
    }

    private void show(OpenVisit visit) {
        start(visit.entry(), visit.change());
        item = visit.item();
        version = visit.version();
        visit.remarks().forEach(remark -> above.add(new RemarkLine(remark)));
        switch (visit.state()) {
            case DRAFT -> {
                draftEnd(visit.item());
                form.focus();
            }
            case RETURNED -> askAnswer();
            case SUBMITTED -> {
                readOnly();
                header().line(new StatusBadge(StatusBadge.Tone.WAITING), new Span(" " + t("visit.waits")));
                instead(new Button(t("visit.correct"), Icons.EDIT.create(), click -> takeBack(visit.item())), another());
            }
            default -> {
                readOnly();
                header().line(t("visit.over"));
                instead(new Button(t("visit.again"), Icons.EDIT.create(), click -> anew(visit.entry())));
            }
        }
        if (visit.state().isOpen()) {
            warn();
        }
    }

    /**
     * Offers above the form what can be done with a visit that is no longer written. Never where a draft is thrown away: who presses
     * twice must lose nothing.
     */
    private void instead(Button first, Button... others) {
        var actions = new Div(first);
        actions.add(others);
        actions.addClassName("visit-end");
        above.add(actions);
        first.focus();
    }

    private void readOnly() {
        form.setReadOnly(true);
        submit.setVisible(false);
        byKeys = () -> { };
    }

    private void askAnswer() {
        submit.setVisible(false);
        var answer = new TextArea(t("review.answer"));
        answer.setWidthFull();
        answer.setMaxLength(Remark.LONGEST);
        above.add(answer);
        byKeys = () -> submit(answer.getValue());
        end.add(new Button(t("review.answer.submit"), click -> byKeys.run()), hint());
    }

    private void draftEnd(ItemId id) {
        end.removeAll();
        end.add(withdraw(id), hint());
    }

    private static Span hint() {
        var hint = new Span(t("visit.keys"));
        hint.addClassName("quiet");
        return hint;
    }

    private Button another() {
        var another = new Button(t("visit.another"), Icons.VISIT.create(), click -> getUI().ifPresent(ui -> ui.navigate(VisitView.class)));
        another.addThemeVariants(ButtonVariant.TERTIARY);
        return another;
    }

    private Button withdraw(ItemId id) {
        var away = new Button(t("visit.withdraw"), Icons.DELETE.create(), click -> {
            visits.withdraw(id);
            Toasts.undoable(t("visit.withdrawn"), () -> {
                visits.takeUpAgain(id);
                open(id);
            });
            getUI().ifPresent(ui -> ui.navigate(VisitView.class));
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        return away;
    }

    private void takeBack(ItemId id) {
        told(visits.takeBack(id));
        open(id);
    }

    private void open(ItemId id) {
        getUI().ifPresent(ui -> ui.navigate("visit/" + id));
    }

    private void changed() {
        var entry = form.write();
        if (item == null && entry.isBlank()) {
            return;
        }
        // A save that was refused says so where the warning of look-alikes would stand.
        if (keep(entry)) {
            warn();
        }
    }

    private boolean keep(VisitEntry entry) {
        if (item == null) {
            var id = visits.begin(entry, Texts.locale());
            item = id;
            version = visits.open(id).map(OpenVisit::version).orElse(0);
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "visit/" + id));
            draftEnd(id);
            saved();
            listed(entry, true);
            return true;
        }
        boolean done = told(visits.save(item, version, entry, Texts.locale()));
        if (done) {
            listed(entry, false);
        }
        return done;
    }

    /** Keeps the list of visits under way in step with what it says of this one. */
    private void listed(VisitEntry entry, boolean first) {
        if (first || !Stream.<Function<VisitEntry, @Nullable Object>>of(VisitEntry::date, VisitEntry::from, VisitEntry::to, VisitEntry::group, VisitEntry::head)
                .allMatch(part -> Objects.equals(part.apply(entry), part.apply(kept)))) {
            side.refreshOwn();
        }
        kept = entry;
    }

    private void saved() {
        header().line(t("visit.saved", LocalTime.now().format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Texts.locale()))));
    }

    private boolean told(SaveResult outcome) {
        switch (outcome) {
            case SaveResult.Saved saved -> {
                version = saved.version();
                saved();
                return true;
            }
            case SaveResult.Stale stale -> stale(stale);
            case SaveResult.Invalid invalid -> Toasts.problem(Problems.words(invalid.problems()));
            case SaveResult.Closed closed -> Toasts.problem(t("visit.closed"));
        }
        return false;
    }

    private void stale(SaveResult.Stale stale) {
        warnings.stale(stale.by(), () -> {
            version = stale.version();
            warnings.removeAll();
            keep(form.write());
        }, () -> Optional.ofNullable(item).ifPresent(this::open));
    }

    private void submit(@Nullable String answer) {
        if (!form.check()) {
            return;
        }
        var entry = form.write();
        if (item == null && !keep(entry)) {
            return;
        }
        var id = Objects.requireNonNull(item);
        if (told(visits.submit(id, version, entry, answer, Texts.locale()))) {
            Toasts.done(t("visit.submitted"));
            open(id);
        }
    }

    private void warn() {
        warnings.similar(visits.similar(form.write(), item, Texts.locale()));
    }

    private void complete(SimilarVisit visit) {
        visits.complete(visit.record(), Texts.locale()).ifPresent(this::open);
    }

    private void repeat(SimilarVisit visit) {
        visits.repeat(visit.record()).ifPresent(this::anew);
    }

    /** Begins a visit with what is known already. */
    private void anew(VisitEntry entry) {
        start(entry, false);
        keep(entry);
        warn();
        form.focusDate();
    }
}
