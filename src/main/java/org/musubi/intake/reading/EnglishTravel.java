package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.Sides.Side;

/** Finds journeys in English sentences: the verb, where it leads, and where from. */
final class EnglishTravel {

    /**
     * A journey as one verb tells it.
     *
     * @param verb  the verb
     * @param to    which side it leads to, OTHER where elsewhere or nobody tells
     * @param where the words that tell it
     * @param from  the words for where it began, null where nobody tells
     * @param weak  whether the verb tells a journey only together with a place or a group
     */
    record Journey(Range verb, Side to, @Nullable Range where, @Nullable Range from, boolean weak) {
    }

    private static final int REACH = 110;
    private static final Vocabulary WORDS = Vocabulary.of("en");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Finder VERB = new Finder(Pattern.compile(WORDS.any("travel"), FLAGS));
    private static final Pattern WEAK = Pattern.compile(WORDS.any("travel.weak"), FLAGS);
    private static final Pattern HOST = Pattern.compile(WORDS.any("travel.host"), FLAGS);
    private static final Pattern SEND = Pattern.compile(WORDS.any("travel.send"), FLAGS);
    private static final Pattern PEOPLE = Pattern.compile("\\b(?:" + WORDS.any("people") + "|" + WORDS.any("group") + ")|\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\b|\\b(?:teacher|adviser|coordinator|expert|doctor|coach|trainee|student|intern|official)\\b", FLAGS);
    private static final Pattern NAMED = Pattern.compile("\\W*\\p{Lu}\\p{L}+\\s+\\p{Lu}");
    private static final Pattern LEADS = Pattern.compile("(?:led|leads|headed|heads)\\b", FLAGS);
    private static final Pattern GOODS = Pattern.compile("\\b(?:cranes?|pandas?|swans?|deer|monkeys?|horses?|birds?|animals?|trees?|saplings?|maples?|paintings?|works|books|gifts?|letters?|supplies|goods|lions?)\\s+(?:also\\s+|then\\s+|safely\\s+|had\\s+|have\\s+)?$", FLAGS);
    private static final Pattern NO_PEOPLE = Pattern.compile("^\\s*(?:[\\w-]+\\s+){0,3}?(?:letters?|messages?|telegrams?|condolences|works|paintings|gifts?|money|[\\d,]+\\s+(?:yen|yuan|dollars))", FLAGS);
    private static final Pattern CLAUSE_END = Pattern.compile("[;]|\\.(?=\\s|$)|\\bto\\s+(?:attend|study|participate|take\\s+part|inspect|discuss|talk|sign|celebrate|learn|perform|invite|ask)\\b|\\band\\s+(?:then\\s+)?(?:met|signed|attended|presented|held|toured|returned|had|exchanged|planted|gave|donated|stayed|went|visited)\\b|,\\s+(?:where|and|which|who)\\b", FLAGS);
    private static final Pattern OTHER_PLACE = Pattern.compile("^\\s*(?:the\\s+)?(?:(?:City|Town|Province|Prefecture)\\s+of\\s+)?(\\p{Lu}[\\p{Ll}’'-]{2,}(?:\\s\\p{Lu}[\\p{Ll}’'-]{2,})?)(?=\\s*(?:[,.;]|for\\b|to\\b|in\\b|and\\b|on\\b|with\\b|at\\b|as\\b|City|Province|Prefecture|$))");
    private static final Pattern ORIGIN = Pattern.compile("\\b(?:of|from)\\s+(?:the\\s+)?(?:City\\s+of\\s+)?(\\p{Lu}[\\p{Ll}’'-]{2,})(?=\\s*(?:[,.;]|headed|led|visited|came|went|citizens|Province|City|$|with|consisting))");
    private static final Pattern NO_PLACE = Pattern.compile("(?i)mayor|vice|deputy|the|china|japan|both|professor|chairman|president|director|government|council|municipal|north|people.*");

    private final PageText page;
    private final Sides sides;
    private final TypeReader types;
    private final @Nullable Pattern sideForm;

    EnglishTravel(PageText page, Sides sides, TypeReader types) {
        this.page = page;
        this.sides = sides;
        this.types = types;
        var forms = sides.forms().stream().map(Pattern::quote).toList();
        // Translators lose blanks: "QuzhouTechnical School".
        this.sideForm = forms.isEmpty() ? null : Pattern.compile("(?<![\\p{L}])(?:" + String.join("|", forms) + ")(?=(?-i:\\p{Lu})|[^\\p{L}]|$)");
    }

    List<Journey> journeys(Range sentence) {
        var found = new ArrayList<Journey>();
        var match = VERB.in(page.text(), sentence.start(), sentence.end());
        while (match.find()) {
            var verb = new Range(match.start(), match.end());
            if (!types.isMeantOnly(page.text(), sentence, verb.start(), verb.end()) && !isGoods(sentence, verb)) {
                var journey = journey(sentence, verb);
                if (journey != null) {
                    found.add(journey);
                }
            }
        }
        return found;
    }

    /** "A pair of cranes left for Sano": no traveller. */
    private boolean isGoods(Range sentence, Range verb) {
        var subject = page.slice(new Range(Math.max(sentence.start(), verb.start() - 80), verb.start()));
        return GOODS.matcher(subject).find() && !PEOPLE.matcher(subject).find();
    }

