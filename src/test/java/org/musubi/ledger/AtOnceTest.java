package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AtOnceTest extends LedgerWork {

    @Autowired
    private Applying applying;
    @Autowired
    private ItemRepository items;
    @Autowired
    private TransactionTemplate transactions;

    private <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var ready = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (Callable<T> work : List.of(one, other)) {
                futures.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return work.call();
                }));
            }
            ready.await();
            go.countDown();
            var answers = new ArrayList<T>();
            for (var future : futures) {
                answers.add(future.get(30, TimeUnit.SECONDS));
            }
            return answers;
        }
    }

    @Test
    void ofTwoSavesOnTheSameVersionOneIsStale() throws Exception {
        var item = create(CURATOR, RecordId.next(), event("A visit"));
        int seen = item(item).version();

        var answers = atOnce(() -> people.as(CURATOR, () -> proposals.save(item, seen, event("One"))),
                () -> people.as(SECOND, () -> proposals.save(item, seen, event("Other"))));

        assertThat(answers).hasAtLeastOneElementOfType(SaveResult.Saved.class).hasAtLeastOneElementOfType(SaveResult.Stale.class);
    }

    @Test
    void oneItemIsAppliedOnce() throws Exception {
        var record = RecordId.next();
        var item = create(CURATOR, record, event("A visit"));
        submit(CURATOR, item);
        acceptAll(REVIEWER, item);

        var answers = atOnce(() -> conclude(REVIEWER, item, true), () -> conclude(SECOND, item, true));

        assertThat(answers).hasAtLeastOneElementOfType(Conclusion.Applied.class).hasAtLeastOneElementOfType(Conclusion.Stale.class);
        assertThat(record(record).number()).isEqualTo(1);
    }

    @Test
    void twoChangesOfOneRecordBothStandOrOneIsAskedAgain() throws Exception {
        var record = approved(event("A visit"));
        var one = change(CURATOR, record, 1, event(record).withNote(Cited.given("A note")));
        var other = change(CURATOR, record, 1, event(record).withPurpose(Cited.given("A purpose")));
        submit(CURATOR, one, other);
        acceptAll(REVIEWER, one);
        acceptAll(REVIEWER, other);

        var answers = atOnce(() -> conclude(REVIEWER, one, true), () -> conclude(SECOND, other, true));
        for (ItemId item : List.of(one, other)) {
            if (item(item).state() == ItemState.SUBMITTED) {
                assertThat(answers).hasAtLeastOneElementOfType(Conclusion.Stale.class);
                conclude(REVIEWER, item, true);
            }
        }

        assertThat(record(record).number()).isEqualTo(3);
        assertThat(event(record).note().value()).isEqualTo("A note");
        assertThat(event(record).purpose().value()).isEqualTo("A purpose");
    }

    @Test
    void oneRecordIsNotCreatedTwice() throws Exception {
        var record = RecordId.next();
        var one = create(CURATOR, record, event("One"));
        var other = create(CURATOR, record, event("Other"));
        submit(CURATOR, one, other);
        acceptAll(REVIEWER, one);
        acceptAll(REVIEWER, other);

        var answers = atOnce(() -> conclude(REVIEWER, one, true), () -> conclude(SECOND, other, true));

        assertThat(answers).filteredOn(Conclusion.Applied.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer instanceof Conclusion.Stale || answer instanceof Conclusion.Clashed).hasSize(1);
        assertThat(record(record).number()).isEqualTo(1);
    }

    @Test
    void aRecordCreatedBetweenTheCheckAndTheRevisionIsNotOverwritten() {
        var record = RecordId.next();
        var one = create(CURATOR, record, event("One"));
        var other = create(CURATOR, record, event("Other"));
        submit(CURATOR, one, other);
        acceptAll(REVIEWER, one);
        acceptAll(REVIEWER, other);

        var answer = transactions.execute(status -> {
            var late = items.lock(other.value()).orElseThrow();
            assertThat(applying.obstacle(late)).isEmpty();
            // A row that does not exist cannot be locked: another reviewer comes in between.
            inAnotherThread(() -> conclude(REVIEWER, one, true));
            return applying.conclude(late, people.actor(SECOND));
        });

        assertThat(answer).isInstanceOf(Conclusion.Clashed.class);
        assertThat(record(record).number()).isEqualTo(1);
        assertThat(event(record).summary().value()).isEqualTo("One");
        assertThat(item(other).state()).isEqualTo(ItemState.SUBMITTED);
    }

    private static void inAnotherThread(Runnable work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(work).get(30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aRecordIsNotRetiredWhileAnotherIsJustComingToPointAtIt() throws Exception {
        var who = approved(person("小林"));
        var visit = create(CURATOR, RecordId.next(), event("A visit").withHosts(List.of(mention("小林", who))));
        var proposal = proposal(CURATOR);
        var retire = people.as(CURATOR, () -> proposals.retire(proposal, who, 1, record(who).draft(), "Twice"));
        submit(CURATOR, visit, retire);
        acceptAll(REVIEWER, visit);
        acceptAll(REVIEWER, retire);

        try (var thread = Executors.newSingleThreadExecutor()) {
            var answer = transactions.execute(status -> {
                assertThat(conclude(SECOND, visit, true)).isInstanceOf(Conclusion.Applied.class);
                var other = thread.submit(() -> conclude(REVIEWER, retire, true));
                try {
                    other.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException waits) {
                    return other;
                } catch (Exception failure) {
                    throw new AssertionError(failure);
                }
                return other;
            });
            assertThat(answer.get(30, TimeUnit.SECONDS)).isNotInstanceOf(Conclusion.Applied.class);
        }
        assertThat(record(who).state()).isEqualTo(RecordState.ACTIVE);
    }
}
