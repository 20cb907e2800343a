package org.musubi.intake.reading;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.Furniture.Kind;
import org.musubi.text.Languages;

/**
 * Tells the furniture of a page from the history it tells: before the first entry what is short, behind the last entry all from
 * the first sign of a contact, a survey or a credit on, and in between only lines that furniture words give away.
 */
final class FurnitureFinder {

    private static final int LONGEST_LABEL = 60;
    private static final int SHORTEST_TITLE = 5;
    private static final Pattern REMARK = Pattern.compile("[(（※＊*][^()（）]{2,80}[)）]|[※＊*].{2,80}");

    private final List<Line> lines;
    private final Map<Integer, Heading> headings;
    private final EventTrigger trigger;
    private final String language;
    private final @Nullable Kind[] kinds;

    private FurnitureFinder(List<Line> lines, Map<Integer, Heading> headings, String language, EventTrigger trigger) {
        this.lines = lines;
        this.headings = headings;
        this.language = language;
        this.trigger = trigger;
        this.kinds = new Kind[lines.size()];
    }

    /** The kind of each line, null for lines that belong to the history or name it. */
    static @Nullable Kind[] kinds(List<Line> lines, Map<Integer, Heading> headings, String language, EventTrigger trigger) {
        var finder = new FurnitureFinder(lines, headings, language, trigger);
        if (headings.isEmpty()) {
            finder.mark(0, lines.size());
        } else {
            int first = headings.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
            int last = headings.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
            finder.head(first);
            finder.mark(first, last);
            finder.tail(last);
        }
        return finder.kinds;
    }

    /** What a line is by its words alone, null where they tell nothing. */
    static @Nullable Kind kindOf(String text) {
        for (var kind : Kind.values()) {
            for (var phrase : Vocabulary.of("page").phrases("furniture." + kind.code())) {
                if (phrase.pattern().matcher(text).find()) {
                    return kind;
                }
            }
        }
        return null;
    }

    private void head(int first) {
        for (int i = 0; i < first; i++) {
            kinds[i] = kindOf(lines.get(i).text());
        }
        for (int i = 0; i < first; i++) {
            var line = lines.get(i);
            if (kinds[i] == null && isLabel(line) && (line.indented() || isInBlock(i, first)) && !isRepeated(i, first)) {
                kinds[i] = Kind.MENU;
            }
        }
    }

    /** A title is set twice, for the window and for the page. */
    private boolean isRepeated(int index, int first) {
        IntPredicate same = i -> i >= 0 && i < first && lines.get(i).text().equals(lines.get(index).text());
        return lines.get(index).text().length() > SHORTEST_TITLE && (same.test(index - 1) || same.test(index + 1));
    }

    private boolean isLabel(Line line) {
        return line.text().length() <= LONGEST_LABEL && !line.isSentence();
    }

    /** Menus are lists: labels that follow each other without a blank line. */
    private boolean isInBlock(int index, int first) {
        IntPredicate label = i -> i >= 0 && i < first && isLabel(lines.get(i));
        boolean before = lines.get(index).gap() == 0 && index > 0 && label.test(index - 1);
        boolean after = index + 1 < first && lines.get(index + 1).gap() == 0 && label.test(index + 1);
        return before || after;
    }

    /** Between entries, and in texts without any, only plain words of furniture count. */
    private void mark(int from, int to) {
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            if (!headings.containsKey(i) && line.text().length() <= 2 * LONGEST_LABEL) {
                var kind = kindOf(line.text());
                kind = kind != null || !isForeign(line.text()) ? kind : Kind.FOOTER;
                // "(compiled by the office)" between two entries is a remark on the page.
                kind = kind == null && REMARK.matcher(line.text()).matches() && !trigger.isIn(line.text()) ? Kind.OTHER : kind;
                kinds[i] = kind == null || line.isSentence() && trigger.isIn(line.text()) ? null : kind;
            }
        }
    }

    private void tail(int last) {
        int begin = tailBegin(last);
        if (begin < lines.size()) {
            Kind kind = null;
            for (int i = begin; i < lines.size(); i++) {
                var own = kindOf(lines.get(i).text());
                kind = own != null ? own : kind != null ? kind : leading(i);
                kinds[i] = kind;
            }
        }
    }

    private int tailBegin(int last) {
        var heading = headings.get(last);
        boolean inline = heading != null && heading.isInline();
        int body = last + 1;
        for (int i = body; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean tells = trigger.isIn(line.text());
            boolean furniture = kindOf(line.text()) != null && !(line.isSentence() && tells && !isAddressed(line.text()));
            boolean foreign = isForeign(line.text());
            boolean silent = line.gap() > 0 && (i > body || inline) && !tells && !(line.isSentence() && i == body);
            if (furniture || foreign || silent) {
                return reachingUp(i, inline ? last : body);
            }
        }
        return lines.size();
    }

    /** "Please tell us whether your visit to this page ..." is a sentence that speaks of visits and tells none. */
    private static boolean isAddressed(String text) {
        var kind = kindOf(text);
        return kind == Kind.SURVEY || kind == Kind.CONTACT;
    }

    /** The name of an office stands above its address without a word that gives it away. */
    private int reachingUp(int from, int body) {
        int begin = from;
        while (begin - 1 > body && isLabel(lines.get(begin - 1)) && !trigger.isIn(lines.get(begin - 1).text())
                && lines.get(begin - 1).gap() > 0 && lines.get(begin).text().length() < 2 * LONGEST_LABEL) {
            begin--;
        }
        return begin;
    }

    private Kind leading(int from) {
        var kinds = new ArrayList<Kind>();
        for (int i = from; i < lines.size() && i < from + 4; i++) {
            var kind = kindOf(lines.get(i).text());
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds.contains(Kind.CONTACT) ? Kind.CONTACT : kinds.isEmpty() ? Kind.FOOTER : kinds.getFirst();
    }

    /** A line in the script of another language: the credit of a vendor, the switch to another language. */
    private boolean isForeign(String text) {
        return language.equals("en") && Languages.script(text) == UnicodeScript.HAN;
    }
}
