package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Ids;
import org.musubi.base.Messages;
import org.musubi.desk.forms.Slot.Offer;
import org.musubi.desk.parts.EvidenceMark;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitValues;
import org.musubi.desk.parts.UnitValues.Shape;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Stance;
import org.musubi.register.Label;
import tools.jackson.databind.JsonNode;

/**
 * Edits the draft of a record of any kind: the values it holds, one row each with its evidence and its doubts, empty rows for what
 * a record of its kind should have, and a menu that adds what else it may hold. A value changed by hand keeps its citations and
 * counts as given; a quote added to it makes it stated.
 */
public final class DraftForm extends Div {

    private final Forms forms;
    private final Consumer<Draft> changed;
    private final Consumer<String> focused;
    private final boolean readOnly;
    private final String kind;
    private final List<Slot> plan;
    private Map<RecordId, Label> labels = Map.of();
    private final MenuBar more = new MenuBar();
    // Rows that hold no value yet, and values emptied by hand, whose quotes come back with the next value typed there.
    private final Set<String> pending = new LinkedHashSet<>();
    private final Map<String, Cited<JsonNode>> emptied = new HashMap<>();
    private Draft draft;

    DraftForm(Forms forms, Draft draft, boolean readOnly, Consumer<Draft> changed, Consumer<String> focused) {
        this.forms = forms;
        this.draft = draft;
        this.readOnly = readOnly;
        this.changed = changed;
        this.focused = focused;
        kind = forms.json.kindOf(draft).code();
        plan = FormPlan.of(kind);
        addClassNames("draft-form", "unit-rows");
        more.addThemeVariants(MenuBarVariant.TERTIARY);
        more.addClassName("add-value");
        if (!readOnly) {
            offer(forms.json.cited(draft).keySet());
        }
        build();
    }

    public Draft draft() {
        return draft;
    }

    /** What the values are called that were begun and would be lost as they stand; the first gets the focus. */
    public List<String> unfinished() {
        var fields = getChildren().flatMap(Component::getChildren).filter(JoinedField.class::isInstance).map(JoinedField.class::cast)
                .filter(JoinedField::isUnfinished).toList();
        fields.stream().findFirst().ifPresent(JoinedField::focus);
        return fields.stream().map(field -> field.getElement().getAttribute("aria-label")).distinct().toList();
    }

    /** Puts the focus into the row of a unit. */
    public void focusUnit(String path) {
        getChildren().filter(row -> path.equals(row.getElement().getAttribute("data-path"))).findFirst()
                .ifPresent(row -> row.getElement().executeJs("(this.querySelector('input,textarea') || this).focus()"));
    }

    /** Empty rows for what a record of the kind should have; the groups among them are one group. */
    private void offer(Set<String> held) {
        var group = Ids.next().toString();
        for (Slot slot : plan) {
            var wanted = slot.offer() == Offer.ALWAYS || slot.offer() == Offer.AT_START && held.isEmpty();
            if (wanted && !slot.isChoice() && held.stream().noneMatch(path -> belongs(path, slot))) {
                for (int fields = held.isEmpty() ? slot.fields() : 1; fields > 0; fields--) {
                    pending.add(path(slot, group));
                }
            }
        }
    }

    private boolean belongs(String path, Slot slot) {
        return FormPlan.slot(kind, path).filter(slot::equals).isPresent();
    }

    /** A new path for a slot; within a group of the draft or, without one, a group of its own. */
    private static String path(Slot slot, @Nullable String group) {
        var base = slot.group() == null ? "/" + slot.name()
                : "/" + slot.group() + "/" + Objects.requireNonNullElseGet(group, () -> Ids.next().toString()) + "/" + slot.name();
        return slot.many() ? base + "/" + Ids.next() : base;
    }

    private void set(Draft next) {
        draft = next;
        changed.accept(next);
    }

    /** A change that adds or removes rows. */
    private void rebuild(Draft next) {
        set(next);
        build();
    }

    private void build() {
        removeAll();
        labels = forms.labels(draft);
        var units = forms.json.cited(draft);
        var paths = Stream.concat(units.keySet().stream(), pending.stream()).distinct().toList();
        var groups = groups(paths);
        var shown = new LinkedHashSet<String>();
        for (Slot slot : plan) {
            if (slot.group() == null) {
                rows(slot, paths, units);
            } else if (shown.add(slot.group())) {
                groups(slot.group(), groups, paths, units);
            }
        }
        if (!readOnly) {
            fillMore(paths, groups);
            add(more);
        }
    }

    private void groups(String name, List<String> groups, List<String> paths, Map<String, Cited<JsonNode>> units) {
        for (String group : groups) {
            if (groups.size() > 1) {
                var head = new Span(UnitWords.label(kind, "/" + name) + " " + (groups.indexOf(group) + 1));
                head.addClassName("group-head");
                add(head);
            }
            var own = paths.stream().filter(path -> path.contains("/" + group + "/")).toList();
            plan.stream().filter(slot -> name.equals(slot.group())).forEach(slot -> rows(slot, own, units));
        }
    }

