package org.musubi.intake;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.intake.MentionQueue.Row;
import org.musubi.intake.MentionScores.Weighed;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RevisionApplied;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameKind;
import org.musubi.names.NameMatcher;
import org.musubi.names.PreparedName;
import org.musubi.reconciliation.Candidates;
import org.musubi.reconciliation.KnownForm;
import org.musubi.register.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Weighs the open mentions in the background, and keeps what it comes to: after a reading, after a change of the register's names,
 * after a start. What is kept is never half done: a halt in the middle costs one portion.
 */
@Component
class Weighing {

    private static final Logger LOG = LoggerFactory.getLogger(Weighing.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final int THREADS = 2;
    private static final int PORTION = 100;
    /** Comparing more names than this takes longer than weighing everything anew. */
    private static final long MOST_COMPARED = 3_000_000;

    private final MentionQueue queue;
    private final MentionScores scores;
    private final Candidates candidates;
    private final WeighingBell bell;
    private final boolean background;
    private final NameMatcher matcher = new NameMatcher();
    private final Actor program = new Actor(AccountId.next(), "Musubi", Set.of(Roles.CURATOR));
    private @Nullable Thread thread;

    /** @param background whether it begins by itself when the application is there */
    Weighing(MentionQueue queue, MentionScores scores, Candidates candidates, WeighingBell bell, @Value("${musubi.reconciliation.weighing:true}") boolean background) {
        this.queue = queue;
        this.scores = scores;
        this.candidates = candidates;
        this.bell = bell;
        this.background = background;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (background) {
            thread = Thread.ofPlatform().name("weighing").daemon().start(this::work);
        }
    }

    @PreDestroy
    void end() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                weighAll();
                bell.await(LOOK);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unforeseen) {
                LOG.warn("Mentions could not be weighed; tried again in {} s", LOOK.toSeconds(), unforeseen);
                pause();
            }
        }
    }

    private void pause() {
        try {
            bell.await(LOOK);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @EventListener
    void told(RevisionApplied applied) {
        if (Names.KINDS.contains(applied.kind())) {
            scores.changed(applied.record());
        }
    }

    @TransactionalEventListener
    void committed(RevisionApplied applied) {
        bell.ring();
    }

    /** Weighs what is not weighed yet, until nothing is left; returns how many mentions these were. */
    synchronized int weighAll() throws InterruptedException {
        int weighed = 0;
        try (var workers = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().name("weighing-", 1).daemon().factory())) {
            for (int portion = 1; portion > 0; weighed += portion) {
                portion = weighSome(workers);
            }
        }
        return weighed;
    }

    private int weighSome(ExecutorService workers) throws InterruptedException {
        var rows = as(queue::rowsToWeigh);
        var kept = new HashMap<>(scores.all());
        seeToChanges(rows, kept);
        var left = rows.values().stream().filter(row -> !row.isWeighed(kept.get(row.mention().id()))).toList();
        var gone = new HashSet<>(kept.keySet());
        gone.removeAll(rows.keySet());
        scores.forget(gone);
        int done = 0;
        // After each round the changes are looked at again: what is being weighed while names change is weighed anew.
        for (int from = 0; from < left.size() && from < 10 * PORTION; from += PORTION) {
            done += weigh(left.subList(from, Math.min(left.size(), from + PORTION)), workers);
        }
        return done;
    }

    private int weigh(List<Row> rows, ExecutorService workers) throws InterruptedException {
        var batch = as(candidates::batch);
        List<Callable<Weighed>> tasks = rows.stream().<Callable<Weighed>>map(row -> () -> as(() -> row.weigh(batch))).toList();
        var found = new HashMap<UUID, Weighed>();
        var answers = workers.invokeAll(tasks);
        for (int at = 0; at < rows.size(); at++) {
            found.put(rows.get(at).mention().id(), answer(rows.get(at), answers.get(at)));
        }
        scores.keep(found);
        return rows.size();
    }

    /** A name that cannot be compared is not tried again and again: the queue goes on. */
    private static Weighed answer(Row row, Future<Weighed> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DataAccessException unreachable) {
                throw unreachable;
            }
            LOG.warn("“{}” could not be weighed", row.mention().written(), failed.getCause());
            return new Weighed(row.asked(), Nearest.FAILED, 0, List.of());
        }
    }

    /** Forgets the mentions that are like a name that came, changed or went. */
    private void seeToChanges(Map<UUID, Row> rows, Map<UUID, Weighed> kept) {
        var changes = scores.changes();
        var changed = changes.records();
        if (changed.isEmpty()) {
            return;
        }
        var forms = as(() -> candidates.batch().forms(changed));
        var wrong = (long) forms.size() * kept.size() > MOST_COMPARED ? Set.copyOf(kept.keySet()) : wrong(rows, kept, changed, forms);
        scores.settle(changes, wrong);
        kept.keySet().removeAll(wrong);
    }

    private Set<UUID> wrong(Map<UUID, Row> rows, Map<UUID, Weighed> kept, Set<RecordId> changed, List<KnownForm> forms) {
        var prepared = new HashMap<KnownForm, PreparedName>();
        forms.forEach(form -> prepared.put(form, PreparedName.of(form.form(), NameKind.of(form.kind()))));
        var wrong = new HashSet<UUID>();
        kept.forEach((id, weighed) -> {
            var row = rows.get(id);
            if (row == null || weighed.candidates().stream().anyMatch(changed::contains) || row.mention().kinds().stream().filter(Names.KINDS::contains)
                    .anyMatch(kind -> isLike(row.mention().written(), kind, prepared))) {
                wrong.add(id);
            }
        });
        return wrong;
    }

    private boolean isLike(String written, String kind, Map<KnownForm, PreparedName> forms) {
        var mention = PreparedName.of(written, NameKind.of(kind));
        return forms.entrySet().stream().filter(one -> one.getKey().kind().equals(kind))
                .anyMatch(one -> matcher.match(mention, one.getValue()).verdict() != MatchVerdict.DIFFERENT);
    }

    private <T> T as(Supplier<T> work) {
        return CurrentActor.runAs(program, work);
    }
}
