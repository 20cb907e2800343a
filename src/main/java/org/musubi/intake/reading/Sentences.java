package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.musubi.text.Blanks;

/** Cuts the text of an entry into sentences. Line ends inside a sentence are blanks to it. */
final class Sentences {

    // Nobody writes such sentences; the bound keeps the time linear for files that are something else.
    private static final int LONGEST = 3000;
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:mr|mrs|ms|dr|prof|hon|rev|st|no|nos|vol|co|ltd|inc|corp|jr|sr|dept|gov|gen|col|capt|vs|approx|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\\p{L})$");

    private Sentences() {
    }

    /** English: at a full stop before a capital letter, blank or not, unless an abbreviation ends there. */
    static List<Range> english(PageText page, Range body) {
        var text = page.text();
        var found = new ArrayList<Range>();
        int start = body.start();
        for (int i = body.start(); i < body.end(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?' || c == ';') && isEnglishEnd(text, body, start, i)) {
                int end = i + 1;
                while (end < body.end() && "\"'’”)]".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(found, page.strip(start, end));
                start = end;
                i = end - 1;
            }
        }
        add(found, page.strip(start, body.end()));
        return found;
    }

    private static boolean isEnglishEnd(String text, Range body, int start, int at) {
        int next = at + 1;
        while (next < body.end() && "\"'’”)]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean blank = next >= body.end() || Blanks.isBlank(text.charAt(next));
        while (next < body.end() && Blanks.isBlank(text.charAt(next))) {
            next++;
        }
        if (next >= body.end() || text.charAt(at) != '.') {
            return true;
        }
        char after = text.charAt(next);
        boolean opens = Character.isUpperCase(after) || "‘“\"'([".indexOf(after) >= 0 || blank && Character.isDigit(after);
        boolean abbreviated = ABBREVIATION.matcher(text.substring(Math.max(start, at - 8), at)).find();
        return opens && !abbreviated && (blank || at > start && Character.isLowerCase(text.charAt(at - 1)));
    }

    /** Japanese: at 。 outside brackets, and where a line ends without a particle or a comma. */
    static List<Range> japanese(PageText page, Range body) {
        var text = page.text();
        var found = new ArrayList<Range>();
        int start = body.start();
        int depth = 0;
        for (int i = body.start(); i < body.end(); i++) {
            char c = text.charAt(i);
            if ("「『（(【〔".indexOf(c) >= 0) {
                depth++;
            } else if ("」』）)】〕".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            boolean stop = "。．！？!?".indexOf(c) >= 0 && depth == 0;
            boolean line = (c == '\n' || c == '\r') && i > start && endsAtLine(text.charAt(lastInk(text, start, i)));
            if (stop || line) {
                add(found, page.strip(start, i + 1));
                start = i + 1;
                depth = 0;
            }
        }
        add(found, page.strip(start, body.end()));
        return found;
    }

    private static int lastInk(String text, int start, int end) {
        int last = end - 1;
        while (last > start && Blanks.isBlank(text.charAt(last))) {
            last--;
        }
        return last;
    }

    private static boolean endsAtLine(char last) {
        return "、，・,を".indexOf(last) < 0 && "はがのにへとでやも".indexOf(last) < 0;
    }

    private static void add(List<Range> found, Range range) {
        int start = range.start();
        while (range.end() - start > LONGEST) {
            found.add(new Range(start, start + LONGEST));
            start += LONGEST;
        }
        if (start < range.end()) {
            found.add(new Range(start, range.end()));
        }
    }
}
