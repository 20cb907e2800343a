package org.musubi.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.Warning;
import org.musubi.intake.reading.WarningCode;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.register.event.EventDraft;
import org.musubi.text.Span;

/** Marks the units of a draft that a warning is about, so that a reviewer meets them first. */
final class Doubts {

    private Doubts() {
    }

    /** The draft with the warnings that lie in its words as doubts of its units. */
    static EventDraft mark(EventDraft draft, Span event, Collection<Warning> warnings) {
        var units = EventUnits.of(draft);
        var date = date(units);
        var marked = new HashMap<String, List<String>>();
        for (Warning warning : warnings) {
            if (isDoubt(warning.code()) && touches(event, date, warning.span())) {
                target(units, warning).ifPresent(path -> marked.computeIfAbsent(path, key -> new ArrayList<>()).add(warning.code().code()));
            }
        }
        return marked.isEmpty() ? draft : EventUnits.map(draft, new EventUnits.Change() {
            @Override
            public <T> Cited<T> apply(String path, Cited<T> unit) {
                var doubts = new ArrayList<>(unit.doubts());
                marked.getOrDefault(path, List.of()).stream().filter(code -> !doubts.contains(code)).forEach(doubts::add);
                return unit.withDoubts(doubts);
            }
        });
    }

    /** The draft with a doubt where the same words were drafted in another import before. */
    static EventDraft alreadyKnown(EventDraft draft, @Nullable KnownElsewhere known) {
        if (known == null || draft.types().isEmpty()) {
            return draft;
        }
        var types = new ArrayList<>(draft.types());
        var doubts = new ArrayList<>(types.getFirst().doubts());
        doubts.add("already_known");
        types.set(0, types.getFirst().withDoubts(doubts));
        return draft.withTypes(types);
    }

    /** A repaired dash changes no value; it is shown and not doubted. */
    private static boolean isDoubt(WarningCode code) {
        return code != WarningCode.ENCODING_REPAIRED && code != WarningCode.CAPTION;
    }

    /** A warning belongs to the event in whose words it stands, or whose heading it is about. */
    private static boolean touches(Span event, @Nullable Span date, Span warning) {
        return event.overlaps(warning) || event.contains(warning) || date != null && date.overlaps(warning);
    }

    private static @Nullable Span date(Map<String, Cited<?>> units) {
        var date = units.get("/date");
        return date == null || date.doubts().contains("undated") ? null : date.citations().stream().map(Doubts::span).findFirst().orElse(null);
    }

    private static Optional<String> target(Map<String, Cited<?>> units, Warning warning) {
        var wanted = switch (warning.code()) {
            case UNDATED, OUT_OF_ORDER, HOLIDAY, WEEKDAY, ANACHRONISM -> "/date";
            case SIZE_MISMATCH -> "/size";
            case SERIES_GAP -> "/name";
            default -> null;
        };
        return Optional.ofNullable(wanted).flatMap(suffix -> units.keySet().stream().filter(path -> path.endsWith(suffix)).findFirst())
                .or(() -> narrowest(units, warning.span()))
                .or(() -> units.keySet().stream().filter(path -> path.startsWith("/types/")).findFirst());
    }

    private static Optional<String> narrowest(Map<String, Cited<?>> units, Span at) {
        return units.entrySet().stream().filter(unit -> reach(unit.getValue(), at) != null)
                .min(Comparator.comparing(unit -> reach(unit.getValue(), at))).map(Map.Entry::getKey);
    }

    private static @Nullable Integer reach(Cited<?> unit, Span at) {
        return unit.citations().stream().map(Doubts::span).filter(span -> span.overlaps(at)).map(Span::length)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    static Span span(Citation citation) {
        return citation.start() == null || citation.end() == null ? new Span(0, 0) : new Span(citation.start(), citation.end());
    }
}
