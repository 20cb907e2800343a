package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;

/** Facts of a record in two columns, label over value, each value with its evidence mark. */
public final class FactList extends HtmlContainer {

    private final Function<List<Citation>, List<Evidence>> reading;

    /** @param reading turns citations into what a reader sees; asked when a mark is opened */
    public FactList(Function<List<Citation>, List<Evidence>> reading) {
        super("dl");
        this.reading = reading;
        addClassName("facts");
    }

    /** Adds a unit; an absent one is not shown. */
    public <T> FactList add(String label, @Nullable Cited<T> unit, Function<T, Component> shown) {
        return unit == null ? this : add(label, List.of(unit), shown);
    }

    /** Adds the units of a list under one label; an empty list is not shown. */
    public <T> FactList add(String label, List<Cited<T>> units, Function<T, Component> shown) {
        if (units.isEmpty()) {
            return this;
        }
        var values = units.stream().map(unit -> value(unit, shown)).toArray(Component[]::new);
        return row(label, values);
    }

    /** Adds something that is no unit of a draft and therefore has no evidence, such as who approved it. */
    public FactList add(String label, Component... shown) {
        return row(label, shown);
    }

    /** The value of a unit with its evidence mark, dashed where inferred, and with what is doubted about it. */
    public <T> Component value(Cited<T> unit, Function<T, Component> shown) {
        var words = new Span(shown.apply(unit.value()));
        words.addClassName("value");
        if (unit.basis() == Basis.INFERRED) {
            words.addClassName("inferred");
            words.getElement().setAttribute("title", t("parts.fact.inferred"));
        }
        var line = new Div(words, EvidenceMark.of(unit, reading));
        line.addClassName("fact-value");
        return line;
    }

    private FactList row(String label, Component... values) {
        var term = new HtmlComponent("dt");
        term.getElement().setText(label);
        var description = new HtmlContainer("dd");
        description.add(values);
        var row = new Div(term, description);
        row.addClassName("fact");
        add(row);
        return this;
    }
}
