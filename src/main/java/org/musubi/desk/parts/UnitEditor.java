package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.Mention;
import org.musubi.register.NameForm;
import org.musubi.register.event.EventType;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.register.event.GroupSize;
import org.musubi.register.event.Stage;

/** Rewrites the value of one unit in place, in a field that fits it; what cannot be edited here is returned with a question. */
public final class UnitEditor extends Div {

    private UnitEditor(String label, Component field, Supplier<Optional<Object>> value, Consumer<Object> save, Runnable cancel) {
        addClassName("unit-editor");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", t("review.amend.of", label));
        var done = new Button(t("action.amend"), click -> value.get().ifPresent(save));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        add(field, new Paragraph(t("review.amend.how")), new Div(done, new Button(t("action.cancel"), click -> cancel.run())));
        Shortcuts.addShortcutListener(this, cancel::run, Key.ESCAPE).listenOn(this);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** An editor for the unit, empty where its shape is edited elsewhere. */
    public static Optional<UnitEditor> of(String kind, String path, String unitJson, Consumer<Object> save, Runnable cancel) {
        var label = UnitWords.label(kind, path);
        var property = UnitValues.property(path);
        var value = DraftJson.value(unitJson);
        return switch (UnitValues.shape(property, value)) {
            case TEXT -> Optional.of(text(label, value.asString(), save, cancel));
            case CODE -> codes(property).map(codes -> code(label, codes, property, value.asString(), save, cancel));
            case DATE -> Optional.of(date(label, DraftJson.typed(value, WrittenDate.class), save, cancel));
            case MENTION -> Optional.of(mention(label, DraftJson.typed(value, Mention.class), save, cancel));
            case NAME -> Optional.of(name(label, DraftJson.typed(value, NameForm.class), save, cancel));
            case SIZE -> Optional.of(size(label, DraftJson.typed(value, GroupSize.class), save, cancel));
            case AMOUNT, STEP, OFFICE -> Optional.empty();
        };
    }

    private static UnitEditor text(String label, String text, Consumer<Object> save, Runnable cancel) {
        var field = new TextArea(label);
        field.setValue(text);
        field.setWidthFull();
        return new UnitEditor(label, field, () -> given(field.getValue()), save, cancel);
    }

    private static Optional<Object> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private static Optional<List<String>> codes(String property) {
        return switch (property) {
            case "types" -> Optional.of(Stream.of(EventType.values()).map(Enum::name).toList());
            case "fields" -> Optional.of(FieldsOfExchange.codes());
            case "stage" -> Optional.of(Stream.of(Stage.values()).map(Enum::name).toList());
            default -> Optional.empty();
        };
    }

    private static UnitEditor code(String label, List<String> codes, String property, String code, Consumer<Object> save, Runnable cancel) {
        var field = new ComboBox<String>(label, codes);
        field.setItemLabelGenerator(one -> switch (property) {
            case "types" -> t("event.type", EventType.valueOf(one));
            case "stage" -> t("event.stage", Stage.valueOf(one));
            default -> FieldsOfExchange.label(one, Texts.locale());
        });
        field.setValue(code);
        return new UnitEditor(label, field, () -> Optional.ofNullable(field.getValue()), save, cancel);
    }

    private static UnitEditor date(String label, WrittenDate date, Consumer<Object> save, Runnable cancel) {
        var field = new WrittenDateField(label);
        field.setValue(date);
        return new UnitEditor(label, field, () -> field.isReadable() ? Optional.ofNullable(field.getValue()) : Optional.empty(), save, cancel);
    }

    private static UnitEditor mention(String label, Mention mention, Consumer<Object> save, Runnable cancel) {
        var name = new TextField(label);
        name.setValue(mention.asWritten() == null ? "" : mention.asWritten());
        var role = new TextField(t("review.role"));
        role.setValue(mention.role() == null ? "" : mention.role());
        var both = new Div(name, role);
        both.addClassName("pair");
        return new UnitEditor(label, both, () -> name.isEmpty() && role.isEmpty() ? Optional.empty() : Optional.of(new Mention(
                name.isEmpty() ? null : name.getValue().strip(), role.isEmpty() ? null : role.getValue().strip(), mention.language(),
                name.getValue().strip().equals(mention.asWritten()) ? mention.link() : null)), save, cancel);
    }

    private static UnitEditor name(String label, NameForm form, Consumer<Object> save, Runnable cancel) {
        var field = new TextField(label);
        field.setValue(form.text());
        return new UnitEditor(label, field, () -> field.isEmpty() ? Optional.empty()
                : Optional.of(new NameForm(field.getValue().strip(), form.language(), form.preferred(), form.note())), save, cancel);
    }

    private static UnitEditor size(String label, GroupSize size, Consumer<Object> save, Runnable cancel) {
        var field = new IntegerField(label);
        field.setMin(1);
        field.setStepButtonsVisible(true);
        field.setValue(size.people());
        return new UnitEditor(label, field, () -> field.isEmpty() || field.getValue() < 1 ? Optional.empty()
                : Optional.of(new GroupSize(field.getValue(), size.asWritten(), size.parts())), save, cancel);
    }
}
