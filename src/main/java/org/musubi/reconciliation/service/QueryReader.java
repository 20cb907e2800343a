package org.musubi.reconciliation.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameContext;
import org.musubi.names.ReasonKind;
import org.musubi.register.Names;
import tools.jackson.databind.JsonNode;

/**
 * Reads batches of questions, strictly as the schemas of the specification say. A type or property that is well formed but not
 * kept here is no error: there is nothing of that type, and the property neither helps nor harms, unless it is required.
 */
final class QueryReader {

    static final int MOST_QUERIES = 100;
    private static final int USUAL_LIMIT = 10;
    private static final int MOST_CANDIDATES = 50;
    /** Longer texts are no names; comparing them would only take time. */
    private static final int LONGEST_NAME = 500;
    private static final int MOST_NAMES = 4;
    private static final int MOST_VALUES = 3;
    private static final List<String> KINDS = List.of("place", "person", "organisation");

    private static final Set<String> OLD_KEYS = Set.of("query", "type", "limit", "properties", "type_strict");
    private static final Set<String> DRAFT_KEYS = Set.of("type", "limit", "lang", "dir", "conditions");
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final Set<String> QUANTIFIERS = Set.of("any", "all", "none");
    private static final Set<String> STRICTNESS = Set.of("any", "should", "all");

    private QueryReader() {
    }

    /** A batch of version 0.2: questions by the keys under which they are answered. */
    static Map<String, MatchQuery> old(JsonNode batch) {
        if (!batch.isObject()) {
            throw Refusal.malformed("batchObject");
        }
        bounded(batch.size());
        var queries = new LinkedHashMap<String, MatchQuery>();
        batch.properties().forEach(entry -> queries.put(entry.getKey(), oldQuery(entry.getKey(), entry.getValue())));
        return queries;
    }

    /** A batch of the 1.0 draft: questions in the order of their answers. */
    static List<MatchQuery> draft(JsonNode batch) {
        if (!batch.isObject() || !batch.path("queries").isArray()) {
            throw Refusal.malformed("batchQueries");
        }
        var queries = batch.path("queries");
        bounded(queries.size());
        var read = new ArrayList<MatchQuery>();
        for (var query : queries) {
            read.add(draftQuery(String.valueOf(read.size() + 1), query));
        }
        return read;
    }

    private static void bounded(int queries) {
        if (queries > MOST_QUERIES) {
            throw Refusal.tooLarge("tooMany", queries, MOST_QUERIES);
        }
    }

    private static MatchQuery oldQuery(String key, JsonNode query) {
        var what = new Building(key);
        what.keys(query, OLD_KEYS);
        var text = query.get("query");
        var properties = query.get("properties");
        what.hold(text == null || text.isString(), "query");
        what.hold(properties == null || properties.isArray(), "properties");
        what.hold(!query.has("type_strict") || STRICTNESS.contains(query.path("type_strict").asString("")), "type_strict");
        if (text == null && (properties == null || properties.isEmpty())) {
            throw Refusal.malformed("emptyQuery", key);
        }
        if (text != null) {
            what.name(text.asString());
        }
        if (properties != null) {
            for (var property : properties) {
                what.hold(property.isObject() && property.path("pid").isString() && property.has("v"), "properties");
                what.property(property.path("pid").asString(), what.values(property.get("v")), false);
            }
        }
        return what.query(what.types(query.get("type"), true), what.limit(query.get("limit")));
    }

    private static MatchQuery draftQuery(String number, JsonNode query) {
        var what = new Building(number);
        what.keys(query, DRAFT_KEYS);
        what.language(query);
        var conditions = query.get("conditions");
        if (conditions == null || !conditions.isArray() || conditions.isEmpty()) {
            throw Refusal.malformed("emptyQuery", number);
        }
        for (var condition : conditions) {
            what.condition(condition);
        }
        return what.query(what.types(query.get("type"), false), what.limit(query.get("limit")));
    }

    /** A question of which some parts are read. */
    private static final class Building {

        private final String key;
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<RecordId> records = new LinkedHashSet<>();
        private final Map<Property, List<String>> said = new EnumMap<>(Property.class);
        private final Set<ReasonKind> required = EnumSet.noneOf(ReasonKind.class);
        private boolean impossible;

        Building(String key) {
            this.key = key;
        }

        void hold(boolean wellFormed, String part) {
            if (!wellFormed) {
                throw Refusal.malformed("queryPart", key, part);
            }
        }

        void keys(JsonNode query, Collection<String> known) {
            hold(query.isObject(), "{}");
            query.propertyNames().forEach(name -> hold(known.contains(name), name));
        }

        void language(JsonNode node) {
            hold(!node.has("lang") || node.path("lang").isString(), "lang");
            hold(!node.has("dir") || DIRECTIONS.contains(node.path("dir").asString("")), "dir");
        }

