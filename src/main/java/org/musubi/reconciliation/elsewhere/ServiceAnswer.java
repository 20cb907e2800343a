package org.musubi.reconciliation.elsewhere;

import java.time.Instant;
import java.util.List;

/** What came of asking a service. */
public sealed interface ServiceAnswer {

    /** @param asOf when the service said so: now, or up to a month ago */
    record Answered(List<ServiceCandidate> candidates, Instant asOf) implements ServiceAnswer {

        public Answered {
            candidates = List.copyOf(candidates);
        }
    }

    /** The service is silent, but what it said of this name earlier is kept. */
    record Kept(List<ServiceCandidate> candidates, Instant asOf, Silence why) implements ServiceAnswer {

        public Kept {
            candidates = List.copyOf(candidates);
        }
    }

    record Silent(Silence why) implements ServiceAnswer {
    }
}
