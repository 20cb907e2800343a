package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.forms.DraftForm;
import org.musubi.desk.forms.Forms;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.RemarkLine;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.ledger.Action;
import org.musubi.ledger.Draft;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.Records;
import org.musubi.ledger.Remark;
import org.musubi.ledger.RemarkType;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.SaveResult;
import org.musubi.register.Label;
import org.musubi.text.Blanks;

/**
 * The form of one record: a new one of a kind, a change of one in the register, or a draft of either taken up again. It is kept as a
 * draft from the first change on, until it is submitted.
 */
@Route("records/:id/change")
@RouteAlias("new/:kind")
@RouteAlias("draft/:item")
@RolesAllowed(Roles.CURATOR)
class FormView extends Screen implements BeforeEnterObserver {

    private final Records records;
    private final Proposals proposals;
    private final ReviewDesk desk;
    private final Forms forms;
    private final DraftJson json;
    private final KnownNames knownNames;
    private final Div said = new Div();
    private final Div known = new Div();
    private final Div form = new Div();
    private final TextField reason = new TextField(t("change.reason"));
    private final TextField answer = new TextField(t("review.answer"));
    private final Button drop = new Button(t("form.drop"), Icons.CROSS.create(), click -> drop());
    private RecordId record = RecordId.next();
    private int base;
    private String title = "";
    private @Nullable Draft draft;
    private @Nullable DraftForm fields;
    private @Nullable ItemView item;

    FormView(Records records, Proposals proposals, ReviewDesk desk, Forms forms, DraftJson json, KnownNames knownNames) {
        super("");
        this.records = records;
        this.proposals = proposals;
        this.desk = desk;
        this.forms = forms;
        this.json = json;
        this.knownNames = knownNames;
        addClassName("form-screen");
        reason.setWidthFull();
        reason.setMaxLength(Remark.LONGEST);
        reason.addValueChangeListener(change -> {
            if (change.isFromClient() && item != null) {
                keep(draft());
            }
        });
        answer.setWidthFull();
        answer.setMaxLength(Remark.LONGEST);
        known.getElement().setAttribute("role", "status");
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        header().secondary(drop);
        header().primary(new Button(t("action.submit"), click -> submit()));
        add(new Paragraph(t("change.how")), said, form, known, reason);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        forget();
        var parameters = event.getRouteParameters();
        var kind = parameters.get("kind");
        var draftId = parameters.get("item");
        if (kind.isPresent()) {
            begin(kind.get());
        } else if (draftId.isPresent()) {
            var found = id(draftId.get(), ItemId::of).flatMap(proposals::find)
                    .filter(one -> one.action() == Action.CREATE || one.action() == Action.CHANGE).orElseThrow(NotFoundException::new);
            if (!isDraft(found)) {
                event.forwardTo("item/" + found.id());
                return;
            }
            takeUp(found);
        } else {
            change(parameters.get("id").flatMap(text -> id(text, RecordId::of)).orElseThrow(NotFoundException::new));
        }
        show();
    }

