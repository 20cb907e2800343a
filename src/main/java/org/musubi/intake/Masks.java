package org.musubi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.musubi.intake.ImportStore.Mark;
import org.musubi.intake.reading.Furniture;
import org.musubi.text.Span;

/** What a curator said about furniture, applied to a text and to what the reader said about it. */
final class Masks {

    private Masks() {
    }

    /** The text with blanks, one for each code point, where a curator saw furniture: nothing is read there, and no span moves. */
    static String text(String text, List<Mark> marks) {
        var furniture = marks.stream().filter(Mark::furniture).map(Mark::span).toList();
        if (furniture.isEmpty()) {
            return text;
        }
        var masked = new StringBuilder(text.length());
        int position = 0;
        for (int point : text.codePoints().toArray()) {
            int here = position++;
            boolean hidden = point != '\n' && point != '\r' && furniture.stream().anyMatch(span -> span.contains(here));
            masked.appendCodePoint(hidden ? ' ' : point);
        }
        return masked.toString();
    }

    /** The furniture that the reader and the curator together see, in order. */
    static List<Furniture> furniture(List<Furniture> read, List<Mark> marks) {
        var left = new ArrayList<>(read);
        for (Mark mark : marks) {
            if (mark.furniture()) {
                left.add(new Furniture(mark.span(), Furniture.Kind.OTHER));
            } else {
                var cut = left.stream().flatMap(piece -> without(piece, mark.span()).stream()).toList();
                left.clear();
                left.addAll(cut);
            }
        }
        left.sort(Comparator.comparing(Furniture::span));
        return List.copyOf(left);
    }

    private static List<Furniture> without(Furniture piece, Span cut) {
        var span = piece.span();
        if (!span.overlaps(cut)) {
            return List.of(piece);
        }
        var rest = new ArrayList<Furniture>();
        if (span.start() < cut.start()) {
            rest.add(new Furniture(new Span(span.start(), cut.start()), piece.kind()));
        }
        if (cut.end() < span.end()) {
            rest.add(new Furniture(new Span(cut.end(), span.end()), piece.kind()));
        }
        return rest;
    }
}
