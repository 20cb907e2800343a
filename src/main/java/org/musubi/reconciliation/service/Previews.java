package org.musubi.reconciliation.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.musubi.base.Messages;
import org.springframework.web.util.HtmlUtils;

/** A record on a card: small HTML in which every word of the register is escaped. */
final class Previews {

    private static final int MOST_VALUES = 6;

    private Previews() {
    }

    /** A document of its own, for a frame. */
    static String document(Values values, Values.Shown record, String address, Locale reader) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title>
                <style>body{font:13px/1.45 sans-serif;margin:8px;color:#1d2530;background:#fff}h1{font-size:16px;margin:0 0 4px}
                p{margin:0 0 6px;color:#56606d}dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:2px 10px}dt{color:#56606d}dd{margin:0}a{color:#1f4e8c}</style></head>
                <body>
                <h1><a href="%s/records/%s" target="_blank" rel="noopener">%s</a></h1>
                %s
                </body>
                </html>
                """.formatted(reader.toLanguageTag(), escaped(record.label().text()), escaped(address), record.id(), escaped(record.label().text()), card(values, record, reader));
    }

    /** What stands beside a name in a list. */
    static String card(Values values, Values.Shown record, Locale reader) {
        var lines = Arrays.stream(Property.values()).filter(property -> property.held() && property.kinds().contains(record.kind()))
                .map(property -> line(property, values.values(record.draft(), property.id(), reader), reader)).collect(Collectors.joining());
        return "<p>" + escaped(Messages.text(reader, "kind." + record.kind())) + "</p><dl>" + lines + "</dl>";
    }

    /** A type or property with what it is for. */
    static String explained(String name, String description) {
        return "<p><b>" + escaped(name) + "</b></p><p>" + escaped(description) + "</p>";
    }

    private static String line(Property property, List<Values.Value> values, Locale reader) {
        if (values.isEmpty()) {
            return "";
        }
        var words = values.stream().limit(MOST_VALUES).map(value -> value.language() == null ? escaped(value.text())
                : "<span lang=\"" + escaped(value.language()) + "\">" + escaped(value.text()) + "</span>").collect(Collectors.joining(" · "));
        return "<dt>" + escaped(property.label(reader)) + "</dt><dd>" + words + (values.size() > MOST_VALUES ? " …" : "") + "</dd>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
