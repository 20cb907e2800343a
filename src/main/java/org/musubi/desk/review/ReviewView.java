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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.forms.Forms;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.MainLayout;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.RemarkLine;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitWords;
import org.musubi.desk.register.MergePreviews;
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
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.sources.SourceTexts;

/** Deciding a proposal item by item, unit by unit, with the source text beside it; for authors, the place of consent. */
@Route("review/:proposal")
@RolesAllowed({Roles.REVIEWER, Roles.CURATOR, Roles.OFFICE})
class ReviewView extends Screen implements BeforeEnterObserver, Deciding.Sheet {

    private static final String ITEM = "item";

    private final ReviewDesk desk;
    private final Reviews reviews;
    private final Proposals proposals;
    private final Labels labels;
    private final DraftJson json;
    private final Workplaces workplaces;
    private final MergePreviews previews;
    private final Actor me = CurrentActor.get();
    private final Div items = new Div();
    private final Div sheet = new Div();
    private final Span spoken = new Span();
    private final UnitTable units;
    private final SourcePane source;
    private final Below below;
    private final Deciding deciding;
    private final Component keyBar;
    private ItemList list = new ItemList(List.of(), id -> { }, (kind, ids) -> { }, false);
    private ProposalId proposal = ProposalId.next();
    private ItemReview shown;

    @SuppressWarnings("NullAway.Init")
    ReviewView(ReviewDesk desk, Reviews reviews, Proposals proposals, Labels labels, Quotes quotes, SourceTexts texts, Forms forms,
               DraftJson json, Workplaces workplaces, MergePreviews previews) {
        super(t("nav.review"));
        this.desk = desk;
        this.reviews = reviews;
        this.proposals = proposals;
        this.labels = labels;
        this.json = json;
        this.workplaces = workplaces;
        this.previews = previews;
        source = new SourcePane(texts);
        units = new UnitTable(quotes, this::focused);
        below = new Below(units);
        deciding = new Deciding(this, desk, reviews, forms, json, units, below, me);
        source.onMark(units::select);
        sheet.addClassName("review-sheet");
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("role", "status");
        add(spoken);
        items.addClassName("review-items");
        var columns = new Div(items, sheet, source);
        columns.addClassName("review");
        fill(columns);
        keyBar = deciding.keys().bar();
        add(keyBar);
        if (isReviewer()) {
            header().secondary(new Button(t("review.acceptAll"), Icons.CHECK.create(), click -> deciding.acceptWithoutDoubts(ids(desk.waitingItems(proposal)))));
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
        list = new ItemList(waiting, this::open, (kind, ids) -> deciding.acceptWithoutDoubts(ids), isReviewer());
        items.removeAll();
        items.add(list);
        var layout = findAncestor(MainLayout.class);
        if (layout != null) {
            layout.refreshCounts();
        }
        var first = wanted.or(() -> waiting.stream().findFirst().map(ItemView::id));
        first.flatMap(desk::find).filter(this::mayLook).ifPresentOrElse(item -> show(item, true), this::nothingLeft);
    }

    private static List<ItemId> ids(List<ItemView> items) {
        return items.stream().map(ItemView::id).toList();
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
        item.remarks().forEach(remark -> sheet.add(new RemarkLine(remark)));
        previews.of(item).ifPresent(sheet::add);
        units.show(item.item().kind(), item.units(), names(item), item.authorName());
        source.show(item.item().kind(), item.units());
        units.selected().ifPresent(source::focus);
        below.removeAll();
        keyBar.setVisible(item.item().state() == ItemState.SUBMITTED && (isReviewer() || item.units().stream().anyMatch(UnitReview::mayDecide)));
        if (isToAnswer(item)) {
            var answer = answer(item);
            sheet.add(answer, units, below);
            answer.focus();
        } else {
            sheet.add(units, below, actions(item));
            // The list was put in anew and has lost the focus; the next key is for it.
            units.focus();
        }
        if (fresh) {
            desk.looked(item.item().id());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "review/" + proposal + "?" + ITEM + "=" + item.item().id()));
        }
    }

    private Map<RecordId, Label> names(ItemReview item) {
        var links = new HashSet<>(json.links(item.item().draft()));
        item.units().stream().map(UnitReview::earlier).filter(Objects::nonNull).forEach(unit -> links.addAll(DraftJson.links(unit)));
        if (item.now() != null) {
            links.addAll(json.links(item.now()));
        }
        return labels.of(links, Texts.locale());
    }

    private static Component head(ItemReview item) {
        var title = new H2(Label.words(item.item().label(), Texts.locale()));
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

    private boolean isToAnswer(ItemReview item) {
        return item.item().state() == ItemState.RETURNED && item.item().author().equals(me.account());
    }

    /** Stands right below the question, before the values. */
    private Answer answer(ItemReview item) {
        return new Answer(proposals, item.item().id(), workplaces.of(item).map(address -> link(address, t("review.answer.change"))),
                () -> open(item.item().id()));
    }

    private static Anchor link(String address, String words) {
        var link = new Anchor(address, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component actions(ItemReview item) {
        var bar = new Div();
        bar.addClassName("review-actions");
        if (item.item().state() == ItemState.APPROVED || item.item().state() == ItemState.PARTLY_APPROVED) {
            bar.add(link("records/" + item.item().record(), t("review.toRecord")));
            return bar;
        }
        if (item.item().state() != ItemState.SUBMITTED) {
            return bar;
        }
        boolean decides = item.units().stream().anyMatch(UnitReview::mayDecide);
        boolean onlyToApprove = isReviewer() && item.units().stream().noneMatch(UnitReview::isOpen);
        if (!decides && !onlyToApprove) {
            bar.add(new Paragraph(t(item.item().author().equals(me.account()) ? "review.ownWork" : "review.waitsForAnother")));
            return bar;
        }
        var approve = new Button(t("action.approve"), Icons.CHECK.create(), click -> deciding.conclude());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        bar.add(approve);
        if (isReviewer()) {
            bar.add(new Button(t("review.acceptRecord"), click -> deciding.acceptRecord()),
                    new Button(t("review.returnDraft"), Icons.RETURN.create(), click -> deciding.askReturn()),
                    new Button(t("review.refuseDraft"), Icons.CROSS.create(), click -> deciding.askRefuseAll()));
        }
        return bar;
    }

    @Override
    public ItemReview shown() {
        return shown;
    }

    @Override
    public void refresh() {
        desk.find(shown.item().id()).ifPresent(item -> show(item, false));
    }

    @Override
    public void startOver() {
        reviews(Optional.ofNullable(shown).map(item -> item.item().id()).flatMap(at -> desk.find(at)
                .filter(item -> item.item().state() == ItemState.SUBMITTED).map(item -> at).or(() -> after(at))));
    }

    @Override
    public void next() {
        reviews(after(shown.item().id()));
    }

    /** The first that waits behind an item as they are listed, else the first of all. */
    private Optional<ItemId> after(ItemId item) {
        var waiting = ids(mine(desk.waitingItems(proposal)));
        return list.after(item).filter(waiting::contains).findFirst();
    }

    private void nothingLeft() {
        sheet.removeAll();
        keyBar.setVisible(false);
        source.show("", List.of());
        header().line(t("review.nothingLeft"));
        if (isReviewer()) {
            reviews.release(proposal);
        }
        sheet.add(new NothingLeft(desk.approvedBy(proposal), labels, isReviewer(), isReviewer() ? desk.queue().stream()
                .filter(entry -> !entry.own() && !entry.proposal().equals(proposal)).findFirst() : Optional.empty()));
    }
}
