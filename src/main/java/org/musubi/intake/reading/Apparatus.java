package org.musubi.intake.reading;

import java.util.List;

import org.musubi.text.BracketNotes;
import org.musubi.text.BracketNotes.BracketNote;
import org.musubi.text.Captions;
import org.musubi.text.Captions.Caption;
import org.musubi.text.CodePoints;
import org.musubi.text.NoteMarks;
import org.musubi.text.NoteMarks.NoteMark;
import org.musubi.text.PageBreaks;
import org.musubi.text.Span;

/**
 * What editors and printers have set between the words of a text.
 *
 * @param text     the whole of it
 * @param marks    numbers of notes
 * @param brackets notes of a translator
 * @param breaks   ends of pages in mid-sentence
 * @param captions of pictures
 */
record Apparatus(CodePoints text, List<NoteMark> marks, List<BracketNote> brackets, List<Span> breaks, List<Caption> captions) {

    // A page is filled before it ends; what is shorter is a heading or a line of a list.
    private static final int SHORTEST_LAST_LINE = 30;

    static Apparatus of(CodePoints text) {
        return new Apparatus(text, NoteMarks.find(text), BracketNotes.find(text),
                PageBreaks.find(text).stream().filter(gap -> isBehindFullLine(text.text(), text.toCharIndex(gap.start()))).toList(), Captions.find(text));
    }

    private static boolean isBehindFullLine(String text, int end) {
        int start = end;
        while (start > 0 && end - start < SHORTEST_LAST_LINE && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return end - start >= SHORTEST_LAST_LINE;
    }

    /** The text with blanks for all of these but the captions; every char keeps its index. */
    String blanked() {
        var out = new StringBuilder(text.text());
        marks.forEach(mark -> blank(out, mark.span()));
        brackets.forEach(bracket -> blank(out, bracket.span()));
        breaks.forEach(gap -> blank(out, gap));
        return out.toString();
    }

    private void blank(StringBuilder out, Span span) {
        for (int i = text.toCharIndex(span.start()); i < text.toCharIndex(span.end()); i++) {
            out.setCharAt(i, ' ');
        }
    }
}
