package org.musubi.reconciliation.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.names.MatchReason;
import org.musubi.names.ReasonKind;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asking another service: what comes back, and what happens when nothing does. */
@DatabaseTest
class OtherServicesTest {

    private static final String OSHIMA = """
            [{"id": "Q1", "name": "Oshima Yasushi", "description": "mayor", "type": [{"id": "keeper", "name": "keeper of lights"}], "score": 88.0, "match": false}]""";

    @Autowired
    private JdbcTemplate jdbc;

    private final PretendedService service = new PretendedService();
    private final MovingClock clock = new MovingClock();
    private OtherServices asker;

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-25T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void begin() {
        asker = service.asker(jdbc, clock, Duration.ofMillis(1500));
    }

    @AfterEach
    void end() {
        asker.stop();
        service.close();
    }

    private ServiceAnswer ask(String name) {
        return asker.ask("lighthouse", name, "person").join();
    }

    private ServiceAnswer.Answered answered(String name) {
        return (ServiceAnswer.Answered) ask(name);
    }

    @Test
    void aNameIsAskedWithTheTypeOfItsKindAndNothingElse() {
        service.finds(OSHIMA);

        assertThat(answered("大島靖").candidates()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo("Q1");
            assertThat(found.description()).isEqualTo("mayor");
            assertThat(found.types()).containsExactly("keeper of lights");
            assertThat(found.view()).isEqualTo(URI.create("https://lighthouse.example/thing/Q1"));
            assertThat(found.reasons()).extracting(MatchReason::kind).contains(ReasonKind.SAME_READING);
        });
        assertThat(service.asked()).containsExactly("manifest", "/reconcile queries={\"q0\":{\"type\":\"keeper\",\"limit\":6,\"query\":\"大島靖\"}}");
    }

    @Test
    void aServiceOfTheDraftIsAskedAsTheDraftSays() {
        service.saysOfItself(PretendedService.DRAFT_MANIFEST).answers("{\"results\": [{\"candidates\": " + OSHIMA + "}]}");

        assertThat(answered("大島靖").candidates()).singleElement().extracting(ServiceCandidate::view).isEqualTo(URI.create("https://lighthouse.example/thing/Q1"));
        assertThat(service.asked().getLast()).startsWith("/reconcile/match {\"queries\":[{").contains("\"matchType\":\"name\"", "\"propertyValue\":\"大島靖\"");
    }

    @Test
    void theSameQuestionIsNotAskedTwiceInAMonth() {
        service.finds(OSHIMA);
        var first = answered("大島靖");
        clock.now = clock.now.plus(Duration.ofDays(29));

        assertThat(answered("大島靖").asOf()).isEqualTo(first.asOf());
        assertThat(service.asked()).hasSize(2);

        clock.now = clock.now.plus(Duration.ofDays(2));
        assertThat(answered("大島靖").asOf()).isEqualTo(clock.now);
    }

    @Test
    void whatItSaidEarlierIsShownWhileItIsSilent() {
        service.finds(OSHIMA);
        var first = answered("大島靖");
        clock.now = clock.now.plus(Duration.ofDays(40));
        service.refuses(503);

        assertThat(ask("大島靖")).isEqualTo(new ServiceAnswer.Kept(first.candidates(), first.asOf(), Silence.REFUSED));
    }

    @Test
    void answersAreForgottenAfterHalfAYear() {
        service.finds(OSHIMA);
        answered("大島靖");
        clock.now = clock.now.plus(Duration.ofDays(181));
        answered("岡部正英");

        assertThat(jdbc.queryForObject("SELECT count(*) FROM service_answer", Integer.class)).isEqualTo(1);
    }

    @Test
    void aServiceThatSendsAByteAtATimeIsSlow() {
        var done = new CountDownLatch(1);
        service.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int at = 0; at < 200 && done.getCount() > 0; at++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause(done);
            }
        });

        assertThat(ask("大島靖")).isEqualTo(new ServiceAnswer.Silent(Silence.SLOW));
        done.countDown();
    }

    private static void pause(CountDownLatch until) {
        try {
            until.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAnswerWithoutEndIsTooLarge() {
        service.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var block = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < 100; at++) {
                exchange.getResponseBody().write(block);
            }
        });

        assertThat(ask("大島靖")).isEqualTo(new ServiceAnswer.Silent(Silence.TOO_LARGE));
    }

    @Test
    void whatIsNoAnswerIsNotUnderstood() {
        for (var nonsense : new String[] {"<html>", "[]", "null", "{\"q0\": {\"result\": \"none\"}}", "[".repeat(100_000), ""}) {
            service.answers(nonsense);
            assertThat(service.asker(jdbc, clock, Duration.ofSeconds(5)).ask("lighthouse", "大島靖", "person").join()).as(nonsense.substring(0, Math.min(20, nonsense.length())))
                    .isEqualTo(new ServiceAnswer.Silent(Silence.NOT_UNDERSTOOD));
        }
        service.saysOfItself("{\"name\": \"x\", \"versions\": [\"7\"]}");
        assertThat(service.asker(jdbc, clock, Duration.ofSeconds(5)).ask("lighthouse", "大島靖", "person").join()).isEqualTo(new ServiceAnswer.Silent(Silence.NOT_UNDERSTOOD));
    }

    @Test
    void aRedirectIsNotFollowed() {
        service.does(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://169.254.169.254/secret");
            PretendedService.send(exchange, 302, "");
        });

        assertThat(ask("大島靖")).isEqualTo(new ServiceAnswer.Silent(Silence.REFUSED));
    }

    @Test
    void wordsOfAHostileServiceAreMadeHarmless() {
        service.saysOfItself("{\"name\": \"x\", \"view\": {\"url\": \"javascript:alert({{id}})\"}}");
        service.finds("""
                [{"id": "Q1", "name": "Osh\\u202Eima\\u0000 Yasushi", "description": "%s", "type": "keeper"},
                 {"id": "Q\\u200B2", "name": "two"}, {"id": "", "name": "three"}, {"id": 7}, {"name": "four"}, null, 5, {"id": "Q5", "name": "  "}]""".formatted("long ".repeat(500)));

        assertThat(answered("大島靖").candidates()).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("Osh ima Yasushi");
            assertThat(found.description()).hasSize(301);
            assertThat(found.view()).isNull();
        });
    }

    @Test
    void aServiceThatFailsThriceIsLeftAloneForAWhile() {
        service.refuses(500);
        for (int at = 0; at < 3; at++) {
            assertThat(ask("大島靖")).isEqualTo(new ServiceAnswer.Silent(Silence.REFUSED));
        }
        service.finds(OSHIMA);

        assertThat(ask("大島靖")).isEqualTo(new ServiceAnswer.Silent(Silence.RESTING));
        clock.now = clock.now.plus(Duration.ofMinutes(6));
        assertThat(ask("大島靖")).isInstanceOf(ServiceAnswer.Answered.class);
    }

    @Test
    void aPauseItAsksForIsKept() {
        service.does(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "60");
            PretendedService.send(exchange, 429, "");
        });
        assertThat(ask("大島靖")).isEqualTo(new ServiceAnswer.Silent(Silence.REFUSED));
        service.finds(OSHIMA);

        assertThat(ask("大島靖")).isEqualTo(new ServiceAnswer.Silent(Silence.RESTING));
        clock.now = clock.now.plus(Duration.ofSeconds(61));
        assertThat(ask("大島靖")).isInstanceOf(ServiceAnswer.Answered.class);
    }

    @Test
    void whereNobodyAnswersItSaysSo() {
        service.close();

        assertThat(ask("大島靖")).isEqualTo(new ServiceAnswer.Silent(Silence.UNREACHABLE));
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        var settings = new ServiceSettings(Map.of("broken", new ServiceSettings.One(null, URI.create("file:///etc/passwd"), null, null, null)));

        assertThatThrownBy(() -> new OtherServices(settings, new KeptAnswers(jdbc), clock, Duration.ofSeconds(1))).hasMessageContaining("musubi.reconciliation.services.broken.url");
    }

    @Test
    void aServiceNobodyConfiguredIsNotAsked() {
        assertThatThrownBy(() -> asker.ask("other", "大島靖", "person")).isInstanceOf(IllegalArgumentException.class);
    }
}
