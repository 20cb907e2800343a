package org.musubi.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.musubi.names.Likeness.Meeting;

/** The reasons of a comparison: what made the names meet, told by the routes of the images that met, and what keeps them apart. */
final class Explanation {

    private static final double CERTAIN = 0.9;
    private static final double SOUNDED = 0.97;
    private static final int MOST_READINGS = 3;

    private final Likeness likeness;
    private final PreparedName left;
    private final PreparedName right;

    Explanation(Likeness likeness, PreparedName left, PreparedName right) {
        this.likeness = likeness;
        this.left = left;
        this.right = right;
    }

    List<MatchReason> reasons(MatchVerdict verdict) {
        var reasons = new LinkedHashSet<MatchReason>();
        if (verdict != MatchVerdict.DIFFERENT) {
            likeness.meetings().forEach(meeting -> reasons.addAll(of(meeting)));
            // 佐野 一郎 and 佐野一郎: that one word is spelled the same is no news where the whole name is.
            if (reasons.stream().anyMatch(reason -> reason.kind() != ReasonKind.SAME_SPELLING) && left.kind() == NameKind.PERSON) {
                reasons.removeIf(reason -> reason.kind() == ReasonKind.SAME_SPELLING && likeness.meetings().size() > 1);
            }
            if (likeness.swapped()) {
                reasons.add(MatchReason.of(ReasonKind.SWAPPED_ORDER));
            }
            if (likeness.meetings().size() == 1 && left.kind() == NameKind.PERSON && partedOtherwise()) {
                reasons.add(MatchReason.of(ReasonKind.JOINED_OR_SPLIT));
            }
        } else if (likeness.more().stream().noneMatch(reason -> reason.kind() == ReasonKind.OTHER_ORDINAL)) {
            reasons.addAll(left.kind() == NameKind.PERSON ? personsApart() : apart(left.partings, right.partings));
        }
        likeness.more().stream().filter(reason -> reason.against() || verdict != MatchVerdict.DIFFERENT).forEach(reasons::add);
        if (reasons.isEmpty()) {
            reasons.add(new MatchReason(ReasonKind.OTHER_NAME, left.text(), right.text()));
        }
        return unique(reasons);
    }

    /** The reasons kind by kind, those against last; more than one of a kind only where each shows something of its own. */
    private static List<MatchReason> unique(Set<MatchReason> reasons) {
        var kinds = new ArrayList<ReasonKind>();
        reasons.stream().filter(reason -> !kinds.contains(reason.kind())).forEach(reason -> kinds.add(reason.kind()));
        var seen = new HashSet<ReasonKind>();
        return reasons.stream().filter(reason -> seen.add(reason.kind()) || isOfCharacters(reason.kind()))
                .sorted(Comparator.comparing(MatchReason::against).thenComparing(reason -> kinds.indexOf(reason.kind()))).toList();
    }

    private static boolean isOfCharacters(ReasonKind kind) {
        return switch (kind) {
            case VARIANT_CHARACTER, SHINJITAI, SIMPLIFIED, TRADITIONAL, LOOK_ALIKE, SAME_READING, LONG_VOWELS -> true;
            default -> false;
        };
    }

    /** Whether one is written in other words than the other, blanks apart. */
    private boolean partedOtherwise() {
        var a = PreparedName.normal(left.text());
        var b = PreparedName.normal(right.text());
        return NameScript.of(a) == NameScript.of(b) && a.chars().filter(c -> c == ' ').count() != b.chars().filter(c -> c == ' ').count();
    }

    private static List<MatchReason> of(Meeting meeting) {
        var left = meeting.left();
        var right = meeting.right();
        return switch (meeting.means()) {
            case SPELLING -> spelled(left, right);
            case LOOKS -> characters(left.text, right.text, true);
            case INITIAL -> List.of(new MatchReason(ReasonKind.INITIAL, left.text, right.text));
            case COMPOSED -> composed(left.isHan() ? left : right, left.isHan() ? right : left);
            case SOUNDS -> sounded(meeting);
        };
    }

