package org.musubi.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text file into text, or refuses them by name. The order of trust: a byte-order mark; bytes that are
 * valid UTF-8; the declared charset, where the bytes allow it; the likeliest of the charsets in which such documents come.
 */
public final class TextDecoder {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    // One damaged sequence in a hundred is still a damaged UTF-8 file, not a file in another charset.
    private static final int TOLERATED_DAMAGE = 100;

    private TextDecoder() {
    }

    /** Decodes a file of which nobody said the charset. */
    public static Decoding decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * Decodes a file.
     *
     * @param declared name of the charset that a header or a curator gives, null where none; unknown names are ignored
     */
    public static Decoding decode(byte[] bytes, @Nullable String declared) {
        if (bytes.length == 0) {
            return new Decoding.Refused(Decoding.Reason.EMPTY);
        }
        var marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        var wide = BinaryBytes.wideWithoutMark(bytes);
        if (wide != null) {
            return decodeWide(bytes, wide);
        }
        if (BinaryBytes.isBinary(bytes)) {
            return new Decoding.Refused(Decoding.Reason.BINARY);
        }
        if (CharsetGuess.isIso2022Jp(bytes)) {
            var text = strict(bytes, 0, Charset.forName("ISO-2022-JP"));
            if (text != null) {
                return new Decoding.Decoded(text, "ISO-2022-JP", 0.97);
            }
        }
        var utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoding.Decoded(utf8, "UTF-8", 0.99);
        }
        return legacy(bytes, declared);
    }

    private static Decoding legacy(byte[] bytes, @Nullable String declared) {
        var charset = charset(declared);
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            var text = strict(bytes, 0, charset);
            if (text != null) {
                return new Decoding.Decoded(text, charset.name(), 0.95);
            }
        }
        var damaged = damagedUtf8(bytes, 0);
        if (damaged != null) {
            return damaged;
        }
        var guess = CharsetGuess.best(bytes);
        return guess == null ? new Decoding.Refused(Decoding.Reason.UNREADABLE) : guess;
    }

    private static @Nullable Decoding byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            var text = strict(bytes, 3, StandardCharsets.UTF_8);
            return text != null ? new Decoding.Decoded(text, "UTF-8", 1.0)
                    : new Decoding.Decoded(lenient(bytes, 3, StandardCharsets.UTF_8), "UTF-8", 0.8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0) {
            return marked(bytes, 4, UTF_32LE);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return marked(bytes, 4, UTF_32BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return marked(bytes, 4, Charset.forName("GB18030"));
        }
        return null;
    }

    private static Decoding marked(byte[] bytes, int from, Charset charset) {
        var text = strict(bytes, from, charset);
        return text != null ? new Decoding.Decoded(text, charset.name(), 1.0)
                : new Decoding.Decoded(lenient(bytes, from, charset), charset.name(), 0.7);
    }

    private static Decoding decodeWide(byte[] bytes, Charset charset) {
        var text = strict(bytes, 0, charset);
        return text == null ? new Decoding.Refused(Decoding.Reason.BINARY)
                : new Decoding.Decoded(text, charset.name(), 0.9);
    }

    private static @Nullable Decoding damagedUtf8(byte[] bytes, int from) {
        var text = lenient(bytes, from, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(c -> c == 0xFFFD).count();
        long wide = text.chars().filter(c -> c > 0x7F).count();
        return wide >= damaged * TOLERATED_DAMAGE || damaged <= 2 && wide >= 20 * damaged
                ? new Decoding.Decoded(text, "UTF-8", 0.8) : null;
    }

    /** The text in a charset, null where one byte sequence is not of it. */
    static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String lenient(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(switch (name.strip().toLowerCase(Locale.ROOT)) {
                // What pages declare, and what they mean by it (WHATWG Encoding Standard).
                case "shift_jis", "x-sjis", "sjis" -> "windows-31j";
                case "gb2312", "gbk", "x-gbk" -> "GB18030";
                case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
                case "iso-8859-1", "latin1", "us-ascii" -> "windows-1252";
                default -> name.strip();
            });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
