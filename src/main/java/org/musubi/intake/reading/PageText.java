package org.musubi.intake.reading;

import java.util.List;

import org.musubi.text.Blanks;
import org.musubi.text.CodePoints;
import org.musubi.text.MojibakeRepair;
import org.musubi.text.Repair;
import org.musubi.text.RepairedText;
import org.musubi.text.SentenceCutter;
import org.musubi.text.Span;

/**
 * The text of a document as the readers see it: repaired, without what stands between its words (numbers of notes, a translator's
 * brackets, the end of a page in mid-sentence), addressed in chars, and able to say where in the stored text it is.
 */
final class PageText {

    private final RepairedText repaired;
    private final String text;
    private final CodePoints points;
    private final CodePoints repairedPoints;
    private final CodePoints rawPoints;
    private final Apparatus apparatus;

    private PageText(RepairedText repaired) {
        this.repaired = repaired;
        this.repairedPoints = CodePoints.of(repaired.text());
        this.apparatus = Apparatus.of(repairedPoints);
        // Patterns know one blank; a no-break space stands for it here. Quotes are taken from the stored text.
        this.text = Blanks.plain(apparatus.blanked());
        this.points = CodePoints.of(text);
        this.rawPoints = CodePoints.of(repaired.raw());
    }

    static PageText of(String text) {
        return new PageText(MojibakeRepair.repair(text));
    }

    String text() {
        return text;
    }

    List<Repair> repairs() {
        return repaired.repairs();
    }

    /** Where a stretch of the repaired text stands in the stored text. */
    Span span(int start, int end) {
        return stored(repairedPoints.span(start, end));
    }

    /** Where a span of the repaired text stands in the stored text. */
    Span stored(Span span) {
        return repaired.map().toRaw(span);
    }

    /** What stands between the words of the repaired text. */
    Apparatus apparatus() {
        return apparatus;
    }

    /** The repaired text, with all that the readers do not see. */
    CodePoints whole() {
        return repairedPoints;
    }

    Span span(Range range) {
        return span(range.start(), range.end());
    }

    /** The stretch of the repaired text that a span of the stored text holds; spans beyond the end are cut. */
    Range range(Span span) {
        int length = rawPoints.length();
        var inside = new Span(Math.min(span.start(), length), Math.min(span.end(), length));
        var mapped = repaired.map().toRepaired(inside);
        return new Range(repairedPoints.toCharIndex(mapped.start()), repairedPoints.toCharIndex(mapped.end()));
    }

    String quote(Span span) {
        return rawPoints.slice(span);
    }

    String slice(Range range) {
        return text.substring(range.start(), range.end());
    }

    /** A value that the words say themselves, repaired and with its line ends made blanks. */
    Value<String> stated(Range range) {
        var span = span(range);
        return Value.stated(Blanks.collapse(slice(range)), quote(span), span);
    }

    /** A value of its own that these words say. */
    <T> Value<T> stated(T value, Range range) {
        var span = span(range);
        return Value.stated(value, quote(span), span);
    }

    /** A value concluded from these words. */
    <T> Value<T> inferred(T value, Range range) {
        var span = span(range);
        return Value.inferred(value, quote(span), span);
    }

    /** The sentences of a stretch. */
    List<Range> sentences(Range within, String language) {
        return SentenceCutter.cut(points, points.span(within.start(), within.end()), language).stream()
                .map(sentence -> new Range(points.toCharIndex(sentence.start()), points.toCharIndex(sentence.end()))).toList();
    }

    /** The stretch without blanks at its ends. */
    Range strip(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Blanks.isBlank(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && Blanks.isBlank(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return new Range(from, to);
    }
}
