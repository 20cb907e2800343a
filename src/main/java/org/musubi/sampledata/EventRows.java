package org.musubi.sampledata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.register.event.Amount;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.event.GroupSize;
import org.musubi.register.event.Stage;

/** Reads events with the people, bodies, places and instruments in them. */
final class EventRows {

    private static final String[] NAMEABLE = {"places", "people", "organisations"};

    private final Tables tables;
    private final Map<String, List<Row>> people;
    private final Map<String, List<Row>> places;
    private final Map<String, List<Row>> instruments;
    private final Map<String, Row> sources = new HashMap<>();

    EventRows(Tables tables) {
        this.tables = tables;
        this.people = tables.rowsBy("event-people", "event");
        this.places = tables.rowsBy("event-places", "event");
        this.instruments = tables.rowsBy("instruments", "event");
        tables.forEach("sources", row -> sources.put(row.need("id"), row));
    }

    Draft draft(Row row) {
        return new Reading(row).draft();
    }

    /** One row and what hangs on it. */
    private final class Reading {

        private final Row row;
        private final String slug;
        private final Evidence evidence;
        private final Evidence.@Nullable Place place;
        private final String quote;

        Reading(Row row) {
            this.row = row;
            this.slug = row.need("id");
            this.evidence = new Evidence(slug, tables);
            this.place = evidence.place(row);
            this.quote = row.need("quote");
            if (place == null) {
                throw new BadRow("source is empty");
            }
        }

        EventDraft draft() {
            return new EventDraft(
                    evidence.unit("/summary", row.need("summary"), Basis.GIVEN, place, quote),
                    row.codes("types", EventType.class).stream()
                            .map(type -> evidence.element("/types/" + type, type, Basis.STATED, place, quote)).toList(),
                    date(), side("from"), side("to"), delegations(), participants("host"), places(), instruments(), amounts(),
                    row.split("fields", ";").stream()
                            .map(code -> evidence.element("/fields/" + code, code, Basis.INFERRED, place, quote)).toList(),
                    row.split("occasions", "|").stream()
                            .map(words -> evidence.element("/occasions/" + words, words, Basis.STATED, place, words)).toList(),
                    row.has("purpose") ? evidence.unit("/purpose", row.need("purpose"), Basis.GIVEN, place, quote) : null,
                    tie(), evidence.unit("/stage", Stage.HELD, Basis.STATED, place, quote), evidence.note(row));
        }

        private @Nullable Cited<WrittenDate> date() {
            var date = Evidence.date(row);
            return date == null ? null : evidence.unit("/date", date, Evidence.ledgerBasis(date), place, row.find("date"));
        }

        private @Nullable Cited<Mention> side(String side) {
            var mention = evidence.mention(row, side, side + "_written", "places");
            if (mention == null) {
                return null;
            }
            var words = row.has(side + "_quote") ? row.find(side + "_quote") : mention.asWritten();
            return evidence.unit("/" + side, mention, row.code(side + "_basis", Basis.class), place, words);
        }

        private List<Delegation> delegations() {
            var leader = only("leader");
            var deputy = only("deputy");
            var members = participants("member");
            if (!row.has("group") && !row.has("size") && leader == null && deputy == null && members.isEmpty()) {
                return List.of();
            }
            var group = row.find("group");
            var words = row.has("group_quote") ? row.find("group_quote") : group;
            return List.of(new Delegation(SampleIds.of(slug + "/delegations/0"),
                    group == null ? null : evidence.unit("/delegation/name", group, Basis.STATED, place, words),
                    leader, deputy, members, size()));
        }

        private @Nullable Cited<GroupSize> size() {
            if (!row.has("size")) {
                return null;
            }
            var parts = row.split("parts", "|").stream().map(Reading::part).toList();
            var size = new GroupSize(row.number("size"), row.need("size_written"), parts);
            return evidence.unit("/delegation/size", size, Basis.STATED, place, row.need("size_written"));
        }

        private static GroupSize.Part part(String words) {
            int cut = words.indexOf('=');
            if (cut < 1 || !words.substring(0, cut).chars().allMatch(Character::isDigit)) {
                throw new BadRow("a part is written number=scope, not " + words);
            }
            return new GroupSize.Part(Integer.parseInt(words.substring(0, cut)), words.substring(cut + 1));
        }

        private @Nullable Cited<Mention> only(String part) {
            var found = participants(part);
            if (found.size() > 1) {
                throw new BadRow("two people are " + part);
            }
            if (found.isEmpty()) {
                return null;
            }
            var alone = found.getFirst();
            return new Cited<>(null, alone.value(), alone.basis(), alone.citations(), alone.doubts());
        }

        private List<Cited<Mention>> participants(String part) {
            var found = new ArrayList<Cited<Mention>>();
            tables.forEach(people.getOrDefault(slug, List.of()), who -> {
                if (Stream.of("leader", "deputy", "member", "host").noneMatch(who.need("part")::equals)) {
                    throw new BadRow("part is leader, deputy, member or host, not " + who.need("part"));
                }
                if (who.need("part").equals(part)) {
                    found.add(evidence.element("/" + part + "/" + found.size(), named(who, "office"), Basis.STATED, place, who.need("quote")));
                }
            });
            return found;
        }

        private List<Cited<Mention>> places() {
            var found = new ArrayList<Cited<Mention>>();
            tables.forEach(places.getOrDefault(slug, List.of()), where -> {
                var words = where.has("quote") ? where.find("quote") : where.find("written");
                found.add(evidence.element("/places/" + found.size(), named(where, "role"), Basis.STATED, place, words));
            });
            return found;
        }

        private Mention named(Row who, String role) {
            var mention = new Mention(who.find("written"), who.find(role), who.need("language"), tables.link(who, "record", NAMEABLE));
            if (mention.asWritten() == null && mention.role() == null) {
                throw new BadRow("neither name nor office");
            }
            return mention;
        }

        private List<Cited<Mention>> instruments() {
            var found = new ArrayList<Cited<Mention>>();
            tables.forEach(instruments.getOrDefault(slug, List.of()), instrument ->
                    found.add(evidence.element("/instruments/" + found.size(), Mention.of(tables.id(instrument.need("id")), null),
                            Basis.STATED, evidence.place(instrument), instrument.need("quote"))));
            return found;
        }

        private List<Cited<Amount>> amounts() {
            if (!row.has("amount")) {
                return List.of();
            }
            var amount = new Amount(new BigDecimal(row.number("amount")), row.need("currency"), row.need("amount_written"));
            return List.of(evidence.element("/amounts/0", amount, Basis.STATED, place, row.need("amount_written")));
        }

        /** That an event belongs to the tie is what the title of the page says. */
        private @Nullable Cited<Mention> tie() {
            var tie = tables.link(row, "tie", "ties");
            var source = sources.get(row.need("source"));
            if (tie == null || source == null || place == null) {
                return null;
            }
            return evidence.unit("/tie", Mention.of(tie, null), Basis.INFERRED,
                    new Evidence.Place(place.source(), "title"), source.need("title"));
        }
    }
}
