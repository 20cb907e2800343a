package org.musubi.reconciliation.elsewhere;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.JdbcTemplate;

/** A reconciliation service on this machine that behaves as a test tells it to, over a real connection. */
public final class PretendedService implements AutoCloseable {

    static final String MANIFEST = """
            {"versions": ["0.1", "0.2"], "name": "Lighthouse register", "identifierSpace": "http://lighthouse.example/", "schemaSpace": "http://lighthouse.example/schema",
             "view": {"url": "https://lighthouse.example/thing/{{id}}"}}""";
    static final String DRAFT_MANIFEST = """
            {"versions": ["1.0-draft"], "name": "Lighthouse register", "view": {"url": "https://lighthouse.example/thing/{id}"}}""";

    private final HttpServer server;
    private final Deque<String> asked = new ConcurrentLinkedDeque<>();
    private volatile Answering manifest = exchange -> send(exchange, 200, MANIFEST);
    private volatile Answering answer = exchange -> send(exchange, 200, "{\"q0\": {\"result\": []}}");

    /** How an exchange is answered. */
    interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    public PretendedService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try (exchange) {
                if (exchange.getRequestMethod().equals("GET")) {
                    asked.add("manifest");
                    manifest.to(exchange);
                } else {
                    asked.add(exchange.getRequestURI().getPath() + " " + URLDecoder.decode(body, StandardCharsets.UTF_8));
                    answer.to(exchange);
                }
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/reconcile");
    }

    PretendedService saysOfItself(String json) {
        manifest = exchange -> send(exchange, 200, json);
        return this;
    }

    /** Answers every question of version 0.2 with these candidates, a JSON list. */
    public PretendedService finds(String candidates) {
        return answers("{\"q0\": {\"result\": " + candidates + "}}");
    }

    PretendedService answers(String json) {
        return does(exchange -> send(exchange, 200, json));
    }

    public PretendedService refuses(int status) {
        return does(exchange -> send(exchange, status, "no"));
    }

    PretendedService does(Answering answering) {
        answer = answering;
        return this;
    }

    /** What it was asked, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What asks it, under the id {@code lighthouse}. */
    public OtherServices asker(JdbcTemplate jdbc, Clock clock, Duration mostTime) {
        return new OtherServices(new ServiceSettings(Map.of("lighthouse", new ServiceSettings.One("Lighthouse register", address(), Map.of("person", "keeper"), "office", "secret"))),
                new KeptAnswers(jdbc), clock, mostTime);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
