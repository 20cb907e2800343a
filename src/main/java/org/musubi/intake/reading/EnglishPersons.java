package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.text.Blanks;

/**
 * Reads who is named where, in English: "Kezuka Kichuita You, Mayor of Sano", "the headmaster, Maruyama Riyouichi", "Mayor Guo", "the
 * Mayor of Sano". An apposition that nobody closes ends at the verb.
 */
final class EnglishPersons {

    /** A person and where the words for it end. */
    record Found(PersonRead person, int end) {
    }

    private static final Vocabulary WORDS = Vocabulary.of("en");
    private static final String OFFICE = "(?i:" + WORDS.any("office") + ")";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    private static final Pattern NAME = Pattern.compile("(" + CAPITAL + "(?:\\s+(?:de\\s|van\\s|von\\s|bin\\s)?" + CAPITAL + "){0,3})");
    private static final Pattern HONORIFIC = Pattern.compile("(?:(?:Cr|Cllr|Ald|Mr|Mrs|Ms|Miss|Dr|Prof|Hon|Rev|Mme|Sir|Madam|Madame|Professor|Messrs|Comrade)\\b\\.?\\s+|(?i:the\\s+honou?rable|his\\s+excellency|her\\s+excellency)\\s+)+");
    private static final String MODIFIER = "(?:(?:" + CAPITAL + "|&|and|acting|then|former|ex-\\w+|honorary|executive|standing|deputy|vice|city|town|municipal|county|prefectural|provincial|district|school|party|general|chief|assistant|permanent|association|company|hospital|university|college|bureau|office|council|committee|of)\\s+){0,7}?";
    private static final String OF = "(?:\\s+(?:of|for|at|in)\\s+(?:the\\s+)?" + CAPITAL + "(?:\\s+(?:" + CAPITAL + "|&|and\\s+(?=" + CAPITAL + ")|of\\s+(?:the\\s+)?(?=" + CAPITAL + ")|for\\s+(?=" + CAPITAL + "))){0,8})";
    private static final Pattern ROLE_FIRST = Pattern.compile("(?:(?i:the|its|their|his|her|a|an|then|now|our)\\s+)?(" + MODIFIER + OFFICE + ")(,)?\\s+");
    private static final Pattern ROLE_OF_FIRST = Pattern.compile("(?:(?i:the|its|their|his|her|a|an|then|now|our)\\s+)?(" + MODIFIER + OFFICE + OF + ")(,)\\s+");
    private static final Pattern ROLE_ALONE = Pattern.compile("(?:(?i:the|its|their|his|her|a|an|our)\\s+)?(" + MODIFIER + OFFICE + OF + "?)");
    private static final Pattern TERMINATOR = Pattern.compile(
            ",|;|\\.(?=\\s|$|\\p{Lu})|[()]|[―—]|\\s[–-]\\s|\\s(?:(?:visited|came|went|was|were|is|led|headed|arrived|paid|made|called|signed|attended|wrote|stayed|took|presented|planted|participated|has|had|have|sent|met|received|welcomed|accompanied|together|joined|toured|travel+ed|returned|gave|delivered|expressed|spoke|held|donated|invited|hosted|exchanged|who|whom|which|when|while|with|to|as|on|during|from|by)\\b|and\\s+(?:his|her|their|its|an?|the|\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|others|other|visited|came|went|signed|Mr|Mrs|Ms|Dr|" + OFFICE + "\\s+\\p{Lu}))");
    private static final Pattern APPOSITION = Pattern.compile("\\s*(?:,|[―—]|\\s[–-]\\s)\\s*(?:(?i:the|then|now|a|an|who\\s+is|who\\s+was|currently)\\s+)*");
    private static final Pattern BRACKET = Pattern.compile("\\s*[(（]([^)）]{2,90})[)）]");
    private static final Pattern HAS_OFFICE = Pattern.compile(OFFICE);
    private static final Pattern BODY = Pattern.compile("(?:(?i:the)\\s+)?((?:" + CAPITAL + "|&|and|of|for|the|-)(?:\\s+(?:" + CAPITAL + "|&|and|of|for|the)){0,9}?\\s+(?:Association|Commerce(?:\\s+and\\s+Industry)?|Council|Congress|School|Bureau|Office|University|College|Society|Federation|Government|Hospital|Company|Union|Club|Foundation|Institute|Board|Center|Centre|Committee|Commission)\\b)");
    private static final Set<String> NO_NAME = Set.of("the", "a", "an", "in", "on", "at", "of", "and", "during", "after", "before", "japanese", "chinese", "korean", "american", "russian", "delegation", "group",
            "mission", "team", "tour", "city", "town", "municipal", "government", "governmental", "citizens", "citizen", "school", "office", "bureau", "committee",
            "association", "friendship", "international", "foreign", "japan", "china", "korea", "both", "they", "he", "she", "it", "this", "that", "also", "people", "people's",
            "people’s", "council", "economic", "province", "provincial", "prefecture", "university", "hospital", "congress", "sister", "january", "february", "march", "april",
            "june", "july", "august", "september", "october", "november", "december", "led", "headed", "invited", "members", "others", "high", "junior", "middle", "technical",
            "industrial", "youth", "women's", "women’s", "club", "chamber", "party", "hall", "troupe", "festival", "ceremony", "agreement", "society", "federation", "union",
            "college", "company", "village", "district", "county", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
            "some", "about", "several", "many", "over", "nearly", "all", "among", "by", "from", "to", "for", "with", "as", "when", "while", "since", "because", "owing", "due",
            "following", "later", "then", "next", "memorial", "concert", "exhibition", "friendly", "teachers", "students", "pupils", "children", "doctors", "trainees",
            "mayors", "officials", "representatives", "local", "summer", "winter", "spring", "autumn", "new", "another", "each", "every", "most", "there", "these", "those",
            "we", "our", "upon", "between", "under");

