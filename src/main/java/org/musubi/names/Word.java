package org.musubi.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One word of a name with everything it may sound like; each system of sounds is worked out when first asked for, and kept. */
final class Word {

    private static final int MOST_READINGS = 40;
    private static final int MOST_COMPOSED = 24;
    private static final String[][] NO_CHARACTERS = new String[0][];

    final String text;
    final NameScript script;
    /** The letters without marks, case, variants: what is compared as spelling. */
    final String folded;
    /** Latin letters with the hyphens and apostrophes that part syllables; empty for other scripts. */
    private final String latin;
    private final AtomicReferenceArray<Image @Nullable []> images = new AtomicReferenceArray<>(SoundSystem.values().length);
    // Volatile, so that whoever sees one sees what is in it; two threads may both work one out and come to the same.
    private volatile @Nullable Collection<String> readings;
    private volatile String @Nullable [][] characters;
    private volatile String @Nullable [][] commonCharacters;
    private volatile String @Nullable [][] charactersInKorean;

    private Word(String text, NameScript script, String folded, String latin) {
        this.text = text;
        this.script = script;
        this.folded = folded;
        this.latin = latin;
    }

    /** A word without blanks, in lower case and composed form. */
    static Word of(String text) {
        var script = NameScript.of(text);
        return switch (script) {
            case HAN, HAN_AND_KANA -> new Word(text, script, VariantCharacters.fold(repeated(text)), "");
            case KANA -> new Word(text, script, JapaneseSounds.fold(Kana.latin(text)), "");
            case HANGUL -> new Word(text, script, text, "");
            case CYRILLIC -> {
                var latin = Cyrillic.latin(text);
                yield new Word(text, script, latin, latin);
            }
            case LATIN, OTHER -> {
                var plain = plain(text);
                yield new Word(text, script, letters(plain), plain);
            }
        };
    }

    boolean isHan() {
        return script == NameScript.HAN || script == NameScript.HAN_AND_KANA;
    }

    boolean isInitial() {
        return script == NameScript.LATIN && folded.length() == 1;
    }

    /** Whether a dictionary of names holds the word. */
    boolean known() {
        return !isHan() || !readings().isEmpty();
    }

    /** What the word may sound like in a system; empty where it has no sounds there. */
    Image[] images(SoundSystem system) {
        var found = images.get(system.ordinal());
        if (found == null) {
            found = make(system).stream().filter(image -> !image.sounds().isEmpty()).toArray(Image[]::new);
            images.set(system.ordinal(), found);
        }
        return found;
    }

    private List<Image> make(SoundSystem system) {
        return switch (script) {
            case HAN, HAN_AND_KANA -> han(system);
            case KANA -> switch (system) {
                case JAPANESE -> List.of(new Image(system, folded, Route.KANA));
                case KOREAN -> List.of(new Image(system, HangulOfJapanese.of(folded), Route.KANA));
                case CHINESE, LATIN -> List.of();
            };
            case HANGUL -> switch (system) {
                case KOREAN -> List.of(new Image(system, KoreanSounds.ofHangul(text), Route.HANGUL));
                case CHINESE -> ChineseSyllables.ofHangul(text);
                case JAPANESE, LATIN -> List.of();
            };
            case CYRILLIC -> switch (system) {
                case LATIN -> List.of(new Image(system, LatinSounds.fold(folded), Route.WRITTEN));
                case JAPANESE -> JapaneseSounds.byWayOfRussian(folded).stream().filter(JapaneseSounds::possible)
                        .map(sounds -> new Image(system, sounds, Route.RUSSIAN_JAPANESE)).toList();
                case CHINESE -> ChineseSyllables.ofCyrillic(text);
                case KOREAN -> KoreanSounds.ofLatin(folded);
            };
            case LATIN -> folded.isEmpty() ? List.of() : switch (system) {
                case LATIN -> List.of(new Image(system, LatinSounds.fold(folded), Route.WRITTEN));
                case JAPANESE -> JapaneseSounds.ofLatin(folded);
                case CHINESE -> ChineseSyllables.ofLatin(latin);
                case KOREAN -> latinInKorean();
            };
            case OTHER -> List.of();
        };
    }

    private List<Image> latinInKorean() {
        var korean = new ArrayList<>(KoreanSounds.ofLatin(latin));
        for (var image : images(SoundSystem.JAPANESE)) {
            korean.add(new Image(SoundSystem.KOREAN, HangulOfJapanese.of(image.sounds()), Route.ROMAJI));
        }
        return korean;
    }

