package org.musubi.reconciliation.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** An office that opened the service, over a real connection: what OpenRefine meets. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"spring.datasource.url=jdbc:h2:mem:open;DB_CLOSE_DELAY=-1",
        "vaadin.productionMode=true", "musubi.data-dir=target/open", "musubi.reconciliation.open=true"})
@ActiveProfiles("demo")
@DirtiesContext
class OpenServiceTest {

    @Autowired
    private Environment environment;

    private String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + ReconciliationApi.ROOT;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder form(String content) {
        return HttpRequest.newBuilder(URI.create(address())).header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8").POST(BodyPublishers.ofString(content));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whoeverReachesItAsksLikeAReader() throws IOException, InterruptedException {
        var manifest = send(HttpRequest.newBuilder(URI.create(address())));
        assertThat(manifest.body()).contains("\"0.2\"", address() + "/preview?id={{id}}").doesNotContain("authentication");

        var answer = send(form("queries=" + encoded("{\"q0\": {\"query\": \"本渓市\", \"limit\": 3}}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Benxi", "\"match\":true");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(send(HttpRequest.newBuilder(URI.create(address() + "?queries=" + encoded("{\"q0\": {\"query\": \"Benxi\"}}")))).body()).contains("Benxi");

        // A wrong password is wrong although none is needed, and nothing else is open.
        assertThat(send(form("queries=%7B%7D").header("Authorization", "Basic cmVhZGVyOm5v")).statusCode()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(URI.create(address().replace(ReconciliationApi.ROOT, "/api/other")))).statusCode()).isEqualTo(401);
    }

    @Test
    void aFormLargerThanTheServerReadsIsRefusedInWords() throws IOException, InterruptedException {
        var refused = send(form("queries=" + "x".repeat(3_000_000)));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("too large");
    }
}
