package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.forms.Forms;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Keys;
import org.musubi.desk.parts.MainLayout;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemReview;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.Verdict;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.sources.SourceTexts;

/** Deciding a proposal item by item, unit by unit, with the source text beside it; for authors, the place of consent. */
@Route("review/:proposal")
@RolesAllowed({Roles.REVIEWER, Roles.CURATOR, Roles.OFFICE})
class ReviewView extends Screen implements BeforeEnterObserver {

    private static final String ITEM = "item";

    private final ReviewDesk desk;
    private final Reviews reviews;
    private final Proposals proposals;
    private final Labels labels;
    private final Forms forms;
    private final DraftJson json;
    private final Actor me = CurrentActor.get();
    private final Div items = new Div();
    private final Div sheet = new Div();
    private final Div below = new Div();
    private final Span spoken = new Span();
    private final UnitTable units;
    private final SourcePane source;
    private final List<RecordId> approved = new ArrayList<>();
    private ItemList list = new ItemList(List.of(), id -> { }, (kind, ids) -> { }, false);
    private ProposalId proposal = ProposalId.next();
    private ItemReview shown;
    private boolean begun;

    @SuppressWarnings("NullAway.Init")
    ReviewView(ReviewDesk desk, Reviews reviews, Proposals proposals, Labels labels, Quotes quotes, SourceTexts texts, Forms forms, DraftJson json) {
        super(t("nav.review"));
        this.desk = desk;
        this.reviews = reviews;
        this.proposals = proposals;
        this.labels = labels;
        this.forms = forms;
        this.json = json;
        source = new SourcePane(texts);
        units = new UnitTable(quotes, this::focused);
        source.onMark(units::select);
        sheet.addClassName("review-sheet");
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("role", "status");
        add(spoken);
        items.addClassName("review-items");
        var columns = new Div(items, sheet, source);
        columns.addClassName("review");
        fill(columns);
        add(keys().bar());
        if (isReviewer()) {
            header().secondary(new Button(t("review.acceptAll"), Icons.CHECK.create(), click -> acceptAll()));
        }
    }

    /** Shows the quote of the value in focus, and says which value it is to those who do not see the row. */
    private void focused(UnitReview unit) {
        source.focus(unit);
        spoken.setText(UnitWords.label(shown.item().kind(), unit.path()));
    }

    private boolean isReviewer() {
        return me.is(Roles.REVIEWER);
    }

