package org.musubi.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.musubi.intake.Corrections.Placed;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.register.event.EventDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names in records of the register that came by imports: what was approved with a name that points nowhere is still a question. */
@Component
class ApprovedMentions {

    private final JdbcClient jdbc;
    private final Records records;

    ApprovedMentions(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** A record as it stands, with a mention in it. */
    record Standing(RecordId record, int number, Placed placed) {
    }

    /** What the approved drafts of an import have become in the register; those that were retired or merged are left out. */
    Map<ItemId, EventDraft> drafts(OpenImport open) {
        var drafts = new HashMap<ItemId, EventDraft>();
        open.shown().stream().filter(held -> held.view().state() == ItemState.APPROVED || held.view().state() == ItemState.PARTLY_APPROVED)
                .forEach(held -> records.find(held.view().record()).filter(record -> record.state() == RecordState.ACTIVE)
                        .map(RecordView::draft).filter(EventDraft.class::isInstance).map(EventDraft.class::cast)
                        .ifPresent(draft -> drafts.put(held.item().id(), draft)));
        return drafts;
    }

    /** Mentions as the register has them now; those that point somewhere by now, or are about to, are left out. */
    List<Standing> standing(Collection<MentionPlace> places) {
        var proposed = proposed();
        var found = new ArrayList<Standing>();
        for (var place : places) {
            var id = place.approved();
            if (id == null || proposed.contains(new Proposed(id, place.path()))) {
                continue;
            }
            records.find(id).filter(record -> record.state() == RecordState.ACTIVE && record.draft() instanceof EventDraft).ifPresent(record -> {
                var draft = (EventDraft) record.draft();
                EventMentions.find(draft, place.path()).filter(at -> at.mention().link() == null)
                        .ifPresent(at -> found.add(new Standing(id, record.number(), new Placed(place.item(), draft, at))));
            });
        }
        return found;
    }

    private record Proposed(RecordId record, String path) {
    }

    /** Where a change that follows from a judgement waits for review. */
    private Set<Proposed> proposed() {
        return new HashSet<>(jdbc.sql("""
                        SELECT i.record_id, e.path FROM judgement_effect e JOIN proposal_item i ON i.id = e.item_id
                        WHERE i.state IN ('DRAFT', 'SUBMITTED', 'RETURNED')""")
                .query((row, number) -> new Proposed(new RecordId(row.getObject(1, UUID.class)), Objects.requireNonNull(row.getString(2)))).list());
    }

    /** Rows without the places about which a change waits for review; rows of which nothing is left go. */
    List<QueuedMention> withoutProposed(List<QueuedMention> rows) {
        var proposed = proposed();
        if (proposed.isEmpty()) {
            return rows;
        }
        return rows.stream().map(row -> {
            var left = row.places().stream().filter(place -> place.approved() == null || !proposed.contains(new Proposed(place.approved(), place.path()))).toList();
            return left.size() == row.places().size() ? row : left.isEmpty() ? null : row.with(left, row.id(), row.reach());
        }).filter(Objects::nonNull).toList();
    }
}
