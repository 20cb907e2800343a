package org.musubi.desk.visit;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.DateContext;
import org.musubi.chronology.Edtf;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.intake.visit.VisitEntry;
import org.musubi.ledger.RecordId;
import org.musubi.register.Days;
import org.musubi.register.Label;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.register.tie.TieSummary;
import org.musubi.text.Blanks;

/** The fields of a visit in one column; tells after a pause in typing that something changed. */
final class VisitForm extends Div {

    private static final int PAUSE_MILLIS = 800;

    /** A way between two parties of a tie. */
    private record Way(RecordId from, String fromName, RecordId to, String toName) {
    }

    private final Function<RecordId, List<Party>> parties;
    private final ComboBox<TieSummary> tie = new ComboBox<>(t("visit.tie"));
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(t("visit.way"));
    private final WrittenDateField date = new WrittenDateField(t("visit.date"));
    private final RadioButtonGroup<Boolean> planned = new RadioButtonGroup<>(t("visit.stage"));
    private final TextField group = new TextField(t("visit.group"));
    private final TextField head = new TextField(t("visit.head"));
    private final TextField headOffice = new TextField(t("visit.headOffice"));
    private final IntegerField size = new IntegerField(t("visit.size"));
    private final TextField purpose = new TextField(t("visit.purpose"));
    private final MultiSelectComboBox<String> fields = new MultiSelectComboBox<>(t("visit.fields"));
    private final TextField places = new TextField(t("visit.places"));
    private final TextArea note = new TextArea(t("visit.note"));
    private final Runnable changed;
    private final List<TieSummary> ties;
    /** The visit as it was given, and what of it the fields show. */
    private VisitEntry given = VisitEntry.empty();
    private VisitEntry shown = VisitEntry.empty();
    private boolean change;
    private boolean reading;
    private boolean stageChosen;

    /** A party of a tie with its name. */
    record Party(RecordId id, Label label) {
    }

    /**
     * @param parties of a tie that are records
     * @param chosen  told which tie is chosen, by whomever; null where none is
     * @param changed called when the reader changed something and paused
     */
    VisitForm(List<TieSummary> ties, Function<RecordId, List<Party>> parties, Consumer<@Nullable RecordId> chosen, Runnable changed) {
        this.parties = parties;
        this.changed = changed;
        this.ties = ties.stream().sorted(Comparator.comparing(TieSummary::events).reversed()).toList();
        addClassName("visit-form");
        tie.setItems(this.ties);
        tie.setItemLabelGenerator(one -> one.label().text());
        tie.setRequiredIndicatorVisible(true);
        tie.addCustomValueSetListener(event -> chooseByWords(event.getDetail()));
        way.setRequiredIndicatorVisible(true);
        date.setRequiredIndicatorVisible(true);
        // "yesterday" and "5 November" are what a clerk writes; the field says at once which day that is.
        var today = Edtf.of(LocalDate.now());
        date.setContext(DateContext.in(Texts.locale().toLanguageTag()).withAnchor(today).withAsOf(today));
        way.setItemLabelGenerator(one -> t("visit.fromTo", one.fromName(), one.toName()));
        way.setVisible(false);
        planned.setItems(false, true);
        planned.setItemLabelGenerator(one -> t(one ? "visit.planned" : "visit.held"));
        planned.setValue(false);
        size.setMin(1);
        size.setStepButtonsVisible(true);
        fields.setItems(FieldsOfExchange.codes());
        fields.setItemLabelGenerator(code -> FieldsOfExchange.label(code, Texts.locale()));
        places.setHelperText(t("visit.places.how"));
        group.setHelperText(t("visit.group.how"));
        var pair = new Div(head, headOffice);
        pair.addClassName("pair");
        add(tie, way, date, planned, group, pair, size, purpose, fields, places, note);
        listen();
        tie.addValueChangeListener(change -> chosen.accept(change.getValue() == null ? null : change.getValue().id()));
    }

