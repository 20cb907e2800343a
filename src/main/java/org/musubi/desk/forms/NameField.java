package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.register.NameForm;
import org.musubi.text.Blanks;

/** One form of a name: as written, its language, whether lists prefer it, why it exists. The language is guessed until somebody says it. */
final class NameField extends JoinedField<NameForm> {

    private final TextField text;
    private final ComboBox<String> language = new ComboBox<>();
    private final Checkbox preferred = new Checkbox(t("form.name.preferred"), true);
    private final TextField note;
    private boolean languageChosen;

    NameField(String label) {
        super(label);
        addClassName("name-field");
        text = words(label, t("form.asWritten"));
        language.setItems(LanguageTags.NAMES);
        language.setItemLabelGenerator(LanguageTags::label);
        language.setAriaLabel(label + ": " + t("form.name.language"));
        language.setPlaceholder(t("form.name.language"));
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
        show(text, language, preferred, note);
    }

    @Override
    protected @Nullable NameForm generateModelValue() {
        var written = given(text);
        return written == null ? null : new NameForm(written, Objects.requireNonNullElseGet(language.getValue(), () -> LanguageTags.guess(written)),
                preferred.getValue(), given(note));
    }

    @Override
    protected void setPresentationValue(@Nullable NameForm form) {
        languageChosen = form != null;
        text.setValue(form == null ? "" : form.text());
        language.setValue(form == null ? null : form.language());
        preferred.setValue(form == null || form.preferred());
        note.setValue(form == null ? "" : shown(form.note()));
    }
}
