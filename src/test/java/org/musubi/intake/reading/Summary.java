package org.musubi.intake.reading;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A reading in few words, one line an event, for tests to compare. */
final class Summary {

    private Summary() {
    }

    static String of(Reading reading) {
        return reading.events().stream().map(Summary::line).collect(Collectors.joining("\n")) + "\n"
                + reading.warnings().stream().filter(warning -> warning.code() != WarningCode.ENCODING_REPAIRED)
                        .map(warning -> "! " + warning.code().code() + "\n").collect(Collectors.joining());
    }

    private static String line(EventProposal event) {
        var group = event.delegation();
        return String.join(" | ", event.date().edtf() == null ? "undated " + event.date().bounds() : event.date().edtf(),
                event.types().stream().map(type -> ReadingJson.code(type.value())).collect(Collectors.joining(",")),
                place(event.from()) + " > " + place(event.to()),
                group == null || group.name() == null ? "-" : group.name().value(),
                group == null || group.leader() == null ? "-" : person(group.leader()),
                group == null || group.size() == null ? "-" : group.size().value().toString());
    }

    private static String place(@Nullable Value<String> place) {
        return place == null ? "-" : place.value();
    }

    private static String person(PersonRead person) {
        return (person.name() == null ? "-" : person.name().value()) + "/" + (person.role() == null ? "-" : person.role().value());
    }
}
