package org.musubi.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hangul and its Latin spellings (Revised, McCune–Reischauer, customary) in the classes of the Korean {@link SoundSystem}: one letter for the plain, tense and
 * aspirated consonant ({@code k t p c s}), {@code N} for ng, {@code O U E} for 어, 으 and 애/에.
 */
final class KoreanSounds {

    private static final String[] ONSETS = {"k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "c", "c", "c", "k", "t", "p", "h"};
    private static final String[] VOWELS = {"a", "E", "ya", "yE", "O", "E", "yO", "yE", "o", "wa", "wE", "wE", "yo", "u", "wO", "wE", "wi", "yu", "U", "Ui", "i"};
    private static final String[] CODAS = {"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "", "", "N", "t", "t", "k", "t", "p", ""};
    /** How families write themselves, and the sounds of all that are so written. */
    private static final Map<String, String> FAMILIES = new HashMap<>();
    private static final Set<String> FAMILY_SOUNDS = new HashSet<>();
    /** Surnames that begin with ㄹ or ㄴ and are spoken and often written without. */
    private static final Map<String, String> SPOKEN = Map.of("li", "i", "lim", "im", "lyu", "yu", "no", "no", "lo", "no", "lyaN", "yaN", "la", "na", "lyO", "yO");

    static {
        NameTable.rows("korean-families.tsv").forEach(row -> {
            var sounds = ofHangul(row[0]);
            FAMILY_SOUNDS.add(sounds);
            for (var spelling : row[1].split(",")) {
                FAMILIES.putIfAbsent(spelling, sounds);
            }
        });
    }

    private KoreanSounds() {
    }

    /** Whether a Latin word is how a Korean family writes itself. */
    static boolean isFamily(String latin) {
        return latin.length() <= 9 && (FAMILIES.containsKey(latin) || FAMILY_SOUNDS.contains(sounds(latin)));
    }

    static boolean isHangul(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /** The sounds of hangul; other characters are left out. */
    static String ofHangul(String hangul) {
        var sounds = new StringBuilder(hangul.length() * 3);
        for (var at = 0; at < hangul.length(); at++) {
            var c = hangul.charAt(at);
            if (isHangul(c)) {
                var index = c - 0xAC00;
                var onset = ONSETS[index / 588];
                sounds.append(onset).append(VOWELS[index % 588 / 28]).append(CODAS[index % 28]);
            }
        }
        return doubled(sounds.toString());
    }

    /** The images of Latin letters as a Korean word: by the letters, and as a family writes itself. */
    static List<Image> ofLatin(String latin) {
        var images = new ArrayList<Image>();
        var letters = latin.replace("'", "").replace("-", "");
        var parts = latin.replace("'", "").split("-+");
        var family = FAMILIES.get(letters);
        if (family != null) {
            images.add(new Image(SoundSystem.KOREAN, family, Route.KOREAN_LATIN));
        }
        var sounds = new StringBuilder();
        for (var part : parts) {
            sounds.append(sounds(part));
        }
        images.addAll(spoken(doubled(sounds.toString()), family));
        return images;
    }

    private static List<Image> spoken(String sounds, @org.jspecify.annotations.Nullable String family) {
        var images = new ArrayList<Image>();
        if (!sounds.isEmpty() && !sounds.equals(family)) {
            images.add(new Image(SoundSystem.KOREAN, SPOKEN.getOrDefault(sounds, sounds), Route.KOREAN_LATIN));
        }
        return images;
    }

    /** The sounds of a Latin spelling, letter group by letter group. */
    static String sounds(String s) {
        var out = new StringBuilder(s.length());
        var at = 0;
        while (at < s.length()) {
            var group = group(s, at);
            out.append(group.substring(1));
            at += group.charAt(0) - '0';
        }
        return doubled(out.toString());
    }

    private static final String[][] GROUPS = {
            {"yeo", "yO"}, {"young", "yON"}, {"joung", "cON"}, {"yae", "yE"}, {"yoo", "yu"}, {"tch", "c"}, {"aeh", "E"},
            {"ng", "N"}, {"kk", "k"}, {"gg", "k"}, {"gh", "k"}, {"ck", "k"}, {"tt", "t"}, {"dd", "t"}, {"pp", "p"}, {"bb", "p"}, {"ss", "s"}, {"sh", "s"}, {"ch", "c"}, {"jj", "c"},
            {"ts", "c"}, {"tz", "c"}, {"zh", "c"}, {"rr", "l"}, {"rh", "l"}, {"ll", "l"}, {"ph", "p"}, {"th", "t"}, {"kh", "k"}, {"eo", "O"}, {"eu", "U"}, {"oo", "u"}, {"ou", "u"},
            {"ee", "i"}, {"ae", "E"}, {"ai", "E"}, {"ay", "E"}, {"oe", "wE"}, {"oi", "wE"}, {"ui", "Ui"}, {"aw", "O"}, {"ey", "E"}, {"ie", "i"}, {"uh", "O"}, {"ah", "a"}, {"oh", "o"},
            {"b", "p"}, {"c", "k"}, {"d", "t"}, {"e", "E"}, {"f", "h"}, {"g", "k"}, {"j", "c"}, {"q", "k"}, {"r", "l"}, {"v", "p"}, {"x", "s"}, {"z", "c"}};

    private static String group(String s, int at) {
        for (var group : GROUPS) {
            if (s.startsWith(group[0], at) && (!group[0].endsWith("h") || group[0].length() < 2 || "aou".indexOf(group[0].charAt(0)) < 0 || !vowelAt(s, at + 2))) {
                return group[0].length() + (group[0].equals("r") && droppedR(s, at) ? "" : group[1]);
            }
        }
        return "1" + s.charAt(at);
    }


    /** Park, Kerl: an r after a vowel and before a consonant says only that the vowel is open. */
    private static boolean droppedR(String s, int at) {
        return at > 0 && vowelAt(s, at - 1) && at + 1 < s.length() && !vowelAt(s, at + 1) && s.charAt(at + 1) != 'y';
    }

    private static boolean vowelAt(String s, int at) {
        return at < s.length() && "aeiouyw".indexOf(s.charAt(at)) >= 0;
    }

    private static String doubled(String sounds) {
        var out = new StringBuilder(sounds.length());
        for (var at = 0; at < sounds.length(); at++) {
            if (out.isEmpty() || out.charAt(out.length() - 1) != sounds.charAt(at)) {
                out.append(sounds.charAt(at));
            }
        }
        return out.toString();
    }
}
