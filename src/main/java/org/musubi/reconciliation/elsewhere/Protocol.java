package org.musubi.reconciliation.elsewhere;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Reconciliation Service API of the W3C community group from the side of who asks: versions 0.1, 0.2 and the 1.0 draft. */
final class Protocol {

    static final int MOST_CANDIDATES = 6;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_ID = 200;
    private static final int MOST_TYPES = 3;
    /** Blanks, control characters, and those that hide or turn round what stands beside them. */
    private static final String UNSEEN = "[\\p{C}\\s]+";
    private static final JsonMapper JSON = new JsonMapper();

    private Protocol() {
    }

    /** What an answer keeps of a candidate. */
    record Found(String id, String name, @Nullable String description, List<String> types, @Nullable String view) {
    }

    /** @param type body's media type */
    record Question(URI address, String type, String body) {
    }

    /** @param view template of pages, empty where there are none */
    record Manifest(boolean draft, String view) {
    }

    static Manifest manifest(JsonNode answer) throws NoAnswer {
        if (!answer.isObject() || !answer.path("name").isString()) {
            throw new NoAnswer(Silence.NOT_UNDERSTOOD, "no manifest");
        }
        // Services of before version 0.2 name no versions and speak like it.
        var versions = StreamSupport.stream(answer.path("versions").spliterator(), false).map(JsonNode::asString).toList();
        var old = versions.isEmpty() || versions.stream().anyMatch(version -> version.startsWith("0."));
        if (!old && !versions.contains("1.0-draft")) {
            throw new NoAnswer(Silence.NOT_UNDERSTOOD, "speaks only " + versions);
        }
        return new Manifest(!old, answer.path("view").path("url").asString(""));
    }

    static Question question(URI service, Manifest manifest, String name, @Nullable String type) {
        var query = new LinkedHashMap<String, Object>();
        if (type != null) {
            query.put("type", type);
        }
        query.put("limit", MOST_CANDIDATES);
        if (manifest.draft()) {
            query.put("conditions", List.of(Map.of("matchType", "name", "propertyValue", name)));
            return new Question(URI.create(service.toString().replaceAll("/+$", "") + "/match"), "application/json", JSON.writeValueAsString(Map.of("queries", List.of(query))));
        }
        query.put("query", name);
        return new Question(service, "application/x-www-form-urlencoded", "queries=" + URLEncoder.encode(JSON.writeValueAsString(Map.of("q0", query)), StandardCharsets.UTF_8));
    }

    static List<Found> candidates(JsonNode answer, Manifest manifest) throws NoAnswer {
        var listed = manifest.draft() ? answer.path("results").path(0).path("candidates") : answer.path("q0").path("result");
        if (!listed.isArray()) {
            throw new NoAnswer(Silence.NOT_UNDERSTOOD, "no list of candidates");
        }
        var found = new ArrayList<Found>();
        for (var one : listed) {
            var id = one.path("id").asString("");
            var name = shown(one.path("name").asString(""));
            if (!id.isEmpty() && id.length() <= LONGEST_ID && id.equals(shown(id)) && !name.isEmpty() && found.size() < MOST_CANDIDATES) {
                found.add(new Found(id, name, blankToNull(shown(one.path("description").asString(""))), types(one.path("type")), page(manifest.view(), id)));
            }
        }
        return found;
    }

    private static List<String> types(JsonNode types) {
        return StreamSupport.stream((types.isArray() ? types : JSON.createArrayNode().add(types)).spliterator(), false)
                .map(type -> shown(type.isString() ? type.asString() : type.path("name").asString(type.path("id").asString("")))).filter(type -> !type.isEmpty()).limit(MOST_TYPES).toList();
    }

    private static @Nullable String page(String template, String id) {
        var coded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            var page = new URI(template.replace("{{id}}", coded).replace("{id}", coded));
            return page.getHost() != null && ("http".equals(page.getScheme()) || "https".equals(page.getScheme())) ? page.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String shown(String text) {
        var clean = text.replaceAll(UNSEEN, " ").strip();
        return clean.codePointCount(0, clean.length()) <= LONGEST_TEXT ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }
}
