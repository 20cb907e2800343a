package org.musubi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Empty lines in the middle of a sentence: where a page ended, not a paragraph. {@code led by the⏎⏎mayor of Sano} is one sentence;
 * its quote keeps the line ends.
 */
public final class PageBreaks {

    private static final String PARTICLES = "はがのにへとを、，";
    // Words that no sentence ends with.
    private static final Set<String> UNFINISHED = Set.of("the", "a", "an", "of", "and", "or", "to", "in", "by", "with", "from", "for", "at", "on", "their", "its", "his", "her", "der",
            "die", "das", "und", "von", "mit", "le", "la", "les", "de", "du", "des", "et", "и", "в", "с", "на", "по");

    private PageBreaks() {
    }

    /** The blanks of every break, from the last character before it to the first behind. */
    public static List<Span> find(CodePoints text) {
        return gaps(text).stream().filter(gap -> isInSentence(text.text(), text.toCharIndex(gap.start()), text.toCharIndex(gap.end()))).toList();
    }

    /** The stretches between empty lines, those that only a page end cuts in one piece. */
    static List<Span> paragraphs(CodePoints text) {
        var found = new ArrayList<Span>();
        int start = 0;
        for (var gap : gaps(text)) {
            if (!isInSentence(text.text(), text.toCharIndex(gap.start()), text.toCharIndex(gap.end()))) {
                found.add(new Span(start, gap.start()));
                start = gap.end();
            }
        }
        found.add(new Span(start, text.length()));
        return found;
    }

    // Runs of blanks with two line ends in them, inside the text.
    private static List<Span> gaps(CodePoints points) {
        var text = points.text();
        var found = new ArrayList<Span>();
        int i = 0;
        while (i < text.length()) {
            if (!Blanks.isBlank(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            int lines = 0;
            while (i < text.length() && Blanks.isBlank(text.charAt(i))) {
                char c = text.charAt(i++);
                lines += c == '\n' || c == '\r' && (i == text.length() || text.charAt(i) != '\n') ? 1 : c == '\f' ? 2 : 0;
            }
            if (lines >= 2 && start > 0 && i < text.length()) {
                found.add(points.span(start, i));
            }
        }
        return found;
    }

    private static boolean isInSentence(String text, int before, int after) {
        int last = text.codePointBefore(before);
        int next = text.codePointAt(after);
        if (Blanks.isWide(next) && Blanks.isWide(last)) {
            return PARTICLES.indexOf(last) >= 0 && "「（【■□◆◇○●・".indexOf(next) < 0;
        }
        if (Character.isLowerCase(next)) {
            return Character.isLetterOrDigit(last) || last == ',' || last == '-' || last == ')' || last == ';';
        }
        return Character.isLetter(next) && (last == ',' || UNFINISHED.contains(lastWord(text, before)));
    }

    private static String lastWord(String text, int end) {
        int start = end;
        while (start > 0 && end - start < 8 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }
}
