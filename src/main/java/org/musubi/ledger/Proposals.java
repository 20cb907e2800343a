package org.musubi.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Writing proposals: the one doorway into the register, seen from the side of those who propose. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('OFFICE', 'CURATOR')")
public class Proposals {

    private static final Set<ItemState> OPEN = EnumSet.of(ItemState.DRAFT, ItemState.SUBMITTED, ItemState.RETURNED);
    private static final int MOST_SHOWN = 500;
    private static final int MOST_ASKED = 500;

    private final ProposalRepository proposals;
    private final ItemRepository items;
    private final RemarkRepository remarks;
    private final UnitBook units;
    private final DraftRules rules;
    private final DraftJson json;
    private final Clock clock;

    Proposals(ProposalRepository proposals, ItemRepository items, RemarkRepository remarks,
              UnitBook units, DraftRules rules, DraftJson json, Clock clock) {
        this.proposals = proposals;
        this.items = items;
        this.remarks = remarks;
        this.units = units;
        this.rules = rules;
        this.json = json;
        this.clock = clock;
    }

    /** Whether something beside a draft was done: it is refused where the proposal is a stranger's. */
    public enum Touch { DONE, NOT_YOURS }

    public ProposalId open(ProposalType type, String title) {
        var id = ProposalId.next();
        proposals.save(new ProposalEntity(id, type, title, CurrentActor.get().account(), clock.instant()));
        return id;
    }

    /** Adds a draft of a record that does not exist yet; its id may already be named by other drafts. */
    public ItemId create(ProposalId proposal, RecordId record, Draft draft, @Nullable String reason) {
        return add(proposal, record, Action.CREATE, 0, draft, reason);
    }

    /** Adds many drafts of records that do not exist yet, in this order; says their items in the same order. */
    public List<ItemId> createAll(ProposalId proposal, List<NewDraft> drafts) {
        int position = nextPosition(proposal);
        var added = new ArrayList<ItemId>();
        for (NewDraft draft : drafts) {
            added.add(add(proposal, draft.record(), Action.CREATE, 0, draft.draft(), null, position++));
        }
        items.flush();
        return added;
    }

    /**
     * Adds a change of a record, compared with the revision the writer saw.
     *
     * @param baseNumber the number of that revision
     */
    public ItemId change(ProposalId proposal, RecordId record, int baseNumber, Draft draft, @Nullable String reason) {
        return add(proposal, record, Action.CHANGE, baseNumber, draft, reason);
    }

    /** Adds the retirement of a record, which then leaves lists and keeps its history. */
    public ItemId retire(ProposalId proposal, RecordId record, int baseNumber, Draft draft, String reason) {
        return add(proposal, record, Action.RETIRE, baseNumber, draft, reason);
    }

    ItemId restore(ProposalId proposal, RecordId record, int baseNumber, Draft draft, @Nullable String reason) {
        return add(proposal, record, Action.RESTORE, baseNumber, draft, reason);
    }

    ItemId merge(ProposalId proposal, RecordView absorbed, RecordId survivor, @Nullable String reason) {
        return add(proposal, absorbed.id(), Action.MERGE, absorbed.number(), absorbed.draft(), reason, nextPosition(proposal), survivor);
    }

    /** Adds a draft of a record that is made of a part of another. */
    ItemId splitOff(ProposalId proposal, RecordId part, RecordId whole, Draft draft, @Nullable String reason) {
        var item = create(proposal, part, draft, reason);
        items.findById(item.value()).orElseThrow().splitFrom(whole);
        return item;
    }

    private ItemId add(ProposalId proposal, RecordId record, Action action, int base, Draft draft, @Nullable String reason) {
        return add(proposal, record, action, base, draft, reason, nextPosition(proposal));
    }

    private int nextPosition(ProposalId proposal) {
        return items.lastPosition(proposal.value()).orElse(0) + 1;
    }

    private ItemId add(ProposalId proposal, RecordId record, Action action, int base, Draft draft, @Nullable String reason, int position) {
        return add(proposal, record, action, base, draft, reason, position, null);
    }

    private ItemId add(ProposalId proposal, RecordId record, Action action, int base, Draft draft, @Nullable String reason, int position,
                       @Nullable RecordId survivor) {
        var actor = CurrentActor.get();
        var now = clock.instant();
        if (!mayTouch(proposals.findById(proposal.value()).orElseThrow().authorId(), actor)) {
            throw new AccessDeniedException("The proposal is somebody else's");
        }
        var tree = json.tree(draft);
        refuseWrongQuotes(tree);
        var item = new ItemEntity(ItemId.next(), proposal, record, json.kindOf(draft).code(), action, base,
                actor.account(), position, now);
        item.reason(reason);
        if (survivor != null) {
            item.mergeInto(survivor);
        }
        write(item, draft, tree, now);
        items.save(item);
        units.begin(item, tree, actor, now);
        return item.itemId();
    }

