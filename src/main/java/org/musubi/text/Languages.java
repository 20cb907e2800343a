package org.musubi.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which script and language a text or a part of it is in. Kana decide for Japanese, hangul for Korean; Han alone is Chinese
 * only where characters say so that Japanese does not write, and undecided otherwise: a name in kanji belongs to nobody yet.
 */
public final class Languages {

    /** ISO 639-2 for undetermined. */
    public static final String UNDETERMINED = "und";

    // Forms that modern Japanese does not write; a text in Han that holds one of them is Chinese.
    private static final String CHINESE_ONLY = "们这个对说时为过发长东车马门问间见观贝页风饭鱼鸟龙汉网络统协议签订团访华业务经济贸银"
            + "钱红纪级线练组织给设计诗话语请谢论让识证评译试该详诚误诱课谁调谈們這來對說與於從發經濟團簽實廣應當國區專學體觀點會";
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<String, Set<String>> FUNCTION_WORDS = Map.of(
            "en", Set.of("the", "of", "and", "to", "in", "by", "with", "from", "was", "were", "visited", "for", "on", "at"),
            "de", Set.of("der", "die", "das", "und", "von", "mit", "zur", "den", "im", "des", "wurde", "eine", "zum"),
            "fr", Set.of("le", "la", "les", "des", "du", "et", "une", "dans", "par", "pour", "au", "aux", "est"),
            "es", Set.of("el", "los", "las", "del", "y", "una", "por", "para", "con", "se", "al", "fue"));

    private Languages() {
    }

    /** The ISO 639-1 code of the language most of the text is in, or {@link #UNDETERMINED}. */
    public static String detect(CharSequence text) {
        var counts = scripts(text);
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        int hangul = counts.getOrDefault(UnicodeScript.HANGUL, 0);
        int cyrillic = counts.getOrDefault(UnicodeScript.CYRILLIC, 0);
        int latin = counts.getOrDefault(UnicodeScript.LATIN, 0);
        // A Han or kana character carries about as much as three letters.
        int east = 3 * (kana + han + hangul);
        if (cyrillic > latin && cyrillic > east) {
            return "ru";
        }
        if (latin > east) {
            return western(text);
        }
        if (hangul > kana && 4 * hangul > han) {
            return "ko";
        }
        if (kana > 0 && kana * 50 >= han) {
            return "ja";
        }
        return han > 0 ? han(text) : UNDETERMINED;
    }

    /** The script most of the text is in; {@link UnicodeScript#COMMON} where it has no letters. */
    public static UnicodeScript script(CharSequence text) {
        return scripts(text).entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    private static Map<UnicodeScript, Integer> scripts(CharSequence text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(point ->
                counts.merge(UnicodeScript.of(point), 1, Integer::sum));
        return counts;
    }

    private static String han(CharSequence text) {
        return text.codePoints().anyMatch(point -> CHINESE_ONLY.indexOf(point) >= 0) ? "zh" : UNDETERMINED;
    }

    private static String western(CharSequence text) {
        var found = WORD.matcher(text);
        var counts = new HashMap<String, Integer>();
        int words = 0;
        while (found.find() && words < 5000) {
            words++;
            var word = found.group().toLowerCase(Locale.ROOT);
            FUNCTION_WORDS.forEach((language, set) -> {
                if (set.contains(word)) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
        int least = Math.max(1, words / 25);
        return counts.entrySet().stream().filter(entry -> entry.getValue() >= least).max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey).orElse(UNDETERMINED);
    }
}
