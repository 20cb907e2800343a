package org.musubi.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;

/**
 * All mentions of an import that are written the same and look for one kind of record.
 *
 * @param written   as the source or a curator writes it; the office where no name is told
 * @param times     how often it stands in open drafts
 * @param items     the drafts it stands in, in order
 * @param link      the record all of them point to; null where they point to none or to several
 * @param byRule    whether that link was made at reading because exactly one record has this very form
 * @param linkLabel what that record is called
 * @param offers    records that have this very form
 */
public record MentionGroup(String written, Set<MentionUse> uses, int times, List<ItemId> items, @Nullable RecordId link,
                           @Nullable String linkLabel, boolean byRule, List<LinkOffer> offers) {

    public MentionGroup {
        uses = Set.copyOf(uses);
        items = List.copyOf(items);
        offers = List.copyOf(offers);
    }
}