    private Keys keys() {
        return Keys.on(units)
                .add("j", t("review.key.down"), () -> units.move(1))
                .add("k", t("review.key.up"), () -> units.move(-1))
                .add("a", t("review.key.accept"), () -> decide(Verdict.ACCEPT))
                .add("x", t("review.key.refuse"), this::askRefusal)
                .add("e", t("review.key.amend"), this::amend)
                .add("z", t("action.undo"), () -> decide(Verdict.UNDO))
                .add("A", t("review.key.acceptRecord"), this::acceptRecord)
                .add("r", t("review.key.return"), this::askReturn)
                .add("c", t("review.key.comment"), this::askComment)
                .add("Enter", t("review.key.conclude"), this::conclude)
                .add("n", t("review.key.next"), this::nextItem);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        proposal = event.getRouteParameters().get("proposal").flatMap(text -> read(text, ProposalId::of)).orElseThrow(NotFoundException::new);
        var wanted = event.getLocation().getQueryParameters().getSingleParameter(ITEM).flatMap(text -> read(text, ItemId::of));
        reviews(wanted);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** Shows the waiting items and opens the wanted one, else the first that waits. */
    private void reviews(Optional<ItemId> wanted) {
        var waiting = mine(desk.waitingItems(proposal));
        list = new ItemList(waiting, this::open, (kind, ids) -> acceptWithoutDoubts(ids), isReviewer());
        items.removeAll();
        items.add(list);
        var layout = findAncestor(MainLayout.class);
        if (layout != null) {
            layout.refreshCounts();
        }
        var first = wanted.or(() -> waiting.stream().findFirst().map(ItemView::id));
        first.flatMap(desk::find).filter(this::mayLook).ifPresentOrElse(item -> show(item, true), this::nothingLeft);
    }

    /** Authors see what is their own, reviewers everything. */
    private List<ItemView> mine(List<ItemView> waiting) {
        return isReviewer() ? waiting : waiting.stream().filter(item -> item.author().equals(me.account())).toList();
    }

    private boolean mayLook(ItemReview item) {
        return item.item().proposal().equals(proposal) && (isReviewer() || item.item().author().equals(me.account()) || me.is(Roles.CURATOR));
    }

    private void open(ItemId id) {
        desk.find(id).filter(this::mayLook).ifPresent(item -> show(item, true));
    }

    private void show(ItemReview item, boolean fresh) {
        shown = item;
        header().heading(item.proposal().title());
        header().trail(isReviewer() ? new RouterLink[] {new RouterLink(t("nav.review"), ReviewQueueView.class)} : new RouterLink[0]);
        header().line(t("review.line", item.authorName(), list.size()));
        list.select(item.item().id());
        sheet.removeAll();
        sheet.add(head(item));
        item.remarks().forEach(remark -> {
            var said = new Paragraph(new Span(t("review.remark", remark.type())), new Span(" " + remark.author() + ": " + remark.text()));
            said.addClassName("remark");
            sheet.add(said);
        });
        units.show(item.item().kind(), item.units(), names(item), item.authorName());
        source.show(item.item().kind(), item.units());
        units.selected().ifPresent(source::focus);
        sheet.add(units, below, actions(item));
        below.removeAll();
        // The list was put in anew and has lost the focus; the next key is for it.
        units.getElement().callJsFunction("focus");
        if (fresh) {
            desk.looked(item.item().id());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "review/" + proposal + "?" + ITEM + "=" + item.item().id()));
        }
    }

    private Map<RecordId, Label> names(ItemReview item) {
        var links = new HashSet<>(json.links(item.item().draft()));
        if (item.now() != null) {
            links.addAll(json.links(item.now()));
        }
        return labels.of(links, Texts.locale());
    }

    private static Component head(ItemReview item) {
        var title = new H2(item.item().label());
        var head = new Div(title);
        head.addClassName("review-head");
        if (item.item().state() != ItemState.SUBMITTED) {
            head.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, t("review.itemState", item.item().state())));
        }
        if (item.item().reason() != null) {
            head.add(new Paragraph(t("review.reason", item.item().reason())));
        }
        needs(item, true).ifPresent(labels -> head.add(new Paragraph(t("review.needs", labels))));
        needs(item, false).ifPresent(labels -> head.add(new Paragraph(t("review.needsAnswer", labels))));
        return head;
    }

    private static Optional<String> needs(ItemReview item, boolean submitted) {
        return item.needs().stream().filter(creation -> submitted == (creation.state() == ItemState.SUBMITTED)).map(ItemView::label)
                .reduce((a, b) -> a + ", " + b);
    }

    private Component actions(ItemReview item) {
        var bar = new Div();
        bar.addClassName("review-actions");
        if (item.item().state() == ItemState.RETURNED && item.item().author().equals(me.account())) {
            bar.add(new Answer(proposals, item.item().id(), () -> open(item.item().id())));
            return bar;
        }
        if (item.item().state() != ItemState.SUBMITTED) {
            return bar;
        }
        boolean decides = item.units().stream().anyMatch(UnitReview::mayDecide);
        if (!decides) {
            bar.add(new Paragraph(t(item.item().author().equals(me.account()) ? "review.ownWork" : "review.waitsForAnother")));
            return bar;
        }
        var approve = new Button(t("action.approve"), Icons.CHECK.create(), click -> conclude());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        bar.add(approve);
        if (isReviewer()) {
            bar.add(new Button(t("review.acceptRecord"), click -> acceptRecord()),
                    new Button(t("action.return"), Icons.RETURN.create(), click -> askReturn()),
                    new Button(t("action.refuse"), Icons.CROSS.create(), click -> askRefuseAll()));
        }
        return bar;
    }

    private void decide(Verdict verdict) {
        units.selected().ifPresent(unit -> decide(unit, verdict, null));
    }

    private void decide(UnitReview unit, Verdict verdict, @Nullable String reason) {
        if (verdict == Verdict.UNDO && unit.isOpen()) {
            return;
        }
        begin();
        told(reviews.decide(shown.item().id(), shown.item().version(), List.of(unit.path()), verdict, reason));
        refresh();
        if (verdict != Verdict.UNDO) {
            units.next();
        }
    }

    /** The first verdict tells the other reviewers that somebody is at it. */
    private void begin() {
        if (isReviewer() && !begun) {
            begun = true;
            told(reviews.claim(proposal));
        }
    }

    private void refresh() {
        desk.find(shown.item().id()).ifPresent(item -> show(item, false));
    }

    private void askRefusal() {
        units.selected().filter(UnitReview::mayDecide).ifPresent(unit -> ask(
                t("review.refuse.why", UnitWords.label(shown.item().kind(), unit.path())), t("action.refuse"),
                why -> decide(unit, Verdict.REFUSE, why)));
    }

    private void askReturn() {
        if (isReviewer()) {
            ask(t("review.return.question"), t("action.return"), question -> {
                if (told(reviews.giveBack(shown.item().id(), shown.item().version(), question))) {
                    Toasts.done(t("review.returned"));
                    nextItem();
                }
            });
        }
    }

    private void askComment() {
        if (isReviewer()) {
            ask(t("review.comment.words"), t("review.comment.write"), words -> {
                reviews.comment(shown.item().id(), words);
                refresh();
            });
        }
    }

    private void askRefuseAll() {
        ask(t("review.refuse.whyAll"), t("action.refuse"), why -> after(reviews.refuse(shown.item().id(), shown.item().version(), why)));
    }

    /** A line of writing below the units, with the focus in it; Escape or Cancel leaves it. */
    private void ask(String question, String verb, Consumer<String> then) {
        var words = new TextArea(question);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        var done = new Button(verb, click -> {
            if (words.getValue().isBlank()) {
                words.setErrorMessage(t("review.wordsNeeded"));
                words.setInvalid(true);
                words.focus();
            } else {
                below.removeAll();
                then.accept(words.getValue().strip());
                units.getElement().callJsFunction("focus");
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        below.removeAll();
        below.add(words, new Div(done, new Button(t("action.cancel"), click -> leaveBelow())));
        words.focus();
    }

    private void leaveBelow() {
        below.removeAll();
        units.getElement().callJsFunction("focus");
    }

    private void amend() {
        if (!isReviewer()) {
            return;
        }
        units.selected().filter(unit -> shown.item().state() == ItemState.SUBMITTED && unit.proposed() != null).ifPresent(unit -> {
            if (!unit.mayDecide() && !unit.author().equals(me.account())) {
                return;
            }
            forms.editor(shown.item().draft(), unit.path(), value -> {
                var draft = json.withValue(shown.item().draft(), unit.path(), value);
                if (told(reviews.amend(shown.item().id(), shown.item().version(), draft))) {
                    Toasts.done(t("review.amended", shown.authorName()));
                }
                leaveBelow();
                refresh();
                units.next();
            }, this::leaveBelow).ifPresentOrElse(editor -> {
                below.removeAll();
                below.add(editor);
            }, () -> Toasts.problem(t("review.amend.notHere")));
        });
    }

    private void acceptRecord() {
        if (isReviewer()) {
            acceptWithoutDoubts(List.of(shown.item().id()));
        }
    }

    private void acceptAll() {
        acceptWithoutDoubts(mine(desk.waitingItems(proposal)).stream().map(ItemView::id).toList());
    }

    /** Accepts what nobody doubts and concludes the items that this decides wholly. */
    private void acceptWithoutDoubts(List<ItemId> ids) {
        begin();
        int accepted = reviews.acceptWithoutDoubts(ids);
        int concluded = 0;
        for (ItemId id : ids) {
            boolean whole = desk.find(id).filter(item -> item.item().state() == ItemState.SUBMITTED)
                    .filter(item -> item.units().stream().noneMatch(UnitReview::isOpen)).isPresent();
            if (whole && reviews.conclude(id, true) instanceof Conclusion.Applied applied) {
                approved.add(applied.record());
                concluded++;
            }
        }
        Toasts.done(t("review.acceptedAll", accepted, concluded));
        var here = Optional.ofNullable(shown).map(item -> item.item().id()).filter(id -> desk.find(id)
                .filter(item -> item.item().state() == ItemState.SUBMITTED).isPresent());
        reviews(here);
    }

    private void conclude() {
        var open = shown.units().stream().filter(unit -> unit.isOpen() && unit.mayDecide()).toList();
        var withoutDoubt = open.stream().allMatch(unit -> unit.doubts() == 0 && !unit.clash());
        if (!open.isEmpty() && !withoutDoubt) {
            Toasts.problem(t("review.doubtsLeft", open.stream().filter(unit -> unit.doubts() > 0 || unit.clash())
                    .map(unit -> UnitWords.label(shown.item().kind(), unit.path())).distinct().reduce((a, b) -> a + ", " + b).orElse("")));
            units.next();
            return;
        }
        begin();
        if (!open.isEmpty()) {
            reviews.decide(shown.item().id(), shown.item().version(), open.stream().map(UnitReview::path).toList(), Verdict.ACCEPT, null);
        }
        after(reviews.conclude(shown.item().id(), true));
    }

    private void after(Conclusion outcome) {
        if (outcome instanceof Conclusion.Applied applied) {
            approved.add(applied.record());
            Toasts.done(t(applied.whole() ? "review.applied" : "review.appliedInPart"));
            nextItem();
        } else if (outcome instanceof Conclusion.NothingAccepted) {
            Toasts.done(t("review.nothingAccepted"));
            nextItem();
        } else if (outcome instanceof Conclusion.Undecided && shown.units().stream().anyMatch(UnitReview::mayDecide)) {
            Toasts.done(t("review.keptForAnother"));
            nextItem();
        } else {
            told(outcome);
            refresh();
        }
    }

    private void nextItem() {
        var waiting = mine(desk.waitingItems(proposal));
        int at = -1;
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).id().equals(shown.item().id())) {
                at = i;
            }
        }
        var next = waiting.isEmpty() ? Optional.<ItemId>empty()
                : Optional.of(waiting.get(Math.floorMod(at + 1, waiting.size())).id());
        reviews(next);
    }

    private boolean told(Conclusion outcome) {
        return Outcomes.told(outcome, shown.item().kind());
    }

    private void nothingLeft() {
        sheet.removeAll();
        source.show("", List.of());
        header().line(t("review.nothingLeft"));
        var done = new EmptyState(Icons.CHECK, t("review.done", approved.size()),
                isReviewer() ? new RouterLink(t("review.toQueue"), ReviewQueueView.class) : new Anchor("", t("parts.error.home")));
        sheet.add(done);
        if (isReviewer()) {
            reviews.release(proposal);
            desk.queue().stream().filter(entry -> !entry.own() && !entry.proposal().equals(proposal)).findFirst()
                    .ifPresent(next -> sheet.add(new Div(new RouterLink(t("review.nextProposal", next.title()), ReviewView.class,
                            new RouteParameters("proposal", next.proposal().toString())))));
        }
        var names = labels.of(approved, Texts.locale());
        approved.stream().distinct().forEach(record -> {
            var link = new Anchor("records/" + record, names.getOrDefault(record, Label.of("?")).text());
            link.getElement().setAttribute("router-link", true);
            sheet.add(new Div(link));
        });
    }
}
