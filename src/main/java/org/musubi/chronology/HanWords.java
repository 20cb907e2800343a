package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;

/** Words of Chinese and Korean that no list can hold: those with a number in brackets inside, and suffixes that may begin a name. */
final class HanWords {

    private HanWords() {
    }

    /** 今（11）日, 本(10)月, 去（112）年: papers of Taiwan put the number into the word; null where none stands there. */
    static DateWords.@Nullable Found bracketedNow(char[] folded, int at) {
        var which = "今本昨去上明下".indexOf(folded[at]);
        if (which < 0 || at + 4 >= folded.length || folded[at + 1] != '(') {
            return null;
        }
        var end = at + 2;
        while (end < folded.length && end < at + 5 && folded[end] >= '0' && folded[end] <= '9') {
            end++;
        }
        var unit = end + 1 < folded.length && end > at + 2 && folded[end] == ')' ? "日月年".indexOf(folded[end + 1]) : -1;
        return unit < 0 ? null : new DateWords.Found(unit == 0 ? Kind.NOW_DAY : unit == 1 ? Kind.NOW_MONTH : Kind.NOW_YEAR,
                which < 2 ? 0 : which < 5 ? -1 : 1, end + 2 - at);
    }

    /** The 경 of 경기도 and the 전 of 전남 begin a name: a particle or nothing stands behind a suffix. */
    static boolean isPartOfHangul(char[] folded, int at) {
        if ("초말경전후뒤봄과와".indexOf(folded[at]) < 0 || at + 1 >= folded.length || folded[at + 1] < '가' || folded[at + 1] > '힣') {
            return false;
        }
        var behind = folded[at + 1];
        for (var particle : new String[] {"부터", "까지", "에", "으로", "은 "}) {
            if (startsWith(folded, at + 1, particle)) {
                return false;
            }
        }
        if (behind == '인') {
            return at + 2 < folded.length && folded[at + 2] != ' ' && (folded[at + 2] < '0' || folded[at + 2] > '9');
        }
        return folded[at] == '경' || "의는을를이가엔로과와만쯤경께".indexOf(behind) < 0;
    }

    /** 11日至13日間的某一天: the unit of the day, though 13日間 by itself is how long something lasted. */
    static boolean isDayBeforeSome(char[] folded, int at) {
        if (folded[at] != '日' || at + 2 >= folded.length) {
            return false;
        }
        var between = folded[at + 1] == '期' ? at + 2 : at + 1;
        if (folded[between] != '间' && folded[between] != '間' || between + 2 >= folded.length) {
            return false;
        }
        return folded[between + 1] == '某' || folded[between + 1] == '的' && (folded[between + 2] == '某' || folded[between + 2] == '一');
    }

    private static boolean startsWith(char[] folded, int at, String word) {
        for (var i = 0; i < word.length(); i++) {
            if (at + i >= folded.length || folded[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
