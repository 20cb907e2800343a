package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.register.tie.TieStatus;
import org.musubi.register.tie.TieStep;

/** A step in the life of a tie: what it became, and when. */
final class StepField extends JoinedField<TieStep> {

    private final ComboBox<TieStatus> status = new ComboBox<>();
    private final WrittenDateField date;

    StepField(String label) {
        super(label);
        status.setItems(TieStatus.values());
        status.setItemLabelGenerator(one -> t("tie.status", one));
        status.setAriaLabel(label);
        status.setPlaceholder(t("form.step.status"));
        date = new WrittenDateField(t("form.step.date"));
        date.addClassName("unlabelled");
        show(status, date);
    }

    @Override
    protected @Nullable TieStep generateModelValue() {
        return status.getValue() == null ? null : new TieStep(status.getValue(), date.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable TieStep step) {
        status.setValue(step == null ? null : step.status());
        date.setValue(step == null ? null : step.date());
    }
}
