package org.musubi.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.intake.reading.DelegationRead;
import org.musubi.intake.reading.Entry;
import org.musubi.intake.reading.EventDate;
import org.musubi.intake.reading.EventProposal;
import org.musubi.intake.reading.PersonRead;
import org.musubi.intake.reading.Reading;
import org.musubi.intake.reading.Value;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.event.Amount;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.event.GroupSize;
import org.musubi.register.event.Stage;
import org.musubi.text.Span;

/** Makes drafts from what a reader found: every value a unit with the very words it was read from. */
final class EventDrafts {

    /** ISO 4217 for "no currency": the words leave it open. */
    private static final String NO_CURRENCY = "XXX";

    private final Quotes quotes;
    private final List<Entry> entries;
    private final @Nullable String language;
    private final @Nullable String owner;
    private final @Nullable RecordId ownerLink;
    private final Map<UUID, Integer> taken = new HashMap<>();

    EventDrafts(Quotes quotes, Reading reading, ReadingChoice choice) {
        this(quotes, reading.entries(), reading.language().equals("und") ? null : reading.language(), choice);
    }

    EventDrafts(Quotes quotes, List<Entry> entries, @Nullable String language, ReadingChoice choice) {
        this.quotes = quotes;
        this.entries = entries;
        this.language = language;
        this.owner = choice.owner();
        this.ownerLink = choice.ownerLink();
    }

    /** The draft of an event, doubts not yet marked. */
    EventDraft draft(EventProposal event) {
        taken.clear();
        var types = event.types().stream().map(type -> element("/types", type, type.value().name(), event)).toList();
        if (event.context()) {
            types = types.stream().map(type -> type.withDoubts(List.of("context"))).toList();
        }
        var stage = event.planned()
                ? Cited.of(Stage.PLANNED, Basis.INFERRED, quotes.citations("/stage", event.span())) : null;
        return EventDraft.empty().withTypes(types).withDate(date(event))
                .withFrom(side("/from", event.from(), event)).withTo(side("/to", event.to(), event))
                .withDelegations(delegations(event))
                .withHosts(event.hosts().stream().map(host -> person("/hosts", host)).toList())
                .withPlaces(event.places().stream()
                        .map(place -> mention("/places", new Mention(place.text(), place.role().code(), language, linkOf(place.text())), place.span()))
                        .toList())
                .withInstruments(event.instruments().stream()
                        .map(paper -> mention("/instruments", new Mention(paper.name(), paper.kind().name().toLowerCase(Locale.ROOT),
                                language, null), paper.span())).toList())
                .withAmounts(event.amounts().stream().map(this::amount).toList())
                .withFields(event.fields().stream().map(field -> element("/fields", field, field.value(), event)).toList())
                .withOccasions(event.occasions().stream().map(occasion -> element("/occasions", occasion, "", event)).toList())
                .withStage(stage);
    }

    /** An event of which only the words are known, dated by the entry they stand in. */
    EventDraft empty(Span words) {
        taken.clear();
        var type = new Cited<>(id("/types", words, EventType.OTHER.name()), EventType.OTHER, Basis.INFERRED,
                quotes.citations("/types", words), List.of("incomplete"));
        return EventDraft.empty().withTypes(List.of(type)).withDate(dateAt(words));
    }

    private @Nullable Cited<WrittenDate> date(EventProposal event) {
        var entry = event.entry() >= 0 && event.entry() < entries.size() ? event.entry() : -1;
        return date(event.date(), entry);
    }

