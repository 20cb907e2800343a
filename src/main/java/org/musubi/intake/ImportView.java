package org.musubi.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.ErrorId;
import org.musubi.intake.reading.Furniture;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SourceTextId;
import org.musubi.text.Repair;

/**
 * An import as its workbench shows it. All spans are code points of {@code text}.
 *
 * @param title     what the document calls itself, else its file name, else its first words
 * @param text      the stored text, never changed
 * @param proposal  null until it was read
 * @param source    the draft of the source record, null until it was read
 * @param choice    what was told about it
 * @param language  the language it was read in, {@code und} where undecided
 * @param furniture parts set aside, by the reader or by hand
 * @param entries   sections in the order of the text
 * @param warnings  of the whole document in the order of the text; each draft names its own too
 * @param error     of a reading that failed last
 * @param version   to be named when reading again, discarding or restoring
 */
public record ImportView(ImportId id, ImportState state, @Nullable String fileName, String title, SourceTextId textId,
                         String text, RecordId sourceRecord, @Nullable ProposalId proposal, @Nullable SourceItem source,
                         ReadingChoice choice, String language, List<Repair> repairs, List<Furniture> furniture,
                         List<ImportEntry> entries, List<NewRecord> creations, List<ImportWarning> warnings,
                         Counters counters, String createdBy, Instant createdAt, @Nullable ErrorId error, int version) {

    /**
     * @param open      drafts not submitted yet, returned ones among them
     * @param doubts    of those drafts, how many carry a doubt
     * @param returned  drafts that a reviewer sent back
     * @param submitted drafts that wait for a reviewer
     * @param decided   drafts that were approved or refused
     * @param dropped   drafts set aside
     */
    public record Counters(int open, int doubts, int returned, int submitted, int decided, int dropped) {
    }

    public Stream<DraftEvent> events() {
        return entries.stream().flatMap(entry -> entry.events().stream());
    }

    public Optional<DraftEvent> event(ItemId id) {
        return events().filter(event -> event.id().equals(id)).findFirst();
    }
}
