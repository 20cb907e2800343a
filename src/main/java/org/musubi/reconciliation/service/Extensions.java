package org.musubi.reconciliation.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Messages;
import tools.jackson.databind.JsonNode;

/** Columns asked for beside records: what may be asked, how the question is read, how the answer is written. */
final class Extensions {

    private static final int MOST_RECORDS = 500;
    private static final int MOST_PROPERTIES = 50;
    private static final List<String> LANGUAGES = List.of("en", "ja", "zh", "ko", "ru");

    private Extensions() {
    }

    /** A column: the most values of a cell, 0 for all. */
    private record Column(String id, int limit) {
    }

    private record Question(List<String> ids, List<Column> columns) {

        List<String> properties() {
            return columns.stream().map(Column::id).toList();
        }
    }

    /** The properties that records of a type hold; all where no type is given, none where it is not kept here. */
    static List<Map<String, Object>> proposed(@Nullable String type, int limit, Locale reader) {
        var held = Arrays.stream(Property.values()).filter(property -> property.held() && (type == null || property.kinds().contains(type)))
                .map(property -> described(property.id(), reader));
        var names = type == null || Manifest.KINDS.contains(type) ? LANGUAGES.stream().map(language -> described(Values.NAMES_IN + language, reader)) : Stream.<Map<String, Object>>of();
        return Stream.concat(held, names).limit(limit).toList();
    }

    private static Map<String, Object> described(String property, Locale reader) {
        return Map.of("id", property, "name", label(property, reader));
    }

    private static String label(String property, Locale reader) {
        if (property.startsWith(Values.NAMES_IN)) {
            return Messages.text(reader, "service.property.names.in", Locale.forLanguageTag(property.substring(Values.NAMES_IN.length())).getDisplayName(reader));
        }
        return Property.of(property).map(known -> known.label(reader)).orElse(property);
    }

    private static Question read(JsonNode request) {
        var ids = request.path("ids");
        var properties = request.path("properties");
        if (!request.isObject() || !ids.isArray() || !properties.isArray()) {
            throw Refusal.malformed("extension");
        }
        if (ids.size() > MOST_RECORDS || properties.size() > MOST_PROPERTIES) {
            throw Refusal.tooLarge("extensionTooLarge", MOST_RECORDS, MOST_PROPERTIES);
        }
        var records = new ArrayList<String>();
        for (var id : ids) {
            if (!id.isString()) {
                throw Refusal.malformed("extension");
            }
            records.add(id.asString());
        }
        var columns = new ArrayList<Column>();
        for (var property : properties) {
            if (!property.path("id").isString() || property.has("settings") && !property.path("settings").isObject()) {
                throw Refusal.malformed("extension");
            }
            columns.add(new Column(property.path("id").asString(), Math.max(0, property.path("settings").path("limit").asInt(0))));
        }
        return new Question(records, columns);
    }

    /** The answer of version 0.2: rows by id. */
    static Map<String, Object> old(JsonNode request, Values values, Locale reader) {
        var question = read(request);
        var found = values.of(question.ids(), question.properties(), reader);
        var rows = new LinkedHashMap<String, Object>();
        found.forEach((id, row) -> {
            var cells = new LinkedHashMap<String, Object>();
            question.columns().forEach(column -> cells.put(column.id(), cell(column, row, false)));
            rows.put(id, cells);
        });
        return Map.of("meta", meta(question, reader), "rows", rows);
    }

    /** The answer of the 1.0 draft: rows in the order asked. */
    static Map<String, Object> draft(JsonNode request, Values values, Locale reader) {
        var question = read(request);
        var found = values.of(question.ids(), question.properties(), reader);
        var rows = question.ids().stream().map(id -> Map.of("id", id, "properties", question.columns().stream()
                .map(column -> Map.of("id", column.id(), "values", cell(column, found.getOrDefault(id, Map.of()), true))).toList())).toList();
        return Map.of("meta", meta(question, reader), "rows", rows);
    }

    private static List<Map<String, Object>> meta(Question question, Locale reader) {
        return question.columns().stream().map(column -> {
            var meta = new LinkedHashMap<>(described(column.id(), reader));
            if (column.id().equals(Property.WITHIN.id()) || column.id().equals(Property.SEAT.id()) || column.id().equals(Property.PLACE.id())) {
                meta.put("type", Manifest.type("place", reader));
            }
            return (Map<String, Object>) meta;
        }).toList();
    }

    private static List<Map<String, Object>> cell(Column column, Map<String, List<Values.Value>> row, boolean languages) {
        return row.getOrDefault(column.id(), List.of()).stream().limit(column.limit() == 0 ? Long.MAX_VALUE : column.limit()).map(value -> {
            var written = new LinkedHashMap<String, Object>();
            if (value.record() != null) {
                written.put("id", value.record().toString());
                written.put("name", value.text());
            } else {
                written.put("str", value.text());
            }
            if (languages && value.language() != null) {
                written.put("lang", value.language());
            }
            return (Map<String, Object>) written;
        }).toList();
    }
}
