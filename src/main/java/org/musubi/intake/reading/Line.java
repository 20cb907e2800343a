package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a document that is not blank.
 *
 * @param range      the line without blanks at its ends
 * @param text       its words
 * @param gap        how many blank lines stand before it
 * @param indented   whether blanks or a bullet open it
 */
record Line(Range range, String text, int gap, boolean indented) {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？．]['\"’”」』）)\\]]*$");
    private static final String BULLETS = "•·●○▪*-–・";

    static List<Line> of(PageText page) {
        var lines = new ArrayList<Line>();
        var text = page.text();
        int gap = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = endOfLine(text, start);
            var range = page.strip(start, end);
            if (range.isEmpty()) {
                gap++;
            } else {
                lines.add(new Line(range, page.slice(range), gap, range.start() > start || startsWithBullet(page.slice(range))));
                gap = 0;
            }
            start = next(text, end);
        }
        return lines;
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }

    private static int next(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n' ? end + 2 : end + 1;
    }

    private static boolean startsWithBullet(String text) {
        return BULLETS.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it ends as a sentence does. */
    boolean isSentence() {
        return SENTENCE_END.matcher(text).find();
    }
}
