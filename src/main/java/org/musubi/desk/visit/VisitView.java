package org.musubi.desk.visit;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.access.Accounts;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Problems;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.intake.visit.OpenVisit;
import org.musubi.intake.visit.SimilarVisit;
import org.musubi.intake.visit.VisitEntry;
import org.musubi.intake.visit.Visits;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.RemarkType;
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
    private final Div warnings = new Div();
    private final Div side = new Div();
    private final Div end = new Div();
    private final Button submit = new Button(t("action.submit"), click -> submit());
    private @Nullable ItemId item;
    private int version;

    VisitView(Visits visits, Ties ties, Records records, Labels labels, Accounts accounts) {
        super(t("nav.visit"));
        this.visits = visits;
        this.records = records;
        this.labels = labels;
        this.accounts = accounts;
        form = new VisitForm(ties.find(TieFilter.ALL, new Page(0, MOST_TIES), Texts.locale()), this::parties, this::changed);
        warnings.getElement().setAttribute("role", "status");
        side.addClassName("visit-side");
        var column = new Div(above, warnings, form, end);
        column.addClassName("visit-column");
        var both = new Div(column, side);
        both.addClassName("visit");
        add(both);
        header().primary(submit);
    }

    private List<VisitForm.Party> parties(RecordId tie) {
        var links = records.draft(tie, TieDraft.class).map(draft -> draft.parties().stream().map(party -> party.value().link())
                .filter(Objects::nonNull).toList()).orElse(List.of());
        var known = labels.of(links, Texts.locale());
        return links.stream().map(link -> new VisitForm.Party(link, known.getOrDefault(link, Label.of("?")))).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("item").flatMap(VisitView::itemId);
        wanted.flatMap(visits::open).ifPresentOrElse(this::show, () -> start(VisitEntry.empty()));
        if (wanted.isPresent() && item == null) {
            Toasts.problem(t("visit.notYours"));
        }
        lists();
    }

    private static Optional<ItemId> itemId(String text) {
        try {
            return Optional.of(ItemId.of(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private void start(VisitEntry entry) {
        item = null;
        version = 0;
        above.removeAll();
        end.removeAll();
        form.read(entry);
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
        start(visit.entry());
        item = visit.item();
        version = visit.version();
        visit.remarks().forEach(remark -> {
            var said = new Paragraph(new Span(t("review.remark", remark.type())), new Span(" " + remark.author() + ": " + remark.text()));
            said.addClassName("remark");
            above.add(said);
        });
        if (visit.state() == ItemState.SUBMITTED) {
            form.setReadOnly(true);
            submit.setVisible(false);
            above.add(new Paragraph(new StatusBadge(StatusBadge.Tone.WAITING, t("parts.status.waiting")), new Span(" " + t("visit.waits"))));
            var correct = new Button(t("visit.correct"), Icons.EDIT.create(), click -> takeBack(visit.item()));
            end.add(correct);
        } else if (visit.state() == ItemState.RETURNED) {
            submit.setVisible(false);
            var answer = new TextArea(t("review.answer"));
            answer.setWidthFull();
            above.add(answer);
            end.add(new Button(t("review.answer.submit"), click -> {
                if (!answer.isEmpty()) {
                    visits.answer(visit.item(), answer.getValue().strip());
                }
                submit();
            }));
        } else {
            end.add(withdraw(visit.item()));
        }
        warn();
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
            end.removeAll();
            end.add(withdraw(id));
            saved();
            lists();
            return true;
        }
        return told(visits.save(item, version, entry, Texts.locale()));
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

    /** Somebody, perhaps the same person in another window, saved first: both stay until one is chosen. */
    private void stale(SaveResult.Stale stale) {
        var theirs = new Button(t("visit.stale.theirs"), click -> Optional.ofNullable(item).ifPresent(this::open));
        var mine = new Button(t("visit.stale.mine"), click -> {
            version = stale.version();
            warnings.removeAll();
            keep(form.write());
        });
        var words = new Paragraph(t("visit.stale", stale.by()));
        words.addClassName("advice");
        warnings.removeAll();
        warnings.add(words, new Div(mine, theirs));
    }

    private void submit() {
        if (!form.check()) {
            return;
        }
        var entry = form.write();
        if (item == null && !keep(entry)) {
            return;
        }
        var id = Objects.requireNonNull(item);
        if (told(visits.submit(id, version, entry, Texts.locale()))) {
            Toasts.done(t("visit.submitted"));
            open(id);
        }
    }

    private void warn() {
        var similar = visits.similar(form.write(), item, Texts.locale());
        warnings.removeAll();
        if (similar.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        similar.forEach(one -> list.add(new ListItem(words(one))));
        var block = new Div(new StatusBadge(StatusBadge.Tone.WAITING, t("visit.similar")), list);
        block.addClassName("similar");
        warnings.add(block);
    }

    /** What the viewer may open is a link, and opens beside the form. */
    private static Component words(SimilarVisit visit) {
        var date = DateLabel.compact(visit.date());
        var text = Stream.of(date, visit.label()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        var waiting = visit.waiting();
        if (waiting == null) {
            return beside("records/" + visit.record(), text);
        }
        var state = new Span(" (" + t("parts.status", waiting.state() == ItemState.SUBMITTED ? StatusBadge.Tone.WAITING : StatusBadge.Tone.DRAFT) + ")");
        if (waiting.mine()) {
            return new Span(beside("visit/" + waiting.item(), text), state);
        }
        var me = CurrentActor.get();
        return new Span(me.is(Roles.CURATOR) || me.is(Roles.REVIEWER)
                ? beside("review/" + waiting.proposal() + "?item=" + waiting.item(), text) : new Span(text), state);
    }

    private static Anchor beside(String address, String text) {
        var link = new Anchor(address, text);
        link.setTarget("_blank");
        return link;
    }

    private void lists() {
        side.removeAll();
        var mine = visits.mine();
        if (!mine.isEmpty()) {
            var list = lines();
            mine.forEach(visit -> {
                var link = new Anchor("visit/" + visit.item(), visit.label());
                link.getElement().setAttribute("router-link", true);
                list.add(new ListItem(link, badge(visit)));
            });
            side.add(section("visit.mine", list));
        }
        var planned = visits.planned(Texts.locale());
        if (!planned.isEmpty()) {
            var list = lines();
            planned.forEach(visit -> list.add(new ListItem(words(visit), action("visit.complete", visit, () ->
                    visits.complete(visit.record(), Texts.locale()).ifPresent(this::open)))));
            side.add(section("visit.plannedOnes", list));
        }
        var past = visits.past(LocalDate.now(), Texts.locale());
        if (!past.isEmpty()) {
            var list = lines();
            past.stream().limit(8).forEach(visit -> list.add(new ListItem(words(visit), action("visit.repeat", visit, () -> repeat(visit)))));
            side.add(section("visit.past", list));
        }
    }

    private void repeat(SimilarVisit visit) {
        visits.repeat(visit.record()).ifPresent(entry -> {
            start(entry);
            keep(entry);
            warn();
        });
    }

    private static StatusBadge badge(OpenVisit visit) {
        return switch (visit.state()) {
            case SUBMITTED -> new StatusBadge(StatusBadge.Tone.WAITING);
            case RETURNED -> new StatusBadge(StatusBadge.Tone.CONFLICT, t("visit.question",
                    (int) visit.remarks().stream().filter(remark -> remark.type() == RemarkType.QUESTION).count()));
            default -> new StatusBadge(StatusBadge.Tone.DRAFT);
        };
    }

    private static Button action(String key, SimilarVisit visit, Runnable run) {
        var button = new Button(t(key), click -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(t(key) + ": " + visit.label());
        return button;
    }

    private static UnorderedList lines() {
        var list = new UnorderedList();
        list.addClassName("lines");
        return list;
    }

    private static Section section(String key, UnorderedList list) {
        var section = new Section(new H2(t(key)), list);
        section.addClassName("card");
        return section;
    }
}
