package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds how many people travelled, in English: the whole group, and parts of it. */
final class EnglishSizes {

    private static final String N = "(?<![\\p{L}\\d.,$¥€-])(" + Numbers.ENGLISH + ")(?![\\d]|st\\b|nd\\b|rd\\b|th\\b|[.,]\\d)";
    private static final String PEOPLE = "(?:[\\w-]+\\s+){0,2}?" + Vocabulary.of("en").any("people");
    private static final String GROUP = "(?:delegations?|groups?|missions?|part(?:y|ies)|teams?|tours?|troupes?|contingents?|bands?|choirs?|orchestras?|ensembles?)";
    private static final Pattern MEMBERED = Pattern.compile("(?i)" + N + "(?:[-\\s]*(?:member(?:ed)?|strong)|[-\\s](?:person|man)|-people)\\b(?!s?\\s+of\\s+(?:the\\s+)?(?:city\\s+)?council)");
    private static final Pattern TOTAL = Pattern.compile("(?i)(?:\\ba\\s+total\\s+of|\\btotal+ing|\\bnumbering|\\bin\\s+all,?|\\baltogether,?)\\s+(?:about\\s+|some\\s+)?" + N + "|" + N + "\\s+(?:[\\w-]+\\s+){0,2}?(?:in\\s+all|in\\s+total|altogether|in\\s+number|strong)\\b");
    private static final Pattern CONSISTING = Pattern.compile("(?i)\\b(?:consist(?:ing|ed|s)\\s+of|composed\\s+of|compris(?:ing|ed|es)(?:\\s+of)?|made\\s+up\\s+of|numbered|formed\\s+of|including)\\s+(?:a\\s+total\\s+of\\s+|about\\s+|some\\s+|over\\s+|more\\s+than\\s+)?" + N + "(?:\\s+" + PEOPLE + ")?");
    private static final Pattern GROUP_OF = Pattern.compile("(?i)\\b" + GROUP + "\\b(?:\\s+(?:from|of)\\s+(?-i:[A-Z])[\\w’'-]*(?:\\s+(?-i:[A-Z])[\\w’'-]*){0,4})?\\s*,?\\s*(?:with|of|\\()\\s*(?:about\\s+|some\\s+|over\\s+|more\\s+than\\s+|nearly\\s+)?" + N + "\\b(?!\\s*(?:[\\w-]+\\s+)?(?:years|days|cities|towns|villages|schools|countries|provinces|companies|firms|enterprises|businesses|corporations|institutions|organi[sz]ations|works|paintings|places))");
    private static final Pattern OTHERS = Pattern.compile("(?i)\\b(?:and|with|accompanied\\s+by|plus|together\\s+with|along\\s+with)\\s+(?:the\\s+)?(?:other\\s+|another\\s+)?" + N + "\\s+(?:[\\w-]+\\s+){0,2}?(?:others?|companions?|officials|colleagues|members|delegates|councill?ors|citizens|people|persons|representatives|staff)\\b");
    private static final Pattern COUNTED = Pattern.compile("(?i)" + N + "\\s+" + PEOPLE + "(?:\\s+and\\s+(?:(" + Numbers.ENGLISH + ")\\s+)?" + PEOPLE + ")?");
    private static final Pattern NO_GUEST = Pattern.compile("(?i)(?:\\b(?:audience|before|by|for|to|over|among|crowd|watched|attended|families|works|paintings|than|each|per|of\\s+the|drew|attracted)\\s+(?:of\\s+|some\\s+|about\\s+|more\\s+than\\s+)?)$");
    private static final Pattern THINGS = Pattern.compile("(?i)\\b(?:works|paintings|calligraph\\w+|pictures|photographs|photos|pieces|trees|saplings|books|prints|dolls|masks)\\b");
    private static final Pattern LISTED = Pattern.compile("(?is).*\\b(?:consist(?:ing|ed|s)\\s+of|composed\\s+of|made\\s+up\\s+of)\\b.*,\\s+and\\s+");
    private static final Pattern PART = Pattern.compile("(?i)" + N + "\\s+(?:(?:members|people|persons|delegates)\\s+)?of\\s+(?:them|whom|the\\s+(?:delegates|members|group|delegation|party|visitors|mission|team)|its\\s+members|these)\\b|\\b(?:of\\s+whom|among\\s+whom|of\\s+these|among\\s+them),?\\s+" + N);
    private static final Pattern END = Pattern.compile("[.;]|,\\s");

    private final PageText page;

    EnglishSizes(PageText page) {
        this.page = page;
    }

