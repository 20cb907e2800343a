package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.musubi.register.ExternalId;
import org.musubi.register.IdScheme;

/** What an authority file calls a record: which one, and its identifier. A whole address is taken apart; what is no identifier says why. */
final class IdentifierField extends JoinedField<ExternalId> {

    private final ComboBox<IdScheme> scheme = new ComboBox<>();
    private final TextField identifier;

    IdentifierField(String label) {
        super(label);
        scheme.setItems(IdScheme.values());
        scheme.setItemLabelGenerator(IdScheme::label);
        scheme.setAriaLabel(label + ": " + t("form.identifier.scheme"));
        scheme.setPlaceholder(t("form.identifier.scheme"));
        identifier = words(label, t("form.identifier.paste"));
        identifier.setManualValidation(true);
        // Before the value is told: an address says itself whose it is.
        identifier.addValueChangeListener(change -> ExternalId.inAddress(change.getValue()).ifPresent(found -> {
            scheme.setValue(found.scheme());
            identifier.setValue(found.value());
        }));
        show(scheme, identifier);
        scheme.addValueChangeListener(change -> judge());
        identifier.addValueChangeListener(change -> judge());
    }

    private void judge() {
        var value = generateModelValue();
        boolean wrong = value != null && !value.valid();
        identifier.setErrorMessage(wrong ? t("identifier.wrong", value.scheme()) : null);
        identifier.setInvalid(wrong);
    }

    @Override
    protected @Nullable ExternalId generateModelValue() {
        var typed = given(identifier);
        return typed == null || scheme.getValue() == null ? null : ExternalId.of(scheme.getValue(), typed);
    }

    @Override
    protected void setPresentationValue(@Nullable ExternalId value) {
        scheme.setValue(value == null ? null : value.scheme());
        identifier.setValue(value == null ? "" : value.value());
        judge();
    }
}
