package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.register.FormKind;
import org.musubi.register.NameForm;
import org.musubi.text.Blanks;

/**
 * One form of a name: as written, its language, what it is good for, why it exists and, on request, when it was in use. The language is
 * guessed until somebody says it.
 */
final class NameField extends JoinedField<NameForm> {

    private final TextField text;
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<FormKind> kind = new ComboBox<>();
    private final TextField note;
    private final WrittenDateField period = new WrittenDateField(t("form.name.period"));
    private final Button when = new Button(Icons.CLOCK.create(), click -> showPeriod(true));
    private boolean languageChosen;

    NameField(String label) {
        super(label);
        addClassName("name-field");
        text = words(label, t("form.asWritten"));
        language.setItems(LanguageTags.NAMES);
        language.setItemLabelGenerator(LanguageTags::label);
        language.setAriaLabel(label + ": " + t("form.name.language"));
        language.setPlaceholder(t("form.name.language"));
        kind.setItems(FormKind.values());
        kind.setItemLabelGenerator(one -> t("name.kind", one));
        kind.setAriaLabel(label + ": " + t("form.name.kind"));
        kind.setValue(FormKind.PREFERRED);
        period.addClassName("name-period");
        when.addThemeVariants(ButtonVariant.TERTIARY);
        when.setAriaLabel(label + ": " + t("form.name.period"));
        when.setTooltipText(t("form.name.period"));
        note = words(label + ": " + t("form.name.note"), t("form.name.note"));
        language.addValueChangeListener(change -> {
            languageChosen |= change.isFromClient();
            // A Japanese name in Chinese letter forms would be misread.
            text.getElement().setAttribute("lang", Objects.requireNonNullElse(change.getValue(), ""));
        });
        text.addValueChangeListener(change -> {
            if (!languageChosen && !Blanks.isBlank(change.getValue())) {
                language.setValue(LanguageTags.guess(change.getValue()));
            }
        });
        show(text, language, kind, note, period);
        beside(when);
        showPeriod(false);
    }

    @Override
    boolean begins(AbstractField<?, ?> part) {
        return part != kind;
    }

    /** Few names have one: its field is asked for. */
    private void showPeriod(boolean shown) {
        period.setVisible(shown);
        when.setVisible(!shown && !isReadOnly());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        showPeriod(period.isVisible());
    }

    @Override
    protected @Nullable NameForm generateModelValue() {
        var written = given(text);
        return written == null ? null : new NameForm(written, Objects.requireNonNullElseGet(language.getValue(), () -> LanguageTags.guess(written)),
                Objects.requireNonNullElse(kind.getValue(), FormKind.PREFERRED), period.getValue(), given(note));
    }

    @Override
    protected void setPresentationValue(@Nullable NameForm form) {
        languageChosen = form != null;
        text.setValue(form == null ? "" : form.text());
        language.setValue(form == null ? null : form.language());
        kind.setValue(form == null ? FormKind.PREFERRED : form.kind());
        note.setValue(form == null ? "" : shown(form.note()));
        period.setValue(form == null ? null : form.period());
        showPeriod(form != null && form.period() != null);
    }
}
