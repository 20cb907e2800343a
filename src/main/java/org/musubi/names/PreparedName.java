package org.musubi.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name with everything that a comparison needs, worked out once, when the name is stored or read. Immutable. */
public final class PreparedName {

    private static final int LONGEST = 200;
    private static final String DIGITS = "一二三四五六七八九";
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern NUMBER = Pattern.compile("第([一二三四五六七八九十]+)|\\d+|(?<![a-z])(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?![a-z])");

    private final String text;
    private final NameKind kind;
    /** The name as one word without its blanks, for spellings that join or part words otherwise. */
    final Word joined;
    /** For persons: each way of parting the name into two; for others, the name with and without what kind of place it is. */
    final List<Word[]> partings;
    /** For organisations: what kind of body it is; empty for others. */
    final Set<String> concepts;
    /** The numbers in the name, in their order: two schools of one town differ by nothing else. */
    final List<String> numbers;
    /** Whether one of its words is how a Korean family writes itself. */
    final boolean korean;

    private PreparedName(String text, NameKind kind, Word joined, List<Word[]> partings, Set<String> concepts) {
        this.text = text;
        this.kind = kind;
        this.joined = joined;
        this.partings = List.copyOf(partings);
        this.concepts = Set.copyOf(concepts);
        numbers = numbers(normal(text));
        korean = kind == NameKind.PERSON && partings.stream().anyMatch(parting -> isFamily(parting[0]) || parting.length > 1 && isFamily(parting[1]));
    }

    /** Prepares any text, an empty one too; only the first 200 characters count. */
    public static PreparedName of(String text, NameKind kind) {
        var clean = NameAffixes.clean(text.length() > LONGEST ? text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) : text, kind);
        return switch (kind) {
            case PERSON -> person(text, clean);
            case PLACE -> place(text, clean);
            case ORGANISATION -> organisation(text, clean);
        };
    }

    public String text() {
        return text;
    }

    public NameKind kind() {
        return kind;
    }

    private static PreparedName person(String text, String clean) {
        var words = List.of(clean.split("[ ,・·=]+"));
        var joined = Word.of(clean.replaceAll("[ ,・·=]+", ""));
        var partings = new ArrayList<Word[]>();
        if (words.size() == 1) {
            partUnspaced(joined, partings);
        }
        for (var at = 1; at < words.size(); at++) {
            partings.add(new Word[] {Word.of(String.join("", words.subList(0, at))), Word.of(String.join("", words.subList(at, words.size())))});
        }
        return new PreparedName(text, NameKind.PERSON, joined, partings, Set.of());
    }

    /** Names written without a blank are parted everywhere they may be: a dictionary's surname in front wins. */
    private static void partUnspaced(Word joined, List<Word[]> partings) {
        var text = joined.text;
        var length = text.codePointCount(0, text.length());
        if (joined.script == NameScript.HANGUL && length >= 2 && length <= 4) {
            for (var at = 1; at <= Math.min(2, length - 1); at++) {
                partings.add(new Word[] {Word.of(text.substring(0, at)), Word.of(text.substring(at))});
            }
        } else if (joined.isHan() && length >= 2 && length <= 7) {
            for (var at = 1; at < length; at++) {
                var cut = text.offsetByCodePoints(0, at);
                partings.add(new Word[] {Word.of(text.substring(0, cut)), Word.of(text.substring(cut))});
            }
            if (partings.stream().anyMatch(parting -> parting[0].known() && parting[1].known())) {
                partings.removeIf(parting -> !parting[0].known() && !parting[1].known());
            }
        }
    }

    private static boolean isFamily(Word word) {
        return word.script == NameScript.HANGUL || word.script == NameScript.LATIN && KoreanSounds.isFamily(word.folded);
    }

    private static PreparedName place(String text, String clean) {
        var whole = Word.of(clean.replaceAll("[ ,・·]+", ""));
        var partings = new ArrayList<Word[]>();
        for (var core : NameAffixes.cores(clean)) {
            partings.add(new Word[] {Word.of(core)});
        }
        return new PreparedName(text, NameKind.PLACE, whole, partings, Set.of());
    }

    private static PreparedName organisation(String text, String clean) {
        var parts = OrganisationWords.parts(clean);
        var partings = new ArrayList<Word[]>();
        if (!parts.rest().isEmpty()) {
            for (var core : NameAffixes.cores(parts.rest())) {
                partings.add(new Word[] {Word.of(core)});
            }
        }
        return new PreparedName(text, NameKind.ORGANISATION, Word.of(clean.replaceAll("[ ,・·]+", "")), partings, parts.concepts());
    }

    /** 第一, No. 1 and 1st are one number. */
    private static List<String> numbers(String text) {
        var numbers = new ArrayList<String>();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            var word = matcher.group(2);
            var han = matcher.group(1);
            numbers.add(word != null ? String.valueOf(ORDINALS.indexOf(word) + 1) : han == null ? matcher.group() : String.valueOf(number(han)));
        }
        return List.copyOf(numbers);
    }

    private static int number(String han) {
        var ten = han.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(han.charAt(0)) + 1;
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(han.charAt(0)) + 1;
        return tens * 10 + (ten + 1 < han.length() ? DIGITS.indexOf(han.charAt(ten + 1)) + 1 : 0);
    }

    /** Lower case, compatibility forms folded, blanks of every kind one. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\p{Z}\\s\u200b]+", " ").strip();
    }
}
