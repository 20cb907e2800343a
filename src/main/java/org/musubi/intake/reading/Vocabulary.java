package org.musubi.intake.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a language says, as data: {@code vocabularies/reading-<language>.tsv} with the columns kind, pattern, value, example. A
 * pattern is a regular expression; its example is a phrase that a test must find it in.
 */
final class Vocabulary {

    /**
     * One phrase of a language.
     *
     * @param words   the regular expression, as in the file
     * @param pattern the same, compiled
     * @param value   what it stands for; empty where the kind says all
     * @param example a phrase that holds it
     */
    record Phrase(String words, Pattern pattern, String value, String example) {
    }

    private static final Map<String, Vocabulary> LOADED = new ConcurrentHashMap<>();

    private final Map<String, List<Phrase>> phrases;

    private Vocabulary(Map<String, List<Phrase>> phrases) {
        this.phrases = phrases;
    }

    /** The vocabulary of a language that has one: {@code en}, {@code ja}, or {@code page} for what all pages have. */
    static Vocabulary of(String language) {
        return LOADED.computeIfAbsent(language, Vocabulary::load);
    }

    List<Phrase> phrases(String kind) {
        return phrases.getOrDefault(kind, List.of());
    }

    Map<String, List<Phrase>> all() {
        return phrases;
    }

    /** One expression that finds any phrase of a kind, the longer ones first. */
    String any(String kind) {
        var any = phrases(kind).stream().map(Phrase::words)
                .sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
        return any.isEmpty() ? "(?!)" : "(?:" + any + ")";
    }

    /** The kinds that begin with a prefix, with the prefix taken off. */
    Map<String, List<Phrase>> under(String prefix) {
        var found = new LinkedHashMap<String, List<Phrase>>();
        phrases.forEach((kind, list) -> {
            if (kind.startsWith(prefix)) {
                found.put(kind.substring(prefix.length()), list);
            }
        });
        return found;
    }

    private static Vocabulary load(String language) {
        var phrases = new LinkedHashMap<String, List<Phrase>>();
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("/vocabularies/reading-" + language + ".tsv"));
        // Japanese letters are no word characters to Java unless it is told so; for all else it costs nothing.
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var cells = line.split("\t", -1);
                    phrases.computeIfAbsent(cells[0], kind -> new ArrayList<>())
                            .add(new Phrase(cells[1], Pattern.compile(cells[1], flags), cells[2], cells[3]));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Vocabulary(phrases);
    }
}
