package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds who leads a travelling group, who else travels with it, who receives it, and what it is called, in English. */
final class EnglishGroup {

    private static final String OF_GROUP = "(?:delegation|group|mission|party|team|tour|troupe|contingent|visit|visitors|trip|delegates|choir|band|orchestra)";
    private static final Pattern LED_BY = Pattern.compile(
            "(?i)\\b(?:led|headed|lead|leaded|guided|chaired|captained|conducted|presided\\s+over)\\s+by\\b|\\bunder\\s+(?:the\\s+)?(?:leadership|guidance|command|direction)\\s+of\\b|\\b"
                    + OF_GROUP + "[’']?s?\\s+(?:leader|head|chief)\\b(?:\\s+(?:was|is)\\b|\\s*[:：]|,)?|\\b(?:leader|head|chief)\\s+of\\s+the\\s+" + OF_GROUP + "\\s*(?:was|is|,|:)|[(（](?:leader|head|chief|led\\s+by|headed\\s+by)\\s*[:：,]?|(?<=,\\s)(?:group\\s+|delegation\\s+)?(?:leader|head|chief)\\s*(?::|：|was|(?=\\s(?:Mayor|Vice|Deputy|Mr|Ms|Mrs|Dr|Prof|Chairman|President|Director)\\b))|\\bwith\\s+(?=[^.;]{3,90}\\bas\\s+(?:its|the|their|a)?\\s*(?:leader|head|chief|group\\s+leader|delegation\\s+leader)\\b)");
    private static final Pattern DEPUTY = Pattern.compile(
            "(?i)\\b(?:deputy|vice|assistant)[-\\s](?:head|leader|chief|delegation\\s+leader)(?:\\s+of\\s+the\\s+" + OF_GROUP + ")?\\s*(?:was|is|being|:|,)?\\s+(?=(?-i:\\p{Lu})|(?:the\\s))|\\bwith\\s+(?=[^.;]{3,90}\\bas\\s+(?:its|the|their|a)?\\s*(?:deputy|vice|assistant)[-\\s](?:leader|head|chief)\\b)|\\band\\s+(?=[^.;]{3,60}\\bas\\s+(?:its|the|their|a)?\\s*(?:deputy|vice)[-\\s](?:leader|head)\\b)");
    private static final Pattern LEADS = Pattern.compile(
            "(?i)^(?:\\s+(?:of|from)\\s+(?-i:\\p{Lu})[\\p{L}’'-]+(?:\\s+(?-i:\\p{Lu})[\\p{L}’'-]+)?)?\\W*(?:,\\s*)?(?:who\\s+)?(?:led|headed|was\\s+leading|leading|heading|at\\s+the\\s+head\\s+of|brought|came\\s+(?:with|leading)|visited\\s+\\w+\\s+(?:at\\s+the\\s+head|leading)|and\\s+(?:(?:his|her)\\s+)?(?:party|entourage|delegation|group|suite|companions|(?:a|an|the)\\s+(?:[\\w-]+\\s+){0,3}(?:delegation|group|party|team|mission)|(?:\\w+\\s)?" + Numbers.ENGLISH + "\\s+(?:others?|other\\s+\\w+|\\w+\\s+others|companions|members|officials|colleagues|citizens|people|persons|delegates|councill?ors|representatives|city\\s+officials))\\b|(?:along|together)?\\s*with\\s+(?:(?:his|her)\\s+(?:party|entourage|delegation)|(?:a|an)\\s+(?:[\\w-]+\\s+){0,3}(?:delegation|group|party|team)|" + Numbers.ENGLISH + "\\s+(?:others?|members|people|officials|companions|citizens|persons|delegates))\\b|accompanied\\s+by\\s+" + Numbers.ENGLISH + "\\b)");
    private static final Pattern INVITED = Pattern.compile("(?i)(?:invited\\s+by|(?:at|on|upon)\\s+the\\s+invitation\\s+of)\\s+");
    private static final Pattern POSSESSIVE = Pattern.compile("(?:’s|'s)\\s+(?:party|delegation|group|entourage|mission)\\b");
    private static final Pattern MEMBERS = Pattern.compile("(?i)\\b(?:members|delegates|participants|among\\s+(?:them|the\\s+(?:members|delegates|guests|group|party|visitors)))\\s+(?:were|was|included|include|are)\\b|\\b(?:delegates|members|delegation|group|party|people|persons|citizens|officials|representatives|others|participants)\\s*(?:,)?\\s*(?:including|among\\s+them|among\\s+whom)\\b|\\bconsist(?:ed|ing)\\s+of\\s+(?=(?-i:\\p{Lu})|Mayor|the\\s+(?:Vice\\s+|Deputy\\s+)?Mayor)");
    private static final Pattern RECEIVED = Pattern.compile(
            "(?i)\\binvited\\s+by\\b|\\b(?:at|on|upon)\\s+the\\s+(?:kind\\s+)?invitation\\s+of\\b|\\b(?:met|meeting|talked|spoke|talks|discussions|conversation|meetings?)\\s+with\\b|\\bmet\\b(?!\\s+with)|\\b(?:received|welcomed|greeted|hosted|entertained|guided)\\s+by\\b|\\btogether\\s+with\\b|\\bguests?\\s+of\\b|\\b(?:called|calls?)\\s+on\\b|\\b(?:courtesy\\s+(?:call|visit)s?)\\s+(?:on|to)\\b|\\b(?:presented|handed|delivered|conveyed|brought|gave)\\b[^.;]{0,120}?\\bto\\b(?=\\s+(?:the\\s+)?(?:(?-i:\\p{Lu})))");
    private static final String NOUN = "(?:Delegation|Delegations|Mission|Group|Tour|Team|Troupe|Band|Choir|Chorus|Orchestra|Contingent|Ensemble|Expedition|Caravan|Squad|Envoys|Ship|Wing|Quartet|Party|Corps)";
    private static final String LINK = "(?:\\p{Lu}[\\p{L}\\p{M}\\d'’.-]*|\\d+(?:st|nd|rd|th)|&|and(?=\\s+\\p{Lu})|of(?=\\s+\\p{Lu})|for(?=\\s+\\p{Lu})|-)";
    private static final Pattern NAMED = Pattern.compile("((?:" + LINK + "\\s+){0,9})(" + NOUN + ")\\b((?:\\s+(?:of|from|for)\\s+(?:the\\s+)?\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}'’-]*|and(?=\\s+\\p{Lu})|&|of(?=\\s+\\p{Lu}))){0,8})?)");
    private static final Pattern LEADING_ARTICLE = Pattern.compile("^(?:The|A|An|In|On|At|Later|Also|And|Then|Led|Headed|During)\\s+");

