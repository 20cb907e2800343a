package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.Problems;
import org.musubi.desk.parts.Toasts;
import org.musubi.ledger.MergeResult;
import org.musubi.ledger.Merges;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Remark;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.text.Blanks;

/** Proposes to make one record of two: the other is picked, the result is seen, a reason is given. */
final class MergeDialog extends Dialog {

    private static final int MOST = 30;

    private final RecordView record;
    private final Merges merges;
    private final Proposals proposals;
    private final MergePreviews previews;
    private final ComboBox<KnownForm> other = new ComboBox<>(t("merge.other"));
    private final RadioButtonGroup<Boolean> thisStays = new RadioButtonGroup<>(t("merge.stays"));
    private final Div preview = new Div();
    private final TextArea reason = new TextArea(t("change.reason"));
    private final Button propose = new Button(t("merge.do"), click -> propose());
    private MergeResult.@Nullable Possible seen;

    MergeDialog(RecordView record, String name, Merges merges, KnownForms known, Proposals proposals, MergePreviews previews) {
        this.record = record;
        this.merges = merges;
        this.proposals = proposals;
        this.previews = previews;
        setHeaderTitle(t("merge.title", name));
        setWidth("64rem");
        setMaxWidth("100%");
        other.setWidthFull();
        other.setRequired(true);
        other.setErrorMessage(t("merge.otherMissing"));
        other.setItemLabelGenerator(form -> form.label().contains(form.form()) ? form.label() : form.label() + " (" + form.form() + ")");
        other.setItems(query -> known.search(query.getFilter().orElse(""), List.of(record.kind()), MOST).stream()
                .filter(form -> !form.waiting() && !form.record().equals(record.id())).skip(query.getOffset()).limit(query.getLimit()));
        thisStays.setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_ALL);
        thisStays.setItems(true, false);
        thisStays.setValue(true);
        thisStays.setItemLabelGenerator(mine -> mine || other.getValue() == null ? mine ? name : t("merge.other") : other.getValue().label());
        thisStays.setVisible(false);
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(Remark.LONGEST);
        reason.setErrorMessage(t("merge.reasonMissing"));
        other.addValueChangeListener(change -> {
            thisStays.setVisible(!other.isEmpty());
            thisStays.getDataProvider().refreshAll();
            look();
        });
        thisStays.addValueChangeListener(change -> look());
        add(new Paragraph(t("merge.how")), other, thisStays, preview, reason);
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("action.cancel"), click -> close()), propose);
    }

    /** Picks the other record, where the person came from both. */
    void pick(KnownForm form) {
        other.setValue(form);
    }

    private void look() {
        preview.removeAll();
        seen = null;
        var chosen = other.getValue();
        if (chosen == null) {
            return;
        }
        var stays = thisStays.getValue() ? record.id() : chosen.record();
        show(merges.preview(stays, thisStays.getValue() ? chosen.record() : record.id()));
    }

    private void show(MergeResult result) {
        switch (result) {
            case MergeResult.Possible possible -> {
                seen = possible;
                preview.add(previews.of(possible.survivor().draft(), possible.absorbed().draft(), possible.united()));
            }
            case MergeResult.Refused refused -> preview.add(new Paragraph(Problems.words(refused.problems())));
            case MergeResult.Proposed proposed -> submit(proposed);
        }
    }

    private void propose() {
        other.setInvalid(other.isEmpty());
        reason.setInvalid(Blanks.isBlank(reason.getValue()));
        if (other.isInvalid() || reason.isInvalid() || seen == null) {
            return;
        }
        var title = t("merge.proposal", seen.absorbed().label(), seen.survivor().label());
        var result = merges.propose(seen, title, Blanks.strip(reason.getValue()));
        preview.removeAll();
        show(result);
    }

    private void submit(MergeResult.Proposed proposed) {
        if (Saves.told(proposals.submit(proposed.items()))) {
            close();
            Toasts.done(t("change.submitted"));
        } else {
            proposed.items().forEach(proposals::withdraw);
            look();
        }
    }
}
