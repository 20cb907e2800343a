package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Messages;
import org.musubi.chronology.WrittenDate;
import org.musubi.desk.parts.EvidenceMark;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.Label;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.register.event.GroupSize;
import org.musubi.register.event.Stage;

/**
 * Edits one draft of an event: the values it holds, one row each with its evidence and its doubts, and a menu that adds what is missing.
 * A value changed by hand keeps its citations and counts as given; looking at a doubt and settling it is a change too.
 */
public final class EventForm extends Div {

    private static final int PAUSE_MILLIS = 600;
    private static final List<String> PEOPLE = List.of("person", "organisation");
    private static final List<String> PLACES = List.of("place", "organisation");

    private final KnownForms forms;
    private final Quotes quotes;
    private final Map<RecordId, Label> labels;
    private final Consumer<EventDraft> changed;
    private final Consumer<String> focused;
    private final boolean readOnly;
    private final Div rows = new Div();
    private EventDraft draft;

    /**
     * @param labels  of the records the draft points at
     * @param changed told the draft after every change
     * @param focused told the path of the unit that has the focus
     */
    public EventForm(EventDraft draft, boolean readOnly, Map<RecordId, Label> labels, KnownForms forms, Quotes quotes,
                     Consumer<EventDraft> changed, Consumer<String> focused) {
        this.draft = draft;
        this.readOnly = readOnly;
        this.labels = labels;
        this.forms = forms;
        this.quotes = quotes;
        this.changed = changed;
        this.focused = focused;
        addClassName("event-form");
        rows.addClassName("unit-rows");
        add(rows);
        build();
    }

    public EventDraft draft() {
        return draft;
    }

    /** Puts the focus into the row of a unit. */
    public void focusUnit(String path) {
        rows.getChildren().filter(row -> path.equals(row.getElement().getAttribute("data-path"))).findFirst()
                .ifPresent(row -> row.getElement().executeJs("(this.querySelector('input,textarea') || this).focus()"));
    }

    private void set(EventDraft next) {
        draft = next;
        changed.accept(next);
    }

    /** A change that adds or removes rows. */
    private void rebuild(EventDraft next) {
        set(next);
        build();
    }

    private void build() {
        rows.removeAll();
        text("summary", draft.summary(), EventDraft::withSummary);
        types();
        date();
        mention("from", draft.from(), PLACES, false, EventDraft::withFrom);
        mention("to", draft.to(), PLACES, false, EventDraft::withTo);
        draft.delegations().forEach(this::delegation);
        mentions("hosts", draft.hosts(), PEOPLE, true, EventDraft::withHosts);
        mentions("places", draft.places(), PLACES, true, EventDraft::withPlaces);
        mentions("instruments", draft.instruments(), List.of("instrument"), true, EventDraft::withInstruments);
        mention("tie", draft.tie(), List.of("tie"), false, EventDraft::withTie);
        fields();
        amounts();
        occasions();
        text("purpose", draft.purpose(), EventDraft::withPurpose);
        stage();
        text("note", draft.note(), EventDraft::withNote);
        if (!readOnly) {
            rows.add(more());
        }
    }

    private static String label(String property) {
        return t("unit.event." + property);
    }

    /** One row: what it is, the field, the quotes, doubts to settle, a way to remove the value. */
    private void row(String path, String label, Component field, Cited<?> unit, Consumer<Cited<?>> settle, @Nullable Runnable remove) {
        var name = new Span(label);
        name.addClassName("what");
        var side = new Div(EvidenceMark.of(unit, quotes::read));
        side.addClassName("side");
        if (unit.basis() == Basis.INFERRED) {
            field.addClassName("inferred");
        }
        unit.doubts().forEach(code -> side.add(new StatusBadge(StatusBadge.Tone.WAITING,
                Messages.find(Texts.locale(), "doubt." + code).orElse(code))));
        if (!readOnly && !unit.doubts().isEmpty()) {
            var settled = button(Icons.CHECK, t("form.settle", label), () -> settle.accept(unit.withDoubts(List.of())));
            side.add(settled);
        }
        if (!readOnly && remove != null) {
            side.add(button(Icons.CROSS, t("form.remove", label), remove));
        }
        if (readOnly && field instanceof HasValue<?, ?> value) {
            value.setReadOnly(true);
        }
        var row = new Div(name, field, side);
        row.addClassName("unit-row");
        row.getElement().setAttribute("data-path", path);
        row.getElement().addEventListener("focusin", event -> focused.accept(path));
        rows.add(row);
    }

    private static Button button(Icons icon, String name, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }

    private static <T> Cited<T> changed(@Nullable Cited<T> before, T value) {
        return before == null ? Cited.given(value) : before.withValue(value).withBasis(Basis.GIVEN).withDoubts(List.of());
    }

