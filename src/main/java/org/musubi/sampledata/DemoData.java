package org.musubi.sampledata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.musubi.access.Account;
import org.musubi.access.Accounts;
import org.musubi.access.DemoAccounts;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.ledger.Action;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Notices;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.Records;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.SaveResult;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.UnitState;
import org.musubi.ledger.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the register of the demo profile at the first start, the way everything comes in: proposed by one person, approved by
 * another. A start that was cut short goes on where it stopped; records that people changed since are left alone.
 */
@Component
@Profile("demo")
@Order(1)
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final Accounts accounts;
    private final Proposals proposals;
    private final Reviews reviews;
    private final ReviewDesk desk;
    private final Records records;
    private final Notices notices;
    private final DemoWork work;
    private final boolean background;

    /** @param background whether the application answers while the sample data are still being loaded */
    DemoData(Accounts accounts, Proposals proposals, Reviews reviews, ReviewDesk desk, Records records, Notices notices, DemoWork work,
             @Value("${musubi.sample-data.background:false}") boolean background) {
        this.accounts = accounts;
        this.proposals = proposals;
        this.reviews = reviews;
        this.desk = desk;
        this.records = records;
        this.notices = notices;
        this.work = work;
        this.background = background;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (background) {
            Thread.ofPlatform().name("sample-data").daemon().start(this::load);
        } else {
            load();
        }
    }

    private void load() {
        var curator = actor(DemoAccounts.CURATOR);
        var facts = FactTables.onClassPath();
        facts.complaints().forEach(complaint -> LOG.warn("Sample data: {}", complaint));
        var missing = CurrentActor.runAs(curator, () -> facts.records().stream()
                .filter(fact -> records.find(fact.id()).isEmpty()).toList());
        if (!missing.isEmpty()) {
            records(missing, curator);
        }
        work.begin(facts, curator, actor(DemoAccounts.REVIEWER), actor(DemoAccounts.CLERK));
    }

    private void records(List<Fact> missing, Actor curator) {
        LOG.info("Loading {} sample records", missing.size());
        var waiting = CurrentActor.runAs(curator, () -> propose(missing));
        CurrentActor.runAs(actor(DemoAccounts.REVIEWER), () -> approve(waiting));
        CurrentActor.runAs(curator, () -> {
            // The curator did not write these by hand and need not be told of each.
            notices.seenAll();
            return waiting.size();
        });
        LOG.info("The sample records are loaded");
    }

    private Actor actor(DemoAccounts.Demo demo) {
        var program = new Actor(AccountId.next(), "Musubi", Set.of(Roles.ADMIN));
        Supplier<List<Account>> all = accounts::all;
        return CurrentActor.runAs(program, all).stream().filter(account -> account.username().equals(demo.username()))
                .map(account -> new Actor(account.id(), account.displayName(), account.roles()))
                .findFirst().orElseThrow();
    }

    /** All drafts first and then all submissions, since records point at each other in any order. */
    private List<ItemId> propose(List<Fact> facts) {
        ProposalId proposal = proposals.open(ProposalType.FORM, "Oyama–Benxi, Quzhou–Sano, Daegu, Mishino–Anlan");
        facts.stream().filter(fact -> creation(fact).isEmpty())
                .forEach(fact -> proposals.create(proposal, fact.id(), fact.draft(), null));
        for (Fact fact : facts) {
            creation(fact).filter(item -> item.state() == ItemState.DRAFT).ifPresent(item -> submit(fact, item.id()));
        }
        return facts.stream().flatMap(fact -> creation(fact).stream())
                .filter(item -> item.state() == ItemState.SUBMITTED).map(ItemView::id).toList();
    }

    private void submit(Fact fact, ItemId item) {
        var outcome = proposals.submit(List.of(item));
        if (!(outcome instanceof SaveResult.Saved)) {
            LOG.warn("Sample data: {} was not submitted: {}", fact.slug(), outcome);
        }
    }

    private int approve(List<ItemId> waiting) {
        waiting.forEach(this::accept);
        for (ItemId item : waiting) {
            if (reviews.conclude(item, true) instanceof Conclusion.Invalid invalid) {
                LOG.warn("Sample data: {} was not approved: {}", item, invalid.problems());
            }
        }
        return waiting.size();
    }

    private void accept(ItemId id) {
        var item = desk.find(id).orElseThrow();
        var open = item.units().stream().filter(unit -> unit.state() == UnitState.OPEN).map(UnitReview::path).toList();
        reviews.decide(id, item.item().version(), open, Verdict.ACCEPT, null);
    }

    private Optional<ItemView> creation(Fact fact) {
        return proposals.openItemsOf(fact.id()).stream().filter(item -> item.action() == Action.CREATE).findFirst();
    }
}
