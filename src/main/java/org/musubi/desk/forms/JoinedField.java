package org.musubi.desk.forms;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Blanks;

/** A value made of parts that stand side by side, each a field of its own; empty where the parts do not make a value yet. */
abstract class JoinedField<T> extends CustomField<@Nullable T> {

    private static final int PAUSE_MILLIS = 600;

    private final Div row = new Div();
    private List<AbstractField<?, ?>> parts = List.of();

    JoinedField(String label) {
        getElement().setAttribute("aria-label", label);
        addClassName("joined-field");
        add(row);
    }

    /** Shows the parts; a change of any is a change of the value. */
    final void show(AbstractField<?, ?>... shown) {
        parts = List.of(shown);
        for (AbstractField<?, ?> part : parts) {
            part.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    updateValue();
                }
            });
            row.add((Component) part);
        }
    }

    /** Shows something beside the parts that is no part of the value. */
    final void beside(Component more) {
        row.add(more);
    }

    static TextField words(String name, String placeholder) {
        var field = new TextField();
        field.setAriaLabel(name);
        field.setPlaceholder(placeholder);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return field;
    }

    static @Nullable String given(TextField field) {
        return Blanks.isBlank(field.getValue()) ? null : Blanks.strip(field.getValue());
    }

    static String shown(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    /** Whether something is typed or picked that does not make a value yet, such as the date of a step without what it became. */
    final boolean isUnfinished() {
        return getValue() == null && parts.stream().anyMatch(part -> begins(part) && !part.isEmpty());
    }

    /** Whether something in this part is a beginning; a choice that always has a value is none. */
    boolean begins(AbstractField<?, ?> part) {
        return true;
    }

    @Override
    public void focus() {
        if (parts.getFirst() instanceof Focusable<?> first) {
            first.focus();
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        parts.forEach(part -> part.setReadOnly(readOnly));
    }
}
