package org.musubi.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One word of a name with everything it may sound like, worked out once. */
final class Word {

    private static final int MOST_READINGS = 40;
    private static final int MOST_COMPOSED = 24;

    final String text;
    final NameScript script;
    /** The letters without marks, case, variants: what is compared as spelling. */
    final String folded;
    final List<Image> images;
    /** For words with Chinese characters: the readings of each character, for names that no dictionary holds; empty else. */
    final String[][] characters;
    final String[][] commonCharacters;
    final String[][] charactersInKorean;
    final Set<String> japanese;
    final boolean known;

    private Word(String text, NameScript script, String folded, List<Image> images, String[][] characters, String[][] commonCharacters, boolean known) {
        this.text = text;
        this.script = script;
        this.folded = folded;
        this.images = List.copyOf(images);
        this.characters = characters;
        this.commonCharacters = commonCharacters;
        this.known = known;
        this.japanese = new LinkedHashSet<>();
        images.stream().filter(image -> image.system() == SoundSystem.JAPANESE).forEach(image -> japanese.add(image.sounds()));
        charactersInKorean = new String[characters.length][];
        for (var at = 0; at < characters.length; at++) {
            charactersInKorean[at] = new String[characters[at].length];
            for (var reading = 0; reading < characters[at].length; reading++) {
                charactersInKorean[at][reading] = inKorean(characters[at][reading]);
            }
        }
    }

    /** A word without blanks, in lower case and composed form. */
    static Word of(String text) {
        var script = NameScript.of(text);
        return switch (script) {
            case HAN, HAN_AND_KANA -> han(text, script);
            case KANA -> kana(text);
            case HANGUL -> hangul(text);
            case CYRILLIC -> cyrillic(text);
            case LATIN, OTHER -> latin(text, script);
        };
    }

    boolean isHan() {
        return script == NameScript.HAN || script == NameScript.HAN_AND_KANA;
    }

    boolean isInitial() {
        return script == NameScript.LATIN && folded.length() == 1;
    }

