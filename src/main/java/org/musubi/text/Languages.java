package org.musubi.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
            "es", Set.of("el", "los", "las", "del", "y", "una", "por", "para", "con", "se", "al", "fue"),
            "pt", Set.of("o", "os", "da", "do", "das", "dos", "uma", "um", "em", "com", "foi", "não", "ao", "à"));

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

    /**
     * A stretch in one language and script.
     *
     * @param language ISO 639-1, or {@link #UNDETERMINED}
     * @param script   Han for everything that is written with ideographs, kana included
     */
    public record LanguageSpan(Span span, String language, UnicodeScript script) {
    }

    /**
     * The text in stretches of one language and script, without gaps. A stretch too short to tell, such as a name in brackets, gets
     * the language that the text uses its script for: {@code 小山} in a text that is Japanese elsewhere is Japanese.
     */
    public static List<LanguageSpan> spans(CodePoints text) {
        var runs = runs(text);
        var usual = new EnumMap<UnicodeScript, String>(UnicodeScript.class);
        var lengths = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        for (var run : runs) {
            if (!run.language().equals(UNDETERMINED) && run.span().length() > lengths.getOrDefault(run.script(), 0)) {
                usual.put(run.script(), run.language());
                lengths.put(run.script(), run.span().length());
            }
        }
        var found = new ArrayList<LanguageSpan>();
        for (var run : runs) {
            var language = run.language().equals(UNDETERMINED) ? usual.getOrDefault(run.script(), UNDETERMINED) : run.language();
            var last = found.isEmpty() ? null : found.getLast();
            if (last != null && last.language().equals(language) && last.script() == run.script()) {
                found.set(found.size() - 1, new LanguageSpan(last.span().join(run.span()), language, run.script()));
            } else {
                found.add(new LanguageSpan(run.span(), language, run.script()));
            }
        }
        return found;
    }

    // Cut where the script changes, and at line ends.
    private static List<LanguageSpan> runs(CodePoints points) {
        var text = points.text();
        var found = new ArrayList<LanguageSpan>();
        var script = UnicodeScript.COMMON;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            var group = group(point);
            boolean changes = group != UnicodeScript.COMMON && script != UnicodeScript.COMMON && group != script;
            if (changes || i > start && text.charAt(i - 1) == '\n') {
                add(found, points, start, i, script);
                start = i;
                script = UnicodeScript.COMMON;
            }
            script = group == UnicodeScript.COMMON ? script : group;
            i += Character.charCount(point);
        }
        add(found, points, start, text.length(), script);
        return found;
    }

    // Blanks, digits and signs by themselves belong to what stands before them.
    private static void add(List<LanguageSpan> found, CodePoints points, int start, int end, UnicodeScript script) {
        var span = points.span(start, end);
        if (script == UnicodeScript.COMMON && !found.isEmpty()) {
            var last = found.removeLast();
            found.add(new LanguageSpan(last.span().join(span), last.language(), last.script()));
        } else if (!span.isEmpty()) {
            found.add(new LanguageSpan(span, detect(points.text().substring(start, end)), script));
        }
    }

    private static UnicodeScript group(int point) {
        if (!Character.isLetter(point)) {
            return UnicodeScript.COMMON;
        }
        var script = UnicodeScript.of(point);
        return switch (script) {
            case HIRAGANA, KATAKANA, BOPOMOFO -> UnicodeScript.HAN;
            case INHERITED, UNKNOWN -> UnicodeScript.COMMON;
            default -> script;
        };
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
