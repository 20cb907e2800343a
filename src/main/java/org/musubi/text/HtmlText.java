package org.musubi.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text out of a page of HTML, with its headings, lists, tables and captions. Menus, scripts, styles, forms and what is
 * hidden stay behind.
 *
 * <p>Tables that only arrange the page are told by the blocks inside their cells, and vanish. A line end in the source between
 * two ideographs is nothing, not a blank. A no-break space stays what it is. Every character knows where in the page it is written.
 */
public final class HtmlText {

    private static final Pattern BEGINNING = Pattern.compile("(?i)\\A[\\s\\uFEFF]*+(?:<\\?xml[^>]{0,300}>\\s*+)?(?:<!--(?:(?!-->).){0,2000}-->\\s*+)?"
            + "<(?:!doctype\\s+html|html|head|body)\\b", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?i)\\.(?:x?html?|shtml)$");
    private static final Set<String> DROPPED = Set.of("head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet",
            "canvas", "audio", "video", "nav", "menu", "select", "button", "input", "textarea", "datalist", "rt", "rp", "noframes", "dialog");
    private static final Set<String> MENU_NAMES = Set.of("nav", "navi", "navigation", "menu", "gnav", "gnavi", "globalnav", "globalnavi", "global-nav",
            "sidemenu", "mainmenu", "submenu", "navbar", "breadcrumb", "breadcrumbs", "pankuzu", "topicpath", "skip", "skip-link");
    private static final Pattern TABLE = Pattern.compile("(?i)</?table(?![\\w-])");
    private static final int DEEPEST_TABLE = 30;
    private static final Pattern HIDDEN = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Set<String> ARRANGING = Set.of("p", "div", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre",
            "section", "article", "center", "form", "hr");

    private HtmlText() {
    }

    /** Whether a text is a page of HTML, by its beginning or by the name of its file. */
    public static boolean isHtml(String text, @Nullable String fileName) {
        return fileName != null && NAME.matcher(fileName).find() && text.indexOf('<') >= 0 || BEGINNING.matcher(text).find();
    }

    /** The text of a page. Whatever is given is read: broken HTML as browsers would. */
    public static BlockText read(String html) {
        var page = withoutDeepTables(html);
        var document = Jsoup.parse(page, Parser.htmlParser().setTrackPosition(true));
        var reader = new Reader(cellsThatArrange(document), page);
        var title = document.head().selectFirst("title");
        if (title != null && document.selectFirst("h1") == null) {
            reader.title(title);
        }
        document.body().filter(reader);
        return reader.finish();
    }

    // The parser takes its time for tables in tables in tables; no page nests them so deep. Those below become ends of elements that
    // nobody began, as long as they were, so that all else keeps its place.
    private static String withoutDeepTables(String html) {
        var tags = TABLE.matcher(html);
        StringBuilder out = null;
        int depth = 0;
        while (tags.find()) {
            depth = tags.group().charAt(1) == '/' ? Math.max(0, depth - 1) : depth + 1;
            if (depth > DEEPEST_TABLE) {
                out = out == null ? new StringBuilder(html) : out;
                out.replace(tags.start(), tags.end(), tags.end() - tags.start() == 6 ? "</tabl" : "</tabl ");
            }
        }
        return out == null ? html : out.toString();
    }

