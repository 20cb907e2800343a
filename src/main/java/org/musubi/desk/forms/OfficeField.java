package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.Label;
import org.musubi.register.party.Office;

/** An office somebody held: its title, of which place or body, when. */
final class OfficeField extends JoinedField<Office> {

    private final TextField title;
    private final MentionField of;
    private final WrittenDateField period;
    private final Map<RecordId, Label> labels;

    OfficeField(String label, List<String> kinds, Map<RecordId, Label> labels, KnownForms forms) {
        super(label);
        this.labels = labels;
        title = words(label, t("form.office.title"));
        of = new MentionField(t("form.office.of"), kinds, false, forms);
        of.hint(t("form.office.of"));
        period = new WrittenDateField(t("form.office.period"));
        period.addClassName("unlabelled");
        show(title, of, period);
    }

    @Override
    protected @Nullable Office generateModelValue() {
        var words = given(title);
        return words == null ? null : new Office(words, of.getValue(), period.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable Office office) {
        title.setValue(office == null ? "" : office.title());
        of.show(office == null ? null : office.of(), labels);
        period.setValue(office == null ? null : office.period());
    }
}
