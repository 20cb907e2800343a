package org.musubi.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Bytes of UTF-8 that were read as Latin-1 or Windows-1252, once or twice: {@code â€™} for an apostrophe. */
final class Utf8Mojibake {

    // Characters that people write right after a letter; as second byte they prove nothing.
    private static final String WRITTEN_AFTER_LETTERS = "‘’“”„‚…–—»«›‹•\u00A0™²³¹°ºª";

    private Utf8Mojibake() {
    }

    /** One character of the original and the chars that stand for it. */
    private record Sequence(int end, int codePoint, boolean sure) {
    }

    static List<MojibakeRepair.Finding> find(String text) {
        var found = new ArrayList<MojibakeRepair.Finding>();
        int i = 0;
        while (i < text.length()) {
            var first = sequence(text, i);
            if (first == null) {
                i++;
                continue;
            }
            var decoded = new StringBuilder();
            boolean sure = false;
            int end = i;
            for (var next = first; next != null; next = sequence(text, end)) {
                decoded.appendCodePoint(next.codePoint());
                sure |= next.sure();
                end = next.end();
                if (end >= text.length()) {
                    break;
                }
            }
            // Several in a row are no accident: accented letters never stand in such file.
            found.add(finding(text, i, end, decoded.toString(), sure || end - i >= 6));
            i = end;
        }
        return found;
    }

    private static MojibakeRepair.Finding finding(String text, int start, int end, String once, boolean sure) {
        var twice = new StringBuilder();
        int i = 0;
        boolean again = false;
        while (i < once.length()) {
            var sequence = sequence(once, i);
            if (sequence == null) {
                twice.append(once.charAt(i++));
            } else {
                again = true;
                twice.appendCodePoint(sequence.codePoint());
                i = sequence.end();
            }
        }
        return again
                ? new MojibakeRepair.Finding(start, end, twice.toString(), RepairKind.UTF8_AS_LATIN1_TWICE, 0.95, true)
                : new MojibakeRepair.Finding(start, end, once, RepairKind.UTF8_AS_LATIN1, sure ? 0.98 : 0.85, sure);
    }

    private static @Nullable Sequence sequence(String text, int start) {
        int lead = Windows1252.toByte(text.charAt(start));
        int more = lead >= 0xC2 && lead <= 0xDF ? 1 : lead >= 0xE0 && lead <= 0xEF ? 2
                : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
        if (more == 0 || start + more >= text.length()) {
            return null;
        }
        int codePoint = lead & (0x3F >> more);
        boolean written = true;
        for (int i = 1; i <= more; i++) {
            char c = text.charAt(start + i);
            int follow = Windows1252.toByte(c);
            if (follow < 0x80 || follow > 0xBF) {
                return null;
            }
            codePoint = codePoint << 6 | follow & 0x3F;
            written &= WRITTEN_AFTER_LETTERS.indexOf(c) >= 0;
        }
        int least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        if (codePoint < least || codePoint > 0x10FFFF || surrogate || !Character.isDefined(codePoint)) {
            return null;
        }
        return new Sequence(start + more + 1, codePoint, isSure(lead, more, codePoint, text, start, written));
    }

    private static boolean isSure(int lead, int more, int codePoint, String text, int start, boolean written) {
        if (more == 1) {
            // Only Â and Ã stand before signs that nobody puts behind a letter often enough to tell by one case.
            boolean marksWesternText = lead == 0xC2 || lead == 0xC3;
            boolean insideWord = start > 0 && Character.isLetter(text.charAt(start - 1))
                    && start + 2 < text.length() && Character.isLowerCase(text.charAt(start + 2));
            // A capital inside a small word with a sign behind it.
            boolean jump = insideWord && Character.isLowerCase(text.charAt(start - 1)) && Character.isUpperCase(text.charAt(start))
                    && text.charAt(start + 1) != '’';
            return marksWesternText && !written || insideWord && (!written || marksWesternText) || jump;
        }
        if (more == 2) {
            int second = codePoint >> 6 & 0x3F;
            // â followed by € or ‚ or „: general punctuation, the euro, the trade mark.
            boolean punctuation = lead == 0xE2 && (second == 0 || second == 2 || second == 4);
            boolean byteOrderMark = codePoint == 0xFEFF;
            return punctuation || byteOrderMark;
        }
        return true;
    }
}