    private List<Image> han(SoundSystem system) {
        return switch (system) {
            case JAPANESE -> readings().stream().limit(MOST_READINGS).map(sounds -> new Image(system, sounds, Route.READING)).toList();
            case CHINESE -> script == NameScript.HAN ? product(perCharacter(KanjiReadings::mandarin), 6, system, Route.HANZI) : List.of();
            case KOREAN -> {
                var korean = new ArrayList<Image>();
                if (script == NameScript.HAN) {
                    korean.addAll(product(perCharacter(KanjiReadings::korean), 4, system, Route.HANJA));
                }
                readings().stream().limit(MOST_COMPOSED).map(HangulOfJapanese::of).distinct().forEach(sounds -> korean.add(new Image(system, sounds, Route.READING)));
                yield korean;
            }
            case LATIN -> List.of();
        };
    }

    private Collection<String> readings() {
        var found = readings;
        if (found == null) {
            found = KanjiReadings.ofName(text);
            readings = found;
        }
        return found;
    }

    private String[][] perCharacter(IntFunction<String[]> readings) {
        return repeated(text).codePoints().mapToObj(c -> Kana.is(c) ? kanaReadings(c) : readings.apply(c)).toArray(String[][]::new);
    }

    private static String[] kanaReadings(int c) {
        if (c == 'ヶ' || c == 'ケ') {
            return new String[] {"ga", "ka", "ke"};
        }
        return new String[] {JapaneseSounds.fold(Kana.latin(Character.toString(c)))};
    }

    /** 佐々木 as 佐佐木. */
    private static String repeated(String text) {
        if (text.indexOf('々') < 0) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(c == '々' && !out.isEmpty() ? out.codePointBefore(out.length()) : c));
        return out.toString();
    }

    private static List<Image> product(String[][] parts, int most, SoundSystem system, Route route) {
        var whole = List.of("");
        for (var part : parts) {
            var next = new ArrayList<String>();
            for (var choice : part) {
                for (var before : whole) {
                    if (next.size() < most) {
                        next.add(before + choice);
                    }
                }
            }
            whole = next;
        }
        return whole.stream().map(sounds -> new Image(system, sounds, route)).toList();
    }

    private static String letters(String plain) {
        var letters = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Latin letters without marks, lower case, apostrophes and hyphens as one each; ü stays distinct for nobody. */
    static String plain(String text) {
        if (isAscii(text)) {
            return text;
        }
        var composed = text.replace('ı', 'i').replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("đ", "d").replace("ł", "l")
                .replace("š", "sh").replace("ŝ", "sh").replace("ĉ", "ch").replace("ĝ", "j").replace("č", "ch").replace("ž", "zh").replace("ç", "ch").replace("ş", "sh");
        var plain = new StringBuilder(composed.length());
        Normalizer.normalize(composed, Normalizer.Form.NFD).codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> {
                    // left out
                }
                case Character.DASH_PUNCTUATION -> plain.append('-');
                default -> plain.appendCodePoint("\u2018\u2019\u02bc\u02bb\u02bf\u02be`\u00b4\u2032".indexOf(c) >= 0 ? '\'' : c == '\u2212' ? '-' : c);
            }
        });
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Whether the readings of the characters, one after another, make these Japanese sounds; a reading may be voiced inside a word. */
    boolean reads(String sounds) {
        var found = characters;
        if (found == null) {
            found = isHan() ? perCharacter(KanjiReadings::japanese) : NO_CHARACTERS;
            characters = found;
        }
        return found.length > 0 && Composition.reads(found, sounds);
    }

    /** The same with a の that is spoken and not written: 石巻 is Ishinomaki. */
    boolean readsWithNo(String sounds) {
        for (var at = sounds.indexOf("no", 2); at > 0 && at + 3 < sounds.length(); at = sounds.indexOf("no", at + 1)) {
            if (readsCommonly(sounds.substring(0, at) + sounds.substring(at + 2))) {
                return true;
            }
        }
        return false;
    }

    /** The same by readings that are not kept for names. */
    boolean readsCommonly(String sounds) {
        var found = commonCharacters;
        if (found == null) {
            found = isHan() ? perCharacter(KanjiReadings::commonJapanese) : NO_CHARACTERS;
            commonCharacters = found;
        }
        return found.length > 0 && Composition.reads(found, sounds);
    }

    /** The same for sounds as Koreans write them. */
    boolean readsInKorean(String sounds) {
        var found = charactersInKorean;
        if (found == null) {
            found = isHan() ? perCharacter(c -> Arrays.stream(KanjiReadings.japanese(c)).map(HangulOfJapanese::of).toArray(String[]::new)) : NO_CHARACTERS;
            charactersInKorean = found;
        }
        return found.length > 0 && Composition.reads(found, sounds);
    }
}
