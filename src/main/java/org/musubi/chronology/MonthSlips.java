package org.musubi.chronology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;
import org.musubi.chronology.DateWords.Found;

/** English names of months as machines and hurried hands misspell them: Octobcr, Ju1y, Febuary. One slip in a word, no more. */
final class MonthSlips {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december");
    /** Shorter names than this resemble too many words for a slip that is not one of look-alikes. */
    private static final int LONG = 6;
    private static final int LONGEST = 11;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String[][] LOOK_ALIKES = {{"c", "e"}, {"e", "c"}, {"e", "o"}, {"o", "0"}, {"l", "1"}, {"l", "i"}, {"l", "|"}, {"i", "1"}, {"i", "l"},
            {"u", "n"}, {"n", "u"}, {"h", "b"}, {"b", "8"}, {"s", "5"}, {"y", "v"}, {"m", "rn"}, {"b", "h"}, {"t", "l"}};

    private static final Map<String, Integer> SLIPS = slips();

    private MonthSlips() {
    }

    private static Map<String, Integer> slips() {
        var slips = new HashMap<String, Integer>();
        for (var month = 1; month <= MONTHS.size(); month++) {
            var name = MONTHS.get(month - 1);
            for (var pair : LOOK_ALIKES) {
                for (var at = name.indexOf(pair[0]); at >= 0 && name.length() > 3; at = name.indexOf(pair[0], at + 1)) {
                    slips.putIfAbsent(name.substring(0, at) + pair[1] + name.substring(at + pair[0].length()), month);
                }
            }
            if (name.length() >= LONG) {
                edits(name, month, slips);
            }
        }
        return Map.copyOf(slips);
    }

    /** One letter left out, doubled, another one, one too many inside, or two that changed places; Augusta is a town. */
    private static void edits(String name, int month, Map<String, Integer> slips) {
        for (var at = 0; at < name.length(); at++) {
            var before = name.substring(0, at);
            var behind = name.substring(at + 1);
            slips.putIfAbsent(before + behind, month);
            if (at > 0) {
                for (var letter : LETTERS.toCharArray()) {
                    slips.putIfAbsent(before + letter + behind, month);
                    slips.putIfAbsent(before + letter + name.substring(at), month);
                }
            }
            if (at + 1 < name.length()) {
                slips.putIfAbsent(before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2), month);
            }
        }
    }

    /** The month meant by the word that begins at a place of folded text, null where it is none. */
    static @Nullable Found at(char[] text, int start) {
        var end = start;
        while (end < text.length && end - start <= LONGEST && (text[end] >= 'a' && text[end] <= 'z' || text[end] >= '0' && text[end] <= '9' || text[end] == '|')) {
            end++;
        }
        var length = end - start;
        if (length < 4 || length > LONGEST) {
            return null;
        }
        var month = SLIPS.get(new String(text, start, length));
        return month == null ? null : new Found(Kind.MONTH, month, length);
    }
}
