package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Basis;
import org.musubi.chronology.DateContext;
import org.musubi.chronology.DateReader;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.Precision;
import org.musubi.intake.reading.Furniture.Kind;
import org.musubi.text.CodePoints;
import org.musubi.text.Languages;

/**
 * A page taken apart: its furniture, its entries with their dates, its two sides.
 *
 * @param page      the text
 * @param language  ISO 639 code
 * @param layout    the shape assumed
 * @param furniture parts set aside
 * @param entries   in the order of the page
 * @param source    what the page says about itself
 * @param sides     between whom it tells of exchange
 * @param context   what the reader of dates is told
 */
record PageLayout(PageText page, String language, Layout layout, List<Furniture> furniture, List<CutEntry> entries,
                  SourceDescription source, Sides sides, DateContext context) {

    private static final int LONGEST_ENTRY = 12;

    static PageLayout of(String text, ReadingOptions options) {
        var page = PageText.of(text);
        var language = options.language() == null ? Languages.detect(page.text()) : options.language();
        var context = DateContext.in(language.equals(Languages.UNDETERMINED) ? null : language)
                .withAsOf(options.asOf() == null ? null : Edtf.parse(options.asOf()).orElse(null));
        var lines = Line.of(page);
        var finder = new HeadingFinder(context);
        var headings = finder.find(lines);
        // One date above pages of prose heads a report; a chronicle of one entry is short.
        if (headings.size() == 1 && lines.stream().filter(Line::isSentence).count() > LONGEST_ENTRY) {
            headings.clear();
        }
        var kinds = FurnitureFinder.kinds(lines, headings, language, EventTrigger.of(Vocabulary.of(words(language))));
        finder.sections().forEach(line -> kinds[line] = Kind.OTHER);
        var source = new SourceReader(page, lines, context);
        int first = headings.keySet().stream().mapToInt(Integer::intValue).min().orElse(lines.size());
        var title = source.title(first, kinds);
        var description = source.read(title, kinds);
        markTitles(page, lines, first, title, kinds);
        var entries = EntryCutter.cut(page, lines, headings, kinds, !language.equals("ja"));
        int bodyStart = entries.isEmpty() ? page.text().length() : entries.getFirst().whole().start();
        int bodyEnd = entries.isEmpty() ? bodyStart : entries.getLast().whole().end();
        var sides = SidesFinder.find(language, options.owner(), description.title() == null ? null : description.title().value(),
                page.text().substring(0, bodyStart), page.text().substring(bodyStart, bodyEnd), page.text().substring(bodyEnd));
        return new PageLayout(page, language, options.layout() == null ? Layout.CHRONICLE : options.layout(), furniture(page, lines, kinds),
                entries, description, sides, context);
    }

    private static String words(String language) {
        return language.equals("ja") ? "ja" : "en";
    }

    EventReader events() {
        return language.equals("ja") ? new JapaneseEvents(this) : new EnglishEvents(this);
    }

    /** The title itself is what the page is called; its repetitions, and what it was glued to, are furniture. */
    private static void markTitles(PageText page, List<Line> lines, int first, @Nullable Range title, @Nullable Kind[] kinds) {
        for (int i = 0; i < first; i++) {
            if (kinds[i] == null && !lines.get(i).isSentence() && title != null && !lines.get(i).range().equals(title)) {
                kinds[i] = Kind.OTHER;
            }
        }
    }

    private static List<Furniture> furniture(PageText page, List<Line> lines, @Nullable Kind[] kinds) {
        var found = new ArrayList<Furniture>();
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            var kind = kinds[i];
            while (end + 1 < lines.size() && kinds[end + 1] == kind) {
                end++;
            }
            if (kind != null) {
                found.add(new Furniture(page.span(lines.get(i).range().start(), lines.get(end).range().end()), kind));
            }
            i = end + 1;
        }
        return found;
    }

    Entry entry(int index) {
        var cut = entries.get(index);
        return new Entry(page.span(cut.whole()), cut.heading() == null ? null : page.span(cut.heading().range()),
                page.span(cut.body()), dateOf(index));
    }

    EventDate dateOf(int index) {
        var heading = entries.get(index).heading();
        if (heading == null || heading.date() == null) {
            var told = heading == null ? toldDate(entries.get(index).body()) : null;
            return told != null ? told : EventDate.undated(bounds(index));
        }
        var date = heading.date();
        var span = page.span(heading.words());
        return new EventDate(page.quote(span), span, date.value().toString(), date.basis(), null, date.anchor());
    }

    private int cut(Range body, int length) {
        int end = Math.min(body.end(), body.start() + length);
        return end > body.start() && end < body.end() && Character.isHighSurrogate(page.text().charAt(end - 1)) ? end - 1 : end;
    }

    /** A paragraph without a heading may say its date in its first words: "In May of 1994, ...". */
    private @Nullable EventDate toldDate(Range body) {
        var head = page.slice(new Range(body.start(), cut(body, 60)));
        for (var found : new DateReader().find(head, context)) {
            var points = CodePoints.of(head);
            boolean first = head.substring(0, points.toCharIndex(found.start())).matches("(?i)(?:in|on|from|since|early\\s+in|late\\s+in)?\\s*(?:the\\s+)?");
            if (first && found.basis() == Basis.STATED && found.value().precision().compareTo(Precision.YEAR) <= 0) {
                var span = page.span(body.start() + points.toCharIndex(found.start()), body.start() + points.toCharIndex(found.end()));
                return new EventDate(page.quote(span), span, found.value().toString(), found.basis(), null, found.anchor());
            }
            return null;
        }
        return null;
    }

    /** Where the neighbours allow: from the end of what stands before to the beginning of what stands behind. */
    private @Nullable String bounds(int index) {
        Edtf before = null;
        for (int i = index - 1; i >= 0 && before == null; i--) {
            before = entries.get(i).date();
        }
        Edtf after = null;
        for (int i = index + 1; i < entries.size() && after == null; i++) {
            after = entries.get(i).date();
        }
        if (before == null && after == null) {
            return null;
        }
        var start = before == null ? null : before.end().orElse(before);
        var end = after == null ? null : after.start().orElse(after);
        if (start != null && end != null && start.earliest().isPresent() && end.latest().isPresent()
                && start.earliest().get().isAfter(end.latest().get())) {
            return null;
        }
        return Edtf.between(start, end).toString();
    }

    /** The entry that holds the beginning of a stretch, -1 where none does. */
    int entryAt(Range range) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).whole().contains(range.start())) {
                return i;
            }
        }
        return -1;
    }

}
