package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.forms.EventForm;
import org.musubi.desk.parts.EvidenceMark;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Problems;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.desk.parts.UnitEditor;
import org.musubi.desk.parts.UnitValues;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Action;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Draft;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.ledger.SaveResult;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.event.EventDraft;

/** Proposes a change of a record of any kind: its values, each with its quotes, changed one by one and kept as a draft until it is submitted. */
@Route("records/:id/change")
@RolesAllowed(Roles.CURATOR)
class ChangeView extends Screen implements BeforeEnterObserver {

    private final Records records;
    private final Proposals proposals;
    private final Labels labels;
    private final KnownForms forms;
    private final Quotes quotes;
    private final DraftJson json;
    private final Div values = new Div();
    private final TextField reason = new TextField(t("change.reason"));
    private @Nullable RecordView record;
    private @Nullable ItemView item;
    private @Nullable Draft draft;

    ChangeView(Records records, Proposals proposals, Labels labels, KnownForms forms, Quotes quotes, DraftJson json) {
        super("");
        this.records = records;
        this.proposals = proposals;
        this.labels = labels;
        this.forms = forms;
        this.quotes = quotes;
        this.json = json;
        narrow();
        reason.setWidthFull();
        values.addClassName("unit-rows");
        add(new Paragraph(t("change.how")), reason, values);
        header().primary(new Button(t("action.submit"), click -> submit()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").flatMap(ChangeView::id).orElseThrow(NotFoundException::new);
        var found = records.find(id).filter(one -> one.state() == RecordState.ACTIVE).orElseThrow(NotFoundException::new);
        record = found;
        item = proposals.openItemsOf(id).stream().filter(one -> one.action() == Action.CHANGE && one.state() != ItemState.SUBMITTED
                && one.author().equals(CurrentActor.get().account())).findFirst().orElse(null);
        draft = item == null ? found.draft() : item.draft();
        if (item != null && item.reason() != null) {
            reason.setValue(item.reason());
        }
        header().heading(t("change.title", found.label()));
        show();
    }

    private static Optional<RecordId> id(String text) {
        try {
            return Optional.of(RecordId.of(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private void show() {
        values.removeAll();
        var now = Objects.requireNonNull(draft);
        Map<RecordId, Label> known = labels.of(json.links(now), Texts.locale());
        if (now instanceof EventDraft event) {
            values.add(new EventForm(event, false, known, forms, quotes, this::keep, path -> { }));
        } else {
            json.units(now).forEach((path, unit) -> values.add(row(path, unit, known)));
        }
    }

    private Div row(String path, String unit, Map<RecordId, Label> known) {
        var kind = Objects.requireNonNull(record).kind();
        var name = new Span(UnitWords.label(kind, path));
        name.addClassName("what");
        var value = new Div(new Span(UnitValues.words(kind, path, DraftJson.value(unit), known)));
        List<Citation> citations = DraftJson.citations(unit);
        var side = new Div(new EvidenceMark(citations.size(), false, () -> quotes.read(citations)));
        side.addClassName("side");
        var row = new Div(name, value, side);
        row.addClassName("unit-row");
        var edit = new Button(Icons.EDIT.create(), click -> UnitEditor.of(kind, path, unit, changed -> {
            keep(json.withValue(Objects.requireNonNull(draft), path, changed));
            show();
        }, this::show).ifPresentOrElse(editor -> {
            value.removeAll();
            value.add(editor);
        }, () -> Toasts.problem(t("change.notHere"))));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(t("action.edit") + ": " + UnitWords.label(kind, path));
        side.add(edit);
        return row;
    }

    /** Keeps the change as a draft: the first one begins a proposal. */
    private void keep(Draft changed) {
        draft = changed;
        var now = Objects.requireNonNull(record);
        var known = item;
        if (known == null) {
            var proposal = proposals.open(ProposalType.FORM, t("change.title", now.label()));
            reload(proposals.change(proposal, now.id(), now.number(), changed, given()));
            return;
        }
        switch (proposals.save(known.id(), known.version(), changed, given())) {
            case SaveResult.Saved saved -> reload(known.id());
            case SaveResult.Stale stale -> Toasts.problem(t("visit.stale", stale.by()));
            case SaveResult.Invalid invalid -> Toasts.problem(Problems.words(invalid.problems()));
            case SaveResult.Closed closed -> Toasts.problem(t("review.closed"));
        }
    }

    private @Nullable String given() {
        return reason.getValue().isBlank() ? null : reason.getValue().strip();
    }

    private void reload(ItemId id) {
        item = proposals.find(id).orElseThrow();
        header().line(t("change.saved"));
    }

    private void submit() {
        if (item == null) {
            Toasts.problem(t("change.nothing"));
            return;
        }
        keep(Objects.requireNonNull(draft));
        switch (proposals.submit(List.of(Objects.requireNonNull(item).id()))) {
            case SaveResult.Saved saved -> {
                Toasts.done(t("change.submitted"));
                RecordPages.open(Objects.requireNonNull(record).id());
            }
            case SaveResult.Invalid invalid -> Toasts.problem(Problems.words(invalid.problems()));
            case SaveResult.Stale stale -> Toasts.problem(t("review.stale"));
            case SaveResult.Closed closed -> Toasts.problem(t("review.closed"));
        }
    }
}
