package org.musubi.reconciliation.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Messages;
import org.musubi.names.ReasonKind;

/** What can be said or asked of a record beside its name. */
enum Property {
    OFFICE(ReasonKind.SAME_OFFICE, true, "person"),
    PLACE(ReasonKind.SAME_PLACE, true, "person"),
    YEAR(null, false, "person"),
    NAMES(null, true, "place", "person", "organisation"),
    LEVEL(null, true, "place"),
    WITHIN(null, true, "place"),
    BODY(null, true, "organisation"),
    SEAT(null, true, "organisation"),
    WIKIDATA(null, true, "place", "person", "organisation"),
    VIAF(null, true, "place", "person", "organisation"),
    GEONAMES(null, true, "place"),
    NDL(null, true, "place", "person", "organisation"),
    ISNI(null, true, "person", "organisation"),
    GND(null, true, "place", "person", "organisation");

    private final @Nullable ReasonKind met;
    private final boolean held;
    private final List<String> kinds;

    Property(@Nullable ReasonKind met, boolean held, String... kinds) {
        this.met = met;
        this.held = held;
        this.kinds = List.of(kinds);
    }

    static Optional<Property> of(String id) {
        return Arrays.stream(values()).filter(property -> property.id().equals(id)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that shows that a candidate has the value asked for; null where no candidate is known to have it. */
    @Nullable ReasonKind met() {
        return met;
    }

    /** Whether records hold values of it that can be fetched. */
    boolean held() {
        return held;
    }

    List<String> kinds() {
        return kinds;
    }

    String label(Locale reader) {
        return Messages.text(reader, "service.property." + id());
    }

    String description(Locale reader) {
        return Messages.text(reader, "service.property." + id() + ".help");
    }
}
