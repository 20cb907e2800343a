package org.musubi.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after {@value #FREE_TRIES} wrong passwords for a name, each further one locks the name for twice
 * as long, from a second up to a quarter of an hour. Kept in memory and bounded; a restart forgets it.
 */
@Component
class SignInThrottle {

    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 10_000;

    private record Failures(int count, Instant lockedUntil) {
    }

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isLocked(String username) {
        var known = failures.get(username);
        return known != null && clock.instant().isBefore(known.lockedUntil());
    }

    synchronized void failed(String username) {
        int count = failures.getOrDefault(username, new Failures(0, Instant.EPOCH)).count() + 1;
        var wait = count <= FREE_TRIES ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - FREE_TRIES - 1, 20));
        failures.put(username, new Failures(count, clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
    }

    synchronized void succeeded(String username) {
        failures.remove(username);
    }
}
