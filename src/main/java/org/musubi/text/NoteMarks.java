package org.musubi.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of footnotes that lost their raised type: {@code Dalian2}, {@code 1frequently}, {@code environment 5}.
 *
 * <p>One alone could be a name (Mir2) or a number, so they are known by counting up through the text from 1: those glued to a word
 * make the series, those that stand free only fill its gaps.
 */
public final class NoteMarks {

    // A word of small letters and a number behind it, or a number and such a word behind.
    private static final Pattern BEHIND = Pattern.compile("(?<=\\p{Ll}{3})(\\d{1,3})(?![\\d\\p{L}%°])(?![-–.,:/]\\d)");
    private static final Pattern BEFORE = Pattern.compile("(?<![\\d\\p{L}.,:/-])(\\d{1,3})(?=\\p{Ll}{3,})(?!(?:st|nd|rd|th)\\b)");
    private static final Pattern FREE = Pattern.compile("(?<=\\p{Ll}{3} )(\\d{1,3})(?= ?[.,;:”\"’)]| \\p{L}|\\s*$)(?!\\.\\d)");
    private static final Pattern NOTE = Pattern.compile("(?<=[\\n\\r])[\\[(]?(\\d{1,3})(?!\\d)[\\])]?[.:)]?[ \\t\\u00A0]+\\p{L}[^\\n\\r]*");

    private NoteMarks() {
    }

    /**
     * A number that points to a note.
     *
     * @param span   its digits
     * @param number what they say
     * @param note   the line that it points to, behind the last mark; null where the text has none
     */
    public record NoteMark(Span span, int number, @Nullable Span note) {
    }

    private record Found(int start, int end, int number) {
    }

    /** The numbers of notes, in order; none where they do not count up. */
    public static List<NoteMark> find(CodePoints text) {
        var glued = all(BEHIND, text.text());
        glued.addAll(all(BEFORE, text.text()));
        glued.sort((a, b) -> Integer.compare(a.start(), b.start()));
        var free = all(FREE, text.text());
        var chain = new ArrayList<Found>();
        int nextFree = 0;
        for (var found : glued) {
            int expected = chain.isEmpty() ? 1 : chain.getLast().number() + 1;
            int after = chain.isEmpty() ? 0 : chain.getLast().end();
            if (found.number() < expected || found.number() > expected + 3) {
                continue;
            }
            // What is missing up to here may stand free.
            var filling = new ArrayList<Found>();
            int wanted = expected;
            int at = nextFree;
            while (at < free.size() && free.get(at).start() < found.start() && wanted < found.number()) {
                if (free.get(at).start() >= after && free.get(at).number() == wanted) {
                    filling.add(free.get(at));
                    wanted++;
                }
                at++;
            }
            if (wanted == found.number()) {
                nextFree = at;
                chain.addAll(filling);
                chain.add(found);
            }
        }
        if (chain.size() < 2) {
            return List.of();
        }
        var notes = notes(text, chain.getLast().end());
        return chain.stream().map(mark -> new NoteMark(text.span(mark.start(), mark.end()), mark.number(), notes.get(mark.number()))).toList();
    }

    private static Map<Integer, Span> notes(CodePoints text, int from) {
        var found = new HashMap<Integer, Span>();
        var note = NOTE.matcher(text.text()).region(from, text.text().length());
        while (note.find()) {
            found.putIfAbsent(Integer.parseInt(note.group(1)), text.span(note.start(), note.end()));
        }
        return found;
    }

    private static List<Found> all(Pattern pattern, String text) {
        var found = new ArrayList<Found>();
        var match = pattern.matcher(text);
        while (match.find()) {
            found.add(new Found(match.start(1), match.end(1), Integer.parseInt(match.group(1))));
        }
        return found;
    }
}
