package org.musubi.intake.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Basis;
import org.musubi.chronology.DateReader;
import org.musubi.chronology.DateReading;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.Precision;
import org.musubi.text.CodePoints;
import org.musubi.text.Span;

/** Looks over a whole reading for what a curator should look at. Changes nothing. */
final class Checks {

    private static final Pattern DAYS = Pattern.compile("(?<![0-9０-９一二三四五六七八九十])([0-9０-９一二三四五六七八九十]{1,3})日間|\\bfor\\s+(" + Numbers.ENGLISH + ")\\s+days\\b");
    private static final Pattern ANNIVERSARY = Pattern.compile("([^0-9０-９一二三四五六七八九十]*?)([0-9０-９]+|[一二三四五六七八九十百]+)周年|(?i:(\\d+)\\s*(?:st|nd|rd|th)\\s*anniversary(?:\\s+of\\s+(?:the\\s+)?(.*))?)");

    private final PageLayout layout;
    private final List<EventProposal> events;
    private final List<Warning> warnings = new ArrayList<>();
    private final DateReader dates = new DateReader();

    Checks(PageLayout layout, List<Proposal> proposals) {
        this.layout = layout;
        this.events = proposals.stream().filter(EventProposal.class::isInstance).map(EventProposal.class::cast).toList();
    }

    List<Warning> warnings() {
        LocalDate latest = null;
        for (int i = 0; i < layout.entries().size(); i++) {
            latest = order(i, latest);
            undated(i);
            heading(i);
            steps(i);
        }
        layout.page().repairs().forEach(repair -> add(WarningCode.ENCODING_REPAIRED, repair.span(), "repaired", repair.raw(), repair.repaired()));
        warnings.addAll(new ApparatusCheck(layout).warnings());
        warnings.addAll(new SeriesCheck(events).warnings());
        warnings.addAll(new NameCheck(layout, events).warnings());
        events.forEach(this::size);
        anniversaries();
        return warnings;
    }

    private void add(WarningCode code, Span span, String reason, Object... arguments) {
        warnings.add(Warning.of(code, span, reason, arguments));
    }

    private void undated(int index) {
        var date = layout.dateOf(index);
        if (date.isUndated()) {
            if (date.bounds() == null) {
                add(WarningCode.UNDATED, layout.entry(index).span(), "undated");
            } else {
                add(WarningCode.UNDATED, layout.entry(index).span(), "undatedWithin", date.bounds());
            }
        }
    }

    private @Nullable LocalDate order(int index, @Nullable LocalDate latest) {
        var date = layout.entries().get(index).date();
        var first = date == null ? Optional.<LocalDate>empty() : date.earliest();
        if (first.isEmpty()) {
            return latest;
        }
        if (latest != null && date.latest().orElse(first.get()).isBefore(latest)) {
            add(WarningCode.OUT_OF_ORDER, layout.dateOf(index).span(), "outOfOrder", date, latest);
            return latest;
        }
        return first.get();
    }

    /** What the reader of dates doubts about a heading, under the code of that name. */
    private void heading(int index) {
        var heading = layout.entries().get(index).heading();
        if (heading == null || heading.date() == null) {
            return;
        }
        var span = layout.page().span(heading.range());
        for (var doubt : heading.date().doubts()) {
            var code = switch (doubt.code()) {
                case "weekday" -> WarningCode.WEEKDAY;
                case "holiday" -> WarningCode.HOLIDAY;
                case "anniversary" -> WarningCode.ANNIVERSARY;
                default -> WarningCode.AMBIGUOUS;
            };
            if (code == WarningCode.WEEKDAY) {
                add(code, span, "weekday", heading.date().value());
            } else {
                add(code, span, "dateDoubt");
            }
        }
        if (!heading.date().others().isEmpty()) {
            add(WarningCode.AMBIGUOUS, span, "alsoRead", heading.date().others().getFirst().value());
        }
        new Holidays().contradiction(layout.page().slice(heading.range()), heading.date().value())
                .ifPresent(holiday -> add(WarningCode.HOLIDAY, span, "holiday", holiday.name(), holiday.day()));
    }

    /** Days told inside an entry that its heading does not hold, and stays that last longer or shorter than it. */
    private void steps(int index) {
        var entry = layout.entries().get(index);
        var value = entry.date();
        if (value == null || value.precision() != Precision.DAY || value.earliest().isEmpty() || value.latest().isEmpty()) {
            return;
        }
        var body = layout.page().slice(entry.body());
        var points = CodePoints.of(body);
        for (var found : dates.find(body, layout.context().withAnchor(value))) {
            if (found.basis() == Basis.ANCHORED && found.value().precision() == Precision.DAY && isOutside(found, value)) {
                var range = new Range(entry.body().start() + points.toCharIndex(found.start()), entry.body().start() + points.toCharIndex(found.end()));
                add(WarningCode.CONTRADICTION, layout.page().span(range), "headingText", value, found.value());
            }
        }
        long length = ChronoUnit.DAYS.between(value.earliest().get(), value.latest().get()) + 1;
        var days = DAYS.matcher(body);
        while (days.find() && length > 1) {
            var told = Numbers.integer(days.group(1) != null ? days.group(1) : days.group(2));
            if (told.isPresent() && Math.abs(told.getAsInt() - length) > 1) {
                add(WarningCode.CONTRADICTION, layout.page().span(entry.body().start() + days.start(), entry.body().start() + days.end()),
                        "headingLength", length, told.getAsInt());
            }
        }
    }

    private static boolean isOutside(DateReading found, Edtf heading) {
        var first = found.value().earliest();
        var last = found.value().latest();
        return first.isPresent() && last.isPresent()
                && (first.get().isBefore(heading.earliest().get()) || last.get().isAfter(heading.latest().get()));
    }

    private void size(EventProposal event) {
        var group = event.delegation();
        if (group == null || group.size() == null || group.size().span() == null) {
            return;
        }
        int size = group.size().value();
        int named = group.members().size() + (group.leader() == null ? 0 : 1) + (group.deputy() == null ? 0 : 1);
        int greatest = group.parts().stream().mapToInt(part -> part.size().value()).max().orElse(0);
        if (named > size || greatest > size) {
            add(WarningCode.SIZE_MISMATCH, group.size().span(), "size", size, Math.max(named, greatest));
        }
    }

    /** Two anniversaries of one thing must count from one year. */
    private void anniversaries() {
        Map<String, Integer> founded = new HashMap<>();
        for (var event : events) {
            var year = event.date().edtf() == null ? Optional.<LocalDate>empty() : Edtf.parse(event.date().edtf()).flatMap(Edtf::earliest);
            for (var occasion : event.occasions()) {
                var match = ANNIVERSARY.matcher(occasion.value());
                if (year.isEmpty() || occasion.span() == null || !match.find()) {
                    continue;
                }
                var number = Numbers.integer(match.group(2) != null ? match.group(2) : match.group(3));
                var key = match.group(2) != null ? match.group(1).replaceFirst("^.*[市町村](?=市制|町制|村制)", "") : match.group(4);
                if (number.isEmpty() || key == null || key.isBlank()) {
                    continue;
                }
                int from = year.get().getYear() - number.getAsInt();
                var known = founded.putIfAbsent(key.toLowerCase(Locale.ROOT).strip(), from);
                if (known != null && Math.abs(known - from) > 1) {
                    add(WarningCode.ANNIVERSARY, occasion.span(), "anniversary", from, known);
                }
            }
        }
    }
}
