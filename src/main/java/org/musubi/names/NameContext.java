package org.musubi.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source says beside a name.
 *
 * @param office as written; null where not known
 * @param place  where the bearer belongs; null where not known
 * @param year   Gregorian, of the mention; null where not known
 * @param route  the language the name came by ({@code ru}, {@code russian}); null where not known
 */
public record NameContext(@Nullable String office, @Nullable String place, @Nullable Integer year, @Nullable String route) {

    /** Nothing known. */
    public static final NameContext NONE = new NameContext(null, null, null, null);

    private static final double SAID_TWICE = 0.7;
    private static final double CONTRADICTED = -1.2;

    /** Reads {@code key=value;…} with the keys office, place, year, route; unknown keys and a year that is no number are left out. */
    public static NameContext parse(String pairs) {
        if (pairs.isBlank()) {
            return NONE;
        }
        Map<String, String> values = new HashMap<>();
        for (var pair : pairs.split(";")) {
            var at = pair.indexOf('=');
            if (at > 0 && at + 1 < pair.length()) {
                values.put(pair.substring(0, at).strip().toLowerCase(Locale.ROOT), pair.substring(at + 1).strip());
            }
        }
        var year = values.get("year");
        return new NameContext(values.get("office"), values.get("place"), year != null && year.matches("\\d{1,4}") ? Integer.valueOf(year) : null, values.get("route"));
    }

    /** The likeness of two names, with what the contexts say for and against. */
    Likeness weigh(NameContext other, Likeness likeness) {
        var weighed = likeness;
        if (office != null && other.office != null) {
            var same = NameKey.of(office).equals(NameKey.of(other.office));
            if (same) {
                weighed = shifted(weighed, SAID_TWICE, new MatchReason(ReasonKind.SAME_OFFICE, office, other.office));
            } else if (year != null && year.equals(other.year)) {
                weighed = shifted(weighed, CONTRADICTED, new MatchReason(ReasonKind.OTHER_OFFICE, office, other.office));
            }
        }
        if (place != null && other.place != null) {
            var same = new NameMatcher().match(PreparedName.of(place, NameKind.PLACE), PreparedName.of(other.place, NameKind.PLACE)).verdict() != MatchVerdict.DIFFERENT;
            weighed = same ? shifted(weighed, SAID_TWICE, new MatchReason(ReasonKind.SAME_PLACE, place, other.place)) : shifted(weighed, CONTRADICTED, new MatchReason(ReasonKind.OTHER_PLACE, place, other.place));
        }
        return weighed;
    }

    /** Moves a likeness along the odds, so that context never makes two names one that sound nothing alike. */
    private static Likeness shifted(Likeness likeness, double by, MatchReason reason) {
        if (likeness.value() < 0.05) {
            return likeness;
        }
        var value = Math.min(0.999, likeness.value());
        var odds = Math.log(value / (1 - value)) + by;
        return likeness.with(likeness.value() >= 0.999 && by > 0 ? likeness.value() : 1 / (1 + Math.exp(-odds)), reason);
    }
}
