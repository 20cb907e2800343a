package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.musubi.chronology.Basis;
import org.musubi.text.Blanks;
import org.musubi.text.Quotations;
import org.musubi.text.Span;

/** Reads a document: the doorway of this package. Holds no state, and may be shared. */
public final class DocumentReader {

    public DocumentReader() {
    }

    /** Reads a stored text. Never fails: a text without entries gives a reading without entries. */
    public Reading read(String text, ReadingOptions options) {
        var layout = PageLayout.of(text, options);
        var entries = layout.entries();
        var events = layout.events();
        var earlier = new EarlierEvents(layout.context());
        var proposals = new ArrayList<Proposal>();
        for (int i = 0; i < entries.size(); i++) {
            var scope = new EntryScope(layout.page(), i, entries.get(i).whole(), entries.get(i).body(), layout.dateOf(i));
            proposals.addAll(events.read(scope));
            proposals.addAll(earlier.read(scope, entries.get(i).date()));
        }
        var warnings = new ArrayList<>(new Checks(layout, proposals).warnings());
        warnings.sort(Comparator.comparing(Warning::span));
        proposals.addAll(claims(layout.page()));
        return reading(layout, proposals, warnings);
    }

    private static List<ClaimProposal> claims(PageText page) {
        return Quotations.find(page.whole()).stream().map(found -> {
            var span = page.stored(found.span());
            var speaker = page.stored(found.speaker());
            var by = Value.stated(Blanks.collapse(page.whole().slice(found.speaker())), page.quote(speaker), speaker);
            return new ClaimProposal(span, page.quote(span), by, page.stored(found.words()), found.clean());
        }).toList();
    }

    /** Reads a stored text without the events it tells: its language, its layout, what it says about itself, its entries. */
    public Reading outline(String text, ReadingOptions options) {
        return reading(PageLayout.of(text, options), List.of(), List.of());
    }

    private static Reading reading(PageLayout layout, List<Proposal> proposals, List<Warning> warnings) {
        var entries = IntStream.range(0, layout.entries().size()).mapToObj(layout::entry).toList();
        return new Reading(layout.language(), layout.layout(), layout.page().repairs(), layout.source(), layout.furniture(), entries, proposals, warnings);
    }

    /**
     * Reads a selected part of a stored text as one event, for an event that the reader missed or joined with another. Its date is
     * that of the entry the part lies in, unless the part holds the entry's heading or names a day of its own.
     *
     * @param span in code points of the text; blanks at its ends are left out
     */
    public EventProposal readEvent(String text, Span span, ReadingOptions options) {
        var layout = PageLayout.of(text, options);
        var range = layout.page().range(span);
        var selected = layout.page().strip(range.start(), range.end());
        int entry = layout.entryAt(selected);
        var heading = entry < 0 ? null : layout.entries().get(entry).heading();
        boolean withHeading = heading != null && selected.contains(heading.range().start());
        var body = withHeading ? layout.page().strip(Math.min(heading.range().end(), selected.end()), selected.end()) : selected;
        var scope = new EntryScope(layout.page(), Math.max(entry, 0), selected, body, date(layout, entry, withHeading));
        return layout.events().readWhole(scope);
    }

    private static EventDate date(PageLayout layout, int entry, boolean withHeading) {
        if (entry < 0) {
            return EventDate.undated(null);
        }
        var date = layout.dateOf(entry);
        return date.isUndated() || withHeading ? date
                : new EventDate(date.raw(), date.span(), date.edtf(), Basis.ANCHORED, null, date.edtf());
    }
}
