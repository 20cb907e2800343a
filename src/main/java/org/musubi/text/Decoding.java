package org.musubi.text;

/** What became of the bytes of a file: a text, or a refusal. */
public sealed interface Decoding {

    /**
     * The text of a file, byte-order mark removed and nothing else changed.
     *
     * @param text       the text; damaged sequences stand as U+FFFD
     * @param charset    name of the charset
     * @param confidence between 0 and 1; 1 only where a byte-order mark says it
     */
    record Decoded(String text, String charset, double confidence) implements Decoding {
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
