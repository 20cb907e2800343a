package org.musubi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a text lets somebody say in his own words: {@code Doe said, “We will come.”} Names and titles in quotation marks are none,
 * nor is what nobody is said to have said.
 *
 * <p>The clean reading has no marks of notes, one sign for every cut, and names as the text writes them elsewhere. The wording stays
 * in its span.
 */
public final class Quotations {

    private static final String VERB = "(?:said|says|stated|states|declared|remarked|explained|wrote|commented|noted|added|replied|answered|emphasi[sz]ed|stressed|announced|told\\s+\\w+|recalled|concluded)";
    private static final Pattern SAID_BEFORE = Pattern.compile("\\s" + VERB + "\\s*[,:]\\s*$");
    private static final String SPEAKER = "(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\\s+)?(?:(?:\\p{Lu}[\\p{L}.’'-]*\\s+){0,5}\\p{Lu}[\\p{L}’'-]*|\\p{Ll}{2,}(?:\\s+of\\s+\\p{Lu}[\\p{L}’'-]*)?)";
    private static final Pattern SAID_BEHIND = Pattern.compile("^\\s*" + VERB + "\\s+(" + SPEAKER + ")|^\\s*(" + SPEAKER + ")\\s+" + VERB + "\\b");
    private static final Pattern CLAUSE = Pattern.compile("(?:[,;:!?\\n”\"]|(?:\\p{Ll}{3}|[\\d\\s)])[.]|\\b(?:[Ww]hen|[Ww]hile|[Aa]nd|[Bb]ut|[Tt]hat|[Aa]s)\\b)\\s*");
    private static final Pattern EASTERN_SPEAKER = Pattern.compile("([^\\s、。，！？「」『』はがも]{1,40})[はがも][、，]?\\s*$");
    private static final Pattern EASTERN_SAID = Pattern.compile("^\\s*と\\s*(?:述べ|話し|語っ|語り|言っ|言い|いう|挨拶|あいさつ|発言|答え|コメント|強調|説明し)");
    private static final Pattern CUT = Pattern.compile("(?i)[(（\\[［]\\s*(?:omission|omitted|abridged|…|\\.\\.\\.|中略|後略|前略|略)\\s*[)）\\]］]");
    private static final Pattern SLIP = Pattern.compile("(?<![\\p{L}-])(\\p{Ll}[\\p{L}-]+)\\s+(\\p{Lu}[\\p{L}-]+)");
    private static final Set<String> FUNCTION_WORDS = Set.of("the", "of", "and", "in", "to", "by", "for", "with", "from", "on", "at", "our", "we", "his", "her", "their", "an", "as", "that", "this", "between", "since", "when");
    private static final int LONGEST = 1500;
    private static final int LOOKED_BACK = 160;
    private static final int LONGEST_SPEAKER = 8;
    private static final int MOST_SLIPS = 50;

    private Quotations() {
    }

    /**
     * Somebody's words.
     *
     * @param span    with the quotation marks
     * @param words   as written
     * @param speaker who says them, as written
     * @param cuts    marks that words were left out
     * @param slips   names that the text writes otherwise elsewhere
     * @param clean   the words for display
     */
    public record Quotation(Span span, Span words, Span speaker, List<Span> cuts, List<Span> slips, String clean) {

        public Quotation {
            cuts = List.copyOf(cuts);
            slips = List.copyOf(slips);
        }
    }

    private record Range(int start, int end) {
    }

