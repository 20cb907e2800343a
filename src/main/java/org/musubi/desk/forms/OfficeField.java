package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.ledger.RecordId;
import org.musubi.names.OfficeCode;
import org.musubi.names.OfficeWords;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.Label;
import org.musubi.register.party.Office;

/** An office somebody held: its title, what that comes to, of which place or body, when. */
final class OfficeField extends JoinedField<Office> {

    private final TextField title;
    private final ComboBox<OfficeCode> office = new ComboBox<>();
    private final MentionField of;
    private final WrittenDateField period;
    private final Map<RecordId, Label> labels;

    OfficeField(String label, List<String> kinds, Map<RecordId, Label> labels, KnownForms forms) {
        super(label);
        this.labels = labels;
        title = words(label, t("form.office.title"));
        office.setItems(OfficeCode.values());
        office.setItemLabelGenerator(code -> t("office.code", code));
        office.setAriaLabel(label + ": " + t("form.office.code"));
        office.setClearButtonVisible(true);
        title.addValueChangeListener(change -> understand());
        understand();
        of = new MentionField(t("form.office.of"), kinds, false, forms);
        of.hint(t("form.office.of"));
        period = new WrittenDateField(t("form.office.period"));
        period.addClassName("unlabelled");
        show(title, office, of, period);
    }

    /** Says what the words come to while nobody has said it better; that much is known without being stored. */
    private void understand() {
        office.setPlaceholder(OfficeWords.read(title.getValue()).map(read -> t("office.code", read.code())).orElse(t("form.office.code")));
    }

    @Override
    protected @Nullable Office generateModelValue() {
        var words = given(title);
        return words == null ? null : new Office(words, office.getValue(), of.getValue(), period.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable Office held) {
        title.setValue(held == null ? "" : held.title());
        office.setValue(held == null ? null : held.office());
        of.show(held == null ? null : held.of(), labels);
        period.setValue(held == null ? null : held.period());
    }
}
