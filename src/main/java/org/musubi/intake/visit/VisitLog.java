package org.musubi.intake.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Messages;
import org.musubi.chronology.DatePrinter;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Citation;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SourceTextId;
import org.musubi.register.Label;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.text.Blanks;

/**
 * The office's own record of a visit: one line a value, in the clerk's language; what the units of the draft cite.
 *
 * @param text  all lines
 * @param spans where each line stands in the text, by its name: first and last code point, end exclusive
 */
record VisitLog(String text, Map<String, int[]> spans) {

    static VisitLog of(VisitEntry entry, Map<RecordId, Label> labels, String clerk, Locale locale) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("types", Messages.text(locale, "visit.log.opening", clerk));
        put(lines, "tie", name(entry.tie(), labels));
        put(lines, "from", name(entry.from(), labels));
        put(lines, "to", name(entry.to(), labels));
        put(lines, "date", date(entry.date(), locale));
        put(lines, "stage", Messages.text(locale, entry.planned() ? "event.stage.planned" : "event.stage.held"));
        put(lines, "group", entry.group());
        put(lines, "head", joined(entry.head(), entry.headOffice()));
        put(lines, "size", entry.size() == null ? null : entry.size().toString());
        put(lines, "purpose", entry.purpose());
        put(lines, "fields", entry.fields().isEmpty() ? null
                : String.join(", ", entry.fields().stream().map(code -> FieldsOfExchange.label(code, locale)).toList()));
        put(lines, "places", entry.places().isEmpty() ? null : String.join(", ", entry.places()));
        put(lines, "note", entry.note());
        var text = new StringBuilder();
        var spans = new LinkedHashMap<String, int[]>();
        lines.forEach((name, value) -> {
            int start = text.codePointCount(0, text.length());
            text.append(name.equals("types") ? value : Messages.text(locale, "visit.log." + name) + ": " + value);
            spans.put(name, new int[] {start, text.codePointCount(0, text.length())});
            text.append('\n');
        });
        return new VisitLog(text.toString(), spans);
    }

    /** In the clerk's words; where they lean on the day they were typed, with what they mean. */
    private static @Nullable String date(@Nullable WrittenDate date, Locale locale) {
        if (date == null || date.edtf() == null) {
            return date == null ? null : date.asWritten();
        }
        var meant = Edtf.parse(date.edtf()).map(value -> DatePrinter.print(value, locale)).orElse(date.edtf());
        return date.asWritten() == null ? meant : date.anchor() == null ? date.asWritten() : Messages.text(locale, "visit.log.meant", date.asWritten(), meant);
    }

    private static void put(Map<String, String> lines, String name, @Nullable String value) {
        if (value != null && !Blanks.isBlank(value)) {
            lines.put(name, value.replace('\n', ' '));
        }
    }

    private static @Nullable String name(@Nullable RecordId record, Map<RecordId, Label> labels) {
        var label = record == null ? null : labels.get(record);
        return label == null ? null : label.text();
    }

    private static @Nullable String joined(@Nullable String name, @Nullable String office) {
        return name == null ? office : office == null ? name : name + ", " + office;
    }

    List<Citation> cite(String line, RecordId source, SourceTextId stored) {
        var span = spans.get(line);
        if (span == null) {
            return List.of();
        }
        int from = text.offsetByCodePoints(0, span[0]);
        return List.of(Citation.quoting(source, stored, span[0], span[1], text.substring(from, text.offsetByCodePoints(from, span[1] - span[0]))));
    }
}
