package org.musubi.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameContext;
import org.musubi.names.NameScript;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.MentionKey;

/**
 * Identical mentions of one source that point to no record: one row of the queue.
 *
 * @param id       the same whenever it is asked for
 * @param key      what makes them identical
 * @param written  as the first one stands in its draft
 * @param uses     what they are to their events
 * @param times    how many there are
 * @param item     the draft of the first one
 * @param path     of its unit there
 * @param before   the words of its sentence before it
 * @param quote    the words of the source it was read from; empty where it has no quote
 * @param after    the words of its sentence behind it
 * @param language of the words, null where unknown
 * @param context  what its event says beside the name
 * @param date     of its event, EDTF; null where undated
 * @param nearest  how near its best candidate is
 * @param settled  the judgement on it; null where there is none
 */
public record QueuedMention(UUID id, ImportId imported, RecordId source, String sourceTitle, MentionKey key, String written, Set<MentionUse> uses, int times,
                            ItemId item, String path, String before, String quote, String after, @Nullable String language, NameContext context,
                            @Nullable String date, NameScript script, MentionState state, Nearest nearest, @Nullable Judgement settled) {

    public QueuedMention {
        uses = Set.copyOf(uses);
    }

    /** Codes of the kinds of record it may mean, the likeliest first. */
    public List<String> kinds() {
        return uses.stream().sorted().flatMap(use -> use.kinds().stream()).distinct().toList();
    }

    /** Whether the name alone says what is meant, in whatever source it stands: a full name, or that of a place. */
    public boolean tellsByItself() {
        return uses.stream().allMatch(use -> NameLinker.mayLink(use, written));
    }

    public MentionBand band() {
        return nearest.band();
    }

    QueuedMention judged(MentionState now, @Nullable Judgement judgement) {
        return new QueuedMention(id, imported, source, sourceTitle, key, written, uses, times, item, path, before, quote, after, language, context, date, script,
                now, nearest, judgement);
    }

    QueuedMention weighed(Nearest found) {
        return new QueuedMention(id, imported, source, sourceTitle, key, written, uses, times, item, path, before, quote, after, language, context, date, script,
                state, found, settled);
    }
}
