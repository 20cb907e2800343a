package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The row of filters above a list; the address of the screen remembers them, under the name of each. */
public final class Filters extends Div {

    private static final int TYPING_PAUSE_MILLIS = 300;

    private final Map<String, Binding> bindings = new LinkedHashMap<>();
    private final Div fields = new Div();
    private final Button more = new Button(t("parts.filters.more"), Icons.FILTER.create());
    private final Button clear = new Button(t("parts.filters.clear"), Icons.CROSS.create());
    private final Span count = new Span();
    private final Runnable changed;
    private boolean reading;

    /** A field and how its value is written in the address; empty means: no filter. */
    private record Binding(Runnable clear, Supplier<String> get, Consumer<String> set) {
    }

    /** @param changed called after the reader changed a filter and after the address was read: refresh the list */
    public Filters(Runnable changed) {
        this.changed = changed;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        fields.addClassName("fields");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.setVisible(false);
        clear.addClickListener(click -> {
            reading = true;
            bindings.values().forEach(binding -> binding.clear().run());
            reading = false;
            tell();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("more");
        more.addClickListener(click -> open(!hasClassName("open")));
        open(false);
        add(fields, more, clear, count);
    }

    /** Adds a filter of free text. */
    public Filters text(String name, String label) {
        var field = new TextField();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setPrefixComponent(Icons.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addClassName("text");
        return bind(name, field, Function.identity(), Optional::of);
    }

    /** Adds a filter of one among several; {@code code} is how a choice is written in the address. */
    public <T> Filters choice(String name, String label, Collection<T> choices, Function<T, String> code, Function<T, String> word) {
        var field = new ComboBox<T>();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setItems(choices);
        field.setItemLabelGenerator(word::apply);
        field.setClearButtonVisible(true);
        return bind(name, field, code, text -> choices.stream().filter(choice -> code.apply(choice).equals(text)).findFirst());
    }

    /** Adds a filter that is on or off. */
    public Filters only(String name, String label) {
        return bind(name, new Checkbox(label), on -> on ? "1" : "", text -> Optional.of(text.equals("1")));
    }

    /** Adds a filter of your own; {@code read} is empty for text that means nothing. */
    public <T, F extends Component & HasValue<?, T>> Filters bind(String name, F field, Function<T, String> write,
                                                                   Function<String, Optional<T>> read) {
        field.addValueChangeListener(change -> tell());
        bindings.put(name, new Binding(field::clear, () -> field.isEmpty() ? "" : write.apply(field.getValue()),
                text -> Optional.of(text).filter(given -> !given.isEmpty()).flatMap(read).ifPresentOrElse(field::setValue, field::clear)));
        fields.add(field);
        setClassName("several", bindings.size() > 1);
        more.setVisible(bindings.size() > 1);
        return this;
    }

    /** Shows the filters that a telephone hides behind a button; where there is room they are always there. */
    private void open(boolean open) {
        setClassName("open", open);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    /** Takes the filters from the address; call it in {@code afterNavigation}. */
    public void read(QueryParameters address) {
        reading = true;
        bindings.forEach((name, binding) -> binding.set().accept(address.getSingleParameter(name).orElse("")));
        reading = false;
        clear.setVisible(isAny());
        if (isAny()) {
            open(true);
        }
        changed.run();
    }

    /** What is asked for under the name, as it is written in the address; empty where nothing is. */
    public Optional<String> value(String name) {
        return Optional.of(bindings.get(name).get().get()).filter(text -> !text.isBlank());
    }

    /** Whether anything is filtered. */
    public boolean isAny() {
        return bindings.keySet().stream().anyMatch(name -> value(name).isPresent());
    }

    /** Says how many rows there are. */
    public void count(String words) {
        count.setText(words);
    }

    private void tell() {
        if (reading) {
            return;
        }
        clear.setVisible(isAny());
        getUI().ifPresent(this::remember);
        changed.run();
    }

    private void remember(UI ui) {
        var location = ui.getActiveViewLocation();
        var parameters = new LinkedHashMap<>(location.getQueryParameters().getParameters());
        bindings.keySet().forEach(name -> value(name).ifPresentOrElse(
                text -> parameters.put(name, List.of(text)), () -> parameters.remove(name)));
        // Replaced, not pushed: Back leaves the list instead of undoing letter by letter.
        ui.getPage().getHistory().replaceState(null, new Location(location.getPath(), new QueryParameters(parameters)));
    }
}