    private static List<String> groups(List<String> paths) {
        return paths.stream().map(path -> path.split("/")).filter(steps -> steps.length > 3).map(steps -> steps[2]).distinct().toList();
    }

    private void rows(Slot slot, List<String> paths, Map<String, Cited<JsonNode>> units) {
        var own = paths.stream().filter(path -> belongs(path, slot)).toList();
        if (slot.isChoice()) {
            choices(slot, own, units);
        } else {
            own.forEach(path -> row(slot, path, units.get(path)));
        }
    }

    private void row(Slot slot, String path, @Nullable Cited<JsonNode> unit) {
        var label = UnitWords.label(kind, path);
        Component shown;
        if (slot.shape() == Shape.STORED) {
            shown = new Span(t("unit.source.texts.stored"));
        } else {
            var field = UnitField.of(kind, slot, label, unit == null ? null : unit.value(), labels, forms.known);
            field.whenChanged(value -> change(path, value));
            if (readOnly) {
                field.readOnly();
            }
            shown = field.component();
        }
        row(List.of(path), label, shown, () -> remove(path));
    }

    /**
     * One row: what it is, the field, the quotes, doubts to settle, a way to cite and to remove.
     *
     * @param paths of the units it shows; one without a unit is an empty row
     */
    private void row(List<String> paths, String label, Component field, @Nullable Runnable remove) {
        var name = new Span(label);
        name.addClassName("what");
        var side = new Div();
        side.addClassName("side");
        var open = new Div();
        open.addClassName("doubts");
        var units = units(paths).toList();
        if (!units.isEmpty()) {
            proof(side, paths, label);
            if (units.stream().allMatch(unit -> unit.basis() == Basis.INFERRED)) {
                field.addClassName("inferred");
            }
            var doubts = units.stream().flatMap(unit -> unit.doubts().stream()).distinct().toList();
            doubts.forEach(code -> open.add(new StatusBadge(StatusBadge.Tone.WAITING,
                    Messages.find(Texts.locale(), "doubt." + code).orElse(code))));
            if (!readOnly && !doubts.isEmpty()) {
                open.add(button(Icons.CHECK, t("form.settle", label), () -> {
                    set(each(paths, unit -> unit.withDoubts(List.of())));
                    build();
                }));
            }
        }
        if (!readOnly && remove != null) {
            side.add(button(Icons.CROSS, t("form.remove", label), remove));
        }
        var row = new Div(name, field, side);
        if (open.getComponentCount() > 0) {
            row.add(open);
        }
        row.addClassName("unit-row");
        row.getElement().setAttribute("data-path", paths.getFirst());
        row.getElement().addEventListener("focusin", event -> focused.accept(paths.getFirst()));
        add(row);
    }

    /** The mark of the quotes behind a row, and the way to change them. */
    private void proof(Div side, List<String> paths, String label) {
        var citations = citations(paths);
        side.addComponentAsFirst(new EvidenceMark(citations.size(),
                citations.stream().anyMatch(citation -> citation.stance() == Stance.CONTRADICTS), () -> forms.quotes.read(citations)));
        if (!readOnly) {
            side.addComponentAtIndex(1, button(Icons.QUOTE, t("form.cite", label), () -> cite(label, paths)));
        }
    }

    private Stream<Cited<JsonNode>> units(List<String> paths) {
        var held = forms.json.cited(draft);
        return paths.stream().map(held::get).filter(Objects::nonNull);
    }

    private List<Citation> citations(List<String> paths) {
        return units(paths).flatMap(unit -> unit.citations().stream()).distinct().toList();
    }

    private Draft each(List<String> paths, UnaryOperator<Cited<JsonNode>> change) {
        var next = draft;
        var held = forms.json.cited(draft);
        for (String path : paths) {
            var unit = held.get(path);
            if (unit != null) {
                next = forms.json.with(next, path, change.apply(unit));
            }
        }
        return next;
    }

    private static Button button(Icons icon, String name, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }

    private void change(String path, @Nullable Object value) {
        var before = forms.json.cited(draft).get(path);
        if (value != null) {
            var known = before == null ? emptied.remove(path) : before;
            var first = before == null;
            set(forms.json.with(draft, path, new Cited<>(idOf(path), value, Basis.GIVEN,
                    known == null ? List.of() : known.citations(), List.of())));
            if (first) {
                sides(path);
            }
        } else if (before != null) {
            emptied.put(path, before);
            pending.add(path);
            set(forms.json.without(draft, path));
        }
    }

