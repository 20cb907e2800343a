package org.musubi.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Bytes of GBK that were read as Latin-1 or Windows-1252: {@code ¡¯} for a closing quotation mark. */
final class GbkMojibake {

    private static final Charset GBK = Charset.forName("GBK");

    // Second characters after which a lone pair cannot be anything that people write. Left out on purpose:
    // ¡¡ ¡« ¡¿ are Spanish, £¼ £½ £¾ are money, «£» is a quoted sign.
    private static final String SURE_AFTER_INVERTED_EXCLAMATION = "¢£¤§¨©ª¬\u00AD®¯°±²³´µ¶·¸¹º¼½¾";
    private static final String SURE_AFTER_POUND = "¬º¨©";
    // Letters that GBK has for pinyin and French shares: á à é è í ì ó ò ú ù ü ê. ¨¨ is what some type for quotation marks.
    private static final String LETTERS_AFTER_DIAERESIS = "¢¤¦¨ª¬®°²´¹º";
    // How much likelier the Chinese reading must be, in bits.
    private static final double MARGIN = 24;
    private static final int LOOKED_AT_AGAIN = 16;
    private static final Set<LetterModel> READINGS = EnumSet.of(LetterModel.CHINESE, LetterModel.TRADITIONAL_CHINESE,
            LetterModel.JAPANESE, LetterModel.RUSSIAN);
    private static final Set<LetterModel> WRITTEN = EnumSet.of(LetterModel.ENGLISH, LetterModel.GERMAN, LetterModel.FRENCH,
            LetterModel.IBERIAN, LetterModel.NORDIC);

    private GbkMojibake() {
    }

    static List<MojibakeRepair.Finding> find(String text) {
        var found = new ArrayList<MojibakeRepair.Finding>();
        int i = 0;
        while (i < text.length()) {
            int end = run(text, i);
            if (end == i) {
                i++;
                continue;
            }
            var finding = judge(text, i, end);
            if (finding == null) {
                // A long run of signs that is no Chinese may still hold a dash or a quotation mark.
                finding = lonePair(text, i);
            }
            if (finding != null) {
                found.add(finding);
                i = finding.end();
            } else {
                // Perhaps the pairs begin one character later; in a long run that is no text, nobody looks again.
                i = isDash(text, end - 1) ? end - 1 : end - i <= LOOKED_AT_AGAIN ? i + 1 : end;
            }
        }
        return found;
    }

    // The only pairs with an ASCII letter behind that pages are known for: en dash and horizontal bar.
    private static boolean isDash(String text, int i) {
        return text.charAt(i) == '¨' && i + 1 < text.length()
                && (text.charAt(i + 1) == 'C' || text.charAt(i + 1) == 'D');
    }

    /** The end of the pairs that begin here; the beginning itself where none does. */
    private static int run(String text, int start) {
        int end = start;
        while (end + 1 < text.length() && isLead(text.charAt(end)) && isTrail(text.charAt(end + 1)) && !(isDash(text, end) && end > start)) {
            end += 2;
        }
        return end;
    }

    private static boolean isLead(char c) {
        int b = Windows1252.toByte(c);
        return b >= 0x81 && b <= 0xFE;
    }

    private static boolean isTrail(char c) {
        if (c >= 0x40 && c <= 0x7E) {
            return true;
        }
        int b = Windows1252.toByte(c);
        return b >= 0x80 && b <= 0xFE;
    }

    private static MojibakeRepair.@Nullable Finding lonePair(String text, int i) {
        if (isDash(text, i)) {
            return new MojibakeRepair.Finding(i, i + 2, text.charAt(i + 1) == 'C' ? "–" : "―", RepairKind.GBK_AS_LATIN1, 0.99, true);
        }
        char first = text.charAt(i);
        char second = text.charAt(i + 1);
        if (isSureMark(first, second)) {
            return pair(text, i, 0.99, true);
        }
        boolean letterBefore = i > 0 && Character.isLetter(text.charAt(i - 1));
        boolean letterAfter = i + 2 < text.length() && Character.isLetter(text.charAt(i + 2));
        if (first == '¨' && LETTERS_AFTER_DIAERESIS.indexOf(second) >= 0) {
            boolean sure = second == '¨' ? letterBefore && letterAfter : letterBefore || letterAfter;
            return pair(text, i, 0.95, sure);
        }
        // The euro and №; nobody is sure of either alone.
        if (first == '¢' && second == 'ã' || first == '¡' && second == 'í' && !letterAfter) {
            return pair(text, i, 0.85, false);
        }
        // A Cyrillic word of one letter, where longer ones are sure.
        return first == '§' && second >= 0xA1 && second <= 0xF1 && !letterBefore && !letterAfter ? pair(text, i, 0.85, false) : null;
    }

    private static MojibakeRepair.@Nullable Finding pair(String text, int i, double confidence, boolean sure) {
        var decoded = decode(text, i, i + 2);
        return decoded == null ? null : new MojibakeRepair.Finding(i, i + 2, decoded, RepairKind.GBK_AS_LATIN1, confidence, sure);
    }

    private static MojibakeRepair.@Nullable Finding judge(String text, int start, int end) {
        if (end == start + 2) {
            return lonePair(text, start);
        }
        var decoded = decode(text, start, end);
        if (decoded == null) {
            return null;
        }
        int marks = 0;
        int words = 0;
        for (int i = 0; i < decoded.length(); i++) {
            if (isSureMark(text.charAt(start + 2 * i), text.charAt(start + 2 * i + 1))) {
                marks++;
            } else if (Character.isLetter(decoded.charAt(i))) {
                words++;
            }
        }
        if (marks == decoded.length()) {
            return new MojibakeRepair.Finding(start, end, decoded, RepairKind.GBK_AS_LATIN1, 0.99, true);
        }
        double written = WRITTEN.stream().mapToDouble(model -> model.cost(text.substring(start, end))).min().orElseThrow();
        double read = READINGS.stream().mapToDouble(model -> model.cost(decoded)).min().orElseThrow();
        return written - read > MARGIN && words + marks >= 2 && looksLikeBytes(text, start, end)
                ? new MojibakeRepair.Finding(start, end, decoded, RepairKind.GBK_AS_LATIN1, end - start >= 8 ? 0.97 : 0.9, true) : null;
    }

    private static boolean isSureMark(char first, char second) {
        return first == '¡' && SURE_AFTER_INVERTED_EXCLAMATION.indexOf(second) >= 0
                || first == '£' && SURE_AFTER_POUND.indexOf(second) >= 0;
    }

    // People write runs of accented letters (ÄÖÜ, éèê), but hardly with signs among them or with the case jumping.
    private static boolean looksLikeBytes(String text, int start, int end) {
        int signs = 0;
        int jumps = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                signs++;
            } else if (i > start && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
                jumps++;
            }
        }
        return signs > 0 && signs < end - start || jumps >= 2;
    }

    private static @Nullable String decode(String text, int start, int end) {
        var bytes = new byte[end - start];
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            bytes[i - start] = (byte) (c < 0x80 ? c : Windows1252.toByte(c));
        }
        var decoded = new String(bytes, GBK);
        return decoded.length() == bytes.length / 2 && decoded.indexOf('\uFFFD') < 0 ? decoded : null;
    }
}
