package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.musubi.base.Messages;

/** The words for the units of a draft, from their paths. */
public final class UnitWords {

    private static final List<String> FIRST = List.of("names", "name", "title", "summary", "date", "issued", "types", "type", "kind", "level", "stage", "parties", "from", "to",
            "delegations", "hosts", "places", "within", "seat", "offices", "publisher", "steps");

    private UnitWords() {
    }

    /** What says what a thing is comes first; the canonical order of a draft is that of the alphabet. */
    public static Comparator<String> reading() {
        return Comparator.comparingInt(path -> {
            int at = FIRST.indexOf(path.split("/", 3)[1]);
            return at < 0 ? FIRST.size() : at;
        });
    }

    /**
     * What a unit is called: {@code unit.<kind>.<property>}, or {@code unit.<kind>.<list>.<property>} inside a group.
     *
     * @param path as the ledger names it, such as {@code /delegations/0198…/leader}
     */
    public static String label(String kind, String path) {
        var key = new StringBuilder("unit.").append(kind);
        for (String step : path.split("/")) {
            if (!step.isEmpty() && !isId(step)) {
                key.append('.').append(step.toLowerCase(Locale.ROOT));
            }
        }
        return Messages.find(Texts.locale(), key.toString()).orElseGet(() -> t("unit.whole"));
    }

    private static boolean isId(String step) {
        return step.length() == 36 && step.charAt(8) == '-' && step.charAt(23) == '-';
    }
}
