package org.musubi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts text into sentences: {@code Mr. Doe came in May. He stayed.} are two, and so are {@code 来訪した。帰国した。}
 *
 * <p>A line end inside a sentence is a blank to it. Quotation marks that nobody closes swallow nothing.
 */
public final class SentenceCutter {

    // Nobody writes such sentences; the bound keeps the time linear for files that are something else.
    private static final int LONGEST = 3000;
    // Languages that write 3. for third.
    private static final Set<String> ORDINAL_STOPS = Set.of("de", "cs", "sk", "hu", "da", "no", "fi", "et", "lv");
    private static final String CLOSING = "\"'’”»)]";
    private static final Pattern ABBREVIATION = Pattern.compile("(?iu)(?:^|[^\\p{L}])(?:mr|mrs|ms|dr|prof|hon|rev|st|no|nos|vol|co|ltd|inc|corp|jr|sr|dept|gov|gen|col|capt|vs|approx|est|"
            + "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mme|mlle|mm|nr|str|bzw|usw|ca|hrsg|ул|им|гг|тыс|млн|стр|см|\\p{L})$");

    private SentenceCutter() {
    }

    /** The sentences of a whole text: an empty line ends one, unless a page was broken in the middle of it. */
    public static List<Span> cut(CodePoints text, String language) {
        var found = new ArrayList<Span>();
        for (var paragraph : PageBreaks.paragraphs(text)) {
            found.addAll(cut(text, paragraph, language));
        }
        return found;
    }

    /** The sentences of a stretch of running text; line ends in it, single or double, mean nothing where the sentence goes on. */
    public static List<Span> cut(CodePoints text, Span within, String language) {
        int start = text.toCharIndex(within.start());
        int end = text.toCharIndex(within.end());
        var ends = language.equals("ja") || language.equals("zh") ? eastern(text.text(), start, end) : western(text.text(), start, end, ORDINAL_STOPS.contains(language));
        var found = new ArrayList<Span>();
        int from = start;
        for (int to : ends) {
            add(found, text.strip(text.span(from, to)));
            from = to;
        }
        add(found, text.strip(text.span(from, end)));
        return found;
    }

    // At a full stop before a capital letter, blank or not, unless an abbreviation ends there.
    private static List<Integer> western(String text, int from, int to, boolean ordinals) {
        var ends = new ArrayList<Integer>();
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?' || c == ';') && isWesternEnd(text, start, i, to) && !(ordinals && isOrdinal(text, start, i))) {
                int end = i + 1;
                while (end < to && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                ends.add(end);
                start = end;
                i = end - 1;
            }
        }
        return ends;
    }

    private static boolean isWesternEnd(String text, int start, int at, int to) {
        int next = at + 1;
        while (next < to && next < at + LONGEST && CLOSING.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean blank = next >= to || Blanks.isBlank(text.charAt(next));
        while (next < to && next < at + LONGEST && Blanks.isBlank(text.charAt(next))) {
            next++;
        }
        if (next >= to || text.charAt(at) != '.') {
            return true;
        }
        int after = text.codePointAt(next);
        boolean opens = Character.isUpperCase(after) || "‘“„«\"'([".indexOf(after) >= 0
                || blank && (Character.isDigit(after) || Character.getType(after) == Character.OTHER_LETTER);
        boolean abbreviated = ABBREVIATION.matcher(text.substring(Math.max(start, at - 8), at)).find();
        return opens && !abbreviated && (blank || at > start && Character.isLowerCase(text.charAt(at - 1)));
    }

    // At 。 outside brackets, and where a line ends without a particle or a comma.
    private static List<Integer> eastern(String text, int from, int to) {
        var ends = new ArrayList<Integer>();
        int start = from;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ("「『（(【〔《“‘".indexOf(c) >= 0) {
                depth++;
            } else if ("」』）)】〕》”’".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            boolean stop = "。．！？!?".indexOf(c) >= 0 && depth == 0;
            boolean line = (c == '\n' || c == '\r') && i > start && endsAtLine(text.charAt(lastInk(text, start, i)));
            if (stop || line) {
                ends.add(i + 1);
                start = i + 1;
                depth = 0;
            }
        }
        return ends;
    }

    // 3. Mai
    private static boolean isOrdinal(String text, int start, int at) {
        int digits = 0;
        while (at - digits > start && digits < 3 && Character.isDigit(text.charAt(at - digits - 1))) {
            digits++;
        }
        return text.charAt(at) == '.' && (digits == 1 || digits == 2);
    }

    private static int lastInk(String text, int start, int end) {
        int last = end - 1;
        while (last > start && last > end - LONGEST && Blanks.isBlank(text.charAt(last))) {
            last--;
        }
        return last;
    }

    private static boolean endsAtLine(char last) {
        return "、，・,を".indexOf(last) < 0 && "はがのにへとでやも".indexOf(last) < 0;
    }

    private static void add(List<Span> found, Span sentence) {
        int start = sentence.start();
        while (sentence.end() - start > LONGEST) {
            found.add(new Span(start, start + LONGEST));
            start += LONGEST;
        }
        if (start < sentence.end()) {
            found.add(new Span(start, sentence.end()));
        }
    }
}