    private static <I> Optional<I> id(String text, Function<String, I> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isDraft(ItemView item) {
        return item.state() == ItemState.DRAFT || item.state() == ItemState.RETURNED;
    }

    /** The router keeps this instance while only the parameters of the address change. */
    private void forget() {
        item = null;
        base = 0;
        reason.clear();
        answer.clear();
        known.removeAll();
    }

    private void begin(String kind) {
        if (!RecordPages.KINDS.contains(kind)) {
            throw new NotFoundException();
        }
        record = RecordId.next();
        draft = json.empty(kind);
        title = t("form.new", kind);
    }

    /** A change goes on with the draft of it that the person has, if there is one. */
    private void change(RecordId id) {
        var found = records.find(records.standing(id)).filter(one -> one.state() == RecordState.ACTIVE).orElseThrow(NotFoundException::new);
        var mine = proposals.openItemsOf(found.id()).stream().filter(one -> one.action() == Action.CHANGE && isDraft(one)
                && one.author().equals(CurrentActor.get().account())).findFirst();
        if (mine.isPresent()) {
            takeUp(mine.get());
            return;
        }
        record = found.id();
        base = found.number();
        draft = found.draft();
        title = t("change.title", Label.words(found.label(), Texts.locale()));
    }

    private void takeUp(ItemView found) {
        item = found;
        record = found.record();
        base = found.baseNumber();
        draft = found.draft();
        title = found.action() == Action.CREATE ? t("form.new", found.kind()) : t("change.title", Label.words(found.label(), Texts.locale()));
        reason.setValue(found.reason() == null ? "" : found.reason());
    }

    private Draft draft() {
        if (draft == null) {
            throw new IllegalStateException("Nothing is edited");
        }
        return draft;
    }

    private void show() {
        header().heading(title);
        fields = forms.form(draft(), false, this::keep, path -> { });
        form.removeAll();
        form.add(fields);
        drop.setVisible(item != null);
        said.removeAll();
        var now = item;
        if (now != null && now.state() == ItemState.RETURNED) {
            desk.find(now.id()).ifPresent(review -> review.remarks().forEach(remark -> said.add(new RemarkLine(remark))));
            var back = new Anchor("review/" + now.proposal() + "?item=" + now.id(), t("review.answer.back"));
            back.getElement().setAttribute("router-link", true);
            said.add(answer, back);
        }
        warn();
    }

    /** Says which records the register already has under one of these names: two of the same are hard to part again. */
    private void warn() {
        known.removeAll();
        if (base == 0) {
            known.add(knownNames.of(draft(), record, this::warn));
        }
    }

    /** Keeps the change as a draft: the first one begins a proposal. */
    private void keep(Draft changed) {
        draft = changed;
        warn();
        var now = item;
        if (now == null) {
            var proposal = proposals.open(ProposalType.FORM, title);
            var id = base == 0 ? proposals.create(proposal, record, changed, given()) : proposals.change(proposal, record, base, changed, given());
            saved(id);
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "draft/" + id));
            return;
        }
        if (Saves.told(proposals.save(now.id(), now.version(), changed, given()))) {
            saved(now.id());
        }
    }

    private @Nullable String given() {
        return Blanks.isBlank(reason.getValue()) ? null : Blanks.strip(reason.getValue());
    }

    private void saved(ItemId id) {
        item = proposals.find(id).orElseThrow();
        drop.setVisible(true);
        header().line(t("change.saved"));
    }

    private void submit() {
        var unfinished = fields == null ? List.<String>of() : fields.unfinished();
        if (!unfinished.isEmpty()) {
            Toasts.problem(t("form.unfinished", String.join(", ", unfinished)));
            return;
        }
        if (item == null) {
            Toasts.problem(t(base == 0 ? "form.empty" : "change.nothing"));
            return;
        }
        keep(draft());
        var now = item;
        var returned = now.state() == ItemState.RETURNED;
        if (Saves.told(proposals.submit(List.of(now.id())))) {
            if (returned && !Blanks.isBlank(answer.getValue())) {
                proposals.remark(now.id(), RemarkType.ANSWER, Blanks.strip(answer.getValue()));
            }
            Toasts.done(t("change.submitted"));
            leave(now);
        }
    }

    private void drop() {
        var now = item;
        if (now == null) {
            return;
        }
        if (proposals.withdraw(now.id()) instanceof SaveResult.Saved) {
            Toasts.undoable(t("form.dropped", title), () -> {
                proposals.takeUpAgain(now.id());
                UI.getCurrent().navigate("draft/" + now.id());
            });
            leave(now);
        } else {
            Toasts.problem(t("review.closed"));
        }
    }

    private void leave(ItemView left) {
        getUI().ifPresent(ui -> ui.navigate(left.action() == Action.CHANGE ? RecordPages.address(left.record()) : RecordPages.list(left.kind())));
    }
}