    /** A row that just got its first value can be cited from now on; its field, in which somebody types, stays as it is. */
    private void sides(String path) {
        getChildren().filter(row -> path.equals(row.getElement().getAttribute("data-path"))).findFirst()
                .map(row -> (Div) row.getChildren().reduce((first, last) -> last).orElseThrow())
                .filter(side -> side.getChildren().noneMatch(EvidenceMark.class::isInstance))
                .ifPresent(side -> proof(side, List.of(path), UnitWords.label(kind, path)));
    }

    private static @Nullable UUID idOf(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return FormPlan.isId(last) ? UUID.fromString(last) : null;
    }

    private void remove(String path) {
        pending.remove(path);
        emptied.remove(path);
        if (forms.json.cited(draft).containsKey(path)) {
            rebuild(forms.json.without(draft, path));
        } else {
            build();
        }
    }

    private void cite(String label, List<String> paths) {
        var dialog = new EvidenceDialog(label, citations(paths), forms.citing, forms.quotes, forms.known,
                cited -> set(each(paths, unit -> unit.withCitations(cited).withBasis(basis(unit.basis(), cited)))));
        forms.json.citations(draft).stream().map(Citation::source).findFirst().ifPresent(source ->
                dialog.suggest(source, Optional.ofNullable(labels.get(source)).map(Label::text).orElse("?")));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                build();
                focusUnit(paths.getFirst());
            }
        });
        dialog.open();
    }

    private static Basis basis(Basis before, List<Citation> citations) {
        if (before == Basis.INFERRED && !citations.isEmpty()) {
            return before;
        }
        return citations.stream().anyMatch(citation -> citation.stance() == Stance.SUPPORTS) ? Basis.STATED : Basis.GIVEN;
    }

    /** Several of a vocabulary in one row; those that stay keep their evidence. */
    private void choices(Slot slot, List<String> paths, Map<String, Cited<JsonNode>> units) {
        if (paths.isEmpty() && (slot.offer() != Offer.ALWAYS || readOnly)) {
            return;
        }
        var held = new LinkedHashMap<String, String>();
        paths.stream().filter(units::containsKey).forEach(path -> held.put(units.get(path).value().asString(), path));
        var label = UnitWords.label(kind, "/" + slot.property());
        var field = new MultiSelectComboBox<String>();
        field.setItems(slot.accepts());
        field.setItemLabelGenerator(code -> UnitValues.code(kind, slot.name(), code));
        field.setAriaLabel(label);
        field.setPlaceholder(t("form.choose"));
        field.setValue(held.keySet());
        field.setReadOnly(readOnly);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(slot, change.getOldValue(), change.getValue());
            }
        });
        row(held.isEmpty() ? List.of("/" + slot.property()) : List.copyOf(held.values()), label, field, null);
    }

    private void choose(Slot slot, Set<String> before, Set<String> now) {
        var next = draft;
        for (var unit : forms.json.cited(draft).entrySet()) {
            if (belongs(unit.getKey(), slot) && !now.contains(unit.getValue().value().asString())) {
                next = forms.json.without(next, unit.getKey());
            }
        }
        for (String code : slot.accepts().stream().filter(code -> now.contains(code) && !before.contains(code)).toList()) {
            var path = path(slot, null);
            next = forms.json.with(next, path, new Cited<>(idOf(path), code, Basis.GIVEN, List.of(), List.of()));
        }
        set(next);
    }

    /** The menu of what the draft, or the last of its groups, does not hold yet: an empty row, told only once something was typed into it. */
    private void fillMore(List<String> paths, List<String> groups) {
        more.removeAll();
        var root = more.addItem(new Span(Icons.PLUS.create(), new Span(" " + t("form.add"))));
        var group = groups.isEmpty() ? null : groups.getLast();
        for (Slot slot : plan) {
            var shown = slot.isChoice() && slot.offer() == Offer.ALWAYS || paths.stream()
                    .anyMatch(path -> belongs(path, slot) && (slot.group() == null || path.contains("/" + group + "/")));
            if (shown && (!slot.many() || slot.isChoice())) {
                continue;
            }
            root.getSubMenu().addItem(UnitWords.label(kind, "/" + slot.property().replace('.', '/')), click -> {
                var path = path(slot, group);
                if (slot.shape() == Shape.STORED) {
                    new TextDialog(forms.texts, text -> rebuild(forms.json.with(draft, path, new Cited<>(idOf(path), text, Basis.GIVEN, List.of(), List.of())))).open();
                    return;
                }
                pending.add(path);
                build();
                focusUnit(path);
            });
        }
        plan.stream().map(Slot::group).filter(Objects::nonNull).distinct().filter(name -> group != null).forEach(name ->
                root.getSubMenu().addItem(t("form.another", UnitWords.label(kind, "/" + name)), click -> anotherGroup(name)));
    }

    /** A further group begins with an empty row for its first property. */
    private void anotherGroup(String name) {
        plan.stream().filter(slot -> name.equals(slot.group())).findFirst().ifPresent(slot -> {
            var path = path(slot, null);
            pending.add(path);
            build();
            focusUnit(path);
        });
    }
}
