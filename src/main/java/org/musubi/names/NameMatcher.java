package org.musubi.names;

import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.names.Likeness.Means;

/** Compares two names of one kind by spelling, characters, readings and the ways they travelled through other scripts. */
public final class NameMatcher {

    private static final double SAME = 0.9;
    private static final double POSSIBLE = 0.5;
    /** Below this no two words of a name are one, whatever the rest. */
    private static final double LEAST = 0.5;
    private static final SoundSystem[] KOREAN = {SoundSystem.KOREAN};
    private static final SoundSystem[] WITH_HANGUL = {SoundSystem.KOREAN, SoundSystem.CHINESE};
    private static final SoundSystem[] WITHOUT_HANGUL = {SoundSystem.LATIN, SoundSystem.JAPANESE, SoundSystem.CHINESE};

    /** Compares two prepared names. */
    public NameMatch match(PreparedName left, PreparedName right) {
        return match(left, right, NameContext.NONE, NameContext.NONE);
    }

    /** Compares two prepared names by what else is known of their bearers. */
    public NameMatch match(PreparedName left, PreparedName right, NameContext leftContext, NameContext rightContext) {
        var likeness = switch (left.kind()) {
            case PERSON -> persons(left, right);
            case PLACE -> places(left, right);
            case ORGANISATION -> organisations(left, right);
        };
        if (!left.numbers.equals(right.numbers) && !left.numbers.isEmpty() && !right.numbers.isEmpty()) {
            likeness = likeness.with(likeness.value() * 0.3, new MatchReason(ReasonKind.OTHER_ORDINAL, String.join(", ", left.numbers), String.join(", ", right.numbers)));
        }
        return result(leftContext.weigh(rightContext, likeness), left, right);
    }

    private static NameMatch result(Likeness likeness, PreparedName left, PreparedName right) {
        var score = likeness.value();
        var verdict = score >= SAME ? MatchVerdict.SAME : score >= POSSIBLE ? MatchVerdict.POSSIBLY : MatchVerdict.DIFFERENT;
        return new NameMatch(score, verdict, new Explanation(likeness, left, right));
    }

    private static Likeness persons(PreparedName left, PreparedName right) {
        var best = Likeness.NONE;
        var korean = left.korean && right.korean;
        for (var a : left.partings) {
            for (var b : right.partings) {
                best = better(best, pair(a[0], b[0], a[1], b[1], false, korean));
                if (best.value() >= SAME) {
                    return best;
                }
                best = better(best, pair(a[0], b[1], a[1], b[0], true, korean));
            }
        }
        var joined = words(left.joined, right.joined, korean, false);
        // Along a whole name a slip weighs little; where both sides tell surname and given name apart, only the seam may differ.
        var parted = !left.partings.isEmpty() && !right.partings.isEmpty();
        var even = left.partings.isEmpty() && right.partings.isEmpty() ? 0.87 : 0.84;
        return parted && joined.value() < 0.97 ? best : better(best, joined.valued(calibrated(joined.value(), even) * 0.97));
    }

    private static Likeness pair(Word left, Word right, Word otherLeft, Word otherRight, boolean swapped, boolean korean) {
        var first = words(left, right, korean, false);
        var second = first.value() == 0 ? Likeness.NONE : words(otherLeft, otherRight, korean, false);
        if (second.value() == 0) {
            return Likeness.NONE;
        }
        var worse = Math.min(first.value(), second.value());
        return Likeness.both(calibrated(0.7 * worse + 0.3 * Math.max(first.value(), second.value()), korean ? 0.86 : 0.825), first, second, swapped);
    }

    /** Likeness of sounds as a share of pairs that are one name: steep between 0.75 and 0.9. */
    private static double calibrated(double likeness) {
        return calibrated(likeness, 0.84);
    }

    private static double calibrated(double likeness, double even) {
        return 1 / (1 + Math.exp(-24 * (likeness - even)));
    }

    private static Likeness better(Likeness one, Likeness other) {
        return other.value() > one.value() ? other : one;
    }

    private static Likeness places(PreparedName left, PreparedName right) {
        var best = Likeness.NONE;
        for (var a : left.partings) {
            for (var b : right.partings) {
                var words = words(a[0], b[0], false, true);
                best = better(best, words.valued(calibrated(words.value())));
            }
        }
        return best;
    }

    /** A body is the same where it is of the same kind and what is left of its name is the same; names of nothing but such words are compared by them alone. */
    private static Likeness organisations(PreparedName left, PreparedName right) {
        var whole = words(left.joined, right.joined, false, true);
        if (whole.value() >= 1) {
            return whole;
        }
        var kinds = OrganisationWords.common(left.concepts, right.concepts);
        if (left.partings.isEmpty() || right.partings.isEmpty()) {
            return left.partings.isEmpty() && right.partings.isEmpty() && kinds == 1 ? Likeness.NONE.with(0.9, MatchReason.of(ReasonKind.BODY_WORDS)) : Likeness.NONE;
        }
        var rest = places(left, right);
        var byWhole = calibrated(whole.value());
        var byParts = rest.value() * (0.35 + 0.65 * kinds) * OrganisationWords.doubt(left, right);
        if (byWhole > byParts) {
            return whole.valued(byWhole);
        }
        if (byParts < POSSIBLE && rest.value() >= SAME) {
            return rest.valued(byParts).with(byParts, new MatchReason(ReasonKind.OTHER_BODY, kinds(left.concepts, right.concepts), kinds(right.concepts, left.concepts)));
        }
        return kinds > 0 && !left.concepts.isEmpty() && left.concepts.stream().anyMatch(right.concepts::contains)
                ? rest.with(byParts, MatchReason.of(ReasonKind.BODY_WORDS)) : rest.valued(byParts);
    }