    /**
     * The whole group, null where nobody counts it.
     *
     * @param verbs where the verbs of travel stand; counted people travel before them, or behind a verb of sending
     * @param led   whether a leader is named, to whom others are added
     */
    @Nullable Value<Integer> size(List<Range> sentences, List<Range> verbs, boolean led) {
        for (var sentence : sentences) {
            var found = first(MEMBERED, sentence, 0);
            found = found != null ? found : first(TOTAL, sentence, 0);
            found = found != null ? found : summed(CONSISTING, sentence);
            found = found != null ? found : summed(GROUP_OF, sentence);
            found = found != null ? found : led ? first(OTHERS, sentence, 1) : null;
            if (found != null) {
                return found;
            }
        }
        for (var sentence : sentences) {
            var found = counted(sentence, verbs);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The people a group is said to consist of, and those counted behind them: "of the mayor, the speaker and ten citizens" are twelve. */
    @Nullable Value<Integer> listed(List<Range> sentences, int named) {
        for (var sentence : sentences) {
            var match = matcher(COUNTED, sentence);
            while (match.find()) {
                var number = Numbers.integer(match.group(1));
                if (number.isPresent() && LISTED.matcher(page.text()).region(sentence.start(), match.start()).matches()) {
                    return page.stated(named + number.getAsInt(), new Range(match.start(), match.end()));
                }
            }
        }
        return null;
    }

    List<PartySize> parts(List<Range> sentences) {
        var parts = new ArrayList<PartySize>();
        for (var sentence : sentences) {
            var match = matcher(PART, sentence);
            while (match.find()) {
                var words = match.group(1) != null ? match.group(1) : match.group(2);
                var number = Numbers.integer(words);
                boolean things = THINGS.matcher(page.text()).region(sentence.start(), match.start()).find();
                if (number.isPresent() && !things) {
                    var stop = END.matcher(page.text()).region(match.end(), sentence.end());
                    int end = stop.find() ? stop.start() : sentence.end();
                    parts.add(new PartySize(page.stated(number.getAsInt(), new Range(match.start(), match.end())), page.stated(page.strip(match.end(), end)).value()));
                }
            }
        }
        return parts;
    }

    private @Nullable Value<Integer> first(Pattern pattern, Range sentence, int added) {
        var match = matcher(pattern, sentence);
        while (match.find()) {
            var words = match.group(1) != null ? match.group(1) : match.group(2);
            var number = Numbers.integer(words);
            if (number.isPresent() && !isPart(match, sentence)) {
                return page.stated(number.getAsInt() + added, new Range(match.start(), match.end()));
            }
        }
        return null;
    }

    private @Nullable Value<Integer> summed(Pattern pattern, Range sentence) {
        var match = matcher(pattern, sentence);
        // "Accompanied by a band of 22": the others are more.
        if (!match.find() || page.text().substring(Math.max(sentence.start(), match.start() - 40), match.start()).matches("(?is).*\\b(?:accompanied|joined|followed)\\s+by\\s+[^,;]*")) {
            return null;
        }
        var counted = matcher(COUNTED, new Range(match.start(1), sentence.end()));
        if (counted.lookingAt()) {
            return sum(counted);
        }
        var number = Numbers.integer(match.group(1));
        return number.isPresent() ? page.stated(number.getAsInt(), new Range(match.start(), match.end())) : null;
    }

    private @Nullable Value<Integer> counted(Range sentence, List<Range> verbs) {
        var match = matcher(COUNTED, sentence);
        while (match.find()) {
            var before = page.text().substring(Math.max(sentence.start(), match.start() - 24), match.start());
            int start = match.start();
            int end = match.end();
            boolean travels = verbs.stream().anyMatch(verb -> sentence.contains(verb.start())
                    && (end <= verb.start() || start >= verb.end() && start - verb.end() < 40
                    && page.slice(verb).matches("(?i).*(?:led|sent|dispatched|despatched|welcomed|received|hosted|greeted|visit\\s+(?:of|by)).*")));
            // "Consisting of the mayor, the speaker and ten citizens": ten are not all.
            boolean rest = LISTED.matcher(page.text()).region(sentence.start(), match.start()).matches();
            if (travels && !rest && !NO_GUEST.matcher(before).find() && !isPart(match, sentence)) {
                return sum(match);
            }
            // "From August 21 to 27 fifteen students": the people may be counted by the next number.
            match.region(match.end(1), sentence.end());
        }
        return null;
    }

    private @Nullable Value<Integer> sum(Matcher match) {
        var first = Numbers.integer(match.group(1));
        if (first.isEmpty()) {
            return null;
        }
        int second = match.group(2) == null ? 0 : Numbers.integer(match.group(2)).orElse(0);
        return page.stated(first.getAsInt() + second, new Range(match.start(), match.end()));
    }

    private boolean isPart(Matcher match, Range sentence) {
        var parts = matcher(PART, sentence);
        while (parts.find()) {
            if (parts.start() < match.end() && match.start() < parts.end()) {
                return true;
            }
        }
        return false;
    }

    private Matcher matcher(Pattern pattern, Range range) {
        return pattern.matcher(page.text()).region(range.start(), range.end()).useTransparentBounds(true);
    }
}