    private final PageText page;
    private final Set<String> places;

    EnglishPersons(PageText page, Sides sides) {
        this.page = page;
        this.places = Set.copyOf(sides.forms());
    }

    /** The person whose words begin here, null where none do. */
    @Nullable Found at(int start, int end) {
        var text = page.text();
        int from = skipBlanks(start, end);
        // "Cr Peter Doyle and Town Clerk Ron Hastie": a title of respect opens a name, never an office.
        boolean polite = HONORIFIC.matcher(text).region(from, end).lookingAt();
        for (var pattern : polite ? List.<Pattern>of() : List.of(ROLE_OF_FIRST, ROLE_FIRST)) {
            var roleFirst = pattern.matcher(text).region(from, end);
            if (!roleFirst.lookingAt()) {
                continue;
            }
            var name = name(roleFirst.end(), end);
            boolean closed = name != null && (roleFirst.group(2) == null || isClosed(name.end(), end));
            if (closed) {
                return found(name, new Range(roleFirst.start(1), roleFirst.end(1)), name.end());
            }
        }
        var name = name(from, end);
        if (name != null) {
            return withApposition(name, end);
        }
        var alone = ROLE_ALONE.matcher(text).region(from, end);
        if (alone.lookingAt()) {
            return found(null, trimmedRole(new Range(alone.start(1), alone.end(1))), alone.end());
        }
        return null;
    }

    /** "Mayor of Sano, Kezuka You, visited": a name between commas; "Mayor of Sano, Quzhou Delegation" is none. */
    private boolean isClosed(int at, int end) {
        var behind = TERMINATOR.matcher(page.text()).region(at, end);
        return at >= end || behind.lookingAt() || page.text().charAt(at) == '.';
    }

    private @Nullable Range name(int start, int end) {
        var text = page.text();
        int from = start;
        var polite = HONORIFIC.matcher(text).region(from, end);
        if (polite.lookingAt()) {
            from = polite.end();
        }
        var match = NAME.matcher(text).region(from, end);
        if (!match.lookingAt()) {
            return null;
        }
        int to = from;
        var words = Pattern.compile("\\S+").matcher(text).region(from, match.end());
        while (words.find()) {
            var word = words.group().replaceFirst("[.,’']+$", "");
            boolean stop = NO_NAME.contains(word.toLowerCase(Locale.ROOT)) || places.contains(word) || HAS_OFFICE.matcher(text).region(words.start(), end).lookingAt();
            if (stop) {
                break;
            }
            to = words.end();
            if (words.group().endsWith(".") && word.length() > 2) {
                to--;
                break;
            }
        }
        if (to <= from || text.substring(from, to).endsWith("’s") || text.substring(from, to).endsWith("'s")) {
            return null;
        }
        return new Range(from, to);
    }