    private static Word han(String text, NameScript script) {
        var images = new ArrayList<Image>();
        var expanded = repeated(text);
        var readings = KanjiReadings.ofName(text);
        readings.stream().limit(MOST_READINGS).forEach(sounds -> images.add(new Image(SoundSystem.JAPANESE, sounds, Route.READING)));
        var characters = expanded.codePoints().mapToObj(c -> Kana.is(c) ? kanaReadings(c) : KanjiReadings.japanese(c)).toArray(String[][]::new);
        var common = expanded.codePoints().mapToObj(c -> Kana.is(c) ? kanaReadings(c) : KanjiReadings.commonJapanese(c)).toArray(String[][]::new);
        if (script == NameScript.HAN) {
            product(expanded.codePoints().mapToObj(KanjiReadings::mandarin).toArray(String[][]::new), 6)
                    .forEach(sounds -> images.add(new Image(SoundSystem.CHINESE, sounds, Route.HANZI)));
            product(expanded.codePoints().mapToObj(KanjiReadings::korean).toArray(String[][]::new), 4)
                    .forEach(sounds -> images.add(new Image(SoundSystem.KOREAN, sounds, Route.HANJA)));
        }
        readings.stream().limit(MOST_COMPOSED).map(Word::inKorean).distinct()
                .forEach(sounds -> images.add(new Image(SoundSystem.KOREAN, sounds, Route.READING)));
        return new Word(text, script, VariantCharacters.fold(expanded), images, characters, common, !readings.isEmpty());
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

    private static List<String> product(String[][] parts, int most) {
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
        return whole.stream().filter(sounds -> !sounds.isEmpty()).toList();
    }

    private static Word kana(String text) {
        var sounds = JapaneseSounds.fold(Kana.latin(text));
        var images = new ArrayList<Image>();
        if (!sounds.isEmpty()) {
            images.add(new Image(SoundSystem.JAPANESE, sounds, Route.KANA));
            images.add(new Image(SoundSystem.KOREAN, inKorean(sounds), Route.KANA));
        }
        return new Word(text, NameScript.KANA, sounds, images, new String[0][], new String[0][], true);
    }

    private static Word hangul(String text) {
        var images = new ArrayList<Image>();
        images.add(new Image(SoundSystem.KOREAN, KoreanSounds.ofHangul(text), Route.HANGUL));
        images.addAll(ChineseSyllables.ofHangul(text));
        return new Word(text, NameScript.HANGUL, text, images, new String[0][], new String[0][], true);
    }

    private static Word cyrillic(String text) {
        var latin = Cyrillic.latin(text);
        var images = new ArrayList<Image>();
        images.add(new Image(SoundSystem.LATIN, LatinSounds.fold(latin), Route.WRITTEN));
        for (var sounds : JapaneseSounds.byWayOfRussian(latin)) {
            if (JapaneseSounds.possible(sounds)) {
                images.add(new Image(SoundSystem.JAPANESE, sounds, Route.RUSSIAN_JAPANESE));
            }
        }
        images.addAll(ChineseSyllables.ofCyrillic(text));
        images.addAll(KoreanSounds.ofLatin(latin));
        return new Word(text, NameScript.CYRILLIC, latin, images, new String[0][], new String[0][], true);
    }

    private static Word latin(String text, NameScript script) {
        var plain = plain(text);
        var letters = lettersOf(plain);
        var images = new ArrayList<Image>();
        if (!letters.isEmpty() && script == NameScript.LATIN) {
            images.add(new Image(SoundSystem.LATIN, LatinSounds.fold(letters), Route.WRITTEN));
            images.addAll(JapaneseSounds.ofLatin(letters));
            images.addAll(ChineseSyllables.ofLatin(plain));
            images.addAll(KoreanSounds.ofLatin(plain));
            JapaneseSounds.ofLatin(letters).forEach(image -> images.add(new Image(SoundSystem.KOREAN, inKorean(image.sounds()), Route.ROMAJI)));
            images.removeIf(image -> image.sounds().isEmpty());
        }
        return new Word(text, script, letters, images, new String[0][], new String[0][], true);
    }

    private static String lettersOf(String plain) {
        var letters = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Latin letters without marks, lower case, apostrophes and hyphens as one each; ü stays distinct for nobody. */
    static String plain(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        var composed = text.replace('ı', 'i').replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("đ", "d").replace("ł", "l")
                .replace("š", "sh").replace("č", "ch").replace("ž", "zh").replace("ç", "ch").replace("ş", "sh");
        var bare = Normalizer.normalize(composed, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.replaceAll("[\u2018\u2019\u02bc\u02bb\u02bf\u02be`\u00b4\u2032]", "'").replaceAll("[\u2010-\u2015\u2212]", "-");
    }

    /** Japanese sounds as Koreans write them. */
    static String inKorean(String japanese) {
        var out = new StringBuilder(japanese.length());
        for (var at = 0; at < japanese.length(); at++) {
            var c = japanese.charAt(at);
            var next = at + 1 < japanese.length() ? japanese.charAt(at + 1) : '\0';
            switch (c) {
                case 'g' -> out.append('k');
                case 'z' -> out.append('c').append(next == 'u' ? "U" : "");
                case 'd' -> out.append('t');
                case 'b' -> out.append('p');
                case 'r' -> out.append('l');
                case 'e' -> out.append('E');
                case 't' -> out.append(next == 'i' || next == 'u' || next == 'y' ? 'c' : 't').append(next == 'u' ? "U" : "");
                case 's' -> out.append('s').append(next == 'u' ? "U" : "");
                case 'u' -> {
                    if (out.isEmpty() || out.charAt(out.length() - 1) != 'U') {
                        out.append('u');
                    }
                }
                case 'y' -> {
                    if (out.isEmpty() || out.charAt(out.length() - 1) != 'c') {
                        out.append('y');
                    }
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether the readings of the characters, one after another, make these Japanese sounds; a reading may be voiced inside a word. */
    boolean reads(String sounds) {
        return characters.length > 0 && Composition.reads(characters, sounds);
    }

    /** The same by readings that are not kept for names. */
    boolean readsCommonly(String sounds) {
        return commonCharacters.length > 0 && Composition.reads(commonCharacters, sounds);
    }

    boolean readsInKorean(String sounds) {
        return charactersInKorean.length > 0 && Composition.reads(charactersInKorean, sounds);
    }
}
