package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.Evidence;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.UnitValues;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Stance;
import org.musubi.register.Label;
import org.musubi.register.event.EventDraft;
import tools.jackson.databind.JsonNode;

/** One event as each of its sources tells it, side by side, in the words of each; what is held stands first. */
@SpringComponent
class AccountsPanel {

    private static final String KIND = "event";
    private static final int MOST = 6;

    private final DraftJson json;
    private final Quotes quotes;

    AccountsPanel(DraftJson json, Quotes quotes) {
        this.json = json;
        this.quotes = quotes;
    }

    /** Empty where fewer than two sources tell of it. */
    Div of(EventDraft event, Map<RecordId, Label> labels) {
        var units = json.cited(event);
        var sources = units.values().stream().flatMap(unit -> unit.citations().stream()).map(Citation::source).distinct().limit(MOST).toList();
        var panel = new Div();
        if (sources.size() < 2) {
            return panel;
        }
        panel.addClassName("accounts");
        panel.getElement().getStyle().set("--accounts", Integer.toString(sources.size() + 1));
        var head = new HtmlContainer("tr");
        head.add(cell("th", "col", new Span(t("accounts.fact"))), cell("th", "col", new Span(t("accounts.value"))));
        sources.forEach(source -> head.add(cell("th", "col", by(source, labels))));
        var body = new HtmlContainer("tbody");
        units.entrySet().stream().filter(unit -> !unit.getValue().citations().isEmpty()).sorted(Map.Entry.comparingByKey(UnitWords.reading()))
                .forEach(unit -> body.add(row(unit.getKey(), unit.getValue(), sources, labels)));
        var top = new HtmlContainer("thead");
        top.add(head);
        var table = new HtmlContainer("table");
        table.addClassName("accounts-table");
        table.add(top, body);
        panel.add(new Paragraph(t("accounts.how")), table);
        return panel;
    }

    private static Component by(RecordId source, Map<RecordId, Label> labels) {
        var link = new Anchor(RecordPages.address(source), t("accounts.by", labels.getOrDefault(source, Label.of("?")).text()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static HtmlContainer cell(String tag, String scope, Component... content) {
        var cell = new HtmlContainer(tag);
        if (!scope.isEmpty()) {
            cell.getElement().setAttribute("scope", scope);
        }
        cell.add(content);
        return cell;
    }

    private HtmlContainer row(String path, Cited<JsonNode> unit, List<RecordId> sources, Map<RecordId, Label> labels) {
        var held = UnitValues.words(KIND, path, unit.value(), labels);
        var bySource = new LinkedHashMap<RecordId, List<Told>>();
        var read = quotes.read(unit.citations());
        for (int at = 0; at < read.size(); at++) {
            bySource.computeIfAbsent(unit.citations().get(at).source(), source -> new ArrayList<>()).add(new Told(unit.citations().get(at), read.get(at)));
        }
        var row = new HtmlContainer("tr");
        row.add(cell("th", "row", new Span(UnitWords.label(KIND, path))), cell("td", "", new Span(held)));
        sources.forEach(source -> row.add(cell("td", "", bySource.getOrDefault(source, List.of()).stream().map(told -> told(path, unit.value(), held, told)).toArray(Component[]::new))));
        return row;
    }

    private record Told(Citation citation, Evidence evidence) {
    }

    private static Component told(String path, JsonNode value, String held, Told told) {
        var stated = told.citation().stated();
        var line = new Div();
        line.addClassName("told");
        if (told.citation().stance() == Stance.CONTRADICTS) {
            line.add(new StatusBadge(StatusBadge.Tone.CONFLICT, t("accounts.otherwise")));
        } else if (stated == null) {
            line.add(new StatusBadge(StatusBadge.Tone.APPROVED, t("accounts.held")));
        }
        line.add(new Span(stated == null ? held : words(path, value, stated)));
        var quote = new Anchor(Objects.requireNonNullElse(told.evidence().href(), RecordPages.address(told.citation().source())), t("parts.date.asWritten", told.evidence().quote()));
        quote.getElement().setAttribute("router-link", true);
        quote.addClassName("quoted-words");
        if (told.evidence().language() != null) {
            quote.getElement().setAttribute("lang", told.evidence().language());
        }
        return new Div(line, quote);
    }

    /** A value as a source states it: dates and numbers in the reader's language, all else as it is. */
    private static String words(String path, JsonNode value, String stated) {
        return switch (UnitValues.shape(UnitValues.property(path), value)) {
            case DATE -> DateLabel.text(stated);
            case SIZE -> stated.matches("\\d{1,6}") ? t("register.size", Integer.parseInt(stated)) : stated;
            case CODE -> UnitValues.code(KIND, UnitValues.property(path), stated);
            default -> stated;
        };
    }
}
