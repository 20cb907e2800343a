package org.musubi.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountNames;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What reviewers, and authors asked for consent, look at before they decide with {@link Reviews}. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('REVIEWER', 'CURATOR', 'OFFICE')")
public class ReviewDesk {

    private final ItemRepository items;
    private final ProposalRepository proposals;
    private final RecordRepository records;
    private final DecisionRepository decisions;
    private final RemarkRepository remarks;
    private final UnitBook units;
    private final Applying applying;
    private final DraftJson json;
    private final AccountNames names;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewDesk(ItemRepository items, ProposalRepository proposals, RecordRepository records,
               DecisionRepository decisions, RemarkRepository remarks, UnitBook units, Applying applying,
               DraftJson json, AccountNames names, JdbcClient jdbc, Clock clock) {
        this.items = items;
        this.proposals = proposals;
        this.records = records;
        this.decisions = decisions;
        this.remarks = remarks;
        this.units = units;
        this.applying = applying;
        this.json = json;
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Proposals with waiting items, those that waited longest first. */
    @Transactional(readOnly = true)
    public List<QueueEntry> queue() {
        var me = CurrentActor.get().account();
        var now = clock.instant();
        record Waiting(UUID proposal, UUID item, String label, int doubts, UUID author, Instant since, int foreign, int consents) {
        }
        var rows = jdbc.sql("""
                        SELECT i.proposal_id, i.id, i.label, i.doubts, i.author_id, i.submitted_at,
                               (SELECT count(*) FROM proposal_unit u WHERE u.item_id = i.id AND u.latest AND u.state <> 'WITHDRAWN'
                                   AND u.author_id <> ?) AS others,
                               (SELECT count(*) FROM proposal_unit u WHERE u.item_id = i.id AND u.latest AND u.state = 'OPEN' AND u.amended
                                   AND u.author_id <> ? AND i.author_id = ?) AS consents
                        FROM proposal_item i WHERE i.state = 'SUBMITTED' ORDER BY i.submitted_at, i.position, i.id""")
                .params(me.value(), me.value(), me.value())
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        row.getInt(4), row.getObject(5, UUID.class), row.getTimestamp(6).toInstant(), row.getInt(7), row.getInt(8)))
                .list();
        var byProposal = rows.stream().collect(Collectors.groupingBy(Waiting::proposal, LinkedHashMap::new, Collectors.toList()));
        var found = new HashMap<UUID, ProposalEntity>();
        proposals.findAllById(byProposal.keySet()).forEach(proposal -> found.put(proposal.getId(), proposal));
        var queue = new ArrayList<QueueEntry>();
        byProposal.forEach((id, waiting) -> {
            var proposal = Objects.requireNonNull(found.get(id));
            var first = waiting.getFirst();
            var holder = proposal.claimedBy(now);
            queue.add(new QueueEntry(new ProposalId(id), proposal.type(), proposal.title(), names.nameOf(proposal.authorId()),
                    waiting.size(), (int) waiting.stream().filter(item -> item.doubts() > 0).count(),
                    waiting.stream().allMatch(item -> item.foreign() == 0),
                    waiting.stream().mapToInt(Waiting::consents).sum(),
                    holder == null ? null : names.nameOf(holder), me.equals(holder), first.since(),
                    new ItemId(first.item()), first.label()));
        });
        return queue;
    }

    /** The waiting items of a proposal in their order. */
    @Transactional(readOnly = true)
    public List<ItemView> waitingItems(ProposalId proposal) {
        return items.findByProposalIdOrderByPositionAscIdAsc(proposal.value()).stream()
                .filter(item -> item.state() == ItemState.SUBMITTED).map(item -> ItemViews.of(item, json)).toList();
    }

    /** The records that stand in the register by a proposal, in its order. */
    @Transactional(readOnly = true)
    public List<RecordId> approvedBy(ProposalId proposal) {
        return items.findByProposalIdOrderByPositionAscIdAsc(proposal.value()).stream()
                .filter(item -> item.state() == ItemState.APPROVED || item.state() == ItemState.PARTLY_APPROVED)
                .map(ItemEntity::recordId).distinct().toList();
    }

    /** An item of any state with its units; what it is compared with and what may be decided by the person who asks. */
    @Transactional(readOnly = true)
    public Optional<ItemReview> find(ItemId id) {
        return items.findById(id.value()).map(this::review);
    }

    private ItemReview review(ItemEntity item) {
        var me = CurrentActor.get();
        var look = jdbc.sql("SELECT looked_at FROM item_look WHERE item_id = ? AND account_id = ?")
                .params(item.getId(), me.account().value())
                .query((row, n) -> row.getTimestamp(1).toInstant()).optional().orElse(null);
        var record = records.findById(item.recordId().value()).orElse(null);
        int current = record == null ? 0 : record.currentNumber();
        ObjectNode standing = units.revisionTree(item.recordId(), item.state().isOpen() ? current : item.baseNumber());
        var proposal = proposals.findById(item.proposalId().value()).orElseThrow();
        var view = ItemViews.of(item, json);
        return new ItemReview(view,
                new ProposalView(item.proposalId(), proposal.type(), proposal.title(), proposal.authorId(),
                        proposal.claimedBy(clock.instant()), proposal.createdAt()),
                names.nameOf(item.authorId()),
                standing.isEmpty() ? null : json.read(item.kind(), standing),
                unitsOf(item, standing, me, look),
                item.state() == ItemState.SUBMITTED
                        ? applying.needed(item).stream().map(creation -> ItemViews.of(creation, json)).toList()
                        : List.of(),
                remarks.ofItem(item.getId()).stream().map(RemarkEntity::remark).toList(), look);
    }

    private List<UnitReview> unitsOf(ItemEntity item, ObjectNode standing, Actor me, @Nullable Instant look) {
        var base = UnitTree.units(units.baseOf(item));
        var now = UnitTree.units(standing);
        var earlier = units.earlierOf(item);
        var order = new ArrayList<>(UnitTree.units(json.tree(item.kind(), item.format(), item.draft())).keySet());
        var said = decisions.ofItem(item.getId()).stream()
                .collect(Collectors.groupingBy(decision -> decision.path() + " " + decision.edition()));
        return units.latestOf(item).values().stream()
                .filter(unit -> unit.state() != UnitState.WITHDRAWN)
                .map(unit -> unit(unit, item, base, now, earlier, me, look,
                        said.getOrDefault(unit.path() + " " + unit.edition(), List.of())))
                .sorted(Comparator.comparing((UnitReview unit) -> !unit.clash()).thenComparing(unit -> unit.doubts() == 0)
                        .thenComparing(unit -> place(order, unit.path())).thenComparing(UnitReview::path))
                .toList();
    }

    private static int place(List<String> order, String path) {
        int place = order.indexOf(path);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static UnitReview unit(UnitEntity unit, ItemEntity item, Map<String, ObjectNode> base,
                                   Map<String, ObjectNode> standing, Map<String, String> earlier, Actor me, @Nullable Instant look,
                                   List<DecisionEntity> said) {
        var held = standing.get(unit.path());
        var before = base.get(unit.path());
        boolean clash = item.state().isOpen()
                && UnitTree.clash(before, held, unit.content() == null ? null : DraftJson.parse(unit.content()));
        return new UnitReview(unit.path(), unit.edition(), unit.change(), text(held), unit.content(), text(before), unit.state(),
                unit.doubts(), unit.authorId(), unit.authorName(), clash,
                item.state() == ItemState.SUBMITTED && Reviews.mayDecide(unit, item, me),
                !unit.authorId().equals(item.authorId()),
                look != null && unit.writtenAt().isAfter(look) && !unit.authorId().equals(me.account()),
                earlier.get(unit.path()),
                said.stream().map(one -> new UnitReview.Said(one.deciderName(), one.verdict(), one.reason(), one.decidedAt()))
                        .toList());
    }

    private static @Nullable String text(@Nullable ObjectNode node) {
        return node == null ? null : DraftJson.text(node);
    }

    /** Remembers that the signed-in person has seen the item as it is now. */
    public void looked(ItemId id) {
        var me = CurrentActor.get().account().value();
        var now = Timestamp.from(clock.instant());
        int known = jdbc.sql("UPDATE item_look SET looked_at = ? WHERE item_id = ? AND account_id = ?")
                .params(now, id.value(), me).update();
        if (known == 0) {
            jdbc.sql("INSERT INTO item_look (item_id, account_id, looked_at) VALUES (?, ?, ?)")
                    .params(id.value(), me, now).update();
        }
    }
}