    /** The quotations of a text, in order. */
    public static List<Quotation> find(CodePoints points) {
        var text = points.text();
        var notes = NoteMarks.find(points);
        var found = new ArrayList<Quotation>();
        int slips = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '“' ? close(text, i, '“', '”') : c == '"' ? close(text, i, '“', '"') : c == '「' ? close(text, i, '\0', '」') : -1;
            var speaker = end < 0 ? null : c == '「' ? eastern(text, i, end) : western(text, i, end);
            if (speaker == null) {
                i++;
                continue;
            }
            var words = points.strip(points.span(i + 1, end));
            var cuts = all(CUT, points, words);
            var wrong = slips < MOST_SLIPS ? slips(points, words) : List.<Span>of();
            slips += wrong.size();
            var marks = notes.stream().map(NoteMarks.NoteMark::span).filter(words::contains).toList();
            found.add(new Quotation(points.span(i, end + 1), words, points.span(speaker.start(), speaker.end()), cuts, wrong, clean(points, words, cuts, wrong, marks)));
            i = end + 1;
        }
        return found;
    }

    // Where the mark closes, unless another opens or the paragraph ends before.
    private static int close(String text, int at, char opening, char closing) {
        int depth = 0;
        for (int i = at + 1; i < text.length() && i - at <= LONGEST; i++) {
            char c = text.charAt(i);
            if (c == closing && depth == 0) {
                return i;
            }
            if (closing == '」') {
                depth += c == '「' ? 1 : c == '」' ? -1 : 0;
            }
            if (c == opening || c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable Range western(String text, int open, int close) {
        int from = Math.max(0, open - LOOKED_BACK);
        var before = text.substring(from, open);
        var said = SAID_BEFORE.matcher(before);
        if (said.find()) {
            int start = 0;
            var clause = CLAUSE.matcher(before).region(0, said.start());
            while (clause.find()) {
                start = clause.end();
            }
            while (start < said.start() && Blanks.isBlank(before.charAt(start))) {
                start++;
            }
            int words = start < said.start() ? before.substring(start, said.start()).split("\\s+").length : 0;
            return words == 0 || words > LONGEST_SPEAKER ? null : new Range(from + start, from + said.start());
        }
        int last = close - 1;
        while (last > open && Blanks.isBlank(text.charAt(last))) {
            last--;
        }
        var behind = SAID_BEHIND.matcher(text.substring(close + 1, Math.min(text.length(), close + 1 + LOOKED_BACK)));
        if (",.!?".indexOf(text.charAt(last)) < 0 || !behind.find()) {
            return null;
        }
        int group = behind.group(1) != null ? 1 : 2;
        return new Range(close + 1 + behind.start(group), close + 1 + behind.end(group));
    }

    private static @Nullable Range eastern(String text, int open, int close) {
        int from = Math.max(0, open - LOOKED_BACK);
        var speaker = EASTERN_SPEAKER.matcher(text.substring(from, open));
        var said = EASTERN_SAID.matcher(text.substring(close + 1, Math.min(text.length(), close + 12)));
        return said.find() && speaker.find() ? new Range(from + speaker.start(1), from + speaker.end(1)) : null;
    }

    private static List<Span> all(Pattern pattern, CodePoints points, Span within) {
        var found = new ArrayList<Span>();
        var match = pattern.matcher(points.text()).region(points.toCharIndex(within.start()), points.toCharIndex(within.end()));
        while (match.find()) {
            found.add(points.span(match.start(), match.end()));
        }
        return found;
    }

    // "sun Yat-sen" where the text has "Sun Yat-sen" elsewhere, and this only once.
    private static List<Span> slips(CodePoints points, Span within) {
        var text = points.text();
        var found = new ArrayList<Span>();
        for (var span : all(SLIP, points, within)) {
            var words = points.slice(span);
            boolean name = !FUNCTION_WORDS.contains(words.split("\\s", 2)[0]) && text.indexOf(words) == text.lastIndexOf(words);
            if (name && text.contains(raised(words))) {
                found.add(span);
            }
        }
        return found;
    }

    private static String raised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String clean(CodePoints points, Span words, List<Span> cuts, List<Span> slips, List<Span> marks) {
        var out = new StringBuilder();
        for (int at = words.start(); at < words.end(); ) {
            int here = at;
            var hit = Stream.of(cuts, slips, marks).flatMap(List::stream).filter(span -> span.start() == here).findFirst();
            if (hit.isEmpty()) {
                out.append(points.slice(new Span(at, at + 1)));
                at++;
                continue;
            }
            if (cuts.contains(hit.get())) {
                boolean wide = !out.isEmpty() && Blanks.isWide(out.codePointBefore(out.length()));
                out.append(wide ? "…" : " … ");
            } else if (slips.contains(hit.get())) {
                out.append(raised(points.slice(hit.get())));
            }
            at = hit.get().end();
        }
        return Blanks.collapse(out.toString()).replaceAll("\\s+([.,;:!?])", "$1").replaceAll("[,、]$", "");
    }
}