    @SuppressWarnings("unchecked")
    private <T> void single(String property, Cited<T> unit, Component field, BiFunction<EventDraft, @Nullable Cited<T>, EventDraft> with) {
        row("/" + property, label(property), field, unit, settled -> rebuild(with.apply(draft, (Cited<T>) settled)),
                () -> rebuild(with.apply(draft, null)));
    }

    private void text(String property, @Nullable Cited<String> unit, BiFunction<EventDraft, @Nullable Cited<String>, EventDraft> with) {
        if (unit == null) {
            return;
        }
        var field = lazy(new TextField(), label(property), unit.value());
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set(with.apply(draft, change.getValue().isBlank() ? null : changed(unit, change.getValue().strip())));
            }
        });
        single(property, unit, field, with);
    }

    private static TextField lazy(TextField field, String label, String value) {
        field.setAriaLabel(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.setValue(value);
        return field;
    }

    private void date() {
        var unit = draft.date();
        if (unit == null) {
            return;
        }
        var field = new WrittenDateField(label("date"));
        field.addClassName("unlabelled");
        field.setValue(unit.value());
        field.addValueChangeListener(change -> {
            WrittenDate value = change.getValue();
            if (change.isFromClient()) {
                set(draft.withDate(value == null ? null : changed(unit, value)));
            }
        });
        single("date", unit, field, EventDraft::withDate);
    }

    private void mention(String property, @Nullable Cited<Mention> unit, List<String> kinds, boolean withRole,
                         BiFunction<EventDraft, @Nullable Cited<Mention>, EventDraft> with) {
        if (unit != null) {
            single(property, unit, mentionField(label(property), unit, kinds, withRole,
                    value -> set(with.apply(draft, value))), with);
        }
    }

    private MentionField mentionField(String label, Cited<Mention> unit, List<String> kinds, boolean withRole,
                                      Consumer<@Nullable Cited<Mention>> to) {
        var field = new MentionField(label, kinds, withRole, forms);
        var known = unit.value().link() == null ? null : labels.get(unit.value().link());
        field.show(unit.value(), known == null ? null : known.text());
        field.addValueChangeListener(change -> {
            var value = change.getValue();
            if (change.isFromClient()) {
                to.accept(value == null ? null : changed(unit, value));
            }
        });
        return field;
    }

    private void mentions(String property, List<Cited<Mention>> units, List<String> kinds, boolean withRole,
                          BiFunction<EventDraft, List<Cited<Mention>>, EventDraft> with) {
        for (Cited<Mention> unit : units) {
            Function<@Nullable Cited<Mention>, EventDraft> put = value -> with.apply(draft, replaced(units, unit, value));
            row("/" + property + "/" + unit.id(), label(property),
                    mentionField(label(property), unit, kinds, withRole, value -> {
                        if (value != null) {
                            set(put.apply(value));
                        }
                    }), unit, settled -> rebuild(put.apply(unit.withDoubts(List.of()))), () -> rebuild(put.apply(null)));
        }
    }

    private static <T> List<Cited<T>> replaced(List<Cited<T>> units, Cited<T> old, @Nullable Cited<T> value) {
        var list = new ArrayList<Cited<T>>();
        units.forEach(unit -> {
            if (unit != old && !Objects.equals(unit.id(), old.id())) {
                list.add(unit);
            } else if (value != null) {
                list.add(value);
            }
        });
        return list;
    }

    private void types() {
        var field = new MultiSelectComboBox<EventType>();
        field.setItems(EventType.values());
        field.setItemLabelGenerator(type -> t("event.type", type));
        field.setValue(draft.types().stream().map(Cited::value).collect(Collectors.toSet()));
        choices("types", field, draft.types(), List.of(EventType.values()), EventDraft::withTypes);
    }

    private void fields() {
        if (draft.fields().isEmpty()) {
            return;
        }
        var field = new MultiSelectComboBox<String>();
        field.setItems(FieldsOfExchange.codes());
        field.setItemLabelGenerator(code -> FieldsOfExchange.label(code, Texts.locale()));
        field.setValue(draft.fields().stream().map(Cited::value).collect(Collectors.toSet()));
        choices("fields", field, draft.fields(), FieldsOfExchange.codes(), EventDraft::withFields);
    }

    /** Several of a vocabulary in one row; those that stay keep their evidence. */
    private <T> void choices(String property, MultiSelectComboBox<T> field, List<Cited<T>> units, Collection<T> order,
                             BiFunction<EventDraft, List<Cited<T>>, EventDraft> with) {
        field.setAriaLabel(label(property));
        field.setReadOnly(readOnly);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set(with.apply(draft, chosen(change.getValue(), units, order)));
            }
        });
        var all = new Cited<>(null, property, units.stream().allMatch(unit -> unit.basis() == Basis.INFERRED) && !units.isEmpty()
                ? Basis.INFERRED : Basis.STATED, units.stream().flatMap(unit -> unit.citations().stream()).toList(),
                units.stream().flatMap(unit -> unit.doubts().stream()).distinct().toList());
        var path = units.isEmpty() ? "/" + property : "/" + property + "/" + units.getFirst().id();
        row(path, label(property), field, all, settled -> rebuild(with.apply(draft,
                units.stream().map(unit -> unit.withDoubts(List.of())).toList())), null);
    }

    private static <T> List<Cited<T>> chosen(Set<T> values, List<Cited<T>> before, Collection<T> order) {
        return order.stream().filter(values::contains).map(value -> before.stream().filter(unit -> unit.value().equals(value)).findFirst()
                .orElseGet(() -> Cited.element(value, Basis.GIVEN, List.of()))).toList();
    }

    private void delegation(Delegation group) {
        var path = "/delegations/" + group.id();
        if (group.name() != null) {
            var unit = group.name();
            var field = lazy(new TextField(), label("delegations.name"), unit.value());
            field.addValueChangeListener(change -> {
                if (change.isFromClient() && !change.getValue().isBlank()) {
                    put(group.id(), now -> now.withName(changed(unit, change.getValue().strip())), false);
                }
            });
            row(path + "/name", label("delegations.name"), field, unit,
                    settled -> put(group.id(), now -> now.withName(unit.withDoubts(List.of())), true),
                    () -> put(group.id(), now -> now.withName(null), true));
        }
        person(group, path + "/leader", "delegations.leader", group.leader(), Delegation::withLeader);
        person(group, path + "/deputy", "delegations.deputy", group.deputy(), Delegation::withDeputy);
        for (Cited<Mention> member : group.members()) {
            row(path + "/members/" + member.id(), label("delegations.members"),
                    mentionField(label("delegations.members"), member, PEOPLE, true, value -> {
                        if (value != null) {
                            put(group.id(), now -> now.withMembers(replaced(now.members(), member, value)), false);
                        }
                    }), member,
                    settled -> put(group.id(), now -> now.withMembers(replaced(now.members(), member, member.withDoubts(List.of()))), true),
                    () -> put(group.id(), now -> now.withMembers(replaced(now.members(), member, null)), true));
        }
        if (group.size() != null) {
            size(group, path, group.size());
        }
    }

    private void person(Delegation group, String path, String property, @Nullable Cited<Mention> unit,
                        BiFunction<Delegation, @Nullable Cited<Mention>, Delegation> with) {
        if (unit != null) {
            row(path, label(property), mentionField(label(property), unit, PEOPLE, true,
                    value -> put(group.id(), now -> with.apply(now, value), false)), unit,
                    settled -> put(group.id(), now -> with.apply(now, unit.withDoubts(List.of())), true),
                    () -> put(group.id(), now -> with.apply(now, null), true));
        }
    }

    private void size(Delegation group, String path, Cited<GroupSize> unit) {
        var field = new IntegerField();
        field.setAriaLabel(label("delegations.size"));
        field.setMin(1);
        field.setStepButtonsVisible(true);
        field.setValue(unit.value().people());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && change.getValue() > 0) {
                put(group.id(), now -> now.withSize(changed(unit,
                        new GroupSize(change.getValue(), unit.value().asWritten(), unit.value().parts()))), false);
            }
        });
        row(path + "/size", label("delegations.size"), field, unit,
                settled -> put(group.id(), now -> now.withSize(unit.withDoubts(List.of())), true),
                () -> put(group.id(), now -> now.withSize(null), true));
    }

    private void put(UUID id, Function<Delegation, Delegation> change, boolean newRows) {
        var next = draft.withDelegations(draft.delegations().stream().map(group -> group.id().equals(id) ? change.apply(group) : group)
                .filter(group -> !group.blank()).toList());
        if (newRows) {
            rebuild(next);
        } else {
            set(next);
        }
    }

    private void amounts() {
        draft.amounts().forEach(unit -> row("/amounts/" + unit.id(), label("amounts"),
                new Span(unit.value().value().toPlainString() + " " + unit.value().currency()), unit,
                settled -> rebuild(draft.withAmounts(replaced(draft.amounts(), unit, unit.withDoubts(List.of())))),
                () -> rebuild(draft.withAmounts(replaced(draft.amounts(), unit, null)))));
    }

    private void occasions() {
        for (Cited<String> unit : draft.occasions()) {
            var field = lazy(new TextField(), label("occasions"), unit.value());
            field.addValueChangeListener(change -> {
                if (change.isFromClient() && !change.getValue().isBlank()) {
                    set(draft.withOccasions(replaced(draft.occasions(), unit, changed(unit, change.getValue().strip()))));
                }
            });
            row("/occasions/" + unit.id(), label("occasions"), field, unit,
                    settled -> rebuild(draft.withOccasions(replaced(draft.occasions(), unit, unit.withDoubts(List.of())))),
                    () -> rebuild(draft.withOccasions(replaced(draft.occasions(), unit, null))));
        }
    }

    private void stage() {
        var unit = draft.stage();
        if (unit == null) {
            return;
        }
        var field = new Select<Stage>();
        field.setAriaLabel(label("stage"));
        field.setItems(Stage.values());
        field.setItemLabelGenerator(stage -> t("event.stage", stage));
        field.setValue(unit.value());
        field.addValueChangeListener((HasValue.ValueChangeListener<AbstractField.ComponentValueChangeEvent<Select<Stage>, Stage>>) change -> {
            if (change.isFromClient()) {
                set(draft.withStage(changed(unit, change.getValue())));
            }
        });
        single("stage", unit, field, EventDraft::withStage);
    }

    /** Adds an empty row for what the draft does not hold yet. */
    private Component more() {
        var missing = new LinkedHashMap<String, Runnable>();
        var empty = Mention.written("", null);
        absent(missing, "summary", draft.summary(), () -> draft.withSummary(Cited.given("")));
        absent(missing, "date", draft.date(), () -> draft.withDate(Cited.given(
                new WrittenDate("", null, org.musubi.chronology.Basis.GIVEN, null, null))));
        absent(missing, "from", draft.from(), () -> draft.withFrom(Cited.given(empty)));
        absent(missing, "to", draft.to(), () -> draft.withTo(Cited.given(empty)));
        group(missing, "delegations.name", group -> group.name() == null, group -> group.withName(Cited.given("")));
        group(missing, "delegations.leader", group -> group.leader() == null, group -> group.withLeader(Cited.given(empty)));
        group(missing, "delegations.deputy", group -> group.deputy() == null, group -> group.withDeputy(Cited.given(empty)));
        group(missing, "delegations.members", group -> true, group -> group.withMembers(added(group.members(), empty)));
        group(missing, "delegations.size", group -> group.size() == null, group -> group.withSize(Cited.given(new GroupSize(1, null, List.of()))));
        missing.put("hosts", () -> rebuildUnsaved(draft.withHosts(added(draft.hosts(), empty))));
        missing.put("places", () -> rebuildUnsaved(draft.withPlaces(added(draft.places(), empty))));
        missing.put("instruments", () -> rebuildUnsaved(draft.withInstruments(added(draft.instruments(), empty))));
        absent(missing, "tie", draft.tie(), () -> draft.withTie(Cited.given(empty)));
        if (draft.fields().isEmpty()) {
            missing.put("fields", () -> rebuildUnsaved(draft.withFields(List.of(Cited.element("GOV", Basis.GIVEN, List.of())))));
        }
        missing.put("occasions", () -> rebuildUnsaved(draft.withOccasions(added(draft.occasions(), ""))));
        absent(missing, "purpose", draft.purpose(), () -> draft.withPurpose(Cited.given("")));
        absent(missing, "stage", draft.stage(), () -> draft.withStage(Cited.given(Stage.HELD)));
        absent(missing, "note", draft.note(), () -> draft.withNote(Cited.given("")));
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var root = menu.addItem(new Span(Icons.PLUS.create(), new Span(" " + t("form.add"))));
        missing.forEach((property, add) -> root.getSubMenu().addItem(label(property), click -> add.run()));
        return menu;
    }

    private static <T> List<Cited<T>> added(List<Cited<T>> units, T value) {
        var list = new ArrayList<>(units);
        list.add(Cited.element(value, Basis.GIVEN, List.of()));
        return list;
    }

    private void absent(Map<String, Runnable> missing, String property, @Nullable Cited<?> unit, Supplier<EventDraft> with) {
        if (unit == null) {
            missing.put(property, () -> rebuildUnsaved(with.get()));
        }
    }

    private void group(Map<String, Runnable> missing, String property, Predicate<Delegation> lacks,
                       Function<Delegation, Delegation> with) {
        var group = draft.delegations().isEmpty() ? Delegation.empty() : draft.delegations().getFirst();
        if (lacks.test(group)) {
            missing.put(property, () -> {
                var groups = new ArrayList<>(draft.delegations());
                if (groups.isEmpty()) {
                    groups.add(with.apply(group));
                } else {
                    groups.set(0, with.apply(groups.getFirst()));
                }
                rebuildUnsaved(draft.withDelegations(groups));
            });
        }
    }

    /** Shows a new row; it is told only once something was typed into it. */
    private void rebuildUnsaved(EventDraft next) {
        draft = next;
        build();
    }
}
