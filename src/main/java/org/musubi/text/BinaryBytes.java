package org.musubi.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Tells files that are no text by how they begin and by the control bytes in them. */
final class BinaryBytes {

    private static final String[] SIGNATURES = {
        "%PDF-", "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "\u001F\u008B",
        "\u007FELF", "\u00CA\u00FE\u00BA\u00BE", "RIFF", "7z\u00BC\u00AF", "BZh", "\u00FD7zXZ", "MM\u0000*", "II*\u0000",
        "Rar!", "SQLite format 3", "OggS", "ID3",
    };
    private static final int LOOKED_AT = 64 * 1024;

    private BinaryBytes() {
    }

    static boolean hasSignature(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        for (var signature : SIGNATURES) {
            if (head.startsWith(signature)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasZero(byte[] bytes) {
        for (int i = 0; i < bytes.length && i < LOOKED_AT; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    static boolean hasManyControls(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            // Escape belongs to ISO-2022-JP, 0x1A ends old DOS files.
            if (b < 0x20 && (b < 0x09 || b > 0x0D) && b != 0x1B && b != 0x1A || b == 0x7F) {
                controls++;
            }
        }
        return controls * 100 > length;
    }

    /** UTF-32 that does without a mark: no four bytes of anything else are all below U+110000 for long. */
    static @Nullable Charset utf32WithoutMark(byte[] bytes) {
        if (bytes.length % 4 != 0) {
            return null;
        }
        boolean big = true;
        boolean little = true;
        for (int i = 0; i < bytes.length && i < LOOKED_AT && (big || little); i += 4) {
            big &= isCharacter(bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]);
            little &= isCharacter(bytes[i + 3], bytes[i + 2], bytes[i + 1], bytes[i]);
        }
        return big == little ? null : Charset.forName(big ? "UTF-32BE" : "UTF-32LE");
    }

    private static boolean isCharacter(byte plane, byte high, byte middle, byte low) {
        int point = (plane & 0xFF) << 24 | (high & 0xFF) << 16 | (middle & 0xFF) << 8 | low & 0xFF;
        if (point < 0x20) {
            return point == '\n' || point == '\r' || point == '\t';
        }
        return point > 0 && point <= 0x10FFFF && Character.isDefined(point);
    }
}
