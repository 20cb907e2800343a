package org.musubi.intake.reading;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.DateContext;
import org.musubi.chronology.DateReader;
import org.musubi.text.CodePoints;

/** Reads what a page says about itself: title, number, day of its last change, address. */
final class SourceReader {

    private static final Pattern PAGE_ID = Pattern.compile("(?:ID|ＩＤ|ページ番号|記事番号|管理番号)\\s*[】:：]?\\s*[:：]?\\s*([\\p{Alnum}-]{2,30})");
    private static final Pattern ISSUED = Pattern.compile("(?i)更新|掲載日|公開日|登録日|作成日|update|modified|posted|published|release|发布时间|更新时间");
    private static final Pattern URL = Pattern.compile("https?://[\\w./?=&%#~:@!$'()*+,;-]+");
    private static final int LONGEST_TITLE = 120;

    private final PageText page;
    private final List<Line> lines;
    private final DateContext context;
    private final DateReader dates = new DateReader();

    SourceReader(PageText page, List<Line> lines, DateContext context) {
        this.page = page;
        this.lines = lines;
        this.context = context;
    }

    /**
     * Reads the description.
     *
     * @param title the words of the title, null where the page has none
     */
    SourceDescription read(@Nullable Range title, Furniture.@Nullable Kind[] kinds) {
        Value<String> pageId = null;
        Value<String> url = null;
        EventDate issued = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (kinds[i] == Furniture.Kind.PAGE_ID) {
                pageId = pageId != null ? pageId : group(PAGE_ID, line, 1);
                issued = issued != null ? issued : issued(line);
            }
            if (kinds[i] != null) {
                url = url != null ? url : group(URL, line, 0);
            }
        }
        return new SourceDescription(title == null ? null : page.stated(title), null, issued, url, pageId);
    }

    private @Nullable Value<String> group(Pattern pattern, Line line, int group) {
        var match = pattern.matcher(line.text());
        return match.find() ? page.stated(new Range(line.range().start() + match.start(group), line.range().start() + match.end(group))) : null;
    }

    private @Nullable EventDate issued(Line line) {
        if (!ISSUED.matcher(line.text()).find()) {
            return null;
        }
        var found = dates.find(line.text(), context);
        if (found.isEmpty()) {
            return null;
        }
        var reading = found.getFirst();
        var points = CodePoints.of(line.text());
        var range = new Range(line.range().start() + points.toCharIndex(reading.start()), line.range().start() + points.toCharIndex(reading.end()));
        return new EventDate(page.slice(range), page.span(range), reading.value().toString(), reading.basis(), null, reading.anchor());
    }

    /** The title: the last short line by itself before the first entry that is no furniture, without what was glued to it. */
    @Nullable Range title(int firstHeading, Furniture.@Nullable Kind[] kinds) {
        Range title = null;
        if (firstHeading == lines.size()) {
            // Without an entry nothing tells where the head of the page ends.
            return null;
        }
        for (int i = 0; i < firstHeading; i++) {
            var line = lines.get(i);
            if (kinds[i] == null && line.text().length() <= LONGEST_TITLE && !line.isSentence()) {
                title = title != null && page.slice(title).equals(line.text()) ? title : unglued(line);
            }
        }
        return title;
    }

    /** A breadcrumb runs into the title and repeats its end: 交流経過本渓市との交流経過. */
    private static Range unglued(Line line) {
        var text = line.text();
        int token = Math.max(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u3000')), text.lastIndexOf('\u00A0')) + 1;
        var last = text.substring(token);
        for (int cut = last.length() / 2; cut >= 2; cut--) {
            if (last.endsWith(last.substring(0, cut)) && cut * 2 <= last.length()) {
                return new Range(line.range().start() + token + cut, line.range().end());
            }
        }
        return line.range();
    }
}
