package org.musubi.reconciliation.service;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.musubi.access.DemoAccounts.Demo;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks the service as its specification says, filters of the application included. */
public final class ReconciliationClient {

    public static final String OLD = "/api/reconcile";
    public static final String DRAFT = "/api/reconcile/1.0-draft";

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvc server;
    private final @Nullable Demo account;
    private final String language;

    private ReconciliationClient(MockMvc server, @Nullable Demo account, String language) {
        this.server = server;
        this.account = account;
        this.language = language;
    }

    public static ReconciliationClient of(WebApplicationContext application) {
        return new ReconciliationClient(MockMvcBuilders.webAppContextSetup(application).apply(SecurityMockMvcConfigurers.springSecurity()).build(), null, "en");
    }

    public ReconciliationClient as(@Nullable Demo somebody) {
        return new ReconciliationClient(server, somebody, language);
    }

    ReconciliationClient speaking(String header) {
        return new ReconciliationClient(server, account, header);
    }

    /** What came back: its status, headers and text. */
    public record Reply(MockHttpServletResponse response) {

        public int status() {
            return response.getStatus();
        }

        public String text() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(text());
        }
    }

    Reply read(String address, String... parameters) throws Exception {
        var request = get(address);
        for (var at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return send(request);
    }

    /** A form, as version 0.2 has it. */
    public Reply form(String name, String value) throws Exception {
        return send(post(OLD).param(name, value));
    }

    /** A body of JSON, as the draft has it. */
    public Reply json(String address, String body) throws Exception {
        return send(post(address).contentType("application/json").content(body.getBytes(StandardCharsets.UTF_8)));
    }

    Reply send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header("Accept-Language", language);
        if (account != null) {
            request.with(httpBasic(account.username(), account.password()));
        }
        return new Reply(server.perform(request).andReturn().getResponse());
    }
}