    private Found withApposition(Range name, int end) {
        var text = page.text();
        var bracket = BRACKET.matcher(text).region(name.end(), end);
        if (bracket.lookingAt() && HAS_OFFICE.matcher(bracket.group(1)).find()) {
            return found(name, trimmedRole(page.strip(bracket.start(1), bracket.end(1))), bracket.end());
        }
        var apposition = APPOSITION.matcher(text).region(name.end(), end);
        if (apposition.lookingAt()) {
            int from = apposition.end();
            var stop = TERMINATOR.matcher(text).region(from, end).useTransparentBounds(true);
            int to = stop.find() ? stop.start() : end;
            var role = page.strip(from, to);
            boolean office = HAS_OFFICE.matcher(text).region(role.start(), role.end()).find();
            // "Led by Doe, the 12th Group of Mayors" names no office of Doe.
            if (office && to - from <= 140 && !startsGroup(text.substring(role.start(), role.end()))) {
                return found(name, role, to);
            }
        }
        return found(name, null, name.end());
    }

    private static boolean startsGroup(String words) {
        return words.matches("(?is)(?:\\d+(?:st|nd|rd|th)\\b.*|.*\\b(?:delegation|visiting\\s+group|mission|troupe)\\b.*)") && !words.matches("(?is)^(?:\\w+\\s+){0,4}" + OFFICE + ".*");
    }

    private Range trimmedRole(Range role) {
        var text = page.slice(role);
        var lead = Pattern.compile("^(?i:the|its|their|his|her|an?|then|now)\\s+").matcher(text);
        return lead.find() ? new Range(role.start() + lead.end(), role.end()) : role;
    }

    private Found found(@Nullable Range name, @Nullable Range role, int end) {
        var named = name == null ? null : page.stated(name);
        var office = role == null ? null : page.stated(role);
        var range = name == null ? role : role == null ? name : new Range(Math.min(name.start(), role.start()), Math.max(name.end(), role.end()));
        return new Found(new PersonRead(named, office, page.span(range)), Math.max(end, range.end()));
    }

    /** The people of a list such as "A, Mayor of X, B, Chairman of Y, and C", from its first on. */
    List<PersonRead> list(int start, int end) {
        var people = new ArrayList<PersonRead>();
        int at = start;
        var joint = Pattern.compile("[\\s,;]*(?:(?:and|as\\s+well\\s+as|&)\\s+)?");
        while (at < end) {
            var found = at(at, end);
            if (found == null || found.person().name() == null && !people.isEmpty() && found.person().role() == null) {
                break;
            }
            people.add(found.person());
            var next = joint.matcher(page.text()).region(found.end(), end);
            if (!next.lookingAt() || next.end() == found.end()) {
                break;
            }
            at = next.end();
        }
        return people;
    }

    /** The person or body that words behind a cue name, null where they name none. */
    @Nullable PersonRead receiver(int start, int end) {
        int from = skipBlanks(start, end);
        var body = BODY.matcher(page.text()).region(from, end);
        var person = at(from, end);
        if (person != null && (person.person().role() != null || !body.lookingAt())) {
            return person.person();
        }
        if (body.reset().region(from, end).lookingAt()) {
            var name = page.stated(new Range(body.start(1), body.end(1)));
            return new PersonRead(name, null, name.span());
        }
        return null;
    }

    private int skipBlanks(int start, int end) {
        int from = start;
        while (from < end && Blanks.isBlank(page.text().charAt(from))) {
            from++;
        }
        return from;
    }

    Matcher matcher(Pattern pattern, Range range) {
        return pattern.matcher(page.text()).region(range.start(), range.end()).useTransparentBounds(true);
    }
}
