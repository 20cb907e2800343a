package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.desk.parts.EvidenceMark;
import org.musubi.desk.parts.NameLabel;
import org.musubi.desk.parts.UnitWords;
import org.musubi.register.Label;

/** Two records side by side, fact by fact; what one says otherwise than the other is marked by a sign, a colour and a word for those who hear it. */
final class PairTable extends HtmlContainer {

    /**
     * One of the two.
     *
     * @param units by what they are called, in the order of the record
     */
    record Side(String href, Label label, Map<String, List<Value>> units, List<Component> citing, List<Component> naming) {

        static Side of(String href, Label label, String kind, Map<String, Value> values, List<Component> citing, List<Component> naming) {
            var units = new LinkedHashMap<String, List<Value>>();
            values.forEach((path, value) -> units.computeIfAbsent(UnitWords.label(kind, path), name -> new ArrayList<>()).add(value));
            return new Side(href, label, units, citing, naming);
        }
    }

    /** A value in words, with how many quotes prove it. */
    record Value(String words, int quotes, boolean conflicting) {

        private String key() {
            return words.strip().toLowerCase(Locale.ROOT);
        }
    }

    PairTable(Side one, Side other) {
        super("table");
        addClassName("pair-table");
        var head = new HtmlContainer("tr");
        head.add(cell("td"), head(one), head(other));
        var top = new HtmlContainer("thead");
        top.add(head);
        var body = new HtmlContainer("tbody");
        var names = new LinkedHashSet<>(one.units().keySet());
        names.addAll(other.units().keySet());
        names.forEach(name -> body.add(row(name, one.units().getOrDefault(name, List.of()), other.units().getOrDefault(name, List.of()))));
        body.add(line(t("duplicates.citing"), one.citing(), other.citing()), line(t("duplicates.naming"), one.naming(), other.naming()));
        add(top, body);
    }

    private static HtmlContainer cell(String tag, Component... content) {
        var cell = new HtmlContainer(tag);
        cell.add(content);
        return cell;
    }

    private static HtmlContainer head(Side side) {
        var link = new Anchor(side.href());
        link.getElement().setAttribute("router-link", true);
        link.add(new NameLabel(side.label().text(), side.label().language(), side.label().original(), side.label().originalLanguage()));
        var head = cell("th", link);
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private static HtmlContainer named(String name) {
        var head = cell("th", new Span(name));
        head.getElement().setAttribute("scope", "row");
        return head;
    }

    private static HtmlContainer row(String name, List<Value> one, List<Value> other) {
        var row = new HtmlContainer("tr");
        row.add(named(name), values(one, keys(other)), values(other, keys(one)));
        return row;
    }

    private static Set<String> keys(List<Value> values) {
        return values.stream().map(Value::key).collect(Collectors.toSet());
    }

    private static HtmlContainer values(List<Value> values, Set<String> beside) {
        var cell = cell("td");
        values.forEach(value -> {
            var line = new Div(new Span(value.words()), new Span(" "), EvidenceMark.glyph(value.quotes(), value.conflicting()));
            line.addClassName("pair-value");
            // Where the other says nothing there is nothing to differ from.
            if (!beside.isEmpty() && !beside.contains(value.key())) {
                line.addClassName("differs");
                var sign = new Span("≠");
                sign.addClassName("sign");
                sign.getElement().setAttribute("role", "img");
                sign.getElement().setAttribute("aria-label", t("duplicates.differs"));
                line.addComponentAsFirst(sign);
            }
            cell.add(line);
        });
        if (values.isEmpty()) {
            var none = new Span("—");
            none.addClassName("quiet");
            none.getElement().setAttribute("aria-label", t("duplicates.nothing"));
            none.getElement().setAttribute("role", "img");
            cell.add(none);
        }
        return cell;
    }

    private static HtmlContainer line(String name, List<Component> one, List<Component> other) {
        var row = new HtmlContainer("tr");
        row.addClassName("pair-use");
        row.add(named(name), cell("td", one.toArray(Component[]::new)), cell("td", other.toArray(Component[]::new)));
        return row;
    }
}
