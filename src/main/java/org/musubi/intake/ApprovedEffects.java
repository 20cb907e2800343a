package org.musubi.intake;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.intake.ApprovedMentions.Standing;
import org.musubi.ledger.Action;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.SaveResult;
import org.musubi.reconciliation.JudgementId;
import org.musubi.register.event.EventDraft;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What judgements change in approved records: gathered into one proposal a curator and day, which somebody else decides. The words as
 * written and their evidence stay; only whom they mean is added.
 */
@Component
class ApprovedEffects {

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Records records;
    private final Clock clock;

    ApprovedEffects(JdbcClient jdbc, Proposals proposals, Records records, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.records = records;
        this.clock = clock;
    }

    /** Proposes that these mentions mean a record; returns in how many records, with the proposal. */
    Proposed propose(List<Standing> mentions, RecordId link, JudgementId follows) {
        if (mentions.isEmpty()) {
            return new Proposed(null, 0);
        }
        var proposal = today();
        var byRecord = mentions.stream().collect(Collectors.groupingBy(Standing::record, LinkedHashMap::new, Collectors.toList()));
        byRecord.forEach((record, found) -> change(proposal, record, found, link, follows));
        return new Proposed(proposal, byRecord.size());
    }

    /** @param proposal null where no record is concerned */
    record Proposed(@Nullable ProposalId proposal, int records) {
    }

    private void change(ProposalId proposal, RecordId record, List<Standing> mentions, RecordId link, JudgementId follows) {
        var open = open(proposal, record);
        var draft = open == null ? mentions.getFirst().placed().draft() : (EventDraft) open.draft();
        var paths = new ArrayList<String>();
        for (Standing one : mentions) {
            var path = one.placed().at().path();
            var at = EventMentions.find(draft, path).filter(mention -> mention.mention().link() == null);
            if (at.isPresent()) {
                draft = EventMentions.replace(draft, path, at.get().unit().withValue(at.get().mention().linkedTo(link)));
                paths.add(path);
            }
        }
        var reason = reason(open, mentions, link);
        ItemId item;
        if (open == null) {
            item = proposals.change(proposal, record, mentions.getFirst().number(), draft, reason);
        } else {
            item = open.id();
            saved(proposals.save(item, open.version(), draft, reason));
        }
        for (String path : paths) {
            jdbc.sql("INSERT INTO judgement_effect (judgement_id, item_id, path) VALUES (?, ?, ?)").params(follows.value(), item.value(), path).update();
        }
        if (open == null || open.state() != ItemState.SUBMITTED) {
            // What breaks a rule stays a draft of the curator's, who is told why when submitting it.
            proposals.submit(List.of(item));
        }
    }

    private String reason(@Nullable ItemView open, List<Standing> mentions, RecordId link) {
        var words = Objects.requireNonNull(MentionWords.written(mentions.getFirst().placed().at().mention()));
        var one = words + " = " + records.labels(List.of(link)).getOrDefault(link, "?");
        return Cut.to(LONGEST_REASON, open == null || open.reason() == null ? one : open.reason() + "; " + one);
    }

    private @Nullable ItemView open(ProposalId proposal, RecordId record) {
        return proposals.itemsOf(proposal).stream().filter(item -> item.record().equals(record) && item.action() == Action.CHANGE && item.state().isOpen())
                .findFirst().orElse(null);
    }

    /** The proposal of today of who is signed in. */
    private ProposalId today() {
        var me = CurrentActor.get();
        var day = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        return jdbc.sql("SELECT proposal_id FROM daily_proposal WHERE account_id = ? AND made_on = ?").params(me.account().value(), Date.valueOf(day))
                .query(UUID.class).optional().map(ProposalId::new).orElseGet(() -> {
                    var proposal = proposals.open(ProposalType.NAMES, day + " · " + me.name());
                    jdbc.sql("INSERT INTO daily_proposal (account_id, made_on, proposal_id) VALUES (?, ?, ?)")
                            .params(me.account().value(), Date.valueOf(day), proposal.value()).update();
                    return proposal;
                });
    }

    /** Takes back what a judgement proposed, where nobody decided it yet; returns how many mentions are as before. */
    int undo(JudgementId judgement) {
        var effects = jdbc.sql("SELECT item_id, path FROM judgement_effect WHERE judgement_id = ?").param(judgement.value())
                .query((row, number) -> new Effect(new ItemId(row.getObject(1, UUID.class)), row.getString(2))).list();
        int undone = 0;
        for (ItemId item : effects.stream().map(Effect::item).distinct().toList()) {
            var view = proposals.find(item).orElseThrow();
            if (!view.state().isOpen()) {
                continue;
            }
            var draft = (EventDraft) view.draft();
            for (Effect effect : effects) {
                var at = effect.item().equals(item) ? EventMentions.find(draft, effect.path()) : Optional.<MentionAt>empty();
                if (at.isPresent()) {
                    draft = EventMentions.replace(draft, effect.path(), at.get().unit().withValue(at.get().mention().linkedTo(null)));
                    undone++;
                }
            }
            boolean nothingLeft = jdbc.sql("SELECT count(*) FROM judgement_effect WHERE item_id = ? AND judgement_id <> ?")
                    .params(item.value(), judgement.value()).query(Integer.class).single() == 0;
            saved(nothingLeft ? proposals.withdraw(item) : proposals.save(item, view.version(), draft));
        }
        jdbc.sql("DELETE FROM judgement_effect WHERE judgement_id = ?").param(judgement.value()).update();
        return undone;
    }

    private record Effect(ItemId item, String path) {
    }

    private static void saved(SaveResult result) {
        if (!(result instanceof SaveResult.Saved)) {
            throw new IllegalStateException("An effect of a judgement was not saved: " + result);
        }
    }
}
