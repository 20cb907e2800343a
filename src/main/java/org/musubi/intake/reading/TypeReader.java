package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.register.event.EventType;

/**
 * Finds which types of event some sentences tell of. Words that are only meant, asked for or prepared count for nothing:
 * "talked about signing" signs nothing.
 */
final class TypeReader {

    private static final int REACH_OF_INTENT = 3;

    private final Map<EventType, Finder> types = new EnumMap<>(EventType.class);
    private final Pattern intent;
    private final boolean intentBefore;

    /**
     * A reader for one language.
     *
     * @param intentBefore whether the language says first that something is only meant, as English does
     */
    TypeReader(Vocabulary words, boolean intentBefore) {
        for (var type : EventType.values()) {
            var kind = "type." + type.name().toLowerCase(Locale.ROOT);
            if (!words.phrases(kind).isEmpty()) {
                types.put(type, new Finder(Pattern.compile(words.any(kind), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
            }
        }
        this.intent = Pattern.compile(words.any("intent"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.intentBefore = intentBefore;
    }

    /** The first words for each type, in the order of the enum. */
    Map<EventType, Range> find(PageText page, List<Range> sentences) {
        var found = new EnumMap<EventType, Range>(EventType.class);
        types.forEach((type, pattern) -> {
            for (var sentence : sentences) {
                var hit = first(page.text(), sentence, pattern);
                if (hit != null) {
                    found.putIfAbsent(type, hit);
                }
            }
        });
        return found;
    }

    /** All places in a sentence where a type is told, meant ones left out. */
    List<Range> all(PageText page, Range sentence, EventType type) {
        var hits = new ArrayList<Range>();
        var pattern = types.get(type);
        if (pattern != null) {
            var match = pattern.in(page.text(), sentence.start(), sentence.end());
            while (match.find()) {
                if (!isMeantOnly(page.text(), sentence, match.start(), match.end())) {
                    hits.add(new Range(match.start(), match.end()));
                }
            }
        }
        return hits;
    }

    private @Nullable Range first(String text, Range sentence, Finder pattern) {
        var match = pattern.in(text, sentence.start(), sentence.end());
        while (match.find()) {
            if (!isMeantOnly(text, sentence, match.start(), match.end())) {
                return new Range(match.start(), match.end());
            }
        }
        return null;
    }

    /** Whether the words are only meant, asked for or prepared. */
    boolean isMeantOnly(String text, Range sentence, int start, int end) {
        if (intentBefore) {
            return intent.matcher(text.substring(Math.max(sentence.start(), start - 120), start)).find();
        }
        var after = intent.matcher(text).region(start, Math.min(sentence.end(), end + 24)).useTransparentBounds(true);
        while (after.find()) {
            if (after.start() > end + REACH_OF_INTENT || text.substring(end, Math.max(end, after.start())).contains("、")) {
                return false;
            }
            if (after.end() > end) {
                return true;
            }
        }
        return false;
    }

    /** The plainest type first: a visit, then the order of the enum. */
    static List<Value<EventType>> listed(PageText page, Map<EventType, Range> found) {
        return found.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> entry.getValue().isEmpty() ? Value.<EventType>inferred(entry.getKey(), null, null)
                        : page.stated(entry.getKey(), entry.getValue()))
                .toList();
    }
}
