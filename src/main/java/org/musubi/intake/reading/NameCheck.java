package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for names that may be one name written in two ways, and for places in another spelling. */
final class NameCheck {

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private final PageLayout layout;
    private final List<EventProposal> events;

    NameCheck(PageLayout layout, List<EventProposal> events) {
        this.layout = layout;
        this.events = events;
    }

    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        var seen = new ArrayList<PersonRead>();
        for (var event : events) {
            for (var person : people(event)) {
                var name = person.name();
                if (name == null || name.span() == null) {
                    continue;
                }
                seen.stream().filter(other -> isNear(other.name().value(), name.value()) && sameOffice(other, person)).findFirst()
                        .ifPresent(other -> warnings.add(Warning.of(WarningCode.DOUBTFUL_NAME, name.span(), "nearName",
                                other.name().value())));
                if (seen.stream().noneMatch(other -> other.name().value().equals(name.value()))) {
                    seen.add(person);
                }
            }
        }
        places(warnings);
        return warnings;
    }

    private static List<PersonRead> people(EventProposal event) {
        var people = new ArrayList<>(event.hosts());
        var group = event.delegation();
        if (group != null) {
            if (group.leader() != null) {
                people.add(group.leader());
            }
            if (group.deputy() != null) {
                people.add(group.deputy());
            }
            people.addAll(group.members());
        }
        return people;
    }

    private static boolean sameOffice(PersonRead one, PersonRead other) {
        return one.role() != null && other.role() != null && (one.role().value().endsWith(other.role().value())
                || other.role().value().endsWith(one.role().value()) || one.role().value().equalsIgnoreCase(other.role().value()));
    }

    /** One letter apart, in names long enough for that to mean something. */
    private static boolean isNear(String one, String other) {
        boolean latin = LATIN.matcher(one).find();
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 1 || one.length() < (latin ? 6 : 3)) {
            return false;
        }
        int start = 0;
        while (start < one.length() && start < other.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < one.length() - start && end < other.length() - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }

    private void places(List<Warning> warnings) {
        if (layout.entries().isEmpty()) {
            return;
        }
        var body = new Range(layout.entries().getFirst().whole().start(), layout.entries().getLast().whole().end());
        var words = layout.page().slice(body);
        var folded = KanjiFold.fold(words);
        for (var form : layout.sides().forms()) {
            var plain = KanjiFold.fold(form);
            for (int at = folded.indexOf(plain); at >= 0 && form.length() > 2; at = folded.indexOf(plain, at + 1)) {
                var written = words.substring(at, at + plain.length());
                if (!written.equals(form) && layout.sides().of(written) == Sides.Side.OTHER) {
                    warnings.add(Warning.of(WarningCode.DOUBTFUL_NAME, layout.page().span(body.start() + at, body.start() + at + written.length()),
                            "otherForm", form));
                }
            }
        }
    }
}
