package org.musubi.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The some four hundred syllables of Mandarin, made from initials and finals, and their spellings: pinyin, Wade–Giles, postal,
 * Palladius (Cyrillic, and its Latin transcription) and hangul by the Korean rules for foreign words. A syllable is two characters of the
 * Chinese {@link SoundSystem}: the initial ({@code Z C S} for zh ch sh, {@code 0} for none) and a letter for the final.
 */
final class ChineseSyllables {

    private static final int MOST_IMAGES = 8;
    private static final String FINALS = "a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong ong u ua uo uai ui uan un uang v ve van vn I";
    private static final List<String> FINAL = List.of(FINALS.split(" "));
    private static final Map<String, String> INVENTORY = Map.ofEntries(
            Map.entry("b", "a o ai ei ao an en ang eng i ie iao ian in ing u"),
            Map.entry("p", "a o ai ei ao ou an en ang eng i ie iao ian in ing u"),
            Map.entry("m", "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u"),
            Map.entry("f", "a o ei ou an en ang eng u"),
            Map.entry("d", "a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un"),
            Map.entry("t", "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un"),
            Map.entry("n", "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve"),
            Map.entry("l", "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve"),
            Map.entry("g", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
            Map.entry("k", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
            Map.entry("h", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
            Map.entry("j", "i ia ie iao iu ian in iang ing iong v ve van vn"),
            Map.entry("q", "i ia ie iao iu ian in iang ing iong v ve van vn"),
            Map.entry("x", "i ia ie iao iu ian in iang ing iong v ve van vn"),
            Map.entry("Z", "I a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
            Map.entry("C", "I a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang"),
            Map.entry("S", "I a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang"),
            Map.entry("r", "I e ao ou an en ang eng ong u ua uo ui uan un"),
            Map.entry("z", "I a e ai ei ao ou an en ang eng ong u uo ui uan un"),
            Map.entry("c", "I a e ai ao ou an en ang eng ong u uo ui uan un"),
            Map.entry("s", "I a e ai ao ou an en ang eng ong u uo ui uan un"),
            Map.entry("0", "a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong ong u ua uo uai ui uan un uang v ve van vn"));

    private static final Spelling PINYIN = new Spelling(Route.PINYIN);
    private static final Spelling WADE_GILES = new Spelling(Route.WADE_GILES);
    private static final Spelling POSTAL = new Spelling(Route.POSTAL);
    private static final Spelling PALLADIUS = new Spelling(Route.PALLADIUS);
    private static final Spelling PALLADIUS_LATIN = new Spelling(Route.PALLADIUS);
    private static final Spelling CZECH = new Spelling(Route.CZECH);
    private static final Spelling HANGUL = new Spelling(Route.HANGUL);
    /** What no other spelling of Chinese has: j for y, and ch behind the consonants that are aspirated. */
    private static final Pattern CZECH_SIGNS = Pattern.compile("[aeu]j|[ptkc]ch(?=[aeiou])|chch|ju[ae]|jen|jang|iou");
    private static final float[] UNLIKENESS = unlikeness();

    static {
        for (var initial : "b p m f d t n l g k h j q x Z C S r z c s 0".split(" ")) {
            for (var rest : INVENTORY.get(initial).split(" ")) {
                var syllable = initial + (char) ('A' + FINAL.indexOf(rest));
                var pinyin = ChineseSpellings.pinyin(initial, rest);
                PINYIN.add(pinyin.replace('v', 'u'), syllable);
                if (pinyin.contains("v")) {
                    PINYIN.add(pinyin, syllable);
                }
                ChineseSpellings.wadeGiles(initial, rest).forEach(form -> WADE_GILES.add(form, syllable));
                ChineseSpellings.wadeGiles(initial, rest).forEach(form -> WADE_GILES.add(form.replace("'", ""), syllable));
                ChineseSpellings.postal(initial, rest).forEach(form -> POSTAL.add(form, syllable));
                var cyrillic = ChineseSpellings.palladius(initial, rest);
                PALLADIUS.add(cyrillic, syllable);
                PALLADIUS_LATIN.add(Cyrillic.latin(cyrillic), syllable);
                PALLADIUS_LATIN.add(Cyrillic.latin(cyrillic).replace("kh", "h"), syllable);
                PALLADIUS_LATIN.add(Cyrillic.latin(cyrillic.replace("й", "j").replace("ю", "ju").replace("я", "ja")), syllable);
                if (rest.equals("v")) {
                    PALLADIUS_LATIN.add(Cyrillic.latin(cyrillic.replace("й", "и")), syllable);
                }
                ChineseSpellings.czech(initial, rest).forEach(form -> CZECH.add(form, syllable));
                HANGUL.add(ChineseSpellings.hangul(initial, rest), syllable);
            }
        }
        wadeGilesMostPostal();
    }

    private ChineseSyllables() {
    }

    private static void wadeGilesMostPostal() {
        WADE_GILES.syllables.forEach((form, syllables) -> syllables.forEach(syllable -> POSTAL.add(form.replace("'", ""), syllable)));
    }

    /** One orthography: which syllables a spelling may stand for, the likeliest first; kept letter by letter. */
    private static final class Spelling {
        private final Route route;
        private final Map<String, Set<String>> syllables = new HashMap<>();
        private final Letter start = new Letter('\0');

        Spelling(Route route) {
            this.route = route;
        }

        void add(String form, String syllable) {
            syllables.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(syllable);
            var letter = start;
            for (var at = 0; at < form.length(); at++) {
                letter = letter.addNext(form.charAt(at));
            }
            letter.syllables = syllables.get(form);
        }

        /** The images of a whole word; none where it is not made of such syllables. Blanks, hyphens and apostrophes part syllables. */
        void read(String word, Set<String> sounds) {
            var end = new boolean[word.length() + 1];
            end[word.length()] = true;
            for (var at = word.length() - 1; at >= 0; at--) {
                end[at] = parts(word.charAt(at)) && end[at + 1];
                var letter = start;
                for (var to = at; to < word.length() && !end[at]; to++) {
                    letter = letter.next(word.charAt(to));
                    if (letter == null) {
                        break;
                    }
                    end[at] = letter.syllables != null && end[to + 1];
                }
            }
            if (end[0]) {
                read(word, 0, "", end, sounds);
            }
        }

        /** The longest syllable first, so that Xian is one before it is two. */
        private void read(String word, int at, String before, boolean[] end, Set<String> sounds) {
            if (sounds.size() >= MOST_IMAGES) {
                return;
            }
            if (at == word.length()) {
                if (!before.isEmpty()) {
                    sounds.add(before);
                }
                return;
            }
            longer(start, word, at, at, before, end, sounds);
            if (parts(word.charAt(at)) && end[at + 1]) {
                read(word, at + 1, before, end, sounds);
            }
        }

        private void longer(Letter letter, String word, int from, int at, String before, boolean[] end, Set<String> sounds) {
            if (at == word.length()) {
                return;
            }
            var next = letter.next(word.charAt(at));
            if (next == null) {
                return;
            }
            longer(next, word, from, at + 1, before, end, sounds);
            if (next.syllables != null && end[at + 1]) {
                for (var syllable : next.syllables) {
                    read(word, at + 1, before + syllable, end, sounds);
                }
            }
        }

        private static boolean parts(char c) {
            return c == '\'' || c == '-' || c == ' ' || c == 'ъ';
        }
    }

    /** A letter of a spelling, and those that may follow. */
    private static final class Letter {
        private final char letter;
        private Letter[] following = new Letter[0];
        private @Nullable Set<String> syllables;

        Letter(char letter) {
            this.letter = letter;
        }

        @Nullable Letter next(char c) {
            for (var one : following) {
                if (one.letter == c) {
                    return one;
                }
            }
            return null;
        }

        Letter addNext(char c) {
            var known = next(c);
            if (known != null) {
                return known;
            }
            var added = new Letter(c);
            following = Arrays.copyOf(following, following.length + 1);
            following[following.length - 1] = added;
            return added;
        }
    }

    /** The images of a Latin word (lower case, no marks but {@code '} and {@code -}; ü as u or v). */
    static List<Image> ofLatin(String word) {
        var images = new ArrayList<Image>();
        read(PINYIN, word, images);
        read(WADE_GILES, word, images);
        read(POSTAL, word, images);
        read(PALLADIUS_LATIN, word, images);
        if (CZECH_SIGNS.matcher(word).find()) {
            read(CZECH, word, images);
        }
        if (word.contains("sch") || word.contains("tsj")) {
            read(POSTAL, word.replace("tsch", "ch").replace("sch", "sh").replace("tsj", "ch"), images);
        }
        return images;
    }

    static List<Image> ofCyrillic(String word) {
        var images = new ArrayList<Image>();
        read(PALLADIUS, word, images);
        return images;
    }

    static List<Image> ofHangul(String word) {
        var images = new ArrayList<Image>();
        read(HANGUL, java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD), images);
        return images;
    }

    /** The syllable of one pinyin spelling without tone, or null. */
    static @Nullable String ofPinyin(String pinyin) {
        var found = PINYIN.syllables.get(pinyin);
        return found == null ? null : found.iterator().next();
    }

    private static void read(Spelling spelling, String word, List<Image> images) {
        var sounds = new LinkedHashSet<String>();
        spelling.read(word, sounds);
        for (var sound : sounds) {
            if (images.stream().noneMatch(image -> image.sounds().equals(sound))) {
                images.add(new Image(SoundSystem.CHINESE, sound, spelling.route));
            }
        }
    }

    /** How little one final is like another, 0 to 1. */
    static double unlikeness(char left, char right) {
        return UNLIKENESS[(left & 127) * 128 + (right & 127)];
    }

    private static float[] unlikeness() {
        var costs = new float[128 * 128];
        for (var a = 0; a < 128; a++) {
            for (var b = 0; b < 128; b++) {
                costs[a * 128 + b] = a == b ? 0 : 1;
            }
        }
        for (var pair : """
                an-ang:0.25 en-eng:0.25 in-ing:0.25 uan-uang:0.25 ian-iang:0.25 un-ong:0.4 uo-o:0.2 uo-e:0.3 o-e:0.3 u-v:0.7 ui-ei:0.3 un-en:0.4 \
                ong-eng:0.3 i-I:0.2 iu-ou:0.3 u-iu:0.4 ou-u:0.7 ao-iao:0.4 ia-a:0.5 ua-a:0.5 ian-an:0.7 iang-ang:0.4 uang-ang:0.5 uan-an:0.8 van-uan:0.3 \
                van-ian:0.4 vn-un:0.3 vn-in:0.5 ve-ie:0.5 ve-uo:0.6 ai-ei:0.5 I-e:0.4 I-u:0.4 iong-ong:0.3 er-e:0.5 v-i:0.8 en-an:0.6 in-en:0.5 ei-i:0.6 ai-e:0.6 ei-e:0.5 \
                ie-e:0.5 ao-ou:0.6 o-u:0.6 ao-o:0.6 uo-ao:0.7 iong-ong:0.3 ing-eng:0.6 uai-ai:0.5 ie-ia:0.6 ian-in:0.6""".split(" ")) {
            var parts = pair.split("[-:]");
            var a = 'A' + FINAL.indexOf(parts[0]);
            var b = 'A' + FINAL.indexOf(parts[1]);
            costs[a * 128 + b] = costs[b * 128 + a] = Float.parseFloat(parts[2]);
        }
        return costs;
    }
}
