package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import java.util.Locale;
import org.musubi.base.Messages;

/** The words for the units of a draft, from their paths. */
public final class UnitWords {

    private UnitWords() {
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