    private void listen() {
        tie.addValueChangeListener(change -> showWays(null, null));
        tie.addValueChangeListener(change -> tie.setInvalid(false));
        way.addValueChangeListener(change -> way.setInvalid(false));
        date.addValueChangeListener(change -> date.setInvalid(false));
        size.addValueChangeListener(change -> size.setInvalid(false));
        planned.addValueChangeListener(change -> stageChosen |= change.isFromClient());
        date.addValueChangeListener(change -> derivePlanned());
        Stream.<HasValueChangeMode>of(group, head, headOffice, size, purpose, places, note).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE_MILLIS);
        });
        Stream.<HasValue<?, ?>>of(tie, way, date, planned, group, head, headOffice, size, purpose, fields, places, note)
                .forEach(field -> field.addValueChangeListener(change -> tell()));
    }

    private void clearMarks() {
        Stream.<HasValidation>of(tie, way, date, size).forEach(field -> field.setInvalid(false));
    }

    void focus() {
        tie.focus();
    }

    void focusDate() {
        date.focus();
    }

    private void tell() {
        if (!reading) {
            changed.run();
        }
    }

    private void derivePlanned() {
        var days = Days.of(date.getValue());
        if (!stageChosen && !reading && days.earliest() != null) {
            // Told once, with the date.
            reading = true;
            planned.setValue(days.earliest().isAfter(LocalDate.now()));
            reading = false;
        }
    }

    private void showWays(@Nullable RecordId from, @Nullable RecordId to) {
        var chosen = tie.getValue();
        var known = chosen == null ? List.<Party>of() : parties.apply(chosen.id());
        var ways = new ArrayList<Way>();
        for (Party one : known) {
            known.stream().filter(other -> !other.equals(one))
                    .forEach(other -> ways.add(new Way(one.id(), one.label().text(), other.id(), other.label().text())));
        }
        way.setItems(ways);
        way.setVisible(!ways.isEmpty());
        ways.stream().filter(one -> one.from().equals(from) && one.to().equals(to)).findFirst().ifPresent(way::setValue);
    }

    /** @param ofRegister whether the visit stands in the register already: then what is missing may stay so */
    void read(VisitEntry entry, boolean ofRegister) {
        reading = true;
        given = entry;
        change = ofRegister;
        tie.setValue(ties.stream().filter(one -> one.id().equals(entry.tie())).findFirst().orElse(null));
        showWays(entry.from(), entry.to());
        date.setValue(entry.date());
        planned.setValue(entry.planned());
        group.setValue(text(entry.group()));
        head.setValue(text(entry.head()));
        headOffice.setValue(text(entry.headOffice()));
        size.setValue(entry.size());
        purpose.setValue(text(entry.purpose()));
        fields.setValue(Set.copyOf(entry.fields()));
        places.setValue(String.join(", ", entry.places()));
        note.setValue(text(entry.note()));
        // Until there is a day, the day decides whether it is still to come.
        stageChosen = entry.date() != null;
        shown = fields();
        clearMarks();
        reading = false;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** The visit as it is now: what nobody touched is as it was given, also where the fields could not show it. */
    VisitEntry write() {
        var now = fields();
        return new VisitEntry(touched(now, VisitEntry::tie), touched(now, VisitEntry::from), touched(now, VisitEntry::to), touched(now, VisitEntry::date),
                touched(now, VisitEntry::group), touched(now, VisitEntry::head), touched(now, VisitEntry::headOffice), touched(now, VisitEntry::size),
                touched(now, VisitEntry::purpose), touched(now, VisitEntry::fields), touched(now, VisitEntry::places), now.planned(),
                touched(now, VisitEntry::note));
    }

    private <T extends @Nullable Object> T touched(VisitEntry now, Function<VisitEntry, T> part) {
        return part.apply(Objects.equals(part.apply(now), part.apply(shown)) ? given : now);
    }

    private VisitEntry fields() {
        var chosen = tie.getValue();
        var direction = way.getValue();
        return new VisitEntry(chosen == null ? null : chosen.id(), direction == null ? null : direction.from(),
                direction == null ? null : direction.to(), date.getValue(), given(group), given(head), given(headOffice), size.getValue(),
                given(purpose), FieldsOfExchange.codes().stream().filter(fields.getValue()::contains).toList(), placesTyped(),
                Boolean.TRUE.equals(planned.getValue()), note.isEmpty() ? null : Blanks.strip(note.getValue()));
    }

    /** Split at commas, but for those within a name that was given with one. */
    private List<String> placesTyped() {
        var whole = Stream.concat(given.places().stream().map(Pattern::quote), Stream.of("[^,、，;；]")).collect(Collectors.joining("|"));
        return Pattern.compile("(?:" + whole + ")+").matcher(places.getValue()).results().map(found -> Blanks.strip(found.group()))
                .filter(name -> !name.isEmpty()).toList();
    }

    private static @Nullable String given(TextField field) {
        return Blanks.isBlank(field.getValue()) ? null : Blanks.strip(field.getValue());
    }

    /** Marks what is missing or wrong before a visit is submitted, and goes there; true where nothing is. */
    boolean check() {
        var missing = new ArrayList<Component>();
        mark(tie.isEmpty() && !change, () -> tie.setErrorMessage(t("visit.tie.missing")), tie::setInvalid, missing, tie);
        mark(way.isVisible() && way.isEmpty() && !change, () -> way.setErrorMessage(t("visit.way.missing")), way::setInvalid, missing, way);
        var day = date.getValue();
        mark(day == null ? !change : day.edtf() == null && !day.equals(given.date()),
                () -> date.setErrorMessage(t(day == null ? "visit.date.missing" : "visit.date.unread")), date::setInvalid, missing, date);
        mark(size.getValue() != null && size.getValue() < 1, () -> size.setErrorMessage(t("problem.groupSizeNotPositive")), size::setInvalid,
                missing, size);
        missing.stream().findFirst().ifPresent(VisitForm::goTo);
        return missing.isEmpty();
    }

    private static void goTo(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }

    /** Whoever types a part of the name and goes on has chosen, where only one tie fits. */
    private void chooseByWords(String typed) {
        var fitting = ties.stream().filter(one -> one.label().text().toLowerCase(Texts.locale()).contains(typed.strip().toLowerCase(Texts.locale()))).toList();
        if (fitting.size() == 1) {
            tie.setValue(fitting.getFirst());
        } else {
            tie.setErrorMessage(t("visit.tie.missing"));
            tie.setInvalid(true);
        }
    }

    private static void mark(boolean wrong, Runnable message, Consumer<Boolean> invalid, List<Component> missing,
                             Component field) {
        invalid.accept(wrong);
        if (wrong) {
            message.run();
            missing.add(field);
        }
    }

    void setReadOnly(boolean readOnly) {
        Stream.<HasValue<?, ?>>of(tie, way, date, planned, group, head, headOffice, size, purpose, fields, places, note)
                .forEach(field -> field.setReadOnly(readOnly));
    }
}
