package org.musubi.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is looked for in many sentences. A long alternation is tried in full at each place of a text; this one first asks
 * whether a match can begin with the character that stands there at all, and learns the answer once for each character. The
 * pattern must not be bound to the start of the text.
 */
final class Finder {

    /** What may stand before a match, as far as a word boundary cares: nothing or a mark, a letter, a digit. */
    private static final String[] BEFORE = {" ", "a", "0"};

    private static final byte POSSIBLE = 1;
    private static final byte IMPOSSIBLE = 2;

    private final Pattern pattern;
    private final boolean looksBehind;
    /** By what stands before and by character: 0 not asked yet. Threads that ask at once learn the same. */
    private final byte[][][] learnt = new byte[BEFORE.length][256][];

    Finder(Pattern pattern) {
        this.pattern = pattern;
        this.looksBehind = pattern.pattern().contains("(?<");
    }

    /** A search through a stretch, what stands around it seen too. */
    Search in(CharSequence text, int start, int end) {
        return new Search(text, start, end);
    }

    /** Whether a match begins somewhere. */
    boolean isIn(CharSequence text) {
        return in(text, 0, text.length()).find();
    }

    private boolean mayBegin(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            return true;
        }
        int before = looksBehind || at == 0 ? 0 : kind(text.charAt(at - 1));
        var block = learnt[before][c >> 8];
        if (block == null) {
            block = new byte[256];
            learnt[before][c >> 8] = block;
        }
        if (block[c & 0xFF] == 0) {
            block[c & 0xFF] = learn(before, c) ? POSSIBLE : IMPOSSIBLE;
        }
        return block[c & 0xFF] == POSSIBLE;
    }

    private static int kind(char c) {
        return c >= '0' && c <= '9' ? 2 : c < 0x80 && Character.isLetter(c) || c == '_' ? 1 : 0;
    }

    private boolean learn(int before, char c) {
        if (looksBehind) {
            // Who looks behind may want any character there.
            return pattern.pattern().contains("(?<=") || begins("", c) || begins(BEFORE[0], c) || begins(BEFORE[1], c) || begins(BEFORE[2], c);
        }
        return before == 0 ? begins("", c) || begins(BEFORE[0], c) : begins(BEFORE[before], c);
    }

    /** A matcher that hits the end of one character was still hoping for more. */
    private boolean begins(String before, char c) {
        var matcher = pattern.matcher(before + c).region(before.length(), before.length() + 1).useTransparentBounds(true);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** A search under way. */
    final class Search {

        private final CharSequence text;
        private final Matcher matcher;
        private final int limit;
        private int next;

        private Search(CharSequence text, int start, int end) {
            this.text = text;
            this.matcher = pattern.matcher(text).useTransparentBounds(true);
            this.limit = end;
            this.next = start;
        }

        /** Goes on to the next match. */
        boolean find() {
            while (next < limit) {
                int at = next++;
                if (mayBegin(text, at)) {
                    matcher.region(at, limit);
                    if (matcher.lookingAt()) {
                        next = Math.max(matcher.end(), next);
                        return true;
                    }
                }
            }
            return false;
        }

        int start() {
            return matcher.start();
        }

        int end() {
            return matcher.end();
        }
    }
}