    private static List<MatchReason> spelled(Word left, Word right) {
        if (left.text.equals(right.text)) {
            return List.of(MatchReason.of(ReasonKind.SAME_SPELLING));
        }
        if (left.isHan()) {
            return characters(left.text, right.text, false);
        }
        if (left.script != right.script || left.script == NameScript.KANA) {
            return List.of(new MatchReason(left.script == right.script ? ReasonKind.SAME_READING : ReasonKind.CYRILLIC, left.text, right.text));
        }
        if (letters(left.text).equals(letters(right.text))) {
            return List.of(new MatchReason(ReasonKind.JOINED_OR_SPLIT, left.text, right.text));
        }
        return latin(left, right).stream().map(reason -> reason.kind() == ReasonKind.OTHER_SPELLING ? new MatchReason(ReasonKind.MARKS, left.text, right.text) : reason).toList();
    }

    /** Two spellings of the same sounds. */
    private static List<MatchReason> latin(Word left, Word right) {
        var differences = JapaneseSpelling.differences(left.text, right.text);
        return (differences.isEmpty() ? List.of(ReasonKind.OTHER_SPELLING) : differences).stream().map(kind -> new MatchReason(kind, left.text, right.text)).toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\d]", "");
    }

    /** Each pair of characters that are not the same one. */
    private static List<MatchReason> characters(String left, String right, boolean looks) {
        var a = left.codePoints().toArray();
        var b = right.codePoints().toArray();
        if (a.length != b.length) {
            return List.of(new MatchReason(ReasonKind.VARIANT_CHARACTER, left, right));
        }
        var reasons = new ArrayList<MatchReason>();
        for (var at = 0; at < a.length; at++) {
            if (a[at] != b[at]) {
                var same = VariantCharacters.fold(a[at]) == VariantCharacters.fold(b[at]) || a[at] == '々' || b[at] == '々';
                reasons.add(new MatchReason(same || !looks ? CharacterForms.of(a[at], b[at]) : ReasonKind.LOOK_ALIKE, Character.toString(a[at]), Character.toString(b[at])));
            }
        }
        return reasons;
    }

    private static List<MatchReason> composed(Word han, Word other) {
        var reasons = new ArrayList<MatchReason>();
        reasons.add(new MatchReason(ReasonKind.POSSIBLE_READING, han.text, other.text));
        var known = KanjiReadings.kana(han.text, kana -> true);
        if (!known.isEmpty()) {
            reasons.add(otherReading(han, known));
        }
        return reasons;
    }

    private static MatchReason otherReading(Word han, List<String> known) {
        return new MatchReason(ReasonKind.OTHER_READING, han.text, String.join("・", known.subList(0, Math.min(MOST_READINGS, known.size()))));
    }

    private static List<MatchReason> sounded(Meeting meeting) {
        var a = meeting.leftImage();
        var b = meeting.rightImage();
        if (a == null || b == null) {
            return List.of();
        }
        var slip = meeting.value() < SOUNDED && likelySlip(a, b);
        var left = meeting.left();
        var right = meeting.right();
        return switch (a.system()) {
            case JAPANESE -> japanese(left, a, right, b, slip);
            case LATIN -> slip ? List.of(new MatchReason(ReasonKind.SLIP, left.text, right.text)) : left.script == right.script ? latin(left, right)
                    : List.of(new MatchReason(ReasonKind.CYRILLIC, left.text, right.text));
            case CHINESE -> withSlip(slip, new MatchReason(chinese(a.route(), b.route()), left.text, right.text));
            case KOREAN -> withSlip(slip, new MatchReason(korean(left, a.route(), right, b.route()), left.text, right.text));
        };
    }

    /** Split small kana and the way through Russian cost a little without being slips. */
    private static boolean likelySlip(Image a, Image b) {
        return !a.sounds().equals(b.sounds());
    }

    private static List<MatchReason> withSlip(boolean slip, MatchReason reason) {
        return slip ? List.of(reason, new MatchReason(ReasonKind.SLIP, reason.left(), reason.right())) : List.of(reason);
    }

    private static List<MatchReason> japanese(Word left, Image a, Word right, Image b, boolean slip) {
        var leftForm = latinOf(left, a);
        var rightForm = latinOf(right, b);
        var reasons = new ArrayList<MatchReason>();
        for (var side : List.of(new Object[] {left, leftForm, right}, new Object[] {right, rightForm, left})) {
            var word = (Word) side[0];
            if (word.isHan()) {
                reasons.add(slip ? new MatchReason(ReasonKind.SLIP, ((Form) side[1]).shown, ((Word) side[2]).text) : new MatchReason(ReasonKind.SAME_READING, word.text, ((Form) side[1]).shown));
            }
        }
        if (reasons.isEmpty() && (left.script == NameScript.KANA || right.script == NameScript.KANA) && !slip) {
            reasons.add(new MatchReason(ReasonKind.SAME_READING, left.text, right.text));
        }
        if (a.route() == Route.RUSSIAN_JAPANESE || b.route() == Route.RUSSIAN_JAPANESE) {
            reasons.add(new MatchReason(ReasonKind.POLIVANOV, left.text, right.text));
        } else if (a.route() == Route.EUROPEAN || b.route() == Route.EUROPEAN) {
            reasons.add(new MatchReason(ReasonKind.EUROPEAN, left.text, right.text));
        } else if (!slip) {
            var shown = left.script == NameScript.LATIN ? new String[] {left.text, rightForm.latin} : new String[] {leftForm.latin, right.text};
            JapaneseSpelling.differences(leftForm.latin, rightForm.latin).forEach(kind -> reasons.add(new MatchReason(kind, shown[0], shown[1])));
            if (a.route() == Route.SPLIT_KANA || b.route() == Route.SPLIT_KANA) {
                reasons.add(new MatchReason(ReasonKind.SPLIT_KANA, shown[0], shown[1]));
            }
            if (reasons.stream().allMatch(reason -> reason.kind() == ReasonKind.SAME_READING) && JapaneseSpelling.showsHepburn(leftForm.latin)
                    && leftForm.latin.equals(rightForm.latin)) {
                reasons.add(new MatchReason(ReasonKind.HEPBURN, shown[0], shown[1]));
            }
        }
        if (slip && reasons.stream().noneMatch(reason -> reason.kind() == ReasonKind.SLIP)) {
            reasons.add(new MatchReason(ReasonKind.SLIP, left.text, right.text));
        }
        return reasons.isEmpty() ? List.of(new MatchReason(ReasonKind.OTHER_SPELLING, left.text, right.text)) : reasons;
    }

    /** A word in Latin letters, and what is shown of it: kanji by the reading that met. */
    private record Form(String latin, String shown) {
    }

    private static Form latinOf(Word word, Image image) {
        if (word.isHan()) {
            var kana = KanjiReadings.kana(word.text, reading -> JapaneseSounds.fold(Kana.latin(reading)).equals(image.sounds()));
            return kana.isEmpty() ? new Form(image.sounds(), image.sounds()) : new Form(JapaneseSpelling.hepburn(kana.getFirst()), kana.getFirst());
        }
        return word.script == NameScript.KANA ? new Form(JapaneseSpelling.hepburn(word.text), word.text) : new Form(word.text, word.text);
    }

    private static ReasonKind chinese(Route a, Route b) {
        for (var route : List.of(Route.PALLADIUS, Route.HANGUL, Route.CZECH, Route.POSTAL, Route.WADE_GILES)) {
            if (a == route || b == route) {
                return switch (route) {
                    case PALLADIUS -> ReasonKind.PALLADIUS;
                    case HANGUL -> ReasonKind.HANGUL_OF_CHINESE;
                    case CZECH -> ReasonKind.CZECH;
                    case POSTAL -> ReasonKind.POSTAL;
                    default -> ReasonKind.WADE_GILES;
                };
            }
        }
        return ReasonKind.PINYIN;
    }

    private static ReasonKind korean(Word left, Route a, Word right, Route b) {
        if (a == Route.HANJA || b == Route.HANJA) {
            return ReasonKind.HANJA_READING;
        }
        if (isJapanese(a) || isJapanese(b)) {
            return ReasonKind.HANGUL_OF_JAPANESE;
        }
        var hangul = left.script == NameScript.HANGUL ? left : right;
        var other = hangul == left ? right : left;
        if (hangul.script != NameScript.HANGUL || other.script != NameScript.LATIN) {
            return ReasonKind.KOREAN_ROMANISATION;
        }
        var rules = KoreanSpelling.of(hangul.text, other.folded);
        return rules == null ? ReasonKind.KOREAN_ROMANISATION : rules;
    }

    private static boolean isJapanese(Route route) {
        return route == Route.READING || route == Route.KANA || route == Route.ROMAJI;
    }

    /** Where one part of two names of persons is the same, the other is what keeps them apart. */
    private List<MatchReason> personsApart() {
        var best = CERTAIN;
        Word[] others = null;
        var which = ReasonKind.OTHER_PART;
        for (var a : left.partings) {
            for (var b : right.partings) {
                for (var i = 0; i < 2; i++) {
                    for (var j = 0; j < 2; j++) {
                        if (a[i].isInitial() || b[j].isInitial()) {
                            continue;
                        }
                        var value = NameMatcher.words(a[i], b[j], false, false).value();
                        if (value > best) {
                            best = value;
                            others = new Word[] {a[1 - i], b[1 - j]};
                            which = other(isSurname(a, i), isSurname(b, j));
                        }
                    }
                }
            }
        }
        if (others == null) {
            return List.of();
        }
        var reasons = new ArrayList<MatchReason>();
        reasons.add(new MatchReason(which, others[0].text, others[1].text));
        reasons.addAll(readOtherwise(others[0], others[1]));
        return reasons;
    }

    /** True where the word is surely a surname, false where surely none, null where the order is not known. */
    private static @Nullable Boolean isSurname(Word[] parting, int at) {
        Predicate<Word> surnameFirst = word -> word.isHan() || word.script == NameScript.HANGUL || word.script == NameScript.KANA;
        if (surnameFirst.test(parting[0]) && surnameFirst.test(parting[1])) {
            return at == 0;
        }
        var first = KoreanSounds.isFamily(parting[0].folded) && parting[0].script == NameScript.LATIN;
        var second = KoreanSounds.isFamily(parting[1].folded) && parting[1].script == NameScript.LATIN;
        return first == second ? null : Boolean.valueOf(at == (first ? 0 : 1));
    }

    private static ReasonKind other(@Nullable Boolean left, @Nullable Boolean right) {
        var surname = left == null ? right : left;
        return surname == null || right != null && !right.equals(surname) ? ReasonKind.OTHER_PART : surname ? ReasonKind.OTHER_GIVEN_NAME : ReasonKind.OTHER_SURNAME;
    }

    private static List<MatchReason> apart(List<Word[]> left, List<Word[]> right) {
        return left.isEmpty() || right.isEmpty() ? List.of() : readOtherwise(left.getFirst()[0], right.getFirst()[0]);
    }

    /** Kanji that the dictionary reads otherwise than the other side is spelled. */
    private static List<MatchReason> readOtherwise(Word left, Word right) {
        if (left.isHan() == right.isHan() || left.script == NameScript.OTHER || right.script == NameScript.OTHER) {
            return List.of();
        }
        var han = left.isHan() ? left : right;
        var known = KanjiReadings.kana(han.text, kana -> true);
        return known.isEmpty() ? List.of() : List.of(otherReading(han, known));
    }
}
