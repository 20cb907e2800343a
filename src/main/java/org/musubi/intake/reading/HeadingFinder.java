package org.musubi.intake.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Basis;
import org.musubi.chronology.DateContext;
import org.musubi.chronology.DateReader;
import org.musubi.chronology.DateReading;
import org.musubi.chronology.DateResult;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.Precision;
import org.musubi.text.CodePoints;

/**
 * Finds the lines that date the entries of a chronicle: lines that are nothing but a date, and lines that open with one.
 * A line that gives only a year, above lines that give only months, lends them its year and is no entry itself.
 */
final class HeadingFinder {

    private static final int LONGEST_HEADING = 80;
    // What parts a date from the text of its entry on the same line. A single blank does only where kanji make the date's end plain.
    private static final Pattern BEHIND_DATE = Pattern.compile(
            "[\\h\\u00A0\\u3000]*[)）\\]】〕》>]?(?:[\\h\\u00A0\\u3000]*[:：|｜][\\h\\u00A0\\u3000]*|[\\h\\u00A0\\u3000]+[–—―-][\\h\\u00A0\\u3000]+"
                    + "|[\\h\\u00A0\\u3000]{2,}|[\\u3000\\t]|(?<=[年月日頃)）\\]】])[\\h\\u00A0\\u3000]+|(?<=\\d\\d\\d\\d)[.,]?[\\h\\u00A0]+(?=\\p{Lu})"
                    + "|[\\h\\u00A0]+(?=[(（\\[]))");
    // "平成3年4月から1年間" dates an entry by its beginning.
    private static final Pattern LASTING = Pattern.compile("[\\h\\u3000]*(?:から|より)?[\\h\\u3000]*[0-9０-９一二三四五六七八九十]{1,3}(?:年|[かヶカケ]月|週|日)間[\\h\\u3000]*");
    private static final Pattern BEFORE_DATE = Pattern.compile("[\\p{P}\\p{S}\\h\\u00A0\\u3000]{0,4}");
    private static final Pattern MONTH = Pattern.compile("(?i)(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\\.|uary|ruary|ch|il|ust|ember|ober|tember)?\\W*");
    private static final Pattern SEASON = Pattern.compile("(?i)\\W{0,3}(?:in\\s+)?(?:the\\s+)?(?:(?:early|late|mid)[\\s-]*)?(?:spring|summer|autumn|fall|winter)\\W*$|(?U)\\W{0,3}[春夏秋冬][頃ごろ期季\\W]{0,4}$");
    // "Later that year" and 同年10月 lean on the heading above.
    private static final Pattern LEANS = Pattern.compile("(?i)(?U)\\W{0,3}(?:[同翌][年月]?|later\\b|(?:in\\s+|on\\s+)?(?:the\\s+)?(?:same|following|next)\\b|(?:in\\s+)?that\\s|in\\s+\\p{Lu}\\p{Ll}+\\s+(?:of\\s+)?(?:the\\s+same|that)\\s+year)");
    private static final Pattern MONTH_FIRST = Pattern.compile("[0-9０-９一二三四五六七八九十]{1,3}月");
    private static final Pattern MAY_HOLD_DATE = Pattern.compile("\\p{Nd}|元年|[一二三四五六七八九十〇]年|[一二三四五六七八九十]月");

    private final DateReader dates = new DateReader();
    private final Set<Integer> sections = new HashSet<>();
    private final DateContext context;
    private final List<Vocabulary.Phrase> undated = Vocabulary.of("page").phrases("heading.undated");

    private @Nullable Edtf year;
    private @Nullable Edtf last;
    private @Nullable Boolean monthsIndented;

    HeadingFinder(DateContext context) {
        this.context = context;
    }

    /** The headings by the position of their line. */
    Map<Integer, Heading> find(List<Line> lines) {
        var headings = new LinkedHashMap<Integer, Heading>();
        int yearLine = -1;
        for (int i = 0; i < lines.size(); i++) {
            var heading = read(i, lines.get(i));
            if (heading == null) {
                continue;
            }
            if (yearLine >= 0 && yearLine == i - 1 && heading.date() != null) {
                headings.remove(yearLine);
                sections.add(yearLine);
            }
            if (heading.date() != null && !heading.isInline() && heading.date().value().precision() == Precision.YEAR) {
                year = heading.date().value();
                yearLine = i;
                monthsIndented = null;
            } else if (heading.date() != null && heading.date().basis() == Basis.STATED) {
                year = null;
            }
            last = heading.date() == null ? last : heading.date().value();
            headings.put(i, heading);
        }
        return headings;
    }

