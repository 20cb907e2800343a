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

    static boolean isBinary(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        for (var signature : SIGNATURES) {
            if (head.startsWith(signature)) {
                return true;
            }
        }
        int length = Math.min(bytes.length, LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                return true;
            }
            // Escape belongs to ISO-2022-JP, 0x1A ends old DOS files.
            if (b < 0x20 && (b < 0x09 || b > 0x0D) && b != 0x1B && b != 0x1A || b == 0x7F) {
                controls++;
            }
        }
        return controls * 100 > length;
    }

    /** UTF-16 that does without a mark: every second byte of its blanks and line ends is zero. */
    static @Nullable Charset wideWithoutMark(byte[] bytes) {
        if (bytes.length % 2 != 0 || bytes.length < 8) {
            return null;
        }
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        int zeroFirst = 0;
        int zeroSecond = 0;
        int asciiFirst = 0;
        int asciiSecond = 0;
        for (int i = 0; i < length; i += 2) {
            if (bytes[i] == 0) {
                zeroFirst++;
                asciiSecond += isPlain(bytes[i + 1]) ? 1 : 0;
            }
            if (bytes[i + 1] == 0) {
                zeroSecond++;
                asciiFirst += isPlain(bytes[i]) ? 1 : 0;
            }
        }
        // Even Japanese text holds a line end now and then; a zero byte elsewhere means another kind of file.
        if (zeroSecond > 0 && zeroFirst == 0 && asciiFirst == zeroSecond) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeroFirst > 0 && zeroSecond == 0 && asciiSecond == zeroFirst) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean isPlain(byte b) {
        return b >= 0x20 && b < 0x7F || b == '\n' || b == '\r' || b == '\t';
    }
}
