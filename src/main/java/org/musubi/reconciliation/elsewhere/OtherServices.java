package org.musubi.reconciliation.elsewhere;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.musubi.base.ErrorId;
import org.musubi.names.NameKind;
import org.musubi.names.NameMatcher;
import org.musubi.names.PreparedName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Asks configured reconciliation services what a name may mean. Names leave the house only by a curator's command; an answer is kept
 * for a month and shown after that as long as the service is silent. A service that fails three times running is left alone for a while.
 */
@Service
@EnableConfigurationProperties(ServiceSettings.class)
@PreAuthorize("hasRole('CURATOR')")
public class OtherServices {

    private static final Logger LOG = LoggerFactory.getLogger(OtherServices.class);
    private static final Duration MOST_TIME = Duration.ofSeconds(8);
    private static final Duration FRESH = Duration.ofDays(30);
    private static final Duration MANIFEST_KEPT = Duration.ofHours(12);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final int FAILURES_BEFORE_REST = 3;
    private static final int MOST_AT_ONCE = 2;
    private static final int LONGEST_NAME = 500;

    private final KeptAnswers kept;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Wire wire;
    private final Map<String, Line> lines = new TreeMap<>();
    private final NameMatcher matcher = new NameMatcher();

    @Autowired
    OtherServices(ServiceSettings settings, KeptAnswers kept, Clock clock) {
        this(settings, kept, clock, MOST_TIME);
    }

    OtherServices(ServiceSettings settings, KeptAnswers kept, Clock clock, Duration mostTime) {
        this.kept = kept;
        this.clock = clock;
        wire = new Wire(threads, mostTime);
        settings.all().forEach((id, one) -> lines.put(id, new Line(new OtherService(id, Objects.requireNonNullElse(one.name(), id)), one.address(id), one)));
    }

    /** What is known of a service while the program runs. */
    private static final class Line {
        private final OtherService service;
        private final URI address;
        private final ServiceSettings.One settings;
        private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);
        private Protocol.@Nullable Manifest manifest;
        private Instant manifestUntil = Instant.MIN;
        private Instant restsUntil = Instant.MIN;
        private int failures;

        private Line(OtherService service, URI address, ServiceSettings.One settings) {
            this.service = service;
            this.address = address;
            this.settings = settings;
        }

        private synchronized boolean rests(Instant now) {
            return now.isBefore(restsUntil);
        }

        private synchronized Optional<Protocol.Manifest> manifest(Instant now) {
            return now.isBefore(manifestUntil) ? Optional.ofNullable(manifest) : Optional.empty();
        }

        private synchronized void said(Protocol.Manifest told, Instant now) {
            manifest = told;
            manifestUntil = now.plus(MANIFEST_KEPT);
        }

        private synchronized void answered() {
            failures = 0;
        }

        private synchronized void failed(@Nullable Duration pause, Instant now) {
            failures++;
            manifestUntil = Instant.MIN;
            if (pause != null) {
                restsUntil = now.plus(pause);
            } else if (failures >= FAILURES_BEFORE_REST) {
                restsUntil = now.plus(REST);
                failures = 0;
            }
        }
    }

    /** The services that may be asked, by their ids; none where none is configured. */
    public List<OtherService> all() {
        return lines.values().stream().map(line -> line.service).toList();
    }

    /**
     * What a service takes a name to mean. Returns at once; the answer comes within seconds and never as an exception.
     *
     * @param kind code of the kind of record: place, person, organisation
     * @throws IllegalArgumentException for a service that is not configured
     */
    public CompletableFuture<ServiceAnswer> ask(String service, String name, String kind) {
        var line = lines.get(service);
        if (line == null) {
            throw new IllegalArgumentException("No service " + service);
        }
        var asked = name.strip();
        return CompletableFuture.supplyAsync(() -> answer(line, asked.length() <= LONGEST_NAME ? asked : asked.substring(0, LONGEST_NAME), kind), threads).exceptionally(broken -> {
            ErrorId.next().logging(() -> LOG.error("Asking the reconciliation service {} failed", line.service.id(), broken));
            return new ServiceAnswer.Silent(Silence.NOT_UNDERSTOOD);
        });
    }

    private ServiceAnswer answer(Line line, String name, String kind) {
        var type = line.settings.type(kind);
        var question = KeptAnswers.question(line.address, type, name);
        var earlier = kept.find(question);
        var now = clock.instant();
        if (earlier.isPresent() && earlier.get().at().plus(FRESH).isAfter(now)) {
            return new ServiceAnswer.Answered(candidates(earlier.get().found(), name, kind), earlier.get().at());
        }
        try {
            var found = asked(line, name, type);
            kept.keep(question, line.service.id(), found, now);
            return new ServiceAnswer.Answered(candidates(found, name, kind), now);
        } catch (NoAnswer silent) {
            LOG.warn("Reconciliation service {} gave no answer: {}, {}", line.service.id(), silent.why(), silent.getMessage());
            return earlier.<ServiceAnswer>map(answer -> new ServiceAnswer.Kept(candidates(answer.found(), name, kind), answer.at(), silent.why()))
                    .orElseGet(() -> new ServiceAnswer.Silent(silent.why()));
        }
    }

    private List<Protocol.Found> asked(Line line, String name, @Nullable String type) throws NoAnswer {
        if (line.rests(clock.instant())) {
            throw new NoAnswer(Silence.RESTING, "left alone for a while");
        }
        if (!line.atOnce.tryAcquire()) {
            throw new NoAnswer(Silence.BUSY, MOST_AT_ONCE + " questions are under way");
        }
        try {
            var manifest = line.manifest(clock.instant()).orElse(null);
            if (manifest == null) {
                manifest = Protocol.manifest(wire.get(line.address, line.settings));
                line.said(manifest, clock.instant());
            }
            var question = Protocol.question(line.address, manifest, name, type);
            var found = Protocol.candidates(wire.post(question.address(), question.type(), question.body(), line.settings), manifest);
            line.answered();
            return found;
        } catch (NoAnswer failed) {
            line.failed(failed.pause(), clock.instant());
            throw failed;
        } finally {
            line.atOnce.release();
        }
    }

    private List<ServiceCandidate> candidates(List<Protocol.Found> found, String name, String kind) {
        var mention = PreparedName.of(name, NameKind.of(kind));
        return found.stream().map(one -> new ServiceCandidate(one.id(), one.name(), one.description(), one.types(), one.view() == null ? null : URI.create(one.view()),
                matcher.match(mention, PreparedName.of(one.name(), mention.kind())).reasons())).toList();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