    /** Lines that only lend their year to the headings below them; filled by {@link #find}. */
    Set<Integer> sections() {
        return sections;
    }

    private @Nullable Heading read(int index, Line line) {
        var text = line.text();
        for (var phrase : undated) {
            if (text.length() <= LONGEST_HEADING && phrase.pattern().matcher(text).find()) {
                return new Heading(index, line.range(), null, line.range(), -1);
            }
        }
        boolean part = year != null && (MONTH.matcher(text).matches() || SEASON.matcher(text).lookingAt());
        boolean leans = last != null && LEANS.matcher(text).lookingAt();
        if (!part && !leans && !MAY_HOLD_DATE.matcher(text).find()) {
            return null;
        }
        var here = leans ? context.withAnchor(last) : year == null ? context : context.withAnchor(year);
        if (text.length() <= LONGEST_HEADING) {
            var whole = dates.heading(text, here);
            if (whole.isPresent()) {
                return new Heading(index, line.range(), whole.get().reading(), words(line, text, whole.get().reading()), -1);
            }
        }
        var inline = inline(index, line, here);
        if (inline != null || text.length() > LONGEST_HEADING) {
            return inline;
        }
        return impossible(index, line, here);
    }

    /** A date at the head of a line that goes on: a remark, or the text of the entry itself. */
    private @Nullable Heading inline(int index, Line line, DateContext here) {
        var head = line.text().substring(0, safeCut(line.text(), LONGEST_HEADING));
        for (var found : dates.find(head, here)) {
            var words = words(line, head, found);
            int from = words.start() - line.range().start();
            int to = words.end() - line.range().start();
            if (!BEFORE_DATE.matcher(head.substring(0, from)).matches()) {
                return null;
            }
            var behind = BEHIND_DATE.matcher(line.text()).region(to, line.text().length()).useTransparentBounds(true);
            if (standsAlone(found) && LASTING.matcher(line.text()).region(to, line.text().length()).matches()) {
                return new Heading(index, line.range(), found, words, -1);
            }
            if (!standsAlone(found) && !leansOnYear(line, head.substring(from, to), found) || !behind.lookingAt() || behind.end() == line.text().length()) {
                return null;
            }
            int rest = line.range().start() + behind.end();
            return new Heading(index, new Range(line.range().start(), words.end()), found, words, rest);
        }
        return null;
    }

    /** 平成11年6月31日 never was, but it opens an entry all the same. */
    private @Nullable Heading impossible(int index, Line line, DateContext here) {
        return dates.read(line.text(), here) instanceof DateResult.Impossible impossible
                && line.text().codePointCount(0, line.text().length()) - (impossible.end() - impossible.start()) <= 3
                ? new Heading(index, line.range(), null, line.range(), -1) : null;
    }

    private static int safeCut(String text, int length) {
        if (text.length() <= length) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }

    /** "10日朝に" tells a step of a journey; only a date with its year opens an entry. */
    private static boolean standsAlone(DateReading reading) {
        return reading.basis() == Basis.STATED
                && reading.value().precision().compareTo(Precision.YEAR) <= 0 && reading.value().earliest().isPresent();
    }

    /**
     * 同年10月, or 10月 below the heading of its year, opens an entry where its text follows behind a blank; deeper than the first
     * such line it is a step of a journey.
     */
    private boolean leansOnYear(Line line, String words, DateReading reading) {
        if (reading.basis() != Basis.ANCHORED || reading.value().precision().compareTo(Precision.YEAR) > 0) {
            return false;
        }
        if (LEANS.matcher(words).lookingAt()) {
            return true;
        }
        boolean month = MONTH_FIRST.matcher(words).lookingAt() && (!line.indented() || monthsIndented == null || monthsIndented);
        monthsIndented = month && monthsIndented == null ? Boolean.valueOf(line.indented()) : monthsIndented;
        return month;
    }

    private static Range words(Line line, String text, DateReading reading) {
        var points = CodePoints.of(text);
        return new Range(line.range().start() + points.toCharIndex(reading.start()), line.range().start() + points.toCharIndex(reading.end()));
    }
}