        Collection<String> types(@Nullable JsonNode type, boolean severalAllowed) {
            if (type == null) {
                return KINDS;
            }
            var asked = new ArrayList<String>();
            if (severalAllowed && type.isArray()) {
                for (var one : type) {
                    hold(one.isString(), "type");
                    asked.add(one.asString());
                }
            } else {
                hold(type.isString(), "type");
                asked.add(type.asString());
            }
            return asked.isEmpty() ? KINDS : asked.stream().filter(Names.KINDS::contains).distinct().toList();
        }

        int limit(@Nullable JsonNode limit) {
            if (limit == null) {
                return USUAL_LIMIT;
            }
            hold(limit.isNumber() && limit.doubleValue() >= 1 && limit.doubleValue() == Math.rint(limit.doubleValue()), "limit");
            return (int) Math.min(MOST_CANDIDATES, limit.doubleValue());
        }

        void condition(JsonNode condition) {
            hold(condition.isObject() && condition.has("propertyValue"), "conditions");
            language(condition);
            var type = condition.path("matchType").asString("");
            var quantifier = condition.path("matchQuantifier").asString("any");
            hold(QUANTIFIERS.contains(quantifier), "matchQuantifier");
            hold(!condition.has("required") || condition.path("required").isBoolean(), "required");
            hold(!condition.has("propertyId") || condition.path("propertyId").isString(), "propertyId");
            hold(!condition.has("matchQualifier") || condition.path("matchQualifier").isString(), "matchQualifier");
            var values = values(condition.get("propertyValue"));
            var must = condition.path("required").asBoolean(false);
            switch (type) {
                case "name" -> values.forEach(this::name);
                case "id" -> values.forEach(value -> id(value).ifPresent(records::add));
                case "property" -> {
                    hold(condition.has("propertyId"), "propertyId");
                    // What a candidate must not be, or must be all at once, is no evidence that names could be weighed by.
                    if (quantifier.equals("any")) {
                        property(condition.path("propertyId").asString(), values, must);
                    } else {
                        impossible |= must;
                    }
                }
                default -> throw Refusal.malformed("queryPart", key, "matchType");
            }
        }

        List<String> values(JsonNode value) {
            var values = new ArrayList<String>();
            if (value.isArray()) {
                for (var one : value) {
                    values.add(single(one));
                }
            } else {
                values.add(single(value));
            }
            return values;
        }

        private String single(JsonNode value) {
            if (value.isObject()) {
                hold(value.path("id").isString() && (!value.has("name") || value.path("name").isString()), "value");
                language(value);
                return value.path("name").asString(value.path("id").asString());
            }
            hold(value.isString() || value.isNumber() || value.isBoolean(), "value");
            return value.asString();
        }

        void name(String text) {
            var name = text.strip();
            id(name).ifPresent(records::add);
            if (!name.isEmpty() && name.length() <= LONGEST_NAME && names.size() < MOST_NAMES) {
                names.add(name);
            }
        }

        void property(String id, List<String> values, boolean must) {
            var property = Property.of(id);
            var met = property.map(Property::met).orElse(null);
            if (must && met == null) {
                impossible = true;
            } else if (must) {
                required.add(met);
            }
            property.ifPresent(known -> said.computeIfAbsent(known, key -> new ArrayList<>())
                    .addAll(values.stream().map(String::strip).filter(value -> !value.isEmpty() && value.length() <= LONGEST_NAME).limit(MOST_VALUES).toList()));
        }

        MatchQuery query(Collection<String> kinds, int limit) {
            return new MatchQuery(names, records, impossible ? List.of() : kinds, contexts(), required, limit);
        }

        private List<NameContext> contexts() {
            var year = said.getOrDefault(Property.YEAR, List.of()).stream().map(QueryReader::year).flatMap(Optional::stream).findFirst().orElse(null);
            var contexts = new ArrayList<NameContext>();
            for (var office : orNone(said.get(Property.OFFICE))) {
                for (var place : orNone(said.get(Property.PLACE))) {
                    contexts.add(new NameContext(office.orElse(null), place.orElse(null), year, null));
                }
            }
            return contexts.stream().limit(MOST_VALUES).toList();
        }

        private static List<Optional<String>> orNone(@Nullable List<String> values) {
            return values == null || values.isEmpty() ? List.of(Optional.empty()) : values.stream().map(Optional::of).toList();
        }
    }

    /** The record whose id a text is; only the long form counts, in which ids are written everywhere. */
    static Optional<RecordId> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(new RecordId(UUID.fromString(text))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(String value) {
        return Edtf.parse(value).flatMap(Edtf::earliest).map(day -> day.getYear());
    }
}
