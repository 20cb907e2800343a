package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.JapaneseTravel.Journey;
import org.musubi.intake.reading.Sides.Side;
import org.musubi.register.event.EventType;

/** Parts an entry in Japanese where it tells of another happening: another group, or one that travels the other way, or a gift in return. */
final class JapaneseParts {

    private static final Pattern GIVER = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{0,12}(?:から|より)");

    private final JapaneseTravel travel;
    private final JapanesePersons persons;
    private final JapaneseSizes sizes;
    private final TypeReader types;

    JapaneseParts(JapaneseTravel travel, JapanesePersons persons, JapaneseSizes sizes, TypeReader types) {
        this.travel = travel;
        this.persons = persons;
        this.sizes = sizes;
        this.types = types;
    }

    /** The sentences of each happening, an entry's first one first. */
    List<List<Range>> of(List<Range> sentences) {
        var parts = new ArrayList<List<Range>>();
        var towards = Side.OTHER;
        var giver = Side.OTHER;
        String group = null;
        for (var sentence : sentences.stream().flatMap(one -> clauses(one).stream()).toList()) {
            var main = main(sentence);
            var named = main == null ? null : travel.group(new Range(sentence.start(), main.verb().start()));
            var name = named == null ? null : travel.slice(named);
            boolean sided = main != null && main.to() != Side.OTHER && towards != Side.OTHER;
            boolean back = sided && main.to() != towards && (name != null || tellsParty(sentence));
            boolean other = back || sided && name != null && group != null && !name.contains(group) && !group.contains(name);
            var gives = main == null ? giver(sentence) : Side.OTHER;
            boolean gift = towards == Side.OTHER && gives != Side.OTHER && giver != Side.OTHER && gives != giver;
            if (parts.isEmpty() || other || gift) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(sentence);
            if (main != null && main.to() != Side.OTHER && (towards == Side.OTHER || other)) {
                towards = main.to();
            }
            giver = gives == Side.OTHER ? giver : gives;
            group = other || group == null ? name : group;
        }
        return parts;
    }

    private boolean tellsParty(Range range) {
        return persons.leader(range) != null || sizes.size(List.of(range), true) != null;
    }

    private @Nullable Journey main(Range sentence) {
        return JapaneseTravel.best(travel.journeys(sentence).stream().filter(journey -> !travel.isWeak(journey)).toList());
    }

    /** Who gives or writes, where a sentence tells of a gift or a letter and names the side it comes from. */
    private Side giver(Range sentence) {
        if (types.all(travel.page(), sentence, EventType.DONATION).isEmpty() && types.all(travel.page(), sentence, EventType.LETTER_EXCHANGE).isEmpty()) {
            return Side.OTHER;
        }
        for (var range : travel.sidesIn(sentence)) {
            if (GIVER.matcher(travel.page().text()).region(range.end(), sentence.end()).lookingAt()) {
                return travel.side(travel.slice(range));
            }
        }
        return Side.OTHER;
    }

    /** Aから選手団が来市し、BからはAへ生徒10名を派遣した tells of two journeys: it is cut behind the first. */
    private List<Range> clauses(Range sentence) {
        var found = new ArrayList<Range>();
        int start = sentence.start();
        Journey before = null;
        for (var journey : travel.journeys(sentence)) {
            if (journey.to() == Side.OTHER || travel.isWeak(journey)) {
                continue;
            }
            int comma = travel.page().text().indexOf('、', before == null ? journey.verb().start() : before.verb().end());
            if (before != null && journey.to() != before.to() && comma >= 0 && comma < journey.verb().start()) {
                var rest = new Range(comma + 1, journey.verb().start());
                if (travel.group(rest) != null || tellsParty(rest)) {
                    found.add(new Range(start, comma + 1));
                    start = comma + 1;
                }
            }
            before = journey;
        }
        found.add(new Range(start, sentence.end()));
        return found;
    }
}
