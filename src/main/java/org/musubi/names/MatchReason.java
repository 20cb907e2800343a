package org.musubi.names;

/**
 * Why two names are taken for one, or for two, with what of them it is seen in.
 *
 * @param left  the characters or the word of the left name; empty where there is nothing to show
 * @param right the same of the right name, or how the left one is read
 */
public record MatchReason(ReasonKind kind, String left, String right) {

    /** A reason with nothing to show. */
    public static MatchReason of(ReasonKind kind) {
        return new MatchReason(kind, "", "");
    }

    /** Whether it speaks against the match. */
    public boolean against() {
        return kind.against();
    }

    /** The code in tables: lower case with hyphens, a hyphen in front of those against. */
    public String code() {
        return (against() ? "-" : "") + kind.code();
    }

    /** Whether there are words to show. */
    public boolean shown() {
        return !left.isEmpty() && !right.isEmpty();
    }
}
