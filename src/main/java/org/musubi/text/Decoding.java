package org.musubi.text;

/** What became of the bytes of a file: a text, or a refusal. */
public sealed interface Decoding {

    /**
     * The text of a file, byte-order mark removed and nothing else changed.
     *
     * @param text       the text; damaged sequences stand as U+FFFD
     * @param charset    name of the charset
     * @param confidence between 0 and 1; 1 only where a byte-order mark says it
     * @param basis      what the charset is known from
     */
    record Decoded(String text, String charset, double confidence, Basis basis) implements Decoding {
    }

    /** What a charset is known from, surest first. */
    enum Basis {
        /** A byte-order mark. */
        MARK,
        /** The bytes: hardly any other text is sound in this charset. */
        FORM,
        /** A header, a curator or the page itself names it, and the bytes do not speak against it. */
        DECLARED,
        /** It makes the likeliest text. */
        DETECTED
    }

    /** No text. */
    record Refused(Reason reason) implements Decoding {
    }

    /** Why a file is no text. */
    enum Reason {
        /** Not one byte. */
        EMPTY,
        /** A picture, an archive, a program or the like. */
        BINARY,
        /** Perhaps a text, but in no charset we know. */
        UNREADABLE
    }
}