    private @Nullable Journey journey(Range sentence, Range verb) {
        var words = page.slice(verb);
        var object = object(sentence, verb);
        if (SEND.matcher(words).lookingAt()) {
            boolean people = PEOPLE.matcher(page.slice(object)).find() && !NO_PEOPLE.matcher(page.slice(object)).find();
            boolean passive = page.text().substring(Math.max(sentence.start(), verb.start() - 6), verb.start()).matches("(?is).*\\b(?:was|were|been)\\s+");
            var subject = page.slice(new Range(sentence.start(), verb.start()));
            if (!people && !(passive && (PEOPLE.matcher(subject).find() || NAMED.matcher(subject).lookingAt()))) {
                return null;
            }
            var to = side(object, "to");
            return journey(verb, to, first(new Range(sentence.start(), verb.start()), to == null ? null : of(to)), false);
        }
        if (HOST.matcher(words).lookingAt() && page.text().substring(verb.end(), object.end()).matches("(?is)\\s+by\\b.*")) {
            var receiver = first(object, null);
            return journey(verb, receiver, first(new Range(sentence.start(), verb.start()), receiver == null ? null : of(receiver)), true);
        }
        if (HOST.matcher(words).lookingAt()) {
            var host = first(new Range(sentence.start(), verb.start()), null);
            var guest = first(object, host == null ? null : of(host));
            return PEOPLE.matcher(page.slice(object)).find() ? journey(verb, host, guest, true) : null;
        }
        if (words.matches("(?is)visit\\s+(?:of|by)")) {
            var guest = first(object, null);
            return guest == null ? null : new Journey(verb, of(guest).opposite(), null, guest, false);
        }
        boolean weak = WEAK.matcher(words).lookingAt();
        var inside = first(verb, null);
        // Whoever leads the group of one side to the other names both.
        var to = inside != null ? inside : side(object, LEADS.matcher(words).lookingAt() ? "to" : null);
        if (to == null) {
            var other = weak ? null : OTHER_PLACE.matcher(page.slice(object));
            boolean named = other != null && other.find() && !NO_PLACE.matcher(other.group(1).split("\\s")[0]).matches();
            var where = named ? new Range(object.start() + other.start(1), object.start() + other.end(1)) : null;
            return new Journey(verb, Side.OTHER, where, origin(sentence, verb), weak);
        }
        return journey(verb, to, first(new Range(sentence.start(), verb.start()), of(to)), weak);
    }

    private Journey journey(Range verb, @Nullable Range to, @Nullable Range from, boolean weak) {
        return new Journey(verb, to == null ? Side.OTHER : of(to), to, from, weak);
    }

    /** What stands behind the verb, up to the next clause. */
    private Range object(Range sentence, Range verb) {
        int limit = Math.min(sentence.end(), verb.end() + REACH);
        var end = CLAUSE_END.matcher(page.text()).region(verb.end(), limit).useTransparentBounds(true);
        int to = end.find() ? end.start() : limit;
        var next = VERB.in(page.text(), verb.end(), to);
        return new Range(verb.end(), next.find() && next.start() > verb.end() + 3 ? next.start() : to);
    }

    /** Where a group of neither side came from. */
    private @Nullable Range origin(Range sentence, Range verb) {
        var match = ORIGIN.matcher(page.text()).region(sentence.start(), verb.start()).useTransparentBounds(true);
        return match.find() && !NO_PLACE.matcher(match.group(1)).matches() ? new Range(match.start(1), match.end(1))
                : first(new Range(sentence.start(), verb.start()), null);
    }

    /** The first side in a stretch, behind a word such as "to" where one is given. */
    private @Nullable Range side(Range range, @Nullable String behind) {
        if (behind == null) {
            return first(range, null);
        }
        var word = Pattern.compile("\\b" + behind + "\\b").matcher(page.text()).region(range.start(), range.end());
        return word.find() ? first(new Range(word.end(), range.end()), null) : first(range, null);
    }

    /** The side that a word such as "to" or "from" leads to, null where none does. */
    @Nullable Range behind(Range range, String word) {
        var match = Pattern.compile("\\b" + word + "\\s+(?:the\\s+)?(?:\\p{L}+\\s+of\\s+)?").matcher(page.text()).region(range.start(), range.end());
        while (match.find()) {
            var first = first(new Range(match.end(), range.end()), null);
            if (first != null && first.start() == match.end()) {
                return first;
            }
        }
        return null;
    }

    /** The first side in a stretch that is not the other one. */
    @Nullable Range first(Range range, @Nullable Side other) {
        for (var found : sidesIn(range)) {
            if (other == null || of(found) != other) {
                return found;
            }
        }
        return null;
    }

    List<Range> sidesIn(Range range) {
        var found = new ArrayList<Range>();
        if (sideForm != null && !range.isEmpty()) {
            var match = sideForm.matcher(page.text()).region(range.start(), range.end()).useTransparentBounds(true);
            while (match.find()) {
                found.add(new Range(match.start(), match.end()));
            }
        }
        return found;
    }

    Side of(Range range) {
        return sides.of(page.slice(range));
    }

    /** Whether a stretch names people or a group of them. */
    boolean namesPeople(Range range) {
        return PEOPLE.matcher(page.slice(range)).find();
    }

    /** Whether somebody else makes the travellers go. */
    boolean sends(Journey journey) {
        return SEND.matcher(page.slice(journey.verb())).lookingAt();
    }
}