    private static String kinds(Set<String> concepts, Set<String> others) {
        var own = concepts.stream().filter(concept -> !others.contains(concept)).sorted().map(concept -> concept.replace('_', ' ')).collect(Collectors.joining(", "));
        return own.isEmpty() ? "–" : own;
    }

    /** How alike two words are: the best that any way of sounding them gives. */
    static Likeness words(Word left, Word right, boolean korean, boolean place) {
        if (left.folded.equals(right.folded) && !left.folded.isEmpty()) {
            return Likeness.of(1, Means.SPELLING, left, right);
        }
        if (left.isInitial() || right.isInitial()) {
            return initial(left, right);
        }
        if (left.isHan() && right.isHan()) {
            return characters(left, right);
        }
        var best = Likeness.NONE;
        for (var system : systems(left, right, korean)) {
            best = better(best, sounds(left, right, system, place));
            if (best.value() >= 0.99) {
                return best;
            }
        }
        if (best.value() < 0.97) {
            best = better(best, composed(left, right, place));
            best = better(best, composed(right, left, place));
        }
        return best;
    }

    /** The best that two words come to in one system of sounds. */
    private static Likeness sounds(Word left, Word right, SoundSystem system, boolean place) {
        Image bestLeft = null;
        Image bestRight = null;
        var best = LEAST;
        var strict = place && (system == SoundSystem.JAPANESE || system == SoundSystem.LATIN) && left.script != NameScript.CYRILLIC && right.script != NameScript.CYRILLIC;
        var factor = !strict ? 1 : left.isHan() || right.isHan() ? 2.2 : 1.4;
        for (var a : left.images(system)) {
            for (var b : right.images(system)) {
                if (1 - factor * SoundDistance.leastUnlikeness(a, b) <= best) {
                    continue;
                }
                var value = likeness(a, b);
                value = (value < 1 ? 1 - factor * (1 - value) : 1) * trust(a, b);
                if (value > best) {
                    best = value;
                    bestLeft = a;
                    bestRight = b;
                }
            }
        }
        return bestLeft == null || bestRight == null ? Likeness.NONE : Likeness.ofSounds(best, left, right, bestLeft, bestRight);
    }

    private static double likeness(Image a, Image b) {
        return ofJapanese(a) || ofJapanese(b) ? SoundDistance.hangulOfJapanese(a.sounds(), b.sounds()) : SoundDistance.likeness(a.system(), a.sounds(), b.sounds());
    }

    /** Between other scripts Korean classes are so wide that they prove little; between Koreans nothing else does. */
    private static SoundSystem[] systems(Word left, Word right, boolean korean) {
        if (korean) {
            return KOREAN;
        }
        return left.script == NameScript.HANGUL || right.script == NameScript.HANGUL ? WITH_HANGUL : WITHOUT_HANGUL;
    }

    private static boolean ofJapanese(Image image) {
        return image.system() == SoundSystem.KOREAN && (image.route() == Route.READING || image.route() == Route.KANA || image.route() == Route.ROMAJI);
    }

    private static double trust(Image a, Image b) {
        if (a.route() == Route.RUSSIAN_JAPANESE || b.route() == Route.RUSSIAN_JAPANESE) {
            return 0.98;
        }
        if (a.route() == Route.EUROPEAN || b.route() == Route.EUROPEAN) {
            return 0.89;
        }
        if (a.route() == Route.SPLIT_KANA || b.route() == Route.SPLIT_KANA) {
            return 0.97;
        }
        return 1;
    }

    /** Readings put together from those of single characters; of a place whose reading the dictionary knows they are seldom right. */
    private static Likeness composed(Word han, Word other, boolean place) {
        if (!han.isHan()) {
            return Likeness.NONE;
        }
        var doubt = place && han.known() ? 0.1 : 0;
        var best = Likeness.NONE;
        for (var image : other.images(SoundSystem.JAPANESE)) {
            if (image.route() != Route.RUSSIAN_JAPANESE && image.route() != Route.EUROPEAN && han.readsCommonly(image.sounds())) {
                return Likeness.of((han.known() ? 0.9 : 0.94) - doubt, Means.COMPOSED, han, other);
            }
            if (best.value() == 0 && han.reads(image.sounds())) {
                best = Likeness.of((place || han.known() ? 0.87 : 0.885) - doubt, Means.COMPOSED, han, other);
            } else if (best.value() == 0 && han.readsWithNo(image.sounds())) {
                best = Likeness.of(0.88, Means.COMPOSED, han, other);
            }
        }
        if (other.script == NameScript.HANGUL) {
            for (var image : other.images(SoundSystem.KOREAN)) {
                if (han.readsInKorean(image.sounds())) {
                    return Likeness.of(0.87, Means.COMPOSED, han, other);
                }
            }
        }
        return best;
    }

    private static Likeness initial(Word left, Word right) {
        var letter = left.isInitial() ? left : right;
        var word = left.isInitial() ? right : left;
        if (!word.isHan() && word.folded.startsWith(letter.folded)) {
            return Likeness.of(0.88, Means.INITIAL, left, right);
        }
        var sound = JapaneseSounds.fold(letter.folded);
        for (var image : word.images(SoundSystem.JAPANESE)) {
            if (image.sounds().startsWith(sound)) {
                return Likeness.of(0.86, Means.INITIAL, left, right);
            }
        }
        return Likeness.NONE;
    }

    private static Likeness characters(Word left, Word right) {
        if (VariantCharacters.look(left.folded).equals(VariantCharacters.look(right.folded))) {
            return Likeness.of(0.9, Means.LOOKS, left, right);
        }
        return Likeness.NONE;
    }
}
