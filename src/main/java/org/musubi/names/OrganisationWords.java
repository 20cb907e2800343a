package org.musubi.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for kinds of bodies (table {@code organisation-words.tsv}): a name is cut into what the body is and what it is called. */
final class OrganisationWords {

    private static final Map<String, String> CONCEPTS = new HashMap<>();
    /** Words of scripts without blanks, the longest first. */
    private static final List<String> JOINED;
    private static final int MOST_WORDS = 5;
    private static final Set<String> FILLERS = Set.of("of", "the", "and", "for", "in", "at", "&", "de");
    private static final Pattern BLANKS = Pattern.compile("[ ,・·()]+");

    static {
        var joined = new ArrayList<String>();
        NameTable.rows("organisation-words.tsv").forEach(row -> {
            for (var word : row[1].split(",")) {
                var folded = VariantCharacters.fold(PreparedName.normal(word));
                CONCEPTS.putIfAbsent(folded, row[0]);
                if (NameScript.of(folded) != NameScript.LATIN) {
                    joined.add(folded);
                }
            }
        });
        joined.sort(Comparator.comparingInt(String::length).reversed());
        JOINED = List.copyOf(joined);
    }

    private OrganisationWords() {
    }

    /** What a body is, and what is left of its name. */
    record Parts(Set<String> concepts, String rest) {
    }

    static Parts parts(String clean) {
        var script = NameScript.of(clean);
        return script == NameScript.LATIN || script == NameScript.CYRILLIC ? spaced(clean) : joined(clean);
    }

    private static Parts joined(String clean) {
        var concepts = new LinkedHashSet<String>();
        var left = VariantCharacters.fold(clean);
        for (var word : JOINED) {
            var at = left.indexOf(word);
            // One character alone is the kind of body only where the name ends: 会, 港.
            if (at >= 0 && (word.length() > 1 || left.endsWith(word)) && (left.length() > word.length() || concepts.isEmpty())) {
                concepts.add(CONCEPTS.get(word));
                left = left.substring(0, at) + " " + left.substring(at + word.length());
            }
        }
        return new Parts(concepts, left.replaceAll("[ ・·()]+", ""));
    }

    private static Parts spaced(String clean) {
        var words = List.of(BLANKS.split(clean.replace("-", " ").strip()));
        var concepts = new LinkedHashSet<String>();
        var rest = new ArrayList<String>();
        var at = 0;
        while (at < words.size()) {
            var found = 0;
            for (var length = Math.min(MOST_WORDS, words.size() - at); length > 0 && found == 0; length--) {
                var concept = CONCEPTS.get(String.join(" ", words.subList(at, at + length)));
                if (concept != null) {
                    concepts.add(concept);
                    found = length;
                }
            }
            if (found == 0 && !FILLERS.contains(words.get(at))) {
                rest.add(words.get(at));
            }
            at += Math.max(1, found);
        }
        return new Parts(concepts, String.join("", rest));
    }
}
