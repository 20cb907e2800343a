package org.musubi.reconciliation.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.musubi.base.Messages;

/** What the service says of itself. The two versions write it too differently for one answer, so each has its own. */
final class Manifest {

    static final String OLD = "0.2";
    static final String DRAFT = "1.0-draft";
    static final List<String> KINDS = List.of("place", "person", "organisation");

    private static final Map<String, Object> PREVIEW_SIZE = Map.of("width", 420, "height", 220);

    private Manifest() {
    }

    /** @param address where Musubi is reached, such as {@code https://musubi.example} */
    static Map<String, Object> old(String address, boolean open, Locale reader) {
        var service = address + ReconciliationApi.ROOT;
        var manifest = common(OLD, address, open, reader);
        manifest.put("identifierSpace", address + "/records/");
        manifest.put("schemaSpace", service + "#");
        manifest.put("view", Map.of("url", address + "/records/{{id}}"));
        manifest.put("suggest", Map.of("entity", suggest(service, "entity"), "type", suggest(service, "type"), "property", suggest(service, "property")));
        var preview = new LinkedHashMap<>(PREVIEW_SIZE);
        preview.put("url", service + "/preview?id={{id}}");
        manifest.put("preview", preview);
        manifest.put("extend", Map.of("propose_properties", Map.of("service_url", service, "service_path", "/extend/propose"),
                "property_settings", List.of(Map.of("name", "limit", "label", Messages.text(reader, "service.limit"), "type", "number", "default", 0,
                        "help_text", Messages.text(reader, "service.limit.help")))));
        return manifest;
    }

    static Map<String, Object> draft(String address, boolean open, Locale reader) {
        var manifest = common(DRAFT, address, open, reader);
        manifest.put("view", Map.of("url", address + "/records/{id}"));
        manifest.put("suggest", Map.of("entity", true, "type", true, "property", true));
        manifest.put("preview", PREVIEW_SIZE);
        manifest.put("extend", Map.of("proposeProperties", true,
                "propertySettings", List.of(Map.of("id", "limit", "name", Messages.text(reader, "service.limit"), "type", "number", "default", 0,
                        "helpText", Messages.text(reader, "service.limit.help")))));
        manifest.put("standardizedScore", true);
        return manifest;
    }

    private static Map<String, Object> common(String version, String address, boolean open, Locale reader) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("versions", List.of(version));
        manifest.put("name", Messages.text(reader, "service.name"));
        manifest.put("documentation", address + "/");
        manifest.put("defaultTypes", KINDS.stream().map(kind -> type(kind, reader)).toList());
        manifest.put("batchSize", QueryReader.MOST_QUERIES);
        if (!open) {
            manifest.put("authentication", Map.of("type", "basic"));
        }
        return manifest;
    }

    private static Map<String, Object> suggest(String service, String what) {
        return Map.of("service_url", service, "service_path", "/suggest/" + what, "flyout_service_path", "/flyout/" + what + "?id=${id}");
    }

    /** A kind of record as a type of the protocol. */
    static Map<String, Object> type(String kind, Locale reader) {
        return Map.of("id", kind, "name", Messages.text(reader, "kind." + kind));
    }
}
