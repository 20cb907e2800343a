package org.musubi.desk.forms;

import static org.musubi.desk.forms.Slot.Offer.ALWAYS;
import static org.musubi.desk.forms.Slot.Offer.AT_START;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.desk.parts.UnitValues.Shape;
import org.musubi.register.event.EventType;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.register.event.Stage;
import org.musubi.register.instrument.InstrumentType;
import org.musubi.register.party.OrganisationType;
import org.musubi.register.place.PlaceLevel;
import org.musubi.register.tie.TieKind;
import org.musubi.sources.SourceType;

/** What the form of each kind of record asks for, in the order in which people think of it. */
final class FormPlan {

    private static final String[] PEOPLE = {"person", "organisation"};
    private static final String[] PLACES = {"place", "organisation"};

    private static final Map<String, List<Slot>> PLANS = Map.of(
            "place", List.of(Slot.many("names", Shape.NAME).offered(ALWAYS), Slot.code("level", PlaceLevel.class).offered(ALWAYS),
                    Slot.one("within", Shape.MENTION, "place").offered(AT_START), Slot.many("identifiers", Shape.IDENTIFIER), Slot.one("note", Shape.TEXT)),
            "person", List.of(Slot.many("names", Shape.NAME).offered(ALWAYS), Slot.many("offices", Shape.OFFICE, PLACES).offered(AT_START),
                    Slot.many("identifiers", Shape.IDENTIFIER), Slot.one("note", Shape.TEXT)),
            "organisation", List.of(Slot.many("names", Shape.NAME).offered(ALWAYS), Slot.code("type", OrganisationType.class).offered(ALWAYS),
                    Slot.one("seat", Shape.MENTION, "place").offered(AT_START), Slot.many("identifiers", Shape.IDENTIFIER), Slot.one("note", Shape.TEXT)),
            "tie", List.of(Slot.many("parties", Shape.MENTION, PLACES).offered(ALWAYS).inPairs(), Slot.code("kind", TieKind.class).offered(ALWAYS),
                    Slot.many("kindAsWritten", Shape.TEXT), Slot.many("steps", Shape.STEP).offered(ALWAYS), Slot.one("note", Shape.TEXT)),
            "instrument", List.of(Slot.one("name", Shape.TEXT).offered(ALWAYS), Slot.code("type", InstrumentType.class).offered(ALWAYS),
                    Slot.one("date", Shape.DATE).offered(ALWAYS), Slot.one("tie", Shape.MENTION, "tie").offered(AT_START),
                    Slot.many("parties", Shape.MENTION, PLACES).offered(AT_START).inPairs(), Slot.many("signers", Shape.MENTION, PEOPLE).havingRole(),
                    Slot.one("period", Shape.DATE), Slot.one("note", Shape.TEXT)),
            "source", List.of(Slot.one("title", Shape.TEXT).offered(ALWAYS), Slot.code("type", SourceType.class).offered(ALWAYS),
                    Slot.one("publisher", Shape.TEXT).offered(AT_START), Slot.one("owner", Shape.MENTION, PLACES),
                    Slot.one("language", Shape.CODE, LanguageTags.SOURCES.toArray(String[]::new)), Slot.one("issued", Shape.DATE).offered(AT_START),
                    Slot.one("url", Shape.TEXT).offered(AT_START), Slot.one("accessed", Shape.DATE), Slot.one("pageId", Shape.TEXT),
                    Slot.one("rawTitle", Shape.TEXT), Slot.many("texts", Shape.STORED), Slot.one("note", Shape.TEXT)),
            "event", List.of(Slot.one("summary", Shape.TEXT).offered(ALWAYS), Slot.choice("types", Slot.names(EventType.class)).offered(ALWAYS),
                    Slot.one("date", Shape.DATE).offered(ALWAYS), Slot.one("from", Shape.MENTION, PLACES).offered(AT_START), Slot.one("to", Shape.MENTION, PLACES).offered(AT_START),
                    Slot.one("delegations.name", Shape.TEXT), Slot.one("delegations.leader", Shape.MENTION, PEOPLE).havingRole().offered(AT_START),
                    Slot.one("delegations.deputy", Shape.MENTION, PEOPLE).havingRole(),
                    Slot.many("delegations.members", Shape.MENTION, PEOPLE).havingRole(), Slot.one("delegations.size", Shape.SIZE).offered(AT_START),
                    Slot.many("hosts", Shape.MENTION, PEOPLE).havingRole(), Slot.many("places", Shape.MENTION, PLACES).havingRole(),
                    Slot.many("instruments", Shape.MENTION, "instrument").havingRole(), Slot.one("tie", Shape.MENTION, "tie").offered(AT_START),
                    Slot.choice("fields", FieldsOfExchange.codes()), Slot.many("amounts", Shape.AMOUNT), Slot.many("occasions", Shape.TEXT),
                    Slot.one("purpose", Shape.TEXT), Slot.code("stage", Stage.class), Slot.one("note", Shape.TEXT)));

    private FormPlan() {
    }

    static List<Slot> of(String kind) {
        return PLANS.get(kind);
    }

    /** The slot that a unit's path belongs to. */
    static Optional<Slot> slot(String kind, String path) {
        var property = Stream.of(path.split("/")).filter(step -> !step.isEmpty() && !isId(step)).collect(Collectors.joining("."));
        return of(kind).stream().filter(slot -> slot.property().equals(property)).findFirst();
    }

    static boolean isId(String step) {
        return step.length() == 36 && step.charAt(8) == '-' && step.charAt(23) == '-';
    }
}
