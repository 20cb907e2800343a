package org.musubi.desk.parts;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a source text that stands for something.
 *
 * @param id       told when it is clicked; several marks of one id are one thing in several places
 * @param start    first code point
 * @param end      code point after the last
 * @param kind     decides how it is drawn
 * @param inferred whether it was concluded and not said; drawn dashed
 * @param label    what it stands for, in the reader's language, for tooltip and screen reader; null where the words say it
 */
public record TextMark(String id, int start, int end, Kind kind, boolean inferred, @Nullable String label) {

    /** What a mark stands for. */
    public enum Kind {
        /** Menus, footers and the like: grey, not clickable. */
        FURNITURE,
        /** An entry or event as a whole: a bar beside it. */
        ENTRY,
        /** A person, place or body: underlined. */
        NAME,
        /** A date. */
        DATE,
        /** A number that was read. */
        FIGURE,
        /** A quote that proves something. */
        QUOTE,
        /** A place where something is to be looked at. */
        DOUBT
    }

    public TextMark(String id, int start, int end, Kind kind) {
        this(id, start, end, kind, false, null);
    }
}
