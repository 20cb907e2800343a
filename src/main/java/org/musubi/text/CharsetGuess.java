package org.musubi.text;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;

/**
 * Chooses among legacy charsets by how much the text that comes out looks like text: frequent characters of the language
 * that goes with the charset, no strange neighbours. Written for pages in the languages of the partner cities, where
 * general detectors call a Chinese page with much English on it Latin-1.
 */
final class CharsetGuess {

    private static final String JAPANESE = "市国本年月日会長友好交流訪問団人大学中一学校協議员員名調印式典都県教育文化化施設視察来部";
    private static final String SIMPLIFIED = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后市友好访问团长城协议书签";
    private static final String TRADITIONAL = "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後市友好訪問團長城協議書簽";
    private static final String KOREAN = "이다는의에을를가고하한은시도로지기사으자인대해정나서리아부전그장일수원국회방문";

    private enum Candidate {
        SHIFT_JIS("windows-31j", UnicodeScript.HIRAGANA, JAPANESE),
        EUC_JP("EUC-JP", UnicodeScript.HIRAGANA, JAPANESE),
        GB18030("GB18030", UnicodeScript.HAN, SIMPLIFIED),
        BIG5("Big5-HKSCS", UnicodeScript.HAN, TRADITIONAL),
        EUC_KR("x-windows-949", UnicodeScript.HANGUL, KOREAN),
        CYRILLIC("windows-1251", UnicodeScript.CYRILLIC, "оеаинтсрвл"),
        KOI8("KOI8-R", UnicodeScript.CYRILLIC, "оеаинтсрвл"),
        WESTERN("windows-1252", UnicodeScript.LATIN, "éüöäèñàçó’“”–£"),
        CENTRAL("windows-1250", UnicodeScript.LATIN, "ěščřžýáíéůłąęśżőű");

        private final String charset;
        private final UnicodeScript script;
        private final String frequent;

        Candidate(String charset, UnicodeScript script, String frequent) {
            this.charset = charset;
            this.script = script;
            this.frequent = frequent;
        }
    }

    private CharsetGuess() {
    }

    static boolean isIso2022Jp(byte[] bytes) {
        boolean escape = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
            escape |= bytes[i] == 0x1B && i + 2 < bytes.length && bytes[i + 1] == '$'
                    && (bytes[i + 2] == 'B' || bytes[i + 2] == '@');
        }
        return escape;
    }

    static Decoding.@Nullable Decoded best(byte[] bytes) {
        Candidate best = null;
        String bestText = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (var candidate : Candidate.values()) {
            var text = TextDecoder.strict(bytes, 0, Charset.forName(candidate.charset));
            if (text == null) {
                continue;
            }
            double score = score(text, candidate);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = candidate;
                bestText = text;
            } else {
                second = Math.max(second, score);
            }
        }
        if (best == null || bestText == null || bestScore < -1) {
            return null;
        }
        double margin = Double.isInfinite(second) ? 1 : Math.min(1, bestScore - second);
        return new Decoding.Decoded(bestText, best.charset, Math.round((0.5 + 0.45 * margin) * 100) / 100.0);
    }

    // The mean worth of the characters that are not ASCII.
    private static double score(String text, Candidate candidate) {
        double sum = 0;
        int count = 0;
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point > 0x7F) {
                count++;
                sum += worth(point, before, candidate);
            }
            before = point;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double worth(int point, int before, Candidate candidate) {
        int type = Character.getType(point);
        if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE || type == Character.CONTROL) {
            return -4;
        }
        if (candidate.frequent.indexOf(point) >= 0) {
            return 2;
        }
        var script = UnicodeScript.of(point);
        return switch (candidate.script) {
            case HIRAGANA -> japanese(point, script);
            case HAN -> script == UnicodeScript.HAN ? 0.5 : isCjkMark(point) ? 1 : -0.7;
            case HANGUL -> script == UnicodeScript.HANGUL && point >= 0xAC00 ? 1 : isCjkMark(point) ? 0.7
                    : script == UnicodeScript.HAN ? 0 : -0.7;
            case CYRILLIC -> cyrillic(point, before, script);
            default -> western(point, before, script);
        };
    }

    private static double japanese(int point, UnicodeScript script) {
        if (script == UnicodeScript.HIRAGANA) {
            return 2;
        }
        if (script == UnicodeScript.KATAKANA) {
            // Half-width katakana are what other charsets look like when read as Shift_JIS.
            return point >= 0xFF61 ? -1 : 1.2;
        }
        return script == UnicodeScript.HAN ? 0.4 : isCjkMark(point) ? 1 : -0.7;
    }

    private static double cyrillic(int point, int before, UnicodeScript script) {
        if (script != UnicodeScript.CYRILLIC) {
            return point == '«' || point == '»' || point == '–' || point == '—' || point == 0xA0 || point == '№' ? 0.5 : -1;
        }
        boolean jump = Character.isUpperCase(point) && Character.isLowerCase(before);
        return jump ? -1 : Character.isLowerCase(point) ? 0.9 : 0.4;
    }

    private static double western(int point, int before, UnicodeScript script) {
        if (script == UnicodeScript.LATIN) {
            boolean jump = Character.isUpperCase(point) && Character.isLowerCase(before);
            // Accented letters stand alone among plain ones.
            return jump || before > 0x7F ? -1 : 0.8;
        }
        return point == 0xA0 || Character.getType(point) == Character.DASH_PUNCTUATION
                || "‘’“”„…«»°§©®€£•·".indexOf(point) >= 0 ? 0.7 : -0.7;
    }

    private static boolean isCjkMark(int point) {
        var block = UnicodeBlock.of(point);
        return block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS && (point < 0xFF61 || point > 0xFFDC)
                || block == UnicodeBlock.GENERAL_PUNCTUATION;
    }
}
