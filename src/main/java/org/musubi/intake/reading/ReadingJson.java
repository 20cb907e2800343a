package org.musubi.intake.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.musubi.text.Decoding;
import org.musubi.text.Repair;
import org.musubi.text.Span;

/** A reading in the shape of the data interface: one JSON object, on one line. */
final class ReadingJson {

    private ReadingJson() {
    }

    static String write(String document, Decoding.Decoded decoding, Reading reading) {
        var object = new LinkedHashMap<String, Object>();
        object.put("document", document);
        object.put("language", reading.language());
        object.put("layout", reading.layout().code());
        object.put("decoding", decoding(decoding, reading.repairs()));
        object.put("source", source(reading.source()));
        object.put("furniture", reading.furniture().stream().map(ReadingJson::furniture).toList());
        object.put("entries", reading.entries().stream().map(entry -> span(entry.span())).toList());
        object.put("proposals", reading.proposals().stream().map(proposal -> switch (proposal) {
            case EventProposal event -> event(event);
            case ClaimProposal claim -> claim(claim);
        }).toList());
        object.put("warnings", reading.warnings().stream().map(ReadingJson::warning).toList());
        return Json.write(object);
    }

    private static Map<String, Object> decoding(Decoding.Decoded decoding, List<Repair> repairs) {
        var object = new LinkedHashMap<String, Object>();
        object.put("charset", decoding.charset());
        object.put("confidence", decoding.confidence());
        object.put("repairs", repairs.stream().map(repair -> {
            var one = span(repair.span());
            one.put("raw", repair.raw());
            one.put("repaired", repair.repaired());
            one.put("kind", repair.kind().code());
            return one;
        }).toList());
        return object;
    }

    private static Map<String, Object> source(SourceDescription source) {
        var object = new LinkedHashMap<String, Object>();
        putValue(object, "title", source.title());
        putValue(object, "publisher", source.publisher());
        var issued = source.issued();
        object.put("issued", issued == null ? null : issued.edtf());
        putValue(object, "url", source.url());
        return object;
    }

    private static Map<String, Object> span(Span span) {
        var object = new LinkedHashMap<String, Object>();
        object.put("start", span.start());
        object.put("end", span.end());
        return object;
    }

    private static Map<String, Object> furniture(Furniture furniture) {
        var object = span(furniture.span());
        object.put("kind", furniture.kind().code());
        return object;
    }

    private static Map<String, Object> warning(Warning warning) {
        var object = new LinkedHashMap<String, Object>();
        object.put("code", warning.code().code());
        object.put("start", warning.span().start());
        object.put("end", warning.span().end());
        object.put("message", warning.message());
        return object;
    }

    private static Map<String, Object> event(EventProposal event) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", "event");
        object.put("start", event.span().start());
        object.put("end", event.span().end());
        object.put("quote", event.quote());
        object.put("entry", event.entry());
        object.put("types", event.types().stream().map(type -> code(type.value())).toList());
        object.put("date", date(event.date()));
        object.put("from", place(event.from()));
        object.put("to", place(event.to()));
        object.put("delegation", delegation(event.delegation()));
        putList(object, "hosts", event.hosts().stream().map(ReadingJson::person).toList());
        putList(object, "places", event.places().stream().map(place -> pair("text", place.text(), "role", place.role().code())).toList());
        putList(object, "instruments", event.instruments().stream()
                .map(instrument -> pair("name", instrument.name(), "kind", code(instrument.kind()))).toList());
        putList(object, "amounts", event.amounts().stream().map(ReadingJson::amount).toList());
        putList(object, "fields", event.fields().stream().map(Value::value).toList());
        putList(object, "occasions", event.occasions().stream().map(Value::value).toList());
        object.put("planned", event.planned() ? true : null);
        object.put("context", event.context() ? true : null);
        return object;
    }

    private static Map<String, Object> claim(ClaimProposal claim) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", "claim");
        object.put("start", claim.span().start());
        object.put("end", claim.span().end());
        object.put("quote", claim.quote());
        object.put("by", claim.by().value());
        object.put("text", span(claim.text()));
        object.put("clean", claim.clean());
        return object;
    }

    private static Map<String, Object> date(EventDate date) {
        var object = new LinkedHashMap<String, Object>();
        object.put("raw", date.raw());
        var span = date.span();
        if (span != null) {
            object.put("start", span.start());
            object.put("end", span.end());
        }
        object.put("edtf", date.edtf());
        object.put("basis", code(date.basis()));
        object.put("bounds", date.bounds());
        object.put("anchor", date.anchor());
        return object;
    }

    private static @Nullable Map<String, Object> place(@Nullable Value<String> place) {
        return place == null ? null : pair("text", place.value(), "basis", code(place.basis()));
    }

    private static @Nullable Map<String, Object> delegation(@Nullable DelegationRead delegation) {
        if (delegation == null) {
            return null;
        }
        var object = new LinkedHashMap<String, Object>();
        putValue(object, "name", delegation.name());
        object.put("leader", delegation.leader() == null ? null : person(delegation.leader()));
        object.put("deputy", delegation.deputy() == null ? null : person(delegation.deputy()));
        putList(object, "members", delegation.members().stream().map(ReadingJson::person).toList());
        var size = delegation.size();
        object.put("size", size == null ? null : size.value());
        object.put("sizeRaw", size == null ? null : size.raw());
        putList(object, "parts", delegation.parts().stream().map(part -> pair("size", part.size().value(), "scope", part.scope())).toList());
        return object;
    }

    private static Map<String, Object> person(PersonRead person) {
        var object = new LinkedHashMap<String, Object>();
        putValue(object, "name", person.name());
        putValue(object, "role", person.role());
        return object;
    }

    private static Map<String, Object> amount(Amount amount) {
        var object = new LinkedHashMap<String, Object>();
        object.put("value", amount.value());
        object.put("currency", amount.currency());
        object.put("raw", amount.raw());
        return object;
    }

    private static Map<String, Object> pair(String key1, Object value1, String key2, Object value2) {
        var object = new LinkedHashMap<String, Object>();
        object.put(key1, value1);
        object.put(key2, value2);
        return object;
    }

    private static void putValue(Map<String, Object> object, String key, @Nullable Value<String> value) {
        if (value != null) {
            object.put(key, value.value());
        }
    }

    private static void putList(Map<String, Object> object, String key, List<?> list) {
        if (!list.isEmpty()) {
            object.put(key, list);
        }
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
