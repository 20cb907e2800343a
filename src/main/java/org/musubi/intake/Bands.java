package org.musubi.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Candidate;

/**
 * How near the best candidate of each row is. Comparing a long queue takes longer than a reader waits: each time some more are
 * compared, and kept for a while, since the register grows.
 */
final class Bands {

    private static final long PATIENCE_NANOS = Duration.ofMillis(600).toNanos();
    private static final long FRESH_NANOS = Duration.ofMinutes(10).toNanos();

    private record Kept(Set<RecordId> refused, Nearest nearest, long since) {
    }

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final ThreadLocal<Long> begun = ThreadLocal.withInitial(System::nanoTime);

    /** Begins a look at these rows; what is kept of others goes. */
    void begin(Set<UUID> rows) {
        kept.keySet().retainAll(rows);
        begun.set(System.nanoTime());
    }

    Nearest of(UUID row, Set<RecordId> refused, Supplier<List<Candidate>> candidates) {
        var before = kept.get(row);
        var now = System.nanoTime();
        boolean mayCompare = now - begun.get() < PATIENCE_NANOS;
        if (before != null && before.refused().equals(refused) && (now - before.since() < FRESH_NANOS || !mayCompare)) {
            return before.nearest();
        }
        return mayCompare ? keep(row, refused, candidates.get()) : Nearest.NOT_WEIGHED;
    }

    Nearest keep(UUID row, Set<RecordId> refused, List<Candidate> candidates) {
        var nearest = candidates.isEmpty() ? Nearest.NOBODY : Nearest.of(candidates.getFirst());
        kept.put(row, new Kept(refused, nearest, System.nanoTime()));
        return nearest;
    }
}
