package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Messages;
import org.musubi.chronology.Basis;
import org.musubi.chronology.DateContext;
import org.musubi.chronology.DatePrinter;
import org.musubi.chronology.DateReader;
import org.musubi.chronology.DateReading;
import org.musubi.chronology.DateResult;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.WrittenDate;

/** A date in words, with what it means shown at once below; a calendar stands by for those who would rather pick a day. */
public final class WrittenDateField extends CustomField<@Nullable WrittenDate> {

    private static final int TYPING_PAUSE_MILLIS = 250;

    private final DateReader reader = new DateReader();
    private final TextField words = new TextField();
    private final DatePicker picker = new DatePicker();
    private final Button toggle = new Button(Icons.EVENT.create());
    private final Span meaning = new Span();
    private DateContext context = DateContext.in(Texts.locale().toLanguageTag());
    private @Nullable WrittenDate kept;

    public WrittenDateField(String label) {
        setLabel(label);
        addClassName("written-date");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        words.setAriaLabel(label);
        words.setPlaceholder(t("parts.dateField.example"));
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                kept = null;
                updateValue();
                explain();
            }
        });
        picker.setVisible(false);
        picker.setAriaLabel(t("parts.dateField.pick"));
        picker.setLocale(Texts.locale());
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                pick(change.getValue());
            }
        });
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.setAriaLabel(t("parts.dateField.pick"));
        toggle.setTooltipText(t("parts.dateField.pick"));
        toggle.addClickListener(click -> {
            picker.setVisible(!picker.isVisible());
            if (picker.isVisible()) {
                picker.open();
            }
        });
        words.setSuffixComponent(toggle);
        meaning.addClassName("meaning");
        meaning.getElement().setAttribute("role", "status");
        var column = new Div(words, picker, meaning);
        column.addClassName("column");
        add(column);
    }

    /** What the words lean on: language, a heading's date, the day they were written. */
    public void setContext(DateContext surroundings) {
        context = surroundings;
        explain();
    }

    /** Whether the words are a date, or there are none. */
    public boolean isReadable() {
        return words.isEmpty() || kept != null || read() instanceof DateResult.Read;
    }

    @Override
    protected @Nullable WrittenDate generateModelValue() {
        if (kept != null) {
            return kept;
        }
        if (words.getValue().isBlank()) {
            return null;
        }
        return read() instanceof DateResult.Read(DateReading reading)
                ? new WrittenDate(words.getValue().strip(), reading.value().toString(), reading.basis(), null, reading.anchor())
                : new WrittenDate(words.getValue().strip(), null, Basis.STATED, null, null);
    }

    @Override
    protected void setPresentationValue(@Nullable WrittenDate value) {
        kept = value;
        words.setValue(value == null ? "" : Objects.requireNonNullElse(value.asWritten(), Objects.requireNonNullElse(value.edtf(), "")));
        picker.clear();
        explain();
    }

    /** Marks the words as required and shows the sign; the group around them has no such state for assistive programs. */
    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        setClassName("required", required);
        words.setRequired(required);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        words.setReadOnly(readOnly);
        toggle.setVisible(!readOnly);
        picker.setVisible(picker.isVisible() && !readOnly);
    }

    @Override
    public void focus() {
        words.focus();
    }

    private void pick(LocalDate day) {
        kept = null;
        words.setValue(DatePrinter.print(Edtf.of(day), Texts.locale()));
        if (!(read() instanceof DateResult.Read)) {
            words.setValue(day.toString());
        }
        updateValue();
        explain();
        picker.setVisible(false);
    }

    private DateResult read() {
        return reader.read(words.getValue(), context);
    }

    private void explain() {
        meaning.removeClassNames("read", "unread");
        if (kept != null && kept.edtf() != null) {
            say("read", t("parts.dateField.means", DateLabel.text(kept), kept.edtf()), List.of());
        } else if (words.getValue().isBlank()) {
            meaning.setText("");
        } else {
            switch (read()) {
                case DateResult.Read(DateReading reading) -> say("read", t("parts.dateField.means",
                        DatePrinter.print(reading.value(), Texts.locale()), reading.value().toString()), reading.others());
                case DateResult.NoDate() -> say("unread", t("parts.dateField.unread"), List.of());
                case DateResult.Impossible impossible -> say("unread", impossible(impossible), List.of());
            }
        }
    }

    private void say(String tone, String text, List<DateReading> others) {
        meaning.addClassName(tone);
        var other = others.isEmpty() ? "" : " " + t("parts.dateField.or",
                DatePrinter.print(others.getFirst().value(), Texts.locale()));
        meaning.setText(text + other);
    }

    private static String impossible(DateResult.Impossible result) {
        return Messages.find(Texts.locale(), "parts.dateField.impossible." + result.code())
                .orElseGet(() -> t("parts.dateField.unread"));
    }
}
