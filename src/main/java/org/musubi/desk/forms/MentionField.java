package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;

/** A name as written, its office or role, and the record it means: picked among known ones, or none. */
public final class MentionField extends CustomField<@Nullable Mention> {

    private static final int PAUSE_MILLIS = 600;
    private static final int MOST = 30;

    private final TextField name = new TextField();
    private final TextField role = new TextField();
    private final ComboBox<KnownForm> link = new ComboBox<>();
    private @Nullable String language;

    /**
     * @param kinds    codes of the kinds of record it may mean
     * @param withRole whether an office or role can be told
     */
    public MentionField(String label, List<String> kinds, boolean withRole, KnownForms forms) {
        getElement().setAttribute("aria-label", label);
        addClassName("mention-field");
        name.setAriaLabel(label);
        name.setPlaceholder(t("form.asWritten"));
        role.setAriaLabel(label + ": " + t("review.role"));
        role.setPlaceholder(t("review.role"));
        role.setVisible(withRole);
        for (TextField field : List.of(name, role)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE_MILLIS);
            field.addValueChangeListener(change -> updateValue());
        }
        link.setAriaLabel(label + ": " + t("form.link"));
        link.setPlaceholder(t("form.link.none"));
        link.setClearButtonVisible(true);
        link.setItemLabelGenerator(form -> form.waiting() ? form.label() + " (" + t("parts.status.waiting") + ")" : form.label());
        link.setItems(query -> {
            var words = query.getFilter().orElse("");
            var found = forms.search(words.isBlank() ? name.getValue() : words, kinds, MOST);
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        link.addValueChangeListener(change -> updateValue());
        add(new Div(name, role, link));
    }

    private static KnownForm known(RecordId record, @Nullable String label) {
        return new KnownForm(record, "", Objects.requireNonNullElse(label, "?"), "", false);
    }

    /** Shows a mention whose record is called {@code label}. */
    public void show(Mention mention, @Nullable String label) {
        language = mention.language();
        name.setValue(Objects.requireNonNullElse(mention.asWritten(), ""));
        role.setValue(Objects.requireNonNullElse(mention.role(), ""));
        link.setValue(mention.link() == null ? null : known(mention.link(), label));
        setModelValue(mention, false);
    }

    @Override
    protected @Nullable Mention generateModelValue() {
        var record = link.getValue() == null ? null : link.getValue().record();
        var written = name.getValue().isBlank() ? null : name.getValue().strip();
        var office = role.getValue().isBlank() ? null : role.getValue().strip();
        return written == null && office == null && record == null ? null : new Mention(written, office, language, record);
    }

    @Override
    protected void setPresentationValue(@Nullable Mention value) {
        if (value == null) {
            name.clear();
            role.clear();
            link.clear();
        } else {
            show(value, null);
        }
    }

    @Override
    public void focus() {
        name.focus();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        name.setReadOnly(readOnly);
        role.setReadOnly(readOnly);
        link.setReadOnly(readOnly);
    }
}
