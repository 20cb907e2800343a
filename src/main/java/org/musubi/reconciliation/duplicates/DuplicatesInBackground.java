package org.musubi.reconciliation.duplicates;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RevisionApplied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the {@link DuplicateSearch} go on beside all other work: from the start, and whenever something was approved. */
@Component
@ConditionalOnProperty(name = "musubi.duplicates.background", matchIfMissing = true)
class DuplicatesInBackground {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicatesInBackground.class);
    private static final long LOOK_AGAIN_SECONDS = 60;
    private static final long END_MILLIS = 5_000;

    private final DuplicateSearch search;
    private final Semaphore news = new Semaphore(1);
    private @Nullable Thread thread;

    DuplicatesInBackground(DuplicateSearch search) {
        this.search = search;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread = Thread.ofPlatform().name("duplicates").daemon().priority(Thread.MIN_PRIORITY).start(this::work);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void applied(RevisionApplied revision) {
        news.release();
    }

    /** Waits for the record in hand, so that the database is not closed beneath it. */
    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        var working = thread;
        thread = null;
        news.release();
        if (working != null) {
            working.join(END_MILLIS);
        }
    }

    private void work() {
        var me = Thread.currentThread();
        try {
            while (thread == me) {
                news.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                news.drainPermits();
                goOn();
            }
        } catch (InterruptedException stopped) {
            me.interrupt();
        }
    }

    private void goOn() throws InterruptedException {
        try {
            search.catchUp();
        } catch (RuntimeException broken) {
            LOG.error("The search for duplicates rests a while", broken);
            TimeUnit.SECONDS.sleep(LOOK_AGAIN_SECONDS);
        }
    }
}
