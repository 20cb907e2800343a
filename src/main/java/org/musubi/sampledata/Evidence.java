package org.musubi.sampledata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.CitationId;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Confidence;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Stance;

/**
 * Makes the units of one record. Ids of elements and citations follow from the record's slug and a path, so that the
 * same tables always make the same draft.
 *
 * @param slug   of the record
 * @param tables to look links up in
 */
record Evidence(String slug, Tables tables) {

    /** A quotation and not a copy: enough to find the place again. */
    static final int LONGEST_QUOTE = 40;

    /** Where a quote stands. */
    record Place(RecordId source, @Nullable String locator) {
    }

    /** The place a row names in its columns {@code source} and {@code locator}, null where it names none. */
    @Nullable Place place(Row row) {
        var source = tables.link(row, "source", "sources");
        return source == null ? null : new Place(source, row.find("locator"));
    }

    /** A unit that stands alone in its property; without place or quote it has no source. */
    <T> Cited<T> unit(String path, T value, Basis basis, @Nullable Place place, @Nullable String quote) {
        return new Cited<>(null, value, basis, quotes(path, place, quote), List.of());
    }

    /** A unit in a list. */
    <T> Cited<T> element(String path, T value, Basis basis, @Nullable Place place, @Nullable String quote) {
        return new Cited<>(SampleIds.of(slug + path), value, basis, quotes(path, place, quote), List.of());
    }

    /** A note of whoever wrote the tables, null where there is none. */
    @Nullable Cited<String> note(Row row) {
        var note = row.find("note");
        return note == null ? null : unit("/note", note, Basis.GIVEN, null, null);
    }

    private List<Citation> quotes(String path, @Nullable Place place, @Nullable String quote) {
        if (place == null || quote == null) {
            return List.of();
        }
        if (quote.codePointCount(0, quote.length()) > LONGEST_QUOTE) {
            throw new BadRow("a quote is longer than %d characters: %s".formatted(LONGEST_QUOTE, quote));
        }
        var id = new CitationId(SampleIds.of(slug + path + "/citations/0"));
        return List.of(new Citation(id, place.source(), null, null, null, quote, place.locator(), null,
                Stance.SUPPORTS, Confidence.CERTAIN));
    }

    /** A record named in two columns: its slug, and the words that name it. Null where both are blank. */
    @Nullable Mention mention(Row row, String column, String written, String... among) {
        var link = tables.link(row, column, among);
        var words = row.find(written);
        return link == null && words == null ? null : new Mention(words, null, null, link);
    }

    /**
     * The date in the columns {@code date}, {@code edtf}, {@code date_basis}, {@code bounds} and {@code anchor}; null
     * where words, value and bounds are all missing.
     */
    static @Nullable WrittenDate date(Row row) {
        if (!row.has("date") && !row.has("edtf") && !(row.cells().containsKey("bounds") && row.has("bounds"))) {
            return null;
        }
        var basis = row.code("date_basis", org.musubi.chronology.Basis.class);
        var bounds = row.cells().containsKey("bounds") ? edtf(row, "bounds") : null;
        return new WrittenDate(row.find("date"), edtf(row, "edtf"), basis, bounds, row.find("anchor"));
    }

    static @Nullable String edtf(Row row, String column) {
        var text = row.find(column);
        if (text == null) {
            return null;
        }
        var value = Edtf.parse(text).orElseThrow(() -> new BadRow(column + " is no EDTF: " + text));
        if (!value.toString().equals(text)) {
            throw new BadRow("%s is written %s in canonical EDTF, not %s".formatted(column, value, text));
        }
        return text;
    }

    /** How the ledger calls what the chronology calls thus. */
    static Basis ledgerBasis(WrittenDate date) {
        return switch (date.basis()) {
            case STATED -> Basis.STATED;
            case ANCHORED, COMPUTED, INFERRED -> Basis.INFERRED;
            case GIVEN -> Basis.GIVEN;
        };
    }
}