    private void refuseWrongQuotes(ObjectNode tree) {
        var problems = rules.quotesOf(tree);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Quotes that are not in their text: " + problems);
        }
    }

    private void write(ItemEntity item, Draft draft, ObjectNode tree, Instant now) {
        var kind = json.kindOf(draft);
        int doubts = (int) UnitTree.units(tree).values().stream().filter(unit -> !unit.path("doubts").isEmpty()).count();
        item.write(DraftJson.text(tree), kind.format(), kind.digest(draft), doubts, now);
    }

    /** Replaces an item's draft, provided nobody saved since {@code version}. */
    public SaveResult save(ItemId id, int version, Draft draft) {
        return save(id, version, draft, null);
    }

    /** @param reason replaces the reason given so far; null keeps it */
    public SaveResult save(ItemId id, int version, Draft draft, @Nullable String reason) {
        var actor = CurrentActor.get();
        var item = items.lock(id.value()).orElseThrow();
        if (!item.state().isEditable() || !mayEdit(item, actor)) {
            return new SaveResult.Closed(item.state());
        }
        if (item.version() != version) {
            return new SaveResult.Stale(item.version(), lastWriter(item));
        }
        var tree = json.tree(draft);
        var problems = rules.quotesOf(tree);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        var now = clock.instant();
        write(item, draft, tree, now);
        if (reason != null) {
            item.reason(reason);
        }
        units.update(item, tree, actor, now);
        items.saveAndFlush(item);
        return new SaveResult.Saved(item.version());
    }

    private String lastWriter(ItemEntity item) {
        return units.latestOf(item).values().stream().max(Comparator.comparing(UnitEntity::writtenAt))
                .map(UnitEntity::authorName).orElse("");
    }

    private static boolean mayEdit(ItemEntity item, Actor actor) {
        return mayTouch(item.authorId(), actor);
    }

    /** Curators work on each other's proposals; a clerk only on their own. */
    private static boolean mayTouch(AccountId author, Actor actor) {
        return actor.is(Roles.CURATOR) || author.equals(actor.account());
    }

    /** Takes an item out of its proposal at once; {@link #takeUpAgain} undoes it. */
    public SaveResult withdraw(ItemId id) {
        return move(id, ItemState.WITHDRAWN);
    }

    public SaveResult takeUpAgain(ItemId id) {
        return move(id, ItemState.DRAFT);
    }

    private SaveResult move(ItemId id, ItemState next) {
        var item = items.lock(id.value()).orElseThrow();
        if (!item.state().mayBecome(next) || !mayEdit(item, CurrentActor.get())) {
            return new SaveResult.Closed(item.state());
        }
        item.move(next, clock.instant());
        items.saveAndFlush(item);
        return new SaveResult.Saved(item.version());
    }

    /**
     * Puts drafts before the reviewers, together with the new records they point at. All of them or none: a draft that
     * breaks a rule is named with its item's label in {@link SaveResult.Invalid}.
     */
    public SaveResult submit(Collection<ItemId> ids) {
        var actor = CurrentActor.get();
        var wanted = withNeededCreations(ids, actor);
        var problems = new ArrayList<DraftProblem>();
        for (ItemEntity item : wanted) {
            if (!item.state().mayBecome(ItemState.SUBMITTED) || !mayEdit(item, actor)) {
                return new SaveResult.Closed(item.state());
            }
            problems.addAll(rules.all(item.kind(), tree(item)));
            if (item.action() == Action.CHANGE && units.latestOf(item).values().stream().allMatch(unit -> unit.state() == UnitState.WITHDRAWN)) {
                problems.add(DraftProblem.at("/", "nothingChanged", item.label()));
            }
        }
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        var now = clock.instant();
        wanted.forEach(item -> item.move(ItemState.SUBMITTED, now));
        items.flush();
        return new SaveResult.Saved(wanted.stream().mapToInt(ItemEntity::version).max().orElse(0));
    }

    /** The rules an item's draft breaks as it stands. */
    @Transactional(readOnly = true)
    public List<DraftProblem> problemsOf(ItemId id) {
        var item = items.findById(id.value()).orElseThrow();
        return rules.all(item.kind(), tree(item));
    }

    /** What somebody else has not finished yet stays with them; the reviewers wait for it. */
    private List<ItemEntity> withNeededCreations(Collection<ItemId> ids, Actor actor) {
        var wanted = new LinkedHashMap<ItemId, ItemEntity>();
        var locked = inChunks(ids.stream().map(ItemId::value).sorted().toList(), items::lockAll).stream()
                .collect(Collectors.toMap(ItemEntity::itemId, Function.identity()));
        var next = ids.stream().map(id -> Optional.ofNullable(locked.get(id)).orElseThrow()).toList();
        while (!next.isEmpty()) {
            var links = new LinkedHashSet<UUID>();
            for (ItemEntity item : next) {
                if (wanted.putIfAbsent(item.itemId(), item) == null) {
                    DraftJson.links(tree(item)).forEach(link -> links.add(link.value()));
                }
            }
            next = inChunks(List.copyOf(links), items::creationsOf).stream()
                    .filter(creation -> creation.state() == ItemState.DRAFT || creation.state() == ItemState.RETURNED)
                    .filter(creation -> mayEdit(creation, actor))
                    .filter(creation -> !wanted.containsKey(creation.itemId())).toList();
        }
        return List.copyOf(wanted.values());
    }

    /** Asks for many at once: each query looks over all that was changed before it, so that one a piece takes for ever. */
    private static List<ItemEntity> inChunks(List<UUID> ids, Function<Collection<UUID>, List<ItemEntity>> query) {
        var found = new ArrayList<ItemEntity>();
        for (int from = 0; from < ids.size(); from += MOST_ASKED) {
            found.addAll(query.apply(ids.subList(from, Math.min(ids.size(), from + MOST_ASKED))));
        }
        return found;
    }

    private ObjectNode tree(ItemEntity item) {
        return json.tree(item.kind(), item.format(), item.draft());
    }

    /** Writes beside an item: the answer to a reviewer's question, or a comment. */
    public Touch remark(ItemId id, RemarkType type, String text) {
        var actor = CurrentActor.get();
        var item = items.findById(id.value()).orElseThrow();
        if (!mayEdit(item, actor)) {
            return Touch.NOT_YOURS;
        }
        remarks.save(new RemarkEntity(item, actor, type, text, clock.instant()));
        return Touch.DONE;
    }

    @Transactional(readOnly = true)
    public Optional<ProposalView> find(ProposalId id) {
        return proposals.findById(id.value()).map(this::view);
    }

    @Transactional(readOnly = true)
    public Optional<ItemView> find(ItemId id) {
        return items.findById(id.value()).map(this::view);
    }

    /** All items of a proposal in their order. */
    @Transactional(readOnly = true)
    public List<ItemView> itemsOf(ProposalId id) {
        return items.findByProposalIdOrderByPositionAscIdAsc(id.value()).stream().map(this::view).toList();
    }

    /** The signed-in person's own items in these states, latest first. */
    @Transactional(readOnly = true)
    public List<ItemView> mine(Set<ItemState> states) {
        return items.ofAuthor(CurrentActor.get().account().value(), states, PageRequest.of(0, MOST_SHOWN)).stream()
                .map(this::view).toList();
    }

    /** Open items of a kind that may be about these days, so that waiting work is seen by similar-event warnings. */
    @Transactional(readOnly = true)
    public List<ItemView> openItems(String kind, LocalDate earliest, LocalDate latest) {
        return items.overlapping(kind, OPEN, earliest, latest, PageRequest.of(0, MOST_SHOWN)).stream()
                .map(this::view).toList();
    }

    /** Open items that would create a record of one of these kinds, latest first. */
    @PreAuthorize("hasAnyRole('OFFICE', 'CURATOR', 'REVIEWER')")
    @Transactional(readOnly = true)
    public List<ItemView> openCreations(Collection<String> kinds) {
        return items.openCreations(kinds, OPEN, PageRequest.of(0, MOST_SHOWN)).stream().map(this::view).toList();
    }

    /** Open items that would change or create this record. */
    @PreAuthorize("hasAnyRole('OFFICE', 'CURATOR', 'REVIEWER')")
    @Transactional(readOnly = true)
    public List<ItemView> openItemsOf(RecordId record) {
        return items.ofRecord(record.value(), OPEN).stream().map(this::view).toList();
    }

    /** Open items whose drafts point at this record, by a mention or by citing it. */
    @Transactional(readOnly = true)
    public List<ItemView> openItemsNaming(RecordId record) {
        return items.withWords(record.toString(), OPEN).stream().filter(item -> DraftJson.links(tree(item)).contains(record)).map(this::view).toList();
    }

    public Touch rename(ProposalId id, String title) {
        var proposal = proposals.findById(id.value()).orElseThrow();
        if (!mayTouch(proposal.authorId(), CurrentActor.get())) {
            return Touch.NOT_YOURS;
        }
        proposal.rename(title);
        return Touch.DONE;
    }

    /** Puts the items of a proposal into this order. */
    public Touch arrange(List<ItemId> order) {
        var actor = CurrentActor.get();
        var arranged = order.stream().map(id -> items.findById(id.value()).orElseThrow()).toList();
        if (!arranged.stream().allMatch(item -> mayEdit(item, actor))) {
            return Touch.NOT_YOURS;
        }
        for (int i = 0; i < arranged.size(); i++) {
            arranged.get(i).moveTo(i + 1);
        }
        return Touch.DONE;
    }

    private ProposalView view(ProposalEntity proposal) {
        return new ProposalView(new ProposalId(proposal.getId()), proposal.type(), proposal.title(), proposal.authorId(),
                proposal.claimedBy(clock.instant()), proposal.createdAt());
    }

    private ItemView view(ItemEntity item) {
        return ItemViews.of(item, json);
    }
}
