package org.musubi.intake;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameContext;
import org.musubi.reconciliation.Judgement;

/**
 * Where a name stands: one mention with the sentence around it.
 *
 * @param item    the draft it stands in
 * @param path    of its unit there
 * @param written as it stands in the draft; the office where no name is told
 * @param before  the words of its sentence before it
 * @param quote   the words of the source it was read from; empty where it has no quote
 * @param after   the words of its sentence behind it
 * @param context what its event says beside the name
 * @param date    of its event, EDTF; null where undated
 * @param approved the record of the register it stands in; null while that is a draft
 */
public record MentionPlace(ItemId item, String path, MentionUse use, String written, String before, String quote, String after, NameContext context,
                           @Nullable String date, @Nullable RecordId approved) {

    /** Whether somebody judged this place for itself. */
    boolean isJudged(Collection<Judgement> standing) {
        return isJudged(standing, item, path);
    }

    static boolean isJudged(Collection<Judgement> standing, ItemId item, String path) {
        return standing.stream().anyMatch(one -> item.equals(one.scope().item()) && path.equals(one.scope().path()));
    }
}
