package org.musubi.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text file into text, or refuses them by name. The order of trust: a byte-order mark; bytes that are
 * sound in a charset whose form is its own (UTF-8, UTF-32, ISO-2022-JP); the likeliest of the charsets in which such documents
 * come, where a declaration counts for much but not for all.
 */
public final class TextDecoder {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    // ISO-2022-JP as mail programs write it, half-width katakana and circled digits included.
    private static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");

    // What a declaration is worth, in bits: somebody who looked, or a template that was copied with the page.
    private static final double SAID_OF_IT = 100;
    private static final double SAID_BY_IT = 45;

    private TextDecoder() {
    }

    /** Decodes a file of which nobody said the charset; what it says itself (HTML, XML) is heard. */
    public static Decoding decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * Decodes a file.
     *
     * @param declared charset or media type with charset that a header or a curator gives, null where none; unknown names are
     *                 ignored
     */
    public static Decoding decode(byte[] bytes, @Nullable String declared) {
        if (bytes.length == 0) {
            return new Decoding.Refused(Decoding.Reason.EMPTY);
        }
        var marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        if (BinaryBytes.hasSignature(bytes)) {
            return new Decoding.Refused(Decoding.Reason.BINARY);
        }
        var formed = byForm(bytes);
        if (formed != null) {
            return formed;
        }
        var named = DeclaredCharset.of(declared);
        return named != null ? guessed(bytes, named, SAID_OF_IT) : guessed(bytes, DeclaredCharset.in(bytes), SAID_BY_IT);
    }

    private static @Nullable Decoding byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(bytes, 3, StandardCharsets.UTF_8);
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
        return text != null ? new Decoding.Decoded(text, charset.name(), 1.0, Decoding.Basis.MARK)
                : new Decoding.Decoded(new String(bytes, from, bytes.length - from, charset), charset.name(), 0.8, Decoding.Basis.MARK);
    }

    private static @Nullable Decoding byForm(byte[] bytes) {
        var wide = BinaryBytes.utf32WithoutMark(bytes);
        var text = wide == null ? null : strict(bytes, 0, wide);
        if (wide != null && text != null) {
            return new Decoding.Decoded(text, wide.name(), 0.97, Decoding.Basis.FORM);
        }
        if (BinaryBytes.hasZero(bytes)) {
            return null;
        }
        if (CharsetGuess.isIso2022Jp(bytes)) {
            text = strict(bytes, 0, ISO_2022_JP);
            if (text != null) {
                return new Decoding.Decoded(text, "ISO-2022-JP", 0.97, Decoding.Basis.FORM);
            }
        }
        if (BinaryBytes.hasManyControls(bytes)) {
            return null;
        }
        text = strict(bytes, 0, StandardCharsets.UTF_8);
        return text == null ? null : new Decoding.Decoded(text, "UTF-8", 0.99, Decoding.Basis.FORM);
    }

    private static Decoding guessed(byte[] bytes, @Nullable Charset declared, double trust) {
        boolean onlyWide = BinaryBytes.hasZero(bytes) || BinaryBytes.hasManyControls(bytes);
        var guess = CharsetGuess.best(bytes, declared, trust, onlyWide);
        if (guess == null) {
            return new Decoding.Refused(onlyWide ? Decoding.Reason.BINARY : Decoding.Reason.UNREADABLE);
        }
        var basis = guess.charset().equals(declared) ? Decoding.Basis.DECLARED : Decoding.Basis.DETECTED;
        var text = strict(bytes, 0, guess.charset());
        return text != null ? new Decoding.Decoded(text, guess.charset().name(), guess.confidence(), basis)
                : new Decoding.Decoded(new String(bytes, guess.charset()), guess.charset().name(), Math.min(0.8, guess.confidence()), basis);
    }

    /** The text in a charset, null where one byte sequence is not of it. */
    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
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
}
