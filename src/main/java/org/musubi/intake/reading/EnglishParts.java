package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.EnglishTravel.Journey;
import org.musubi.intake.reading.Sides.Side;

/** Parts an entry in English where it tells that another group travelled the other way: in another sentence, or behind an "and". */
final class EnglishParts {

    private static final Pattern GROUP = Pattern.compile("\\b(?:" + Vocabulary.of("en").any("group") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern GOES_ON = Pattern.compile("(?i)^\\W*(?:they|he|she|it|the\\s+(?:delegation|group|party|mission|delegates|guests|members|visitors|team|troupe)|during|on\\s+(?:this|that)|both|the\\s+two)\\b");
    private static final Pattern JOINT = Pattern.compile("(?i)(?:;\\s*|,?\\s+)(?:and|while|whereas|but)\\s+|;\\s+|,\\s+(?=in\\s+(?:return|turn|exchange)\\b)");

    private final PageText page;
    private final EnglishTravel travel;

    EnglishParts(PageText page, EnglishTravel travel) {
        this.page = page;
        this.travel = travel;
    }

    /** The sentences of each happening, an entry's first one first. */
    List<List<Range>> of(List<Range> sentences) {
        var parts = new ArrayList<List<Range>>();
        var towards = Side.OTHER;
        for (var sentence : sentences.stream().flatMap(one -> clauses(one).stream()).toList()) {
            var main = main(sentence);
            boolean other = main != null && towards != Side.OTHER && main.to() != towards && tellsParty(sentence, main);
            if (parts.isEmpty() || other) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(sentence);
            if (main != null && (towards == Side.OTHER || other)) {
                towards = main.to();
            }
        }
        return parts;
    }

    private boolean tellsParty(Range sentence, Journey journey) {
        var words = page.slice(sentence);
        return !GOES_ON.matcher(words).find()
                && (travel.sends(journey) || GROUP.matcher(words).find() || travel.namesPeople(new Range(sentence.start(), journey.verb().end())));
    }

    /** The plainest journey to one of the two sides; a weak verb counts where people are named before it. */
    private @Nullable Journey main(Range sentence) {
        var sided = travel.journeys(sentence).stream().filter(journey -> journey.to() != Side.OTHER).toList();
        return sided.stream().filter(journey -> !journey.weak()).findFirst()
                .or(() -> sided.stream().filter(journey -> travel.namesPeople(new Range(sentence.start(), journey.verb().start()))).findFirst())
                .orElse(null);
    }

    /** "A team came to us, and ten pupils were sent to them in return" is cut before the pupils. */
    private List<Range> clauses(Range sentence) {
        var found = new ArrayList<Range>();
        int start = sentence.start();
        Journey before = null;
        for (var journey : travel.journeys(sentence)) {
            if (journey.weak() || journey.to() == Side.OTHER) {
                continue;
            }
            if (before != null && journey.to() != before.to()) {
                var joint = joint(before.verb().end(), journey);
                if (joint != null) {
                    found.add(page.strip(start, joint.start()));
                    start = joint.end();
                }
            }
            before = journey;
        }
        found.add(new Range(start, sentence.end()));
        return found;
    }

    /** What joins two clauses: the last joint with a comma, else the first, behind which people go. */
    private @Nullable Range joint(int from, Journey journey) {
        var match = JOINT.matcher(page.text()).region(from, journey.verb().start());
        Range best = null;
        boolean plain = false;
        while (match.find()) {
            var rest = new Range(match.end(), journey.verb().end());
            boolean comma = ",;".indexOf(page.text().charAt(match.start())) >= 0;
            boolean goes = !GOES_ON.matcher(page.slice(rest)).find()
                    && (travel.namesPeople(rest) || GROUP.matcher(page.slice(rest)).find() || travel.sends(journey));
            if (goes && (best == null || comma || !plain)) {
                best = best == null || comma ? new Range(match.start(), match.end()) : best;
                plain = comma;
            }
        }
        return best;
    }
}