    private @Nullable Cited<WrittenDate> dateAt(Span words) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).span().overlaps(words)) {
                return date(entries.get(i).date(), i);
            }
        }
        return null;
    }

    private @Nullable Cited<WrittenDate> date(EventDate date, int entry) {
        if (date.edtf() == null && date.bounds() == null && date.raw() == null) {
            return null;
        }
        var value = new WrittenDate(date.raw(), date.edtf(), date.basis(), date.bounds(), date.anchor());
        var basis = switch (date.basis()) {
            case STATED -> Basis.STATED;
            case GIVEN -> Basis.GIVEN;
            case ANCHORED, COMPUTED, INFERRED -> Basis.INFERRED;
        };
        var citations = new ArrayList<>(quotes.citations("/date", date.span()));
        if (date.isUndated() && date.span() == null && entry >= 0) {
            neighbours(entry).forEach(heading -> citations.add(quotes.citation("/date", heading)));
        }
        var doubts = date.isUndated() ? List.of("undated") : List.<String>of();
        return new Cited<>(null, value, basis, citations, doubts);
    }

    /** The headings that bound an undated entry: what its bounds were concluded from. */
    private List<Span> neighbours(int entry) {
        var found = new ArrayList<Span>();
        for (int i = entry - 1; i >= 0 && found.isEmpty(); i--) {
            addHeading(found, entries.get(i));
        }
        int before = found.size();
        for (int i = entry + 1; i < entries.size() && found.size() == before; i++) {
            addHeading(found, entries.get(i));
        }
        return found;
    }

    private static void addHeading(List<Span> found, Entry entry) {
        if (entry.date().span() != null && !entry.date().isUndated()) {
            found.add(entry.date().span());
        }
    }

    private @Nullable Cited<Mention> side(String path, @Nullable Value<String> side, EventProposal event) {
        if (side == null) {
            return null;
        }
        var mention = new Mention(side.value(), null, language, linkOf(side.value()));
        return Cited.of(mention, side.basis(), quotes.citations(path, side.span() == null ? event.span() : side.span()));
    }

    private @Nullable RecordId linkOf(String name) {
        return name.equals(owner) ? ownerLink : null;
    }

    private List<Delegation> delegations(EventProposal event) {
        var group = event.delegation();
        if (group == null) {
            return List.of();
        }
        var id = quotes.id("delegation", event.span().start());
        var path = "/delegations/" + id;
        var draft = new Delegation(id, one(path + "/name", group.name(), event), one(path + "/leader", group.leader()),
                one(path + "/deputy", group.deputy()),
                group.members().stream().map(member -> person(path + "/members", member)).toList(), size(path + "/size", group, event));
        return draft.blank() ? List.of() : List.of(draft);
    }

    private @Nullable Cited<GroupSize> size(String path, DelegationRead group, EventProposal event) {
        var size = group.size();
        if (size == null || size.value() < 1) {
            return null;
        }
        var parts = group.parts().stream().map(part -> new GroupSize.Part(part.size().value(), part.scope())).toList();
        var citations = new ArrayList<>(quotes.citations(path, size.span() == null ? event.span() : size.span()));
        group.parts().forEach(part -> citations.addAll(quotes.citations(path, part.size().span())));
        return Cited.of(new GroupSize(size.value(), size.raw(), parts), size.basis(), citations.stream().distinct().toList());
    }

    private <T> @Nullable Cited<T> one(String path, @Nullable Value<T> value, EventProposal event) {
        return value == null ? null
                : Cited.of(value.value(), value.basis(), quotes.citations(path, value.span() == null ? event.span() : value.span()));
    }

    private @Nullable Cited<Mention> one(String path, @Nullable PersonRead person) {
        return person == null ? null : Cited.of(mention(person), basis(person), quotes.citations(path, person.span()));
    }

    private Cited<Mention> person(String list, PersonRead person) {
        return mention(list, mention(person), person.span()).withBasis(basis(person));
    }

    private Mention mention(PersonRead person) {
        return new Mention(person.name() == null ? null : person.name().value(), person.role() == null ? null : person.role().value(),
                language, null);
    }

    private static Basis basis(PersonRead person) {
        return person.name() != null ? person.name().basis() : person.role() != null ? person.role().basis() : Basis.STATED;
    }

    private Cited<Mention> mention(String list, Mention mention, Span span) {
        var id = id(list, span, "");
        return new Cited<>(id, mention, Basis.STATED, quotes.citations(list + "/" + id, span), List.of());
    }

    private Cited<Amount> amount(org.musubi.intake.reading.Amount read) {
        var id = id("/amounts", read.span(), "");
        var value = new Amount(read.value(), read.currency() == null ? NO_CURRENCY : read.currency(), read.raw());
        return new Cited<>(id, value, Basis.STATED, quotes.citations("/amounts/" + id, read.span()),
                read.currency() == null ? List.of("ambiguous") : List.of());
    }

    private <T> Cited<T> element(String list, Value<T> value, String key, EventProposal event) {
        var span = value.span() == null ? event.span() : value.span();
        var id = id(list, span, key);
        return new Cited<>(id, value.value(), value.basis(), quotes.citations(list + "/" + id, span), List.of());
    }

    /** An id that is the same at the next reading, and another for a second element from the same words. */
    private UUID id(String list, Span span, String key) {
        var first = quotes.id(list, span.start(), key);
        int before = taken.merge(first, 1, Integer::sum) - 1;
        return before == 0 ? first : quotes.id(list, span.start(), key, before);
    }
}
