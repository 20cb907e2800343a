package org.musubi.sampledata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.register.party.Office;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.OrganisationType;
import org.musubi.register.party.PersonDraft;

/** Reads people and organisations. An office is known for the day of the event that names it. */
final class PartyRows {

    private final Tables tables;
    private final NameRows names;
    private final Map<String, List<Row>> offices;
    private final Map<String, Row> events = new HashMap<>();

    PartyRows(Tables tables, NameRows names) {
        this.tables = tables;
        this.names = names;
        this.offices = tables.rowsBy("offices", "person");
        tables.forEach("events", row -> events.put(row.need("id"), row));
    }

    PersonDraft person(Row row) {
        var slug = row.need("id");
        var evidence = new Evidence(slug, tables);
        var held = new ArrayList<Cited<Office>>();
        tables.forEach(offices.getOrDefault(slug, List.of()), office -> {
            var event = events.get(office.need("event"));
            if (event == null) {
                throw new BadRow("no event is called " + office.need("event"));
            }
            var of = evidence.mention(office, "of", "of_written", "places", "organisations");
            var value = new Office(office.need("title"), of, Evidence.date(event));
            held.add(evidence.element("/offices/" + event.need("id"), value, Basis.STATED, evidence.place(event), office.need("quote")));
        });
        return new PersonDraft(names.of(slug), held, evidence.note(row));
    }

    OrganisationDraft organisation(Row row) {
        var slug = row.need("id");
        var evidence = new Evidence(slug, tables);
        var seat = tables.link(row, "seat", "places");
        var quote = row.find("seat_quote");
        return new OrganisationDraft(names.of(slug),
                evidence.unit("/type", row.code("type", OrganisationType.class), Basis.GIVEN, null, null),
                seat == null ? null : evidence.unit("/seat", Mention.of(seat, null),
                        quote == null ? Basis.INFERRED : Basis.STATED, evidence.place(row), quote),
                evidence.note(row));
    }
}
