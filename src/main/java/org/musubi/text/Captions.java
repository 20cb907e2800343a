package org.musubi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Captions of pictures that plain text has left among its paragraphs. They are known by the rights behind them
 * ({@code (photographed by the author)}, {@code （写真提供：佐野市）}) or by a label before them ({@code Figure 2:}, {@code 写真1}).
 */
public final class Captions {

    private static final Pattern CREDIT = Pattern.compile("(?i)[(（]\\s*((?:(?:photo(?:graph)?s?|photographed|images?|pictures?|illustrations?)\\b\\s*(?:by\\b|courtesy\\b|from\\b|provided\\b|taken\\b|[:：©])[^()（）]{0,100}"
            + "|(?:写真提供|画像提供|写真撮影|撮影者?|写真|画像)\\s*[:：][^()（）]{1,60}|[^()（）]{0,20}写真[^()（）]{1,30}(?:提供|撮影))\\S?)\\s*[)）]\\s*[.。]?$");
    private static final Pattern LABEL = Pattern.compile("(?i)^(?:(?:fig(?:ure)?\\.?|photo(?:graph)?|picture|image|plate)\\s*\\d{0,3}\\s*[.:：]\\s*|(?:写真|図|画像)(?:\\s*[0-9０-９]{1,3}[:：.．、\\s\u3000]+|\\s*[:：]\\s*))(?=\\S)");
    private static final int MOST_LINES = 3;
    private static final int LONGEST = 300;
    private static final int LONGEST_ALONE = 160;

    private Captions() {
    }

    /**
     * A caption.
     *
     * @param span   with label and credit
     * @param words  what it says
     * @param credit who holds the rights or took the picture, as written; null where nobody is named
     */
    public record Caption(Span span, Span words, @Nullable Span credit) {
    }

    private record Line(int start, int end) {
        boolean isBlank() {
            return start == end;
        }
    }

    /** The captions of a text, in order. */
    public static List<Caption> find(CodePoints points) {
        var text = points.text();
        var lines = lines(points);
        var found = new ArrayList<Caption>();
        int free = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.end() - line.start() > LONGEST) {
                continue;
            }
            var words = text.substring(line.start(), line.end());
            var credit = CREDIT.matcher(words);
            var label = LABEL.matcher(words);
            int from = label.find() ? label.end() : 0;
            if (credit.find() && credit.start() >= from) {
                int first = Blanks.isBlank(words.substring(from, credit.start())) ? above(lines, i, free) : i;
                var whole = new Span(lines.get(first).start(), line.end());
                int start = first == i ? line.start() + from : whole.start();
                if (first < i || start < line.start() + credit.start()) {
                    found.add(new Caption(points.span(whole.start(), whole.end()), points.strip(points.span(start, line.start() + credit.start())),
                            points.span(line.start() + credit.start(1), line.start() + credit.end(1))));
                    free = i + 1;
                }
            } else if (from > 0) {
                found.add(new Caption(points.span(line.start(), line.end()), points.span(line.start() + from, line.end()), null));
                free = i + 1;
            }
        }
        return found;
    }

    // The line that a caption begins with whose credit has a line of its own; that line itself where none is left.
    private static int above(List<Line> lines, int credit, int free) {
        int first = credit;
        while (first > free && credit - first < MOST_LINES && !lines.get(first - 1).isBlank()
                && lines.get(credit).start() - lines.get(first - 1).start() <= LONGEST) {
            first--;
        }
        boolean begins = first == free || lines.get(first - 1).isBlank();
        if (begins || credit == first) {
            return first;
        }
        var last = lines.get(credit - 1);
        return last.end() - last.start() <= LONGEST_ALONE ? credit - 1 : credit;
    }

    private static List<Line> lines(CodePoints points) {
        var text = points.text();
        var found = new ArrayList<Line>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                boolean within = i < text.length() && text.charAt(i) == '\n' && i > 0 && text.charAt(i - 1) == '\r';
                if (!within) {
                    int from = start;
                    int to = i;
                    while (from < to && Blanks.isBlank(text.charAt(from))) {
                        from++;
                    }
                    while (to > from && Blanks.isBlank(text.charAt(to - 1))) {
                        to--;
                    }
                    found.add(new Line(from, to));
                }
                start = i + 1;
            }
        }
        return found;
    }
}
