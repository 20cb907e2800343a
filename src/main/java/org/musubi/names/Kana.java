package org.musubi.names;

import java.util.HashMap;
import java.util.Map;

/** Kana as Latin letters, mora by mora in Kunrei-shiki with long vowels written out; {@link JapaneseSounds} folds the result. */
final class Kana {

    private static final Map<Integer, String> MORAE = morae();

    private Kana() {
    }

    private static Map<Integer, String> morae() {
        var morae = new HashMap<Integer, String>();
        var table = """
                あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go さ sa し si す su せ se そ so ざ za じ zi ず zu ぜ ze ぞ zo \
                た ta ち ti つ tu て te と to だ da ぢ zi づ zu で de ど do な na に ni ぬ nu ね ne の no は ha ひ hi ふ hu へ he ほ ho ば ba び bi ぶ bu べ be ぼ bo \
                ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n ゔ bu \
                ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa ゕ ka ゖ ke""".split(" ");
        for (var at = 0; at < table.length; at += 2) {
            morae.put(table[at].codePointAt(0), table[at + 1]);
        }
        return Map.copyOf(morae);
    }

    /** Whether the character is kana or the sign of length. */
    static boolean is(int c) {
        return MORAE.containsKey(hiragana(c)) || c == 'ー' || hiragana(c) == 'っ';
    }

    /** The Latin letters of kana; characters that are none are left out. */
    static String latin(String kana) {
        var latin = new StringBuilder(kana.length() * 2);
        kana.codePoints().map(Kana::hiragana).forEach(c -> {
            if (c == 'ー') {
                // Length is folded away in the end.
                return;
            }
            var mora = MORAE.get(c);
            if (mora == null) {
                return;
            }
            var small = "ゃゅょぁぃぅぇぉゎ".indexOf(c) >= 0;
            if (small && endsInConsonantAndVowel(latin)) {
                latin.setLength(latin.length() - 1);
                latin.append(latin.charAt(latin.length() - 1) == 'h' && mora.length() == 1 ? mora.substring(mora.length() - 1) : mora);
            } else {
                latin.append(mora);
            }
        });
        return latin.toString();
    }

    private static boolean endsInConsonantAndVowel(CharSequence latin) {
        return latin.length() >= 2 && "iueo".indexOf(latin.charAt(latin.length() - 1)) >= 0 && "aiueoy".indexOf(latin.charAt(latin.length() - 2)) < 0;
    }

    private static int hiragana(int c) {
        return c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c;
    }
}
