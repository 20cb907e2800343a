package org.musubi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.reconciliation.service.ReconciliationClient;
import org.musubi.ledger.DraftJson;
import org.musubi.register.NameRows;
import org.musubi.testing.SampleDataTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reconciliation service: how many queries a second, and whether the specification's own examples behave as their folders say.
 *
 * <p>The folder that the environment variable {@code MUSUBI_RECONCILIATION_SPECS} names holds {@code 0.2/examples} and
 * {@code 1.0-draft/examples}, as the repository of the specification has them.
 */
@SampleDataTest
class ServiceBench {

    private static final Path REPORT = Path.of("target/bench/service.txt");
    private static final int PEOPLE = Integer.getInteger("musubi.service.people", 20_000);
    private static final int BATCH = 100;
    private static final int BATCHES = 40;
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private NameRows names;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private DraftJson json;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void questionsInBatches() throws Exception {
        var random = new Random(20_261_124);
        var people = ManyPeople.of(PEOPLE, random);
        ManyPeople.store(people, jdbc, names, json, transaction);
        var client = ReconciliationClient.of(application).as(DemoAccounts.READER);
        var batches = IntStream.range(0, BATCHES).mapToObj(at -> batch(people, random)).toList();
        ask(client, batches.subList(0, BATCHES / 4));
        var one = speed(1, () -> ask(client, batches));
        var two = speed(2, () -> ask(client, batches));
        report("%,d people more than the sample: %,.0f queries a second in batches of %d from one client, %,.0f from two at once%n".formatted(PEOPLE, one, BATCH, two));
    }

    private static double speed(int clients, Callable<Integer> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var begun = System.nanoTime();
            var asked = 0;
            for (var done : pool.invokeAll(IntStream.range(0, clients).mapToObj(at -> work).toList())) {
                asked += done.get();
            }
            return asked / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static int ask(ReconciliationClient client, List<String> batches) throws Exception {
        for (var batch : batches) {
            assertThat(client.form("queries", batch).status()).isEqualTo(200);
        }
        return batches.size() * BATCH;
    }

    private static String batch(List<ManyPeople.Person> people, Random random) {
        var queries = JSON.createObjectNode();
        for (var at = 0; at < BATCH; at++) {
            var person = people.get(random.nextInt(people.size()));
            queries.putObject("q" + at).put("query", at % 2 == 0 ? person.latin() : person.kanji()).put("type", "person").put("limit", 5);
        }
        return JSON.writeValueAsString(queries);
    }

    @Test
    void theExamplesOfTheSpecificationBehaveAsTheirFoldersSay() throws Exception {
        var folder = System.getProperty("musubi.reconciliation.specs", System.getenv("MUSUBI_RECONCILIATION_SPECS"));
        if (folder == null) {
            report("examples of the specification: not asked, since MUSUBI_RECONCILIATION_SPECS names no folder%n".formatted());
            return;
        }
        var client = ReconciliationClient.of(application).as(DemoAccounts.READER);
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var version : List.of("0.2", "1.0-draft")) {
            for (var kind : Map.of("reconciliation-query-batch", "match", "data-extension-query", "extend").entrySet()) {
                for (var says : Map.of("valid", 200, "invalid", 400).entrySet()) {
                    for (var example : examples(Path.of(folder, version, "examples", kind.getKey(), says.getKey()))) {
                        var text = Files.readString(example);
                        var status = version.equals("0.2") ? client.form(kind.getValue().equals("match") ? "queries" : "extend", text).status()
                                : client.json(ReconciliationClient.DRAFT + "/" + kind.getValue(), text).status();
                        asked++;
                        if (status != says.getValue()) {
                            wrong.add(example + ": " + status);
                        }
                    }
                }
            }
        }
        report("examples of the specification: %d of %d requests behave as their folders say%n".formatted(asked - wrong.size(), asked));
        assertThat(asked).isPositive();
        assertThat(wrong).isEmpty();
    }

    private static List<Path> examples(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static void report(String line) throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
