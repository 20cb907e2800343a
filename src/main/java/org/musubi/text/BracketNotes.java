package org.musubi.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What translators and editors set in square brackets about the words beside it: {@code TPP [abbreviation unknown]},
 * {@code [ signature] V.O. KISTANOV}, {@code MID RSFSR [Foreign Ministry of the Russian Federation]}.
 *
 * <p>Words that only complete a sentence ({@code the mayor [of Sano]}) are none, nor are dates, numbers, labels and links.
 */
public final class BracketNotes {

    private static final Pattern BRACKET = Pattern.compile("[\\[［〔]([^\\[\\]［］〔〕\\r\\n]{1,100})[\\]］〕](?!\\()");
    private static final Pattern OPEN = Pattern.compile("(?iu)\\b(?:unknown|illegible|unclear|unreadable|uncertain|unidentified|unleserlich|unbekannt)\\b|^\\?+$|不明|判読不能|неразборчиво|неизвестн");
    private static final Pattern REMARK = Pattern.compile("(?iu)^(?:(?:signature|signed|seal|stamp|handwritten|sic|now|formerly|literally|abbreviation|translator|translator[’']s\\s+note|editor[’']s\\s+note|"
            + "unterschrift|подпись|печать)\\b.*|(?:lit|trans|ed)\\..*|i\\.\\s?e\\..*|(?:原文)?ママ|署名|公印|訳者?注.*|編者?注.*)$");
    private static final Pattern EXPANSION = Pattern.compile("\\p{Lu}\\p{L}+(?:[\\s-]+\\p{L}+)*\\s+\\p{Lu}\\p{L}+");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.){1,4}|(?:Mr|Mrs|Ms|Dr)\\.");
    private static final Pattern SHORT = Pattern.compile("\\p{Lu}{2,}[\\p{L}.]*(?:\\s\\p{Lu}{2,}[\\p{L}.]*)*|\\p{L}+");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 40;

    private BracketNotes() {
    }

    /** What a note does with the words it belongs to. */
    public enum Kind {
        /** Leaves them open: nobody knows what they say or mean. */
        OPEN,
        /** Says something about them. */
        REMARK,
        /** Says what they are short for. */
        EXPANSION
    }

    /**
     * A note in brackets.
     *
     * @param span  with its brackets
     * @param note  what it says
     * @param words what it is about
     */
    public record BracketNote(Span span, Span note, Span words, Kind kind) {
    }

    /** The notes of a text, in order. */
    public static List<BracketNote> find(CodePoints points) {
        var text = points.text();
        var found = new ArrayList<BracketNote>();
        var bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            var kind = kind(Blanks.strip(bracket.group(1)));
            if (kind == null) {
                continue;
            }
            var words = before(text, bracket.start());
            if (words == null && kind != Kind.EXPANSION) {
                words = behind(text, bracket);
            }
            if (words != null && (kind != Kind.EXPANSION || SHORT.matcher(text.substring(words[0], words[1])).matches())) {
                found.add(new BracketNote(points.span(bracket.start(), bracket.end()), points.strip(points.span(bracket.start(1), bracket.end(1))),
                        points.span(words[0], words[1]), kind));
            }
        }
        return found;
    }

    private static @Nullable Kind kind(String note) {
        if (OPEN.matcher(note).find()) {
            return Kind.OPEN;
        }
        return REMARK.matcher(note).matches() ? Kind.REMARK : EXPANSION.matcher(note).matches() ? Kind.EXPANSION : null;
    }

    // The name that ends before a place on its line, or the one word there; null where none stands there.
    private static int @Nullable [] before(String text, int at) {
        int end = at;
        while (end > 0 && isGap(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || !isOfWord(text.codePointBefore(end))) {
            return null;
        }
        if (Blanks.isWide(text.codePointBefore(end)) || Character.isIdeographic(text.codePointBefore(end))) {
            return new int[] {ideographs(text, end), end};
        }
        int start = wordStart(text, end);
        for (int words = 1; words < MOST_WORDS && isNameWord(text.substring(start, end)); words++) {
            int to = start;
            while (to > 0 && text.charAt(to - 1) == ' ') {
                to--;
            }
            int from = to == start ? to : wordStart(text, to);
            var word = text.substring(from, to);
            if (!isNameWord(word) || word.endsWith(".") && !INITIALS.matcher(word).matches()) {
                break;
            }
            start = from;
        }
        return start == end ? null : new int[] {start, end};
    }

    // The name that begins behind a note that stands first on its line.
    private static int @Nullable [] behind(String text, Matcher bracket) {
        int line = bracket.start();
        while (line > 0 && isGap(text.charAt(line - 1))) {
            line--;
        }
        if (line > 0 && text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r') {
            return null;
        }
        int start = bracket.end();
        while (start < text.length() && isGap(text.charAt(start))) {
            start++;
        }
        int end = start;
        int at = start;
        for (int words = 0; words < MOST_WORDS && at < text.length(); words++) {
            int to = at;
            while (to < text.length() && to - at < LONGEST_WORD && isOfWord(text.charAt(to))) {
                to++;
            }
            if (to == at || !isNameWord(text.substring(at, to))) {
                break;
            }
            end = to;
            at = to < text.length() && text.charAt(to) == ' ' ? to + 1 : text.length();
        }
        return end == start ? null : new int[] {start, end};
    }

    private static int ideographs(String text, int end) {
        var script = UnicodeScript.of(text.codePointBefore(end));
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && UnicodeScript.of(text.codePointBefore(start)) == script) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start;
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNameWord(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static boolean isOfWord(int c) {
        return Character.isLetter(c) || c == '.' || c == '\'' || c == '’' || c == '-';
    }

    private static boolean isGap(char c) {
        return c != '\n' && c != '\r' && Blanks.isBlank(c);
    }
}
