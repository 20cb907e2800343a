package org.musubi.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Bytes of GBK that were read as Latin-1 or Windows-1252: {@code ¡¯} for a closing quotation mark. */
final class GbkMojibake {

    private static final Charset GBK = Charset.forName("GBK");

    // Second characters after which a lone pair cannot be anything that people write. Left out on purpose:
    // ¡¡ ¡« ¡¿ are Spanish, £¼ £½ £¾ are money, «£» is a quoted sign.
    private static final String SURE_AFTER_INVERTED_EXCLAMATION = "¢£¤§¨©ª¬\u00AD®¯°±²³´µ¶·¸¹º¼½¾";
    private static final String SURE_AFTER_POUND = "¬º¨©";

    private GbkMojibake() {
    }

    static List<MojibakeRepair.Finding> find(String text) {
        var found = new ArrayList<MojibakeRepair.Finding>();
        for (int i = 0; i < text.length(); i++) {
            if (!isHalf(text.charAt(i))) {
                continue;
            }
            int end = run(text, i);
            var finding = end > i + 1 ? judge(text, i, end) : null;
            if (finding == null && isDash(text, i)) {
                finding = new MojibakeRepair.Finding(i, i + 2, text.charAt(i + 1) == 'C' ? "–" : "―",
                        RepairKind.GBK_AS_LATIN1, 0.99, true);
            }
            if (finding != null) {
                found.add(finding);
                i = finding.end() - 1;
            } else if (end > i + 1) {
                i = end - 1 - (isDash(text, end - 1) ? 1 : 0);
            }
        }
        return found;
    }

    // The only pairs with an ASCII letter behind that pages are known for: en dash and horizontal bar.
    private static boolean isDash(String text, int i) {
        return text.charAt(i) == '¨' && i + 1 < text.length()
                && (text.charAt(i + 1) == 'C' || text.charAt(i + 1) == 'D');
    }

    // Both bytes of GB 2312 characters. The wider GBK would draw in curly quotes, which people write.
    private static boolean isHalf(char c) {
        return c >= 0xA1 && c <= 0xFE;
    }

    private static int run(String text, int start) {
        int end = start;
        while (end < text.length() && isHalf(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static MojibakeRepair.@Nullable Finding judge(String text, int start, int end) {
        // A run may end in the first half of a dash.
        int stop = isDash(text, end - 1) ? end - 1 : end;
        if ((stop - start) % 2 != 0 || stop == start) {
            return null;
        }
        var decoded = decode(text, start, stop);
        if (decoded == null) {
            return null;
        }
        int han = 0;
        int marks = 0;
        for (int i = 0; i < decoded.length(); i++) {
            if (Character.isIdeographic(decoded.charAt(i))) {
                han++;
            } else if (isSureMark(text.charAt(start + 2 * i), text.charAt(start + 2 * i + 1))) {
                marks++;
            }
        }
        boolean allMarks = marks == decoded.length();
        boolean chinese = han + marks == decoded.length() && looksLikeBytes(text, start, stop, han);
        if (!allMarks && !chinese) {
            return null;
        }
        return new MojibakeRepair.Finding(start, stop, decoded, RepairKind.GBK_AS_LATIN1, allMarks ? 0.99 : 0.9, true);
    }

    private static boolean isSureMark(char first, char second) {
        return first == '¡' && SURE_AFTER_INVERTED_EXCLAMATION.indexOf(second) >= 0
                || first == '£' && SURE_AFTER_POUND.indexOf(second) >= 0;
    }

    // People write runs of accented letters (ÄÖÜ, éèê), but hardly with signs among them or with the case jumping.
    private static boolean looksLikeBytes(String text, int start, int end, int han) {
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
        return han >= 2 && signs > 0 && signs < end - start || han >= 4 && jumps >= 2;
    }

    private static @Nullable String decode(String text, int start, int end) {
        var bytes = new byte[end - start];
        for (int i = start; i < end; i++) {
            bytes[i - start] = (byte) text.charAt(i);
        }
        try {
            CharBuffer chars = GBK.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return chars.length() == bytes.length / 2 ? chars.toString() : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
