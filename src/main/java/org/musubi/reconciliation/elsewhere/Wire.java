package org.musubi.reconciliation.elsewhere;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question and its answer as JSON, bounded in time and size whatever the other side does. Redirects are not followed: a service
 * must not send us to an address nobody configured.
 */
final class Wire {

    static final int MOST_BYTES = 1024 * 1024;
    private static final Duration MOST_TIME_TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int OK = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(MOST_TIME_TO_CONNECT).build();
    private final ExecutorService executor;
    private final Duration mostTime;

    /** @param mostTime to the last byte */
    Wire(ExecutorService executor, Duration mostTime) {
        this.executor = executor;
        this.mostTime = mostTime;
    }

    JsonNode get(URI address, ServiceSettings.One settings) throws NoAnswer {
        return exchange(request(address, settings).GET().build());
    }

    JsonNode post(URI address, String type, String body, ServiceSettings.One settings) throws NoAnswer {
        return exchange(request(address, settings).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static HttpRequest.Builder request(URI address, ServiceSettings.One settings) {
        var request = HttpRequest.newBuilder(address).header("Accept", "application/json").header("User-Agent", "Musubi");
        @Nullable String user = settings.user();
        if (user != null) {
            var secret = user + ":" + (settings.password() == null ? "" : settings.password());
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    /** Runs on a thread of its own: only that bounds the time of a body that comes a byte at a time. */
    private JsonNode exchange(HttpRequest request) throws NoAnswer {
        var answer = executor.submit(() -> answer(request));
        try {
            return answer.get(mostTime.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswer(Silence.SLOW, "no whole answer within " + mostTime);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case NoAnswer known -> known;
                case HttpTimeoutException slow -> new NoAnswer(Silence.SLOW, slow.toString());
                case IOException away -> new NoAnswer(Silence.UNREACHABLE, away.toString());
                case JacksonException wrong -> new NoAnswer(Silence.NOT_UNDERSTOOD, wrong.getOriginalMessage());
                case null, default -> throw new IllegalStateException(e.getCause());
            };
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(Silence.SLOW, "interrupted");
        }
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException, NoAnswer {
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            if (response.statusCode() != OK) {
                throw new NoAnswer(Silence.REFUSED, "status " + response.statusCode() + response.headers().firstValue("Location").map(" to "::concat).orElse(""), pause(response));
            }
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new NoAnswer(Silence.TOO_LARGE, "more than " + MOST_BYTES + " bytes");
            }
            return JSON.readTree(bytes);
        }
    }

    private static @Nullable Duration pause(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("\\d{1,6}")).map(Long::valueOf).map(Duration::ofSeconds)
                .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked).orElse(null);
    }
}
