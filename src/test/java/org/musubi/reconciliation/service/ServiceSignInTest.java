package org.musubi.reconciliation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.reconciliation.service.ReconciliationClient.DRAFT;
import static org.musubi.reconciliation.service.ReconciliationClient.OLD;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.testing.SampleDataTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Who may ask the service, and how. */
@SampleDataTest
class ServiceSignInTest {

    private static final String QUERY = "{\"q\": {\"query\": \"Benxi\"}}";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    private ReconciliationClient client;

    @BeforeEach
    void somebodyAsks() {
        client = ReconciliationClient.of(application);
    }

    private long signIns(String name) {
        return jdbc.sql("SELECT count(*) FROM access_log WHERE username = ? AND what = 'SIGNED_IN'").param(name).query(Long.class).single();
    }

    @Test
    void everybodyWithAnAccountMayAsk() throws Exception {
        for (var account : DemoAccounts.ALL) {
            var reply = client.as(account).form("queries", QUERY);
            assertThat(reply.status()).as(account.username()).isEqualTo(200);
            assertThat(reply.response().getHeader("Set-Cookie")).isNull();
        }
    }

    @Test
    void nobodyElseMay() throws Exception {
        for (var reply : List.of(client.form("queries", QUERY), client.read(OLD, "queries", QUERY), client.json(DRAFT + "/match", "{}"),
                client.read(OLD + "/suggest/entity", "prefix", "Ben"), client.read(OLD + "/preview", "id", "x"), client.form("extend", "{}"),
                client.read(OLD + "/flyout/type", "id", "place"), client.read("/api/other"))) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.response().getHeader("WWW-Authenticate")).startsWith("Basic");
            assertThat(reply.json().path("error").asString()).contains("HTTP Basic");
        }
        assertThat(client.as(new Demo("stranger", "", Set.of())).form("queries", QUERY).status()).isEqualTo(401);
    }

    @Test
    void aDisabledAccountIsRefusedAtOnceAlthoughItAskedJustNow() throws Exception {
        assertThat(client.as(DemoAccounts.CLERK).form("queries", QUERY).status()).isEqualTo(200);
        jdbc.sql("UPDATE account SET enabled = FALSE WHERE username = 'clerk'").update();
        assertThat(client.as(DemoAccounts.CLERK).form("queries", QUERY).status()).isEqualTo(401);
    }

    @Test
    void theLogIsToldOnceNotWithEveryBatch() throws Exception {
        client.as(DemoAccounts.SECOND).form("queries", QUERY);
        var before = signIns("editor");
        client.as(DemoAccounts.SECOND).form("queries", QUERY);
        client.as(DemoAccounts.SECOND).form("queries", QUERY);
        assertThat(signIns("editor")).isEqualTo(before);
    }

    @Test
    void pagesOfOtherOriginsMayRead() throws Exception {
        var manifest = client.send(get(OLD).header("Origin", "https://refine.example"));
        assertThat(manifest.response().getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        var before = client.send(options(DRAFT + "/match").header("Origin", "https://refine.example")
                .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "authorization, content-type"));
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.response().getHeader("Access-Control-Allow-Methods")).contains("POST");
    }

    @Test
    void thePagesForPeopleKeepTheirSignIn() throws Exception {
        var page = client.read("/ties");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.response().getHeader("Location")).endsWith("/login");
    }
}
