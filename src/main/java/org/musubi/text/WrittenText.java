package org.musubi.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The characters of a piece of a page and where each is written in it.
 *
 * @param text   as the parser gives it, entities resolved
 * @param starts per char, in chars of the page; {@link SourceMap#NOWHERE} where the parser does not say
 * @param ends   per char
 */
record WrittenText(String text, int[] starts, int[] ends) {

    private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,40};?");

    static WrittenText of(TextNode node, String page) {
        var text = node.getWholeText();
        var range = node.sourceRange();
        var starts = new int[text.length()];
        var ends = new int[text.length()];
        int from = range.isTracked() ? range.startPos() : SourceMap.NOWHERE;
        int to = range.isTracked() ? Math.min(range.endPos(), page.length()) : SourceMap.NOWHERE;
        if (from < 0 || to < from || !align(text, page.substring(from, to), from, starts, ends)) {
            // Something was taken out or put in that is no entity: the piece as a whole is all that can be said.
            Arrays.fill(starts, from);
            Arrays.fill(ends, to);
        }
        return new WrittenText(text, starts, ends);
    }

    private static boolean align(String text, String written, int offset, int[] starts, int[] ends) {
        var entity = ENTITY.matcher(written);
        int at = 0;
        int i = 0;
        while (i < text.length()) {
            if (at >= written.length()) {
                return false;
            }
            if (written.charAt(at) == '\0' && text.charAt(i) != '\0') {
                at++;
                continue;
            }
            int width = 1;
            int chars = 1;
            // At this very place: to look for the next one from here on would read the page once for every lone &.
            if (written.charAt(at) == '&' && entity.region(at, written.length()).lookingAt()) {
                var resolved = Parser.unescapeEntities(entity.group(), false);
                int rest = commonEnd(entity, resolved);
                if (resolved.length() > rest && text.startsWith(resolved.substring(0, resolved.length() - rest), i)) {
                    width = entity.group().length() - rest;
                    chars = resolved.length() - rest;
                }
            }
            if (width == 1 && written.charAt(at) != text.charAt(i)) {
                return false;
            }
            for (int k = 0; k < chars; k++) {
                starts[i + k] = offset + at;
                ends[i + k] = offset + at + width;
            }
            i += chars;
            at += width;
        }
        return true;
    }

    // Of &ampx only &amp is the entity; what is no entity stays as it is.
    private static int commonEnd(Matcher entity, String resolved) {
        var written = entity.group();
        int same = 0;
        while (same < resolved.length() && same < written.length() - 1
                && written.charAt(written.length() - 1 - same) == resolved.charAt(resolved.length() - 1 - same)) {
            same++;
        }
        return same;
    }
}
