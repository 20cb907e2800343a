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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final Div readings = new Div();
    private DateContext context = DateContext.in(Texts.locale().toLanguageTag());
    private @Nullable WrittenDate kept;

    public WrittenDateField(String label) {
        setLabel(label);
        addClassName("written-date");
        words.setManualValidation(true);
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
        picker.setAriaLabel(t("parts.dateField.pick"));
        picker.setLocale(Texts.locale());
        picker.setI18n(calendarWords());
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                pick(change.getValue());
            }
        });
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.setAriaLabel(t("parts.dateField.pick"));
        toggle.setTooltipText(t("parts.dateField.pick"));
        toggle.getElement().setAttribute("aria-haspopup", "dialog");
        toggle.addClickListener(click -> showCalendar(!picker.isVisible()));
        picker.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                nameCalendar();
            }
        });
        showCalendar(false);
        words.setSuffixComponent(toggle);
        meaning.addClassName("meaning");
        meaning.getElement().setAttribute("role", "status");
        readings.addClassName("readings");
        readings.getElement().setAttribute("role", "group").setAttribute("aria-label", t("parts.dateField.readings"));
        var column = new Div(words, picker, meaning, readings);
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

    /** The words are as wrong as the whole says, and are not judged on their own while nobody has typed. */
    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid);
        words.setInvalid(invalid);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        words.setReadOnly(readOnly);
        toggle.setVisible(!readOnly);
        if (readOnly) {
            showCalendar(false);
        }
    }

    @Override
    public void focus() {
        words.focus();
    }

    /** The component opens a dialog without a name and does not say that its input controls it. */
    private void nameCalendar() {
        picker.getElement().executeJs("""
                const calendar = this._overlayContent;
                if (calendar) {
                    calendar.id ||= 'calendar-of-' + this.inputElement.id;
                    calendar.setAttribute('aria-label', $0);
                    this.inputElement.setAttribute('aria-controls', calendar.id);
                }""", t("parts.dateField.pick"));
    }

    /** The calendar opens at the day that the words mean, where they mean one. */
    private void showCalendar(boolean shown) {
        picker.setVisible(shown);
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
        if (shown) {
            var effective = kept == null || kept.edtf() == null ? null : Edtf.parse(kept.edtf()).orElse(null);
            var value = effective != null ? effective : read() instanceof DateResult.Read(DateReading reading) ? reading.value() : null;
            picker.setInitialPosition(value == null ? null : value.earliest().orElse(null));
            picker.open();
        }
    }

    private static DatePicker.DatePickerI18n calendarWords() {
        var locale = Texts.locale();
        return new DatePicker.DatePickerI18n().setToday(t("parts.dateField.today")).setCancel(t("action.cancel"))
                .setMonthNames(Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale)).toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale)).setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7);
    }

    // From Sunday on.
    private static List<String> days(TextStyle style, Locale locale) {
        return IntStream.range(0, 7).mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale)).toList();
    }

    private void pick(LocalDate day) {
        kept = null;
        words.setValue(DatePrinter.print(Edtf.of(day), Texts.locale()));
        if (!(read() instanceof DateResult.Read)) {
            words.setValue(day.toString());
        }
        updateValue();
        explain();
        // Emptied, or the same day could not be picked again; whoever picks by keyboard goes on from the words.
        picker.clear();
        showCalendar(false);
        words.focus();
    }

    private DateResult read() {
        return reader.read(words.getValue(), context);
    }

    private void explain() {
        meaning.removeClassNames("read", "unread");
        var result = words.isEmpty() ? new DateResult.NoDate() : read();
        if (kept != null && kept.edtf() != null) {
            say("read", t("parts.dateField.means", DateLabel.text(kept), kept.edtf()));
        } else if (words.getValue().isBlank()) {
            meaning.setText("");
        } else {
            switch (result) {
                case DateResult.Read(DateReading reading) -> say("read", means(reading));
                case DateResult.NoDate() -> say("unread", t("parts.dateField.unread"));
                case DateResult.Impossible impossible -> say("unread", impossible(impossible));
            }
        }
        offer(result);
    }

    private void say(String tone, String text) {
        meaning.addClassName(tone);
        meaning.setText(text);
    }

    private static String means(DateReading reading) {
        return t("parts.dateField.means", DatePrinter.print(reading.value(), Texts.locale()), reading.value().toString());
    }

    /** Every reading as a button where the words have several, the likeliest first. */
    private void offer(DateResult result) {
        readings.removeAll();
        if (isReadOnly() || !(result instanceof DateResult.Read(DateReading likeliest)) || likeliest.others().isEmpty()) {
            return;
        }
        var effective = kept != null && kept.edtf() != null ? kept.edtf() : likeliest.value().toString();
        Stream.concat(Stream.of(likeliest), likeliest.others().stream()).forEach(reading -> {
            var value = reading.value().toString();
            var button = new Button(means(reading), click -> choose(reading));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.getElement().setAttribute("aria-pressed", Boolean.toString(value.equals(effective)));
            readings.add(button);
        });
    }

    private void choose(DateReading reading) {
        kept = new WrittenDate(words.getValue().strip(), reading.value().toString(), Basis.GIVEN, null, reading.anchor());
        updateValue();
        explain();
    }

    private static String impossible(DateResult.Impossible result) {
        return Messages.find(Texts.locale(), "parts.dateField.impossible." + result.code())
                .orElseGet(() -> t("parts.dateField.unread"));
    }
}
