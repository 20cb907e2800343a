package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.desk.parts.UnitValues;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.ExternalId;
import org.musubi.register.Label;
import org.musubi.register.NameForm;
import org.musubi.register.event.Amount;
import org.musubi.register.event.GroupSize;
import org.musubi.register.party.Office;
import org.musubi.register.tie.TieStep;
import tools.jackson.databind.JsonNode;
import org.musubi.text.Blanks;

/** The field in which the value of one unit is edited, whatever its shape; its value is null while it is empty. */
final class UnitField<C extends AbstractField<C, T>, T> {

    private final C field;
    private final Function<T, @Nullable Object> value;

    private UnitField(C field, Function<T, @Nullable Object> value) {
        this.field = field;
        this.value = value;
    }

    /**
     * @param value  the value to begin with as JSON, null for an empty field
     * @param labels of the records that mentions point at
     */
    static UnitField<?, ?> of(String kind, Slot slot, String label, @Nullable JsonNode value, Map<RecordId, Label> labels, KnownForms forms) {
        return switch (slot.shape()) {
            case TEXT -> new UnitField<>(text(label, value), text -> Blanks.isBlank(text) ? null : Blanks.strip(text));
            case CODE -> new UnitField<>(code(kind, slot, label, value), code -> code);
            case DATE -> {
                var field = new WrittenDateField(label);
                field.addClassName("unlabelled");
                yield joined(field, value, WrittenDate.class);
            }
            case MENTION -> {
                var field = new MentionField(label, slot.accepts(), slot.withRole(), forms);
                field.show(value == null ? null : DraftJson.typed(value, Mention.class), labels);
                yield new UnitField<CustomField<Mention>, Mention>(field, mention -> mention);
            }
            case NAME -> joined(new NameField(label), value, NameForm.class);
            case IDENTIFIER -> joined(new IdentifierField(label), value, ExternalId.class);
            case OFFICE -> joined(new OfficeField(label, slot.accepts(), labels, forms), value, Office.class);
            case STEP -> joined(new StepField(label), value, TieStep.class);
            case AMOUNT -> joined(new AmountField(label), value, Amount.class);
            case SIZE -> size(label, value == null ? null : DraftJson.typed(value, GroupSize.class));
            case STORED -> throw new IllegalArgumentException("A stored text is never edited");
        };
    }

    private static <T> UnitField<?, ?> joined(CustomField<@Nullable T> field, @Nullable JsonNode value, Class<T> type) {
        if (value != null) {
            field.setValue(DraftJson.typed(value, type));
        }
        return new UnitField<CustomField<T>, T>(field, one -> one);
    }

    private static TextField text(String label, @Nullable JsonNode value) {
        var field = JoinedField.words(label, "");
        field.setValue(value == null ? "" : value.asString());
        return field;
    }

    private static ComboBox<String> code(String kind, Slot slot, String label, @Nullable JsonNode value) {
        var field = new ComboBox<String>();
        field.setItems(slot.accepts());
        field.setItemLabelGenerator(code -> UnitValues.code(kind, slot.name(), code));
        field.setAriaLabel(label);
        field.setPlaceholder(t("form.choose"));
        if (value != null) {
            field.setValue(value.asString());
        }
        return field;
    }

    private static UnitField<IntegerField, Integer> size(String label, @Nullable GroupSize size) {
        var field = new IntegerField();
        field.setAriaLabel(label);
        field.setMin(1);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        if (size != null) {
            field.setValue(size.people());
        }
        return new UnitField<>(field, people -> people == null || people < 1 ? null
                : new GroupSize(people, size == null ? null : size.asWritten(), size == null ? List.of() : size.parts()));
    }

    Component component() {
        return field;
    }

    /** The value as it stands, null where the field is empty or holds words that are no value. */
    @Nullable Object value() {
        return field instanceof WrittenDateField date && !date.isReadable() ? null : value.apply(field.getValue());
    }

    /** Tells every change by the person who edits, a date in unreadable words included: nothing typed is lost. */
    void whenChanged(Consumer<@Nullable Object> told) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                told.accept(value.apply(change.getValue()));
            }
        });
    }

    void readOnly() {
        field.setReadOnly(true);
    }

    void focus() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
