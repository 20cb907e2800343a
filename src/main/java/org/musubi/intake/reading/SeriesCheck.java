package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Looks for numbers that are missing in a series of groups, such as the 17th between the 16th and the 18th. */
final class SeriesCheck {

    private static final Pattern ENGLISH = Pattern.compile("\\b(\\d+)(?:st|nd|rd|th)\\s+");
    private static final Pattern JAPANESE = Pattern.compile("第([0-9０-９]+|[一二三四五六七八九十百]+)[次回]");

    private final List<EventProposal> events;

    SeriesCheck(List<EventProposal> events) {
        this.events = events;
    }

    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        var last = new HashMap<String, Integer>();
        for (var event : events) {
            var name = event.delegation() == null ? null : event.delegation().name();
            if (name == null || name.span() == null) {
                continue;
            }
            for (var pattern : List.of(ENGLISH, JAPANESE)) {
                var match = pattern.matcher(name.value());
                var number = match.find() ? Numbers.integer(match.group(1)) : OptionalInt.empty();
                if (number.isEmpty()) {
                    continue;
                }
                var series = series(match.replaceFirst(""));
                var before = last.put(series, number.getAsInt());
                if (before != null && number.getAsInt() > before + 1) {
                    warnings.add(number.getAsInt() - before == 2
                            ? Warning.of(WarningCode.SERIES_GAP, name.span(), "seriesGapOne", before + 1)
                            : Warning.of(WarningCode.SERIES_GAP, name.span(), "seriesGap", before + 1, number.getAsInt() - 1));
                }
            }
        }
        return warnings;
    }

    /** One series may be written in singular and plural. */
    private static String series(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{L})(?:[’']s?|s[’']?)(?=\\s|$)", "").strip();
    }
}
