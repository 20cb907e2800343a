package org.musubi.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts as canonical JSON text and back. Keys stand in alphabetical order, absent values are left out, and a property
 * that the format does not know is refused rather than dropped.
 */
@Component
public class DraftJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // Amounts keep every digit, the zeroes at their end included.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // A question such as isUndated() is not a property: written, it would be refused when read back.
            .changeDefaultVisibility(old -> old.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Map<String, RecordKind<?>> kinds = new HashMap<>();
    private final Map<Class<?>, RecordKind<?>> byType = new HashMap<>();

    DraftJson(List<RecordKind<?>> kinds) {
        for (RecordKind<?> kind : kinds) {
            this.kinds.put(kind.code(), kind);
            this.byType.put(kind.draftType(), kind);
        }
    }

    /** @throws IllegalArgumentException for a code that no kind has */
    @SuppressWarnings("unchecked")
    public RecordKind<Draft> kind(String code) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("No kind of record is called " + code);
        }
        return (RecordKind<Draft>) kind;
    }

    @SuppressWarnings("unchecked")
    public <D extends Draft> RecordKind<D> kindOf(D draft) {
        return (RecordKind<D>) byType.get(draft.getClass());
    }

    public String write(Draft draft) {
        return MAPPER.writeValueAsString(draft);
    }

    /** Reads a draft of any format the kind has had. */
    public Draft read(String kindCode, int format, String json) {
        var kind = kind(kindCode);
        return MAPPER.treeToValue(lifted(kind, format, json), kind.draftType());
    }

    Draft read(String kindCode, ObjectNode tree) {
        return MAPPER.treeToValue(tree, kind(kindCode).draftType());
    }

    /** The tree of a stored draft in the kind's present format, canonical. */
    ObjectNode tree(String kindCode, int format, String json) {
        var kind = kind(kindCode);
        return format == kind.format() ? parse(json) : tree(read(kindCode, format, json));
    }

    ObjectNode tree(Draft draft) {
        return parse(write(draft));
    }

    static ObjectNode parse(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** The value of a unit's JSON as a typed unit, for screens that show a unit by itself. */
    public static JsonNode value(String unitJson) {
        return MAPPER.readTree(unitJson).path("value");
    }

    /** The citations of a unit's JSON. */
    public static List<Citation> citations(String unitJson) {
        return MAPPER.convertValue(MAPPER.readTree(unitJson).path("citations"),
                MAPPER.getTypeFactory().constructCollectionType(List.class, Citation.class));
    }

    /** A draft with another value in the unit at a path; its basis becomes {@link Basis#GIVEN}, its citations stay. */
    public <D extends Draft> Draft withValue(D draft, String path, Object value) {
        var tree = tree(draft);
        var unit = UnitTree.units(tree).get(path);
        if (unit == null) {
            throw new IllegalArgumentException("No unit at " + path);
        }
        unit.set("value", MAPPER.valueToTree(value));
        unit.put("basis", Basis.GIVEN.name());
        return read(kindOf(draft).code(), tree);
    }

    /** A draft of a kind in which nothing stands yet. */
    public Draft empty(String kindCode) {
        return read(kindCode, empty());
    }

    /** The units of a draft by path, in the order of the draft; values are JSON, read by {@link #typed}. */
    public Map<String, Cited<JsonNode>> cited(Draft draft) {
        var units = new LinkedHashMap<String, Cited<JsonNode>>();
        var type = MAPPER.getTypeFactory().constructParametricType(Cited.class, JsonNode.class);
        UnitTree.units(tree(draft)).forEach((path, unit) -> units.put(path, MAPPER.convertValue(unit, type)));
        return units;
    }

    /**
     * A draft with a unit at a path, in place of the one that stands there or behind what is there. Groups on the way are
     * made; an element of a list must carry the id that the path names.
     */
    public Draft with(Draft draft, String path, Cited<?> unit) {
        var tree = tree(draft);
        UnitTree.put(tree, path, MAPPER.valueToTree(unit));
        return read(kindOf(draft).code(), tree);
    }

    /** A draft without the unit at a path; a group left empty goes with it. */
    public Draft without(Draft draft, String path) {
        var tree = tree(draft);
        UnitTree.copyUnit(tree, path, empty());
        return read(kindOf(draft).code(), tree);
    }

    /** The JSON of every unit of a draft by its path, in the order of the draft. */
    public Map<String, String> units(Draft draft) {
        var units = new LinkedHashMap<String, String>();
        UnitTree.units(tree(draft)).forEach((path, unit) -> units.put(path, text(unit)));
        return units;
    }

    /** A part of a unit's value as a typed value. */
    public static <T> T typed(JsonNode value, Class<T> type) {
        return MAPPER.treeToValue(value, type);
    }

    /** All citations of a draft in its order. */
    public List<Citation> citations(Draft draft) {
        return UnitTree.units(tree(draft)).values().stream().flatMap(unit -> citations(text(unit)).stream()).toList();
    }

    /** The doubts of a unit's JSON. */
    public static List<String> doubts(String unitJson) {
        return MAPPER.readTree(unitJson).path("doubts").valueStream().map(JsonNode::asString).toList();
    }

    /** The basis of a unit's JSON. */
    public static Basis basis(String unitJson) {
        return Basis.valueOf(MAPPER.readTree(unitJson).path("basis").asString(Basis.GIVEN.name()));
    }

    private static ObjectNode lifted(RecordKind<Draft> kind, int format, String json) {
        ObjectNode tree = parse(json);
        return format == kind.format() ? tree : kind.lift(tree, format);
    }

    /** Calls {@code visitor} with (property, record id) for every link to a record in a tree: mentions and cited sources. */
    static void forEachLink(JsonNode node, BiConsumer<String, RecordId> visitor) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (isLink(property.getKey()) && property.getValue().isString()) {
                    visitor.accept(property.getKey(), RecordId.of(property.getValue().asString()));
                } else {
                    forEachLink(property.getValue(), visitor);
                }
            });
        } else if (node.isArray()) {
            node.forEach(element -> forEachLink(element, visitor));
        }
    }

    private static boolean isLink(String property) {
        return property.equals("link") || property.equals("source");
    }

    /** The records a draft points at, by mention or as a source. */
    public Set<RecordId> links(Draft draft) {
        return links(tree(draft));
    }

    /** The records that the JSON of a unit points at. */
    public static Set<RecordId> links(String unitJson) {
        return links(MAPPER.readTree(unitJson));
    }

    static Set<RecordId> links(JsonNode node) {
        var links = new HashSet<RecordId>();
        forEachLink(node, (property, id) -> links.add(id));
        return links;
    }

    /** Empties every mention's link to one of the records. */
    static void dropLinks(JsonNode node, Set<RecordId> gone) {
        if (node instanceof ObjectNode object) {
            JsonNode link = object.get("link");
            if (link != null && link.isString() && gone.contains(RecordId.of(link.asString()))) {
                object.remove("link");
            }
            object.values().forEach(value -> dropLinks(value, gone));
        } else if (node.isArray()) {
            node.forEach(element -> dropLinks(element, gone));
        }
    }

    static void dropDoubts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("doubts")) {
                object.putArray("doubts");
            }
            object.values().forEach(DraftJson::dropDoubts);
        } else if (node.isArray()) {
            node.forEach(DraftJson::dropDoubts);
        }
    }
}
