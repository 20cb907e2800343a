package org.musubi.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an office as sources write it: what it comes to, of which place or body, and whether it is a former one. */
public final class OfficeWords {

    private static final Pattern FORMER = Pattern.compile("^(?:前任?|元|旧|原|전 ?|former |ex-|previous |retired )");
    /** Said of an office that is held, which is no other office for that. */
    private static final Pattern HELD = Pattern.compile("^(?:the |then-? ?|acting |current |incumbent |当時の|時の|現職?|現任|时任|時任|现任)");
    private static final Pattern OF = Pattern.compile("^(.+?) (?:of|for) (?:the )?(.+)$");
    /** What a source calls its own city: no name. */
    private static final Pattern OWN = Pattern.compile("^(?:本|当|同|両|各|我)?[市町村区區县縣州시]?$|^(?:本|当|同|我)[省県]$");
    private static final List<Entry> ENTRIES = entries();

    private OfficeWords() {
    }

    /**
     * An office.
     *
     * @param code   what it comes to
     * @param of     the place or body as written, null where the words name none
     * @param former whether whoever is meant held it before, and not then
     */
    public record Reading(OfficeCode code, @Nullable String of, boolean former) {
    }

    /** A word, and how many of its first characters belong to the name of the body: one of 市長. */
    private record Entry(String word, int shared, OfficeCode code) {
    }

    private static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        NameTable.rows("office-words.tsv").forEach(row -> {
            for (String word : row[1].split(",")) {
                entries.add(new Entry(word.replace("+", ""), Math.max(0, word.indexOf('+')), OfficeCode.valueOf(row[0])));
            }
        });
        entries.sort(Comparator.<Entry>comparingInt(entry -> entry.word().length()).reversed().thenComparing(Entry::word));
        return List.copyOf(entries);
    }

    /** Empty where the words are no office that the vocabulary knows. */
    public static Optional<Reading> read(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        text = text.replaceAll("[\\s\\p{Z}]+", " ").replaceFirst("[ .,;:。、]+$", "");
        boolean former = false;
        while (true) {
            var lower = text.toLowerCase(Locale.ROOT);
            var held = HELD.matcher(lower);
            var before = FORMER.matcher(lower);
            if (before.find() && before.end() < text.length()) {
                former = true;
                text = text.substring(before.end()).strip();
            } else if (held.find() && held.end() < text.length()) {
                text = text.substring(held.end()).strip();
            } else {
                var rest = text;
                var past = former;
                return latin(rest, past).or(() -> trailing(rest, past));
            }
        }
    }

    /** Mayor of Sano, Director of the Environment Bureau. */
    private static Optional<Reading> latin(String text, boolean former) {
        var of = OF.matcher(text);
        if (!of.matches()) {
            return Optional.empty();
        }
        var title = of.group(1).toLowerCase(Locale.ROOT);
        return ENTRIES.stream().filter(entry -> title.equals(entry.word())).findFirst().map(entry -> new Reading(entry.code(), bare(of.group(2)), former));
    }

    private static @Nullable String bare(String body) {
        var bare = body.replaceAll("(?i)^(?:city|town|village) of ", "").strip();
        return bare.matches("(?i)(?:the )?(?:city|town|village|prefecture|province)") ? null : bare;
    }

    /** 小山市長, Sano Mayor: the office stands behind the body. */
    private static Optional<Reading> trailing(String text, boolean former) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return Optional.empty();
        }
        for (Entry entry : ENTRIES) {
            int from = lower.length() - entry.word().length();
            if (lower.endsWith(entry.word()) && (from == 0 || !Character.isLetter(lower.codePointBefore(from)) || isJoined(entry.word()))) {
                var body = text.substring(0, from + entry.shared()).strip().replaceAll("(?:'s|の|的)$", "")
                        .replaceFirst("(?i)^the ", "").replaceFirst("([市町村区县縣州省])\\1$", "$1");
                boolean own = OWN.matcher(body).matches();
                return Optional.of(new Reading(entry.code(), own ? null : body, former));
            }
        }
        return Optional.empty();
    }

    /** Whether a word stands behind a name without a blank. */
    private static boolean isJoined(String word) {
        return NameScript.of(word) != NameScript.LATIN && NameScript.of(word) != NameScript.CYRILLIC;
    }
}
