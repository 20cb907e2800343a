package org.musubi.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountNames;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.text.Blanks;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deciding proposals unit by unit. Nobody decides what they wrote, whatever their role: this service refuses it, the
 * unit refuses it, the database refuses it.
 */
@Service
@PreAuthorize("hasRole('REVIEWER')")
public class Reviews {

    private final ItemRepository items;
    private final ProposalRepository proposals;
    private final DecisionRepository decisions;
    private final RemarkRepository remarks;
    private final NoticeRepository notices;
    private final UnitBook units;
    private final Applying applying;
    private final DraftJson json;
    private final DraftRules rules;
    private final AccountNames names;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reviews(ItemRepository items, ProposalRepository proposals, DecisionRepository decisions, RemarkRepository remarks,
            NoticeRepository notices, UnitBook units, Applying applying, DraftJson json,
            DraftRules rules, AccountNames names, PlatformTransactionManager transactions, Clock clock) {
        this.items = items;
        this.proposals = proposals;
        this.decisions = decisions;
        this.remarks = remarks;
        this.notices = notices;
        this.units = units;
        this.applying = applying;
        this.json = json;
        this.rules = rules;
        this.names = names;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Says that one is at it, so that others need not start; a claim of another is kept until it is released or old. */
    public Conclusion claim(ProposalId id) {
        return inTransaction(() -> {
            var me = CurrentActor.get();
            var proposal = proposals.findById(id.value()).orElseThrow();
            var holder = proposal.claimedBy(clock.instant());
            if (holder != null && !holder.equals(me.account())) {
                return new Conclusion.Claimed(names.nameOf(holder));
            }
            proposal.claim(me.account(), clock.instant());
            return new Conclusion.Kept(0);
        });
    }

    /** Lets go of one's own claim; that of another stays. */
    public void release(ProposalId id) {
        transaction.executeWithoutResult(status -> proposals.findById(id.value()).orElseThrow().release(CurrentActor.get().account()));
    }

    /**
     * Gives one verdict on units of an item. Kept at once, so that a review can be resumed; takes effect when the item is
     * concluded.
     *
     * @param version of the item as it was shown
     * @param reason  required for a refusal, null otherwise allowed
     */
    @PreAuthorize("hasAnyRole('REVIEWER', 'CURATOR', 'OFFICE')")
    public Conclusion decide(ItemId id, int version, Collection<String> paths, Verdict verdict, @Nullable String reason) {
        if (verdict == Verdict.REFUSE) {
            requireWords(reason);
        }
        return inTransaction(() -> {
            var me = CurrentActor.get();
            var item = items.lock(id.value()).orElseThrow();
            if (isStranger(item, me)) {
                return new Conclusion.NotYours();
            }
            return item.state() != ItemState.SUBMITTED || item.version() != version
                    ? new Conclusion.Stale()
                    : decide(item, me, paths, verdict, reason);
        });
    }

    private Conclusion decide(ItemEntity item, Actor actor, Collection<String> paths, Verdict verdict, @Nullable String reason) {
        var latest = units.latestOf(item);
        var chosen = paths.stream().map(latest::get).filter(unit -> unit != null && unit.state() != UnitState.WITHDRAWN).toList();
        var own = chosen.stream().filter(unit -> !mayDecide(unit, item, actor)).map(UnitEntity::path).toList();
        if (!own.isEmpty()) {
            return new Conclusion.OwnWork(own);
        }
        for (UnitEntity unit : chosen) {
            decisions.save(new DecisionEntity(unit, actor, verdict, reason, clock.instant()));
            unit.become(switch (verdict) {
                case ACCEPT -> UnitState.ACCEPTED;
                case REFUSE -> UnitState.REFUSED;
                case UNDO -> UnitState.OPEN;
            });
        }
        items.flush();
        return new Conclusion.Kept(item.version());
    }

    private static boolean isStranger(ItemEntity item, Actor actor) {
        return !actor.is(Roles.REVIEWER) && !item.authorId().equals(actor.account());
    }

    /** Another's unit, as a reviewer; or, as the item's author, what a reviewer amended: consent. Two authors alone decide nothing. */
    static boolean mayDecide(UnitEntity unit, ItemEntity item, Actor actor) {
        return !unit.authorId().equals(actor.account())
                && (actor.is(Roles.REVIEWER) || unit.isAmended() && item.authorId().equals(actor.account()));
    }

    /**
     * Accepts what is open, without doubt and without clash in these items, each item by itself: an import of hundreds locks
     * nobody out meanwhile. Conclusions come one by one with {@link #conclude}.
     */
    public int acceptWithoutDoubts(Collection<ItemId> ids) {
        var me = CurrentActor.get();
        return ids.stream().mapToInt(id -> Objects.requireNonNullElse(transaction.execute(status -> acceptClear(id, me)), 0)).sum();
    }

    private int acceptClear(ItemId id, Actor me) {
        var item = items.lock(id.value()).orElseThrow();
        if (item.state() != ItemState.SUBMITTED) {
            return 0;
        }
        var clashing = applying.clashing(item);
        var clear = units.latestOf(item).values().stream()
                .filter(unit -> unit.state() == UnitState.OPEN && unit.doubts() == 0 && mayDecide(unit, item, me))
                .map(UnitEntity::path).filter(path -> !clashing.contains(path)).toList();
        decide(item, me, clear, Verdict.ACCEPT, null);
        return clear.size();
    }

    /**
     * Applies what was accepted, provided every unit is decided.
     *
     * <p>All of it or nothing: where the item cannot be applied, nothing it needs is either. What is doubted in a record it
     * needs is never accepted unseen, and one that is asked about is waited for: that record is named and has to be decided by itself.
     *
     * @param takeAlong accept the new records that the accepted units point at; without it they are named first
     */
    @PreAuthorize("hasAnyRole('REVIEWER', 'CURATOR', 'OFFICE')")
    public Conclusion conclude(ItemId id, boolean takeAlong) {
        return inTransaction(() -> {
            var me = CurrentActor.get();
            var item = items.lock(id.value()).orElseThrow();
            if (isStranger(item, me)) {
                return new Conclusion.NotYours();
            }
            return item.state() == ItemState.SUBMITTED ? concludeWithNeeds(item, takeAlong, me, new HashSet<>()) : new Conclusion.Stale();
        });
    }

    /** @param under items that are being concluded further up, so that records may point at each other */
    private Conclusion concludeWithNeeds(ItemEntity item, boolean takeAlong, Actor me, Set<ItemId> under) {
        under.add(item.itemId());
        var obstacle = applying.obstacle(item);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var needed = applying.needed(item).stream()
                .filter(creation -> !under.contains(creation.itemId())).toList();
        if (!needed.isEmpty() && !takeAlong) {
            return new Conclusion.Needs(needed.stream().map(creation -> ItemViews.of(creation, json)).toList());
        }
        var doubted = needed.stream().filter(creation -> creation.state() != ItemState.SUBMITTED
                || units.latestOf(creation).values().stream().anyMatch(unit -> unit.state() == UnitState.OPEN && unit.doubts() > 0)).toList();
        if (!doubted.isEmpty()) {
            return new Conclusion.Needs(doubted.stream().map(creation -> ItemViews.of(creation, json)).toList());
        }
        for (ItemEntity creation : needed) {
            // One that another of them needed is applied by now.
            if (creation.state() != ItemState.SUBMITTED) {
                continue;
            }
            var open = units.latestOf(creation).values().stream().filter(unit -> unit.state() == UnitState.OPEN)
                    .map(UnitEntity::path).toList();
            var outcome = decide(creation, me, open, Verdict.ACCEPT, null);
            if (outcome instanceof Conclusion.Kept) {
                outcome = concludeWithNeeds(creation, true, me, under);
            }
            if (!(outcome instanceof Conclusion.Applied) && !(outcome instanceof Conclusion.NothingAccepted)) {
                throw new Refusal(outcome);
            }
        }
        var outcome = applying.conclude(item, me);
        if (!needed.isEmpty() && !(outcome instanceof Conclusion.Applied)) {
            throw new Refusal(outcome);
        }
        return outcome;
    }

    /** Rewrites units of another's item; what is rewritten counts as the reviewer's own and waits for someone else. */
    public Conclusion amend(ItemId id, int version, Draft draft) {
        return inTransaction(() -> {
            var me = CurrentActor.get();
            var item = items.lock(id.value()).orElseThrow();
            if (item.state() != ItemState.SUBMITTED || item.version() != version) {
                return new Conclusion.Stale();
            }
            var tree = json.tree(draft);
            if (tree.equals(json.tree(item.kind(), item.format(), item.draft()))) {
                return new Conclusion.Kept(version);
            }
            var problems = rules.all(item.kind(), tree);
            if (!problems.isEmpty()) {
                return new Conclusion.Invalid(problems);
            }
            var now = clock.instant();
            int doubts = (int) UnitTree.units(tree).values().stream().filter(unit -> !unit.path("doubts").isEmpty()).count();
            item.write(DraftJson.text(tree), json.kindOf(draft).format(), json.kindOf(draft).digest(draft), doubts, now);
            units.amend(item, tree, me, now);
            tell(item, NoticeType.AMENDED, me);
            items.saveAndFlush(item);
            return new Conclusion.Kept(item.version());
        });
    }

    /** Gives an item back with a question; verdicts on units that its author leaves alone stay. */
    public Conclusion giveBack(ItemId id, int version, String question) {
        requireWords(question);
        return inTransaction(() -> {
            var me = CurrentActor.get();
            var item = items.lock(id.value()).orElseThrow();
            if (item.state() != ItemState.SUBMITTED || item.version() != version) {
                return new Conclusion.Stale();
            }
            remarks.save(new RemarkEntity(item, me, RemarkType.QUESTION, question, clock.instant()));
            item.move(ItemState.RETURNED, clock.instant());
            tell(item, NoticeType.RETURNED, me);
            items.saveAndFlush(item);
            return new Conclusion.Kept(item.version());
        });
    }

    /** Refuses everything in an item that is still open, and concludes it. */
    public Conclusion refuse(ItemId id, int version, String reason) {
        requireWords(reason);
        return inTransaction(() -> {
            var me = CurrentActor.get();
            var item = items.lock(id.value()).orElseThrow();
            if (item.state() != ItemState.SUBMITTED || item.version() != version) {
                return new Conclusion.Stale();
            }
            var paths = units.latestOf(item).values().stream().filter(unit -> unit.state() != UnitState.WITHDRAWN)
                    .map(UnitEntity::path).toList();
            var decided = decide(item, me, paths, Verdict.REFUSE, reason);
            if (!(decided instanceof Conclusion.Kept)) {
                return decided;
            }
            remarks.save(new RemarkEntity(item, me, RemarkType.REFUSAL, reason, clock.instant()));
            return applying.conclude(item, me);
        });
    }

    /** An author learns why; screens ask for the words before they come here. */
    private static void requireWords(@Nullable String words) {
        if (words == null || Blanks.isBlank(words)) {
            throw new IllegalArgumentException("A refusal, a question or a comment needs words");
        }
    }

    /** Writes a comment beside an item, for its author and the other reviewers. */
    public void comment(ItemId id, String text) {
        requireWords(text);
        transaction.executeWithoutResult(status -> remarks.save(new RemarkEntity(items.findById(id.value()).orElseThrow(),
                CurrentActor.get(), RemarkType.COMMENT, text, clock.instant())));
    }

    private void tell(ItemEntity item, NoticeType what, Actor by) {
        if (!item.authorId().equals(by.account())) {
            notices.save(new NoticeEntity(item.authorId(), item, what, by.name(), clock.instant()));
        }
    }

    private Conclusion inTransaction(Supplier<Conclusion> work) {
        try {
            var outcome = transaction.execute(status -> work.get());
            return outcome == null ? new Conclusion.Stale() : outcome;
        } catch (Refusal refusal) {
            return refusal.outcome;
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lostRace) {
            return raceOr(lostRace);
        }
    }

    /** Two reviewers at the same instant: locks and the primary key of revisions let one through. Anything else is a bug. */
    private static Conclusion raceOr(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (failure instanceof ConcurrencyFailureException || message.contains("revision_pk") || message.contains("record_pk")) {
            return new Conclusion.Stale();
        }
        throw failure;
    }

    /** Rolls the transaction back and answers with an outcome. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Conclusion outcome;

        Refusal(Conclusion outcome) {
            super(outcome.toString(), null, false, false);
            this.outcome = outcome;
        }
    }
}