    private final PageText page;
    private final EnglishPersons persons;

    EnglishGroup(PageText page, EnglishPersons persons) {
        this.page = page;
        this.persons = persons;
    }

    @Nullable PersonRead leader(Range sentence) {
        var cue = persons.matcher(LED_BY, sentence);
        while (cue.find()) {
            boolean second = page.text().substring(Math.max(sentence.start(), cue.start() - 8), cue.start()).matches("(?is).*(?:deputy|vice|assistant)[-\\s]$");
            var found = second || asDeputy(cue.group(), cue.end(), sentence) ? null : persons.at(cue.end(), sentence.end());
            if (found != null) {
                return found.person();
            }
        }
        var subject = persons.at(behindInvitation(sentence), sentence.end());
        if (subject != null && (LEADS.matcher(page.text()).region(subject.end(), sentence.end()).lookingAt()
                || POSSESSIVE.matcher(page.text()).region(subject.end(), sentence.end()).lookingAt())) {
            return subject.person();
        }
        return null;
    }

    private boolean asDeputy(String cue, int from, Range sentence) {
        return cue.toLowerCase(Locale.ROOT).startsWith("with")
                && page.text().substring(from, Math.min(sentence.end(), from + 100)).matches("(?is)^[^.;]*?\\bas\\s+(?:its|the|their|a)?\\s*(?:deputy|vice|assistant).*");
    }

    /** Where the subject of a sentence begins, behind "In May 1999," or "During the visit,". */
    private int behindTime(Range sentence) {
        var lead = Pattern.compile("(?:(?:In|On|At|During|After|Later|From|Also|And|Then|That|Meanwhile)\\b[^,.]{0,60},\\s*)").matcher(page.text()).region(sentence.start(), sentence.end());
        return lead.lookingAt() ? lead.end() : sentence.start();
    }

    /** Where the subject begins behind "Invited by A, Mayor of B,": the first name after the one who invites. */
    private int behindInvitation(Range sentence) {
        int start = behindTime(sentence);
        var cue = INVITED.matcher(page.text()).region(start, sentence.end());
        var host = cue.lookingAt() ? persons.at(cue.end(), sentence.end()) : null;
        int end = host == null ? start : host.end();
        while (end > start && end < sentence.end() && ", ".indexOf(page.text().charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    @Nullable PersonRead deputy(Range sentence) {
        var cue = persons.matcher(DEPUTY, sentence);
        while (cue.find()) {
            var found = persons.at(cue.end(), sentence.end());
            if (found != null) {
                return found.person();
            }
        }
        return null;
    }

    List<PersonRead> members(Range sentence) {
        var found = new ArrayList<PersonRead>();
        var cue = persons.matcher(MEMBERS, sentence);
        while (cue.find()) {
            persons.list(cue.end(), sentence.end()).stream().filter(person -> person.name() != null).forEach(found::add);
        }
        return found;
    }

    /** The people a sentence begins with, before its verb. */
    List<PersonRead> subjects(Range sentence, int verb) {
        int start = behindTime(sentence);
        if (start >= verb) {
            return List.of();
        }
        return persons.list(start, verb).stream().filter(person -> person.name() != null || person.role() != null).toList();
    }

    List<PersonRead> hosts(Range sentence) {
        var found = new ArrayList<PersonRead>();
        Matcher cue = persons.matcher(RECEIVED, sentence);
        while (cue.find()) {
            var host = persons.receiver(cue.end(), sentence.end());
            if (host != null && found.stream().noneMatch(other -> other.span().overlaps(host.span()))) {
                found.add(host);
            }
        }
        return found;
    }

    /** What the group is called, outside of what names a person's office; null where it has no name of its own. */
    @Nullable Range name(Range sentence, List<PersonRead> people) {
        var match = persons.matcher(NAMED, sentence);
        while (match.find()) {
            var range = trimmed(match);
            var span = page.span(range);
            boolean office = people.stream().anyMatch(person -> person.span().overlaps(span));
            var left = page.slice(new Range(range.start(), match.start(2)));
            if (!office && (!left.isBlank() || !match.group(3).isEmpty()) && !range.isEmpty()) {
                return range;
            }
        }
        return null;
    }

    private Range trimmed(Matcher match) {
        int start = match.start();
        var lead = LEADING_ARTICLE.matcher(page.text()).region(start, match.end());
        while (lead.lookingAt()) {
            start = lead.end();
            lead.region(start, match.end());
        }
        var text = page.text().substring(start, match.start(2));
        var joint = Pattern.compile("^(?:and|of|&|for)\\s+").matcher(text);
        if (joint.find()) {
            start += joint.end();
        }
        return page.strip(start, match.end());
    }
}