    private static Set<Element> cellsThatArrange(Document document) {
        Set<Element> holding = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var element : document.getAllElements()) {
            if (ARRANGING.contains(element.normalName())) {
                for (var above = element.parent(); above != null && holding.add(above); above = above.parent()) {
                    // Every element above holds a block, up to one that is known to.
                }
            }
        }
        return holding;
    }

    private static boolean isDropped(Element element) {
        if (DROPPED.contains(element.normalName()) || element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        var role = element.attr("role");
        if (role.equals("navigation") || role.startsWith("menu") || HIDDEN.matcher(element.attr("style")).find()) {
            return true;
        }
        return !element.normalName().equals("body") && (MENU_NAMES.contains(element.id().toLowerCase(Locale.ROOT))
                || element.classNames().stream().anyMatch(name -> MENU_NAMES.contains(name.toLowerCase(Locale.ROOT))));
    }

    /** Walks through a page and writes its text. */
    private static final class Reader implements NodeFilter {

        private record Frame(Element element, BlockText.Kind kind, int level) {
        }

        private record Part(int start, int end, BlockText.Kind kind, int level) {
        }

        private final Set<Element> holdingBlocks;
        private final String page;
        private final SourcedText out = new SourcedText();
        private final List<Part> parts = new ArrayList<>();
        private final Deque<Frame> frames = new ArrayDeque<>();
        private final Deque<Integer> numbers = new ArrayDeque<>();
        private int start = -1;
        private String mark = "";
        private boolean blank;
        private boolean broken;
        private int blankStart = SourceMap.NOWHERE;
        private int blankEnd = SourceMap.NOWHERE;

        Reader(Set<Element> holdingBlocks, String page) {
            this.holdingBlocks = holdingBlocks;
            this.page = page;
        }

        void title(Element title) {
            for (var text : title.textNodes()) {
                write(WrittenText.of(text, page));
            }
            if (start >= 0) {
                cutBlanks();
                parts.add(new Part(0, out.length(), BlockText.Kind.TITLE, 0));
                start = -1;
            }
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                write(WrittenText.of(text, page));
            } else if (node instanceof Element element) {
                if (isDropped(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                var name = element.normalName();
                boolean framed = !frames.isEmpty() && frames.peek().element() == element;
                if (framed || element.isBlock() && !name.equals("td") && !name.equals("th")) {
                    endPart();
                }
                if (framed) {
                    frames.pop();
                }
                if (name.equals("ul") || name.equals("ol")) {
                    numbers.pop();
                }
            }
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            var name = element.normalName();
            switch (name) {
                case "br" -> lineEnd(element);
                case "td", "th" -> cell(element);
                case "tr" -> push(element, BlockText.Kind.ROW, 0);
                case "caption", "figcaption" -> push(element, BlockText.Kind.CAPTION, 0);
                case "pre", "xmp", "listing", "plaintext" -> push(element, BlockText.Kind.PREFORMATTED, 0);
                case "dt", "dd" -> push(element, BlockText.Kind.ITEM, 1);
                case "h1", "h2", "h3", "h4", "h5", "h6" -> push(element, BlockText.Kind.HEADING, name.charAt(1) - '0');
                case "li" -> {
                    push(element, BlockText.Kind.ITEM, Math.max(1, numbers.size()));
                    mark = nextMark();
                }
                case "ul" -> list(-1);
                case "ol" -> list(number(element.attr("start")));
                default -> {
                    if (element.isBlock()) {
                        endPart();
                    }
                }
            }
        }

        private void push(Element element, BlockText.Kind kind, int level) {
            endPart();
            frames.push(new Frame(element, kind, level));
        }

        private void list(int first) {
            endPart();
            numbers.push(first);
        }

        private String nextMark() {
            if (numbers.isEmpty() || numbers.peek() < 0) {
                return "• ";
            }
            int number = numbers.pop();
            numbers.push(number + 1);
            return number + ". ";
        }

        private static int number(String written) {
            return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
        }

        private void cell(Element cell) {
            if (holdingBlocks.contains(cell)) {
                push(cell, BlockText.Kind.PARAGRAPH, 0);
            } else if (start >= 0 && !frames.isEmpty() && frames.peek().kind() == BlockText.Kind.ROW) {
                cutBlanks();
                out.append("\t");
            }
        }

        private void lineEnd(Element br) {
            if (start < 0) {
                return;
            }
            var range = br.sourceRange();
            int from = range.isTracked() ? range.startPos() : SourceMap.NOWHERE;
            int to = range.isTracked() ? range.endPos() : SourceMap.NOWHERE;
            if (kind() == BlockText.Kind.ROW) {
                blank(from, to, false);
            } else {
                cutBlanks();
                out.append('\n', from, to);
            }
        }

        private BlockText.Kind kind() {
            return frames.isEmpty() ? BlockText.Kind.PARAGRAPH : frames.peek().kind();
        }

        private void write(WrittenText written) {
            var text = written.text();
            if (kind() == BlockText.Kind.PREFORMATTED) {
                if (start >= 0 || !Blanks.isBlank(text)) {
                    begin();
                    for (int i = 0; i < text.length(); i++) {
                        out.append(text.charAt(i), written.starts()[i], written.ends()[i]);
                    }
                }
                return;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isMarkupBlank(c)) {
                    int next = i + 1;
                    while (next < text.length() && isMarkupBlank(text.charAt(next))) {
                        next++;
                    }
                    blank(written.starts()[i], written.ends()[next - 1], isLineBreak(text, i, next));
                    i = next - 1;
                } else if (start >= 0 || !Blanks.isBlank(c)) {
                    begin();
                    if (blank && out.charAt(out.length() - 1) != '\n' && out.charAt(out.length() - 1) != '\t' && !(broken && isBetweenIdeographs(text, i))) {
                        out.append(' ', blankStart, blankEnd);
                    }
                    blank = false;
                    out.append(c, written.starts()[i], written.ends()[i]);
                }
            }
        }

        private void blank(int from, int to, boolean lineBreak) {
            blankStart = blank ? blankStart : from;
            blankEnd = to;
            broken = lineBreak || blank && broken;
            blank = true;
        }

        private static boolean isMarkupBlank(char c) {
            return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
        }

        private static boolean isLineBreak(String text, int from, int to) {
            var run = text.substring(from, to);
            return run.indexOf('\n') >= 0 || run.indexOf('\r') >= 0;
        }

        private boolean isBetweenIdeographs(String text, int at) {
            return out.length() > 0 && Blanks.isWide(out.codePointBefore(out.length())) && Blanks.isWide(text.codePointAt(at));
        }

        private void begin() {
            if (start >= 0) {
                return;
            }
            blank = false;
            var frame = frames.peek();
            if (!parts.isEmpty()) {
                var before = parts.getLast().kind();
                boolean together = frame != null && before == frame.kind() && (before == BlockText.Kind.ITEM || before == BlockText.Kind.ROW);
                out.append(together ? "\n" : "\n\n");
            }
            out.append(mark);
            mark = "";
            start = out.length();
        }

        private void endPart() {
            if (start >= 0) {
                cutBlanks();
                parts.add(new Part(start, out.length(), kind(), frames.isEmpty() ? 0 : frames.peek().level()));
            }
            start = -1;
            blank = false;
        }

        private void cutBlanks() {
            int end = out.length();
            while (end > start && Blanks.isBlank(out.codePointBefore(end)) && out.charAt(end - 1) != '\t') {
                end -= Character.charCount(out.codePointBefore(end));
            }
            out.setLength(end);
            blank = false;
        }

        BlockText finish() {
            endPart();
            var points = out.points();
            return new BlockText(points.text(), parts.stream().map(part -> new BlockText.Block(points.span(part.start(), part.end()), part.kind(), part.level())).toList(), out.map(page));
        }
    }
}
