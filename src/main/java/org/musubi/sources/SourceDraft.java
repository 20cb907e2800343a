package org.musubi.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.ledger.SourceTextId;

/**
 * A source. Everything but the title may be unknown; nothing is invented.
 *
 * @param title     as a citation names it, cleaned of repeats and glue
 * @param rawTitle  as the page has it, where that differs
 * @param type      what kind of source it is
 * @param publisher who put it out
 * @param owner     the place whose page or record it is: what "this city" means in it
 * @param language  BCP 47 tag of the text
 * @param pageId    the publisher's own number for it
 * @param issued    its date or its last update; not an event
 * @param accessed  when it was read
 * @param texts     the stored texts, newest last
 */
public record SourceDraft(@Nullable Cited<String> title, @Nullable Cited<String> rawTitle,
                          @Nullable Cited<SourceType> type, @Nullable Cited<String> publisher,
                          @Nullable Cited<Mention> owner, @Nullable Cited<String> language,
                          @Nullable Cited<String> pageId, @Nullable Cited<WrittenDate> issued,
                          @Nullable Cited<String> url, @Nullable Cited<WrittenDate> accessed,
                          List<Cited<SourceTextId>> texts, @Nullable Cited<String> note) implements Draft {

    public SourceDraft {
        texts = texts == null ? List.of() : List.copyOf(texts);
    }
}
