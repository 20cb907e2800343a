package org.musubi.intake.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.musubi.text.Blanks;
import org.musubi.text.Decoding;

/** A reading for people: one block an event, in the order of the document. */
final class ReadingProse {

    private static final int LONGEST_QUOTE = 100;

    private ReadingProse() {
    }

    static void write(String document, Decoding.Decoded decoding, Reading reading, Appendable out) throws IOException {
        out.append(document).append(": ").append(reading.language()).append(", ").append(reading.layout().code()).append(", ")
                .append(decoding.charset()).append(", ").append(count(reading.entries().size(), "entry", "entries")).append(", ")
                .append(count(reading.events().size(), "event", "events")).append(", ")
                .append(count(reading.warnings().size(), "warning", "warnings")).append('\n');
        if (reading.source().title() != null) {
            out.append("  ").append(reading.source().title().value()).append('\n');
        }
        for (var event : reading.events()) {
            out.append('\n').append(event(event)).append('\n');
        }
        for (var claim : reading.claims()) {
            out.append("\n\"").append(claim.clean()).append("\"\n  said by ").append(claim.by().value()).append('\n');
        }
        for (var warning : reading.warnings()) {
            if (warning.code() != WarningCode.ENCODING_REPAIRED) {
                out.append("\n! ").append(warning.code().code()).append(" at ").append(String.valueOf(warning.span().start())).append(": ")
                        .append(warning.message());
            }
        }
        if (!reading.repairs().isEmpty()) {
            out.append("\n! encoding repaired in ").append(count(reading.repairs().size(), "place", "places"));
        }
        out.append('\n');
    }

    private static String event(EventProposal event) {
        var lines = new ArrayList<String>();
        var date = event.date();
        lines.add((date.edtf() != null ? date.edtf() : date.bounds() != null ? "undated, within " + date.bounds() : "undated") + "  "
                + event.types().stream().map(type -> ReadingJson.code(type.value())).collect(Collectors.joining(", ")));
        if (event.from() != null || event.to() != null) {
            lines.add(place(event.from()) + " -> " + place(event.to()));
        }
        var group = event.delegation();
        if (group != null) {
            addIf(lines, "group", group.name() == null ? null : group.name().value());
            addIf(lines, "leader", group.leader() == null ? null : person(group.leader()));
            addIf(lines, "deputy", group.deputy() == null ? null : person(group.deputy()));
            addIf(lines, "members", group.members().isEmpty() ? null : group.members().stream().map(ReadingProse::person).collect(Collectors.joining("; ")));
            addIf(lines, "size", group.size() == null ? null : group.size().value().toString());
        }
        addIf(lines, "hosts", event.hosts().isEmpty() ? null : event.hosts().stream().map(ReadingProse::person).collect(Collectors.joining("; ")));
        event.instruments().forEach(instrument -> addIf(lines, ReadingJson.code(instrument.kind()), instrument.name()));
        event.amounts().forEach(amount -> addIf(lines, "amount", amount.raw()));
        var quote = Blanks.collapse(event.quote());
        lines.add('"' + (quote.length() > LONGEST_QUOTE ? quote.substring(0, quote.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, quote.codePointCount(0, quote.length())))) + "…" : quote) + '"');
        return String.join("\n  ", lines);
    }

    private static void addIf(ArrayList<String> lines, String label, @Nullable String value) {
        if (value != null) {
            lines.add(label + ": " + value);
        }
    }

    private static String place(@Nullable Value<String> place) {
        return place == null ? "?" : place.value();
    }

    private static String person(PersonRead person) {
        var name = person.name() == null ? null : person.name().value();
        var role = person.role() == null ? null : person.role().value();
        return name == null ? "(" + role + ")" : role == null ? name : name + " (" + role + ")";
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
