package org.musubi.sampledata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.sources.SourceDraft;
import org.musubi.sources.SourceType;

/** Reads sources. What a page says of itself is cited from the page itself. */
final class SourceRows {

    private final Tables tables;

    SourceRows(Tables tables) {
        this.tables = tables;
    }

    SourceDraft draft(Row row) {
        var evidence = new Evidence(row.need("id"), tables);
        var self = new Evidence.Place(tables.id(row.need("id")), null);
        var title = row.need("title");
        return new SourceDraft(
                evidence.unit("/title", title, Basis.STATED, self, title),
                stated(row, "raw_title", "/rawTitle", evidence, self),
                evidence.unit("/type", row.code("type", SourceType.class), Basis.GIVEN, null, null),
                publisher(row, evidence, self),
                owner(row, evidence, self),
                evidence.unit("/language", row.need("language"), Basis.GIVEN, null, null),
                stated(row, "page_id", "/pageId", evidence, self),
                issued(row, evidence, self),
                row.has("url") ? evidence.unit("/url", row.need("url"), Basis.GIVEN, null, null) : null,
                row.has("accessed") ? evidence.unit("/accessed", given(row, "accessed"), Basis.GIVEN, null, null) : null,
                List.of(), evidence.note(row));
    }

    private static @Nullable Cited<String> stated(Row row, String column, String path, Evidence evidence, Evidence.Place self) {
        var words = row.find(column);
        return words == null ? null : evidence.unit(path, words, Basis.STATED, self, words);
    }

    private static @Nullable Cited<String> publisher(Row row, Evidence evidence, Evidence.Place self) {
        var publisher = row.find("publisher");
        return publisher == null ? null
                : evidence.unit("/publisher", publisher, Basis.STATED, self, row.need("publisher_quote"));
    }

    private @Nullable Cited<Mention> owner(Row row, Evidence evidence, Evidence.Place self) {
        var owner = evidence.mention(row, "owner", "owner_written", "places");
        return owner == null ? null
                : evidence.unit("/owner", owner, row.code("owner_basis", Basis.class), self, row.find("owner_written"));
    }

    private static @Nullable Cited<WrittenDate> issued(Row row, Evidence evidence, Evidence.Place self) {
        var words = row.find("issued");
        return words == null ? null
                : evidence.unit("/issued", new WrittenDate(words, Evidence.edtf(row, "issued_edtf"),
                        org.musubi.chronology.Basis.STATED, null, null), Basis.STATED, self, words);
    }

    private static WrittenDate given(Row row, String column) {
        return new WrittenDate(null, Evidence.edtf(row, column), org.musubi.chronology.Basis.GIVEN, null, null);
    }
}
