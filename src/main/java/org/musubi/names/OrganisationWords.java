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
    private static final Set<String> FILLERS = Set.of("under", "with", "of", "the", "and", "for", "in", "at", "&", "de");
    private static final Pattern BLANKS = Pattern.compile("[ ,・·()]+");

    static {
        var joined = new ArrayList<String>();
        NameTable.rows("organisation-words.tsv").forEach(row -> {
            for (var word : row[1].split(",")) {
                var folded = VariantCharacters.fold(PreparedName.normal(word)).replace('-', ' ');
                CONCEPTS.putIfAbsent(folded, row[0]);
                if (NameScript.of(folded) != NameScript.LATIN) {
                    joined.add(folded);
                }
            }
        });
        joined.sort(Comparator.comparingInt(String::length).reversed());
        JOINED = List.copyOf(joined);
    }

    /** What a body is before the law is often left out of its name. */
    private static final Set<String> LEGAL_FORMS = Set.of("company", "foundation", "corporation_aggregate");
    private static final Set<String> SCHOOLS = Set.of("university", "college", "high_school", "middle_school", "primary_school");
    private static final Pattern NUMBER = Pattern.compile("第[一二三四五六七八九十百\\d]+|\\b(?:no|nr)\\.? ?\\d+|\\b\\d+(?:st|nd|rd|th)\\b|\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b");

    private OrganisationWords() {
    }

    /** What a body is, and what is left of its name. */
    record Parts(Set<String> concepts, String rest) {
    }

    static Parts parts(String clean) {
        var unnumbered = NUMBER.matcher(clean).replaceAll(" ").strip();
        var name = unnumbered.isEmpty() ? clean : unnumbered;
        var script = NameScript.of(name);
        return script == NameScript.LATIN || script == NameScript.CYRILLIC ? spaced(name) : joined(name);
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

    /** How far two bodies are of one kind, 0 to 1. */
    static double common(Set<String> left, Set<String> right) {
        var common = left.stream().filter(right::contains).count();
        var all = counted(left, right) + counted(right, left);
        return all == 0 ? 1 : 2.0 * common / all;
    }

    /** Below 1 where each has a word the other lacks, where a school has one more, and where one belongs to a city and the other to a prefecture. */
    static double doubt(PreparedName left, PreparedName right) {
        var fewer = counted(left.concepts, right.concepts) - common(left, right);
        var more = counted(right.concepts, left.concepts) - common(left, right);
        if (fewer > 0 && more > 0 || level(left) != level(right) && level(left) * level(right) != 0) {
            return 0.5;
        }
        var school = left.concepts.stream().anyMatch(concept -> SCHOOLS.contains(concept) && right.concepts.contains(concept));
        var extra = fewer > 0 ? left.concepts : right.concepts;
        var others = fewer > 0 ? right.concepts : left.concepts;
        return school && extra.stream().anyMatch(concept -> !others.contains(concept) && !concept.equals("national")) ? 0.5 : 1;
    }

    private static long common(PreparedName left, PreparedName right) {
        return left.concepts.stream().filter(right.concepts::contains).count();
    }

    /** 市, 府, 県 and the like at the end of what the body is called by; 0 for none. */
    private static int level(PreparedName name) {
        var core = name.partings.isEmpty() ? "" : name.partings.getLast()[0].text;
        return !core.isEmpty() && "市府県縣省町村区".indexOf(core.charAt(core.length() - 1)) >= 0 ? core.charAt(core.length() - 1) : 0;
    }

    private static long counted(Set<String> concepts, Set<String> others) {
        return concepts.stream().filter(concept -> others.contains(concept) || !LEGAL_FORMS.contains(concept)).count();
    }
}
