package org.musubi.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The units of a draft's JSON by path.
 *
 * <p>Three shapes make up a draft. A <em>unit</em> is an object with {@code citations}. A <em>group</em> is any other
 * object: the record itself, a delegation. A <em>list</em> holds units or groups that carry an {@code id}. A path names
 * properties and ids, never positions: {@code /date}, {@code /types/0198…}, {@code /delegations/0198…/leader}.
 */
final class UnitTree {

    private UnitTree() {
    }

    /** All units in the order of the draft. */
    static Map<String, ObjectNode> units(ObjectNode root) {
        var units = new LinkedHashMap<String, ObjectNode>();
        collect(root, "", units);
        return units;
    }

    private static void collect(JsonNode node, String path, Map<String, ObjectNode> units) {
        if (node instanceof ObjectNode object) {
            if (object.has("citations")) {
                units.put(path, object);
            } else {
                object.properties().forEach(property -> collect(property.getValue(), path + "/" + property.getKey(), units));
            }
        } else if (node instanceof ArrayNode list) {
            for (JsonNode element : list) {
                if (element.has("id")) {
                    collect(element, path + "/" + element.get("id").asString(), units);
                }
            }
        }
    }

    /** The paths whose unit differs between two drafts, in the order of the second, removed ones last. */
    static List<String> changedPaths(ObjectNode before, ObjectNode after) {
        var old = units(before);
        var now = units(after);
        var changed = new ArrayList<String>();
        now.forEach((path, unit) -> {
            if (!unit.equals(old.get(path))) {
                changed.add(path);
            }
        });
        old.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
        return changed;
    }

    /**
     * Whether a unit was changed by somebody else to something else than what is proposed. The same value from another
     * source is no clash: {@link #keepCitations both} prove it.
     *
     * @param before   as the author of the proposal saw it
     * @param held     as it stands now
     * @param proposed null where it is to be removed
     */
    static boolean clash(@Nullable ObjectNode before, @Nullable ObjectNode held, @Nullable ObjectNode proposed) {
        return !Objects.equals(held, before) && !Objects.equals(held, proposed) && !sameValue(held, proposed);
    }

    private static boolean sameValue(@Nullable ObjectNode one, @Nullable ObjectNode other) {
        return one != null && other != null && Objects.equals(one.get("value"), other.get("value"));
    }

    /** Adds the citations that came to a unit of the same value meanwhile; what the proposal takes out stays out. */
    static void keepCitations(ObjectNode accepted, @Nullable ObjectNode before, @Nullable ObjectNode held) {
        if (held == null || held.equals(before) || !sameValue(held, accepted)) {
            return;
        }
        var own = new HashMap<String, JsonNode>();
        accepted.get("citations").forEach(citation -> own.put(citation.path("id").asString(), citation));
        var known = before == null ? Set.<String>of() : before.get("citations").valueStream()
                .map(citation -> citation.path("id").asString()).collect(Collectors.toSet());
        var united = accepted.arrayNode();
        held.get("citations").forEach(citation -> {
            var id = citation.path("id").asString();
            var proposed = own.remove(id);
            if (proposed != null || !known.contains(id)) {
                united.add(proposed == null ? citation : proposed);
            }
        });
        accepted.get("citations").valueStream().filter(citation -> own.containsKey(citation.path("id").asString())).forEach(united::add);
        accepted.set("citations", united);
    }

    /**
     * Puts the unit that {@code template} has at {@code path} into {@code target}, or removes it there where the template
     * has none. New list elements take the place after the neighbour they follow in the template; groups that are left
     * without units vanish.
     */
    static void copyUnit(ObjectNode target, String path, ObjectNode template) {
        copy(target, template, path.substring(1).split("/"), 0);
    }

    /** Puts a unit at a path: in place of the one there, or behind what is there. */
    static void put(ObjectNode target, String path, ObjectNode unit) {
        String[] steps = path.substring(1).split("/");
        var group = target;
        int at = 0;
        while (steps.length - at > 2) {
            group = element(group.withArrayProperty(steps[at]), steps[at + 1]);
            at += 2;
        }
        if (steps.length - at == 1) {
            group.set(steps[at], unit);
            return;
        }
        ArrayNode list = group.withArrayProperty(steps[at]);
        int here = indexOf(list, steps[at + 1]);
        if (here < 0) {
            list.add(unit);
        } else {
            list.set(here, unit);
        }
    }

    private static ObjectNode element(ArrayNode list, String id) {
        int here = indexOf(list, id);
        return here >= 0 ? (ObjectNode) list.get(here) : list.addObject().put("id", id);
    }

    private static void copy(ObjectNode target, @Nullable JsonNode template, String[] steps, int at) {
        String step = steps[at];
        boolean last = at == steps.length - 1;
        JsonNode wanted = template == null ? null : template.get(step);
        if (last) {
            if (wanted == null || wanted.isNull()) {
                target.remove(step);
            } else {
                target.set(step, wanted.deepCopy());
            }
            return;
        }
        JsonNode child = target.get(step);
        boolean isList = child instanceof ArrayNode || wanted instanceof ArrayNode;
        if (!isList) {
            ObjectNode group = child instanceof ObjectNode object ? object : target.putObject(step);
            copy(group, wanted, steps, at + 1);
            if (units(group).isEmpty()) {
                target.remove(step);
            }
            return;
        }
        ArrayNode list = child instanceof ArrayNode array ? array : target.putArray(step);
        copyElement(list, wanted instanceof ArrayNode array ? array : null, steps, at + 1);
    }

    private static void copyElement(ArrayNode list, @Nullable ArrayNode template, String[] steps, int at) {
        String id = steps[at];
        JsonNode wanted = template == null ? null : find(template, id);
        int here = indexOf(list, id);
        boolean isUnit = at == steps.length - 1;
        if (isUnit) {
            if (wanted == null) {
                if (here >= 0) {
                    list.remove(here);
                }
            } else if (here >= 0) {
                list.set(here, wanted.deepCopy());
            } else {
                list.insert(placeFor(id, list, template), wanted.deepCopy());
            }
            return;
        }
        ObjectNode group;
        if (here >= 0) {
            group = (ObjectNode) list.get(here);
        } else {
            if (wanted == null) {
                return;
            }
            group = list.objectNode();
            ObjectNode fresh = group;
            ((ObjectNode) wanted).properties().stream().filter(property -> property.getValue().isValueNode())
                    .forEach(property -> fresh.set(property.getKey(), property.getValue()));
            list.insert(placeFor(id, list, template), group);
        }
        copy(group, wanted, steps, at + 1);
        if (units(group).isEmpty()) {
            list.remove(indexOf(list, id));
        }
    }

    private static int placeFor(String id, ArrayNode list, ArrayNode template) {
        int place = 0;
        for (JsonNode element : template) {
            String candidate = element.path("id").asString("");
            if (candidate.equals(id)) {
                break;
            }
            int found = indexOf(list, candidate);
            if (found >= 0) {
                place = found + 1;
            }
        }
        return place;
    }

    private static @Nullable JsonNode find(ArrayNode list, String id) {
        int index = indexOf(list, id);
        return index < 0 ? null : list.get(index);
    }

    private static int indexOf(ArrayNode list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).path("id").asString("").equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
