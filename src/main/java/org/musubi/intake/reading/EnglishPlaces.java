package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.musubi.intake.reading.PlaceRead.Role;
import org.musubi.intake.reading.Sides.Side;

/** Finds the places that an event touches beside its two ends, in English. */
final class EnglishPlaces {

    private static final String NAME = "(\\p{Lu}[\\p{Ll}’'-]{2,}(?:\\s\\p{Lu}[\\p{Ll}’'-]{2,})?)";
    private static final Pattern ONWARD = Pattern.compile("\\b(?:went\\s+on|proceeded|continued|travel+ed\\s+on|moved\\s+on|left|via|through|by\\s+way\\s+of|stopping\\s+(?:over\\s+)?(?:in|at)|departed)\\s+(?:to\\s+|for\\s+)?" + NAME);
    private static final Pattern VISITED = Pattern.compile("\\b(?:in|to|at|visited|toured)\\s*" + NAME + "((?:,\\s*" + NAME + "){0,4}(?:,?\\s+and\\s+" + NAME + ")?)?(?=[\\s,.;)]|$)");
    private static final Pattern VENUE = Pattern.compile("\\b(?:held|opened|celebrated|signed|shown|showed|performed|displayed|exhibited|took\\s+place|concluded|planted)\\b[^.;]{0,60}?\\b(?:in|at)\\s+(?:front\\s+of\\s+)?(the\\s+(?:[\\w’'-]+\\s+){0,4}?(?:museum|hall|center|centre|library|park|theat(?:re|er)|hotel|school|stadium|gymnasium|gallery|hospital|university|temple|square|garden|auditorium))\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_PLACE = Pattern.compile("(?:January|February|March|April|May|June|July|August|September|October|November|December|The|City|Mayor|Vice|Deputy|Chinese|Japanese|English|Spring|Summer|Autumn|Winter|China|Japan|Korea|Friendship|Chairman|Director|President|Governor|Both|People|High|Junior|Senior|Old|New|National|International|Municipal|Foreign|Government|Middle|Primary|Second|First|Third|Professor|Speaker|Secretary)");
    private static final Pattern BODY = Pattern.compile("^\\s*(?:No\\.|High|Higher|Junior|Senior|Middle|Primary|Elementary|School|University|College|Association|Chamber|Bureau|Office|Hospital|Government|Council|Technical|Professional|People|Foreign|International|Municipal|Citizens|Station|Company|Group|Education)");

    // "wrote to Meng Zhaolin, Mayor of Songlu" names a person.
    private static final Pattern OFFICE = Pattern.compile("\\s*,\\s*(?:the\\s+|now\\s+|then\\s+|former\\s+)?(?:[\\w’'-]+\\s+){0,4}?" + Vocabulary.of("en").any("office"));

    // An earthquake in a place, or people of it, take nobody there.
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\b(?:earthquakes?|floods?|flooding|typhoons?|disasters?|tsunami|fire|eruption|accident|epidemic|outbreak|sars|victims)\\s+(?:[\\w-]+\\s+){0,3}(?:in|at|to)\\s*$");

    private final PageText page;
    private final Sides sides;

    EnglishPlaces(PageText page, Sides sides) {
        this.page = page;
        this.sides = sides;
    }

    List<PlaceRead> find(EventDraft draft) {
        var found = new ArrayList<PlaceRead>();
        for (var sentence : draft.sentences) {
            var venue = VENUE.matcher(page.text()).region(sentence.start(), sentence.end());
            while (venue.find()) {
                add(draft, found, new Range(venue.start(1), venue.end(1)), Role.VENUE);
            }
            var onward = ONWARD.matcher(page.text()).region(sentence.start(), sentence.end());
            while (onward.find()) {
                add(draft, found, new Range(onward.start(1), onward.end(1)), Role.ONWARD);
            }
            var visited = VISITED.matcher(page.text()).region(sentence.start(), sentence.end());
            while (visited.find()) {
                add(draft, found, new Range(visited.start(1), visited.end(1)), Role.VISITED);
                if (visited.group(2) != null) {
                    var rest = Pattern.compile(NAME).matcher(page.text()).region(visited.start(2), visited.end(2));
                    while (rest.find()) {
                        add(draft, found, new Range(rest.start(1), rest.end(1)), Role.VISITED);
                    }
                }
            }
        }
        return found;
    }

    private void add(EventDraft draft, List<PlaceRead> found, Range range, Role role) {
        var text = page.slice(range);
        var first = text.split("\\s")[0];
        boolean owned = text.endsWith("’s") || text.endsWith("'s")
                || role == Role.VISITED && OFFICE.matcher(page.text()).region(range.end(), Math.min(page.text().length(), range.end() + 60)).lookingAt();
        boolean elsewhere = role == Role.VISITED && ELSEWHERE.matcher(page.text().substring(Math.max(0, range.start() - 60), range.start())).find();
        boolean end = owned || elsewhere || draft.to != null && draft.to.value().equals(text) || draft.from != null && draft.from.value().equals(text);
        boolean body = role != Role.VENUE && (BODY.matcher(page.text()).region(range.end(), Math.min(page.text().length(), range.end() + 20)).lookingAt()
                || text.contains(" ") && BODY.matcher(text.substring(text.indexOf(' '))).find());
        var span = page.span(range);
        if (!end && !body && !NO_PLACE.matcher(first).matches() && sides.of(text) == Side.OTHER && sides.of(first) == Side.OTHER
                && found.stream().noneMatch(other -> other.span().overlaps(span) || other.text().equals(text))) {
            found.add(new PlaceRead(text, span, role));
        }
    }
}
