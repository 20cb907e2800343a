package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.Filters;
import org.musubi.desk.parts.Texts;
import org.musubi.intake.ImportId;
import org.musubi.intake.MentionBand;
import org.musubi.intake.MentionFacets;
import org.musubi.intake.MentionFilter;
import org.musubi.intake.MentionState;
import org.musubi.names.NameScript;
import org.musubi.names.ReasonKind;

/** The filters of the queue; each choice says how many names it would leave. The address remembers them. */
final class QueueFilters {

    private static final List<String> NAMES = List.of("state", "kind", "source", "band", "reason", "script");

    private final Filters filters;
    private final Map<String, ComboBox<String>> fields = new LinkedHashMap<>();
    /** By filter, what each choice is called and how many it leaves. */
    private final Map<String, Map<String, Choice>> choices = new LinkedHashMap<>();

    private record Choice(String word, int rows) {
    }

    QueueFilters(Runnable changed) {
        filters = new Filters(changed);
        filters.addClassName("queue-filters");
        field("state", t("reconcile.filter.state"));
        field("kind", t("reconcile.filter.kind"));
        field("source", t("reconcile.filter.source"));
        field("band", t("reconcile.filter.band"));
        field("reason", t("reconcile.filter.reason"));
        field("script", t("reconcile.filter.script"));
    }

    private void field(String name, String label) {
        var field = new ComboBox<String>();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(code -> label(name, code));
        // Asked each time the list opens: the counts change with every decision, the chosen value stays.
        field.setItems(query -> {
            var words = query.getFilter().orElse("").toLowerCase(Texts.locale());
            return choices.getOrDefault(name, Map.of()).entrySet().stream().filter(choice -> choice.getValue().word().toLowerCase(Texts.locale()).contains(words))
                    .map(Map.Entry::getKey).skip(query.getOffset()).limit(query.getLimit());
        });
        fields.put(name, field);
        filters.bind(name, field, Function.identity(), Optional::of);
    }

    private String label(String name, String code) {
        var choice = choices.getOrDefault(name, Map.of()).get(code);
        return choice == null ? code : choice.word() + " · " + choice.rows();
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

    MentionFilter filter() {
        return new MentionFilter(Optional.ofNullable(one("state", MentionState::valueOf)).orElse(MentionState.OPEN), one("kind", Function.identity()),
                one("source", ImportId::of), one("band", MentionBand::valueOf), one("reason", ReasonKind::valueOf), one("script", NameScript::valueOf));
    }

    /** What an address says that means nothing is no filter. */
    private <T> @Nullable T one(String name, Function<String, T> read) {
        try {
            return filters.value(name).map(read).orElse(null);
        } catch (IllegalArgumentException nothingKnown) {
            return null;
        }
    }

    /** The filters as the address writes them. */
    Map<String, String> address() {
        var address = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> filters.value(name).ifPresent(value -> address.put(name, value)));
        return address;
    }

    void count(MentionFacets facets, String words) {
        choices.clear();
        facets.states().forEach((state, rows) -> choice("state", state.name(), t("reconcile.state", state), rows));
        facets.kinds().forEach((kind, rows) -> choice("kind", kind, t("kind." + kind), rows));
        facets.sources().forEach(source -> choice("source", source.imported().toString(), source.title(), source.rows()));
        facets.bands().forEach((band, rows) -> choice("band", band.name(), t("reconcile.band", band), rows));
        facets.reasons().forEach((reason, rows) -> choice("reason", reason.name(), t("reconcile.reason." + reason.code()), rows));
        facets.scripts().forEach((script, rows) -> choice("script", script.name(), t("reconcile.script", script), rows));
        fields.forEach((name, field) -> {
            field.getLazyDataView().refreshAll();
            // What is chosen says its words too, and how many there are now; the address alone knows but its code.
            field.setItemLabelGenerator(code -> label(name, code));
        });
        filters.count(words);
    }

    private void choice(String name, String code, String word, int rows) {
        choices.computeIfAbsent(name, one -> new LinkedHashMap<>()).put(code, new Choice(word, rows));
    }
}
