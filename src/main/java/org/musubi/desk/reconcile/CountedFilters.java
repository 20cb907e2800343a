package org.musubi.desk.reconcile;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.Filters;
import org.musubi.desk.parts.Texts;

/** Filters of a triage; each choice says how many rows it would leave. The address remembers them. */
final class CountedFilters {

    private final Filters filters;
    private final Map<String, ComboBox<String>> fields = new LinkedHashMap<>();
    /** By filter, what each choice is called and how many it leaves. */
    private final Map<String, Map<String, Choice>> choices = new LinkedHashMap<>();

    private record Choice(String word, int rows) {
    }

    CountedFilters(Runnable changed) {
        filters = new Filters(changed);
    }

    CountedFilters field(String name, String label) {
        var field = new ComboBox<String>();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(code -> {
            var choice = choices.getOrDefault(name, Map.of()).get(code);
            return choice == null ? code : choice.word() + " · " + choice.rows();
        });
        // Asked each time the list opens: the counts change with every decision, the chosen value stays.
        field.setItems(query -> {
            var words = query.getFilter().orElse("").toLowerCase(Texts.locale());
            return choices.getOrDefault(name, Map.of()).entrySet().stream().filter(choice -> choice.getValue().word().toLowerCase(Texts.locale()).contains(words))
                    .map(Map.Entry::getKey).skip(query.getOffset()).limit(query.getLimit());
        });
        fields.put(name, field);
        filters.bind(name, field, Function.identity(), Optional::of);
        return this;
    }

    Filters shown() {
        return filters;
    }

    void read(QueryParameters address) {
        filters.read(address);
    }

    boolean isAny() {
        return filters.isAny();
    }

    /** What an address says that means nothing is no filter. */
    <T> @Nullable T one(String name, Function<String, T> read) {
        try {
            return filters.value(name).map(read).orElse(null);
        } catch (IllegalArgumentException nothingKnown) {
            return null;
        }
    }

    /** The filters as the address writes them. */
    Map<String, String> address() {
        var address = new LinkedHashMap<String, String>();
        fields.keySet().forEach(name -> filters.value(name).ifPresent(value -> address.put(name, value)));
        return address;
    }

    /** Begins to say anew how many rows each choice leaves. */
    void forget() {
        choices.clear();
    }

    void choice(String name, String code, String word, int rows) {
        choices.computeIfAbsent(name, one -> new LinkedHashMap<>()).put(code, new Choice(word, rows));
    }

    void counted(String words) {
        fields.values().forEach(field -> field.getLazyDataView().refreshAll());
        filters.count(words);
    }
}
