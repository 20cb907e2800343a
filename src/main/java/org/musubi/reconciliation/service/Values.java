package org.musubi.reconciliation.service;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Messages;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.Records;
import org.musubi.register.ExternalId;
import org.musubi.register.IdScheme;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.NameForm;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the register holds of single records, for the columns and previews of other programs. */
@Service
@PreAuthorize("isAuthenticated()")
class Values {

    /** Names in one language are asked for by this and its tag: {@code names-ja}. */
    static final String NAMES_IN = "names-";

    private final Records records;
    private final Labels labels;

    Values(Records records, Labels labels) {
        this.records = records;
        this.labels = labels;
    }

    /**
     * A value of a property.
     *
     * @param text     the words, of a record its name
     * @param language BCP 47 tag of the words, null where unknown
     * @param record   the record that is the value, null where the words are all there is
     */
    record Value(String text, @Nullable String language, @Nullable RecordId record) {
    }

    /** A record as it is called, with its kind and draft. */
    record Shown(RecordId id, String kind, Label label, Draft draft) {
    }

    /** A place, person or organisation of the register. */
    public Optional<Shown> find(String id, Locale reader) {
        return QueryReader.id(id).map(records::standing).flatMap(records::find).filter(record -> record.state() == RecordState.ACTIVE && Manifest.KINDS.contains(record.kind()))
                .map(record -> new Shown(record.id(), record.kind(), labels.of(List.of(record.id()), reader).getOrDefault(record.id(), Label.of(record.label())), record.draft()));
    }

    /** For each record and property the values, none where the record or property is not known here. */
    public Map<String, Map<String, List<Value>>> of(List<String> ids, List<String> properties, Locale reader) {
        var rows = new LinkedHashMap<String, Map<String, List<Value>>>();
        for (var id : ids) {
            var shown = find(id, reader);
            var row = new LinkedHashMap<String, List<Value>>();
            properties.forEach(property -> row.put(property, shown.map(record -> values(record.draft(), property, reader)).orElse(List.of())));
            rows.put(id, row);
        }
        return rows;
    }

    /** The values of one property. */
    public List<Value> values(Draft draft, String property, Locale reader) {
        if (property.startsWith(NAMES_IN)) {
            var language = property.substring(NAMES_IN.length());
            return names(draft).filter(name -> name.language().equals(language) || name.language().startsWith(language + "-")).map(Values::name).toList();
        }
        var known = Property.of(property).orElse(null);
        if (known == Property.NAMES) {
            return names(draft).map(Values::name).toList();
        }
        var scheme = Arrays.stream(IdScheme.values()).filter(one -> known != null && one.name().equals(known.name())).findFirst();
        if (scheme.isPresent()) {
            return identifiers(draft).filter(one -> one.scheme() == scheme.get()).map(one -> new Value(one.value(), null, null)).toList();
        }
        return switch (draft) {
            case PlaceDraft place when known == Property.LEVEL && place.level() != null ->
                    List.of(word("place.level.", place.level().value(), reader));
            case PlaceDraft place when known == Property.WITHIN && place.within() != null -> mentions(Stream.of(place.within().value()), reader);
            case OrganisationDraft body when known == Property.BODY && body.type() != null ->
                    List.of(word("organisation.type.", body.type().value(), reader));
            case OrganisationDraft body when known == Property.SEAT && body.seat() != null -> mentions(Stream.of(body.seat().value()), reader);
            case PersonDraft person when known == Property.OFFICE ->
                    person.offices().stream().map(office -> new Value(office.value().title(), null, null)).distinct().toList();
            case PersonDraft person when known == Property.PLACE ->
                    mentions(person.offices().stream().map(office -> office.value().of()).filter(Objects::nonNull), reader).stream().distinct().toList();
            default -> List.of();
        };
    }

    private static Stream<NameForm> names(Draft draft) {
        var names = switch (draft) {
            case PlaceDraft place -> place.names();
            case PersonDraft person -> person.names();
            case OrganisationDraft body -> body.names();
            default -> List.<Cited<NameForm>>of();
        };
        return names.stream().map(Cited::value).filter(name -> !name.hint());
    }

    private static Stream<ExternalId> identifiers(Draft draft) {
        var identifiers = switch (draft) {
            case PlaceDraft place -> place.identifiers();
            case PersonDraft person -> person.identifiers();
            case OrganisationDraft body -> body.identifiers();
            default -> List.<Cited<ExternalId>>of();
        };
        return identifiers.stream().map(Cited::value);
    }

    private static Value name(NameForm form) {
        return new Value(form.text(), form.language(), null);
    }

    private static Value word(String vocabulary, Enum<?> code, Locale reader) {
        return new Value(Messages.text(reader, vocabulary + code.name().toLowerCase(Locale.ROOT)), reader.toLanguageTag(), null);
    }

    private List<Value> mentions(Stream<Mention> mentions, Locale reader) {
        return mentions.flatMap(mention -> {
            var link = mention.link();
            var label = link == null ? null : labels.of(List.of(link), reader).get(link);
            return label != null ? Stream.of(new Value(label.text(), label.language(), link))
                    : Stream.ofNullable(mention.asWritten()).map(written -> new Value(written, mention.language(), null));
        }).toList();
    }
}
