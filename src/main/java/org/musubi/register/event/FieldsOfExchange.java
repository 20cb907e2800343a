package org.musubi.register.event;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** The vocabulary of what an exchange is about: {@code vocabularies/fields-of-exchange.csv}. */
public final class FieldsOfExchange {

    private static final Map<String, Map<String, String>> LABELS = load();

    private FieldsOfExchange() {
    }

    /** All codes in the order of the vocabulary. */
    public static List<String> codes() {
        return List.copyOf(LABELS.keySet());
    }

    /** The label of a code in the reader's language, in English where that is missing; an unknown code stands for itself. */
    public static String label(String code, Locale locale) {
        var labels = LABELS.getOrDefault(code, Map.of());
        return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("en", code));
    }

    private static Map<String, Map<String, String>> load() {
        var format = CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
        var stream = Objects.requireNonNull(FieldsOfExchange.class.getResourceAsStream("/vocabularies/fields-of-exchange.csv"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8); var rows = format.parse(reader)) {
            var labels = new LinkedHashMap<String, Map<String, String>>();
            rows.forEach(row -> labels.put(row.get("code"), Map.of("en", row.get("en"), "ja", row.get("ja"))));
            return labels;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
