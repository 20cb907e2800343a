package org.musubi.bench;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.intake.Imports;
import org.musubi.intake.MentionBand;
import org.musubi.intake.MentionDecisions;
import org.musubi.intake.MentionFilter;
import org.musubi.intake.MentionPage;
import org.musubi.intake.MentionQueue;
import org.musubi.intake.ReadingChoice;
import org.musubi.intake.Receipt;
import org.musubi.ledger.DraftJson;
import org.musubi.names.NameContext;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Candidates;
import org.musubi.register.NameRows;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Among a hundred thousand people: how often the right one comes first, and how long a mention takes. */
@DatabaseTest
class ReconcileBench {

    private static final int PEOPLE = 100_000;
    private static final int MENTIONS = 1000;
    private static final int DOCUMENTS = 20;
    private static final int MENTIONS_OF_DOCUMENT = 520;
    private static final List<String> MONTHS = List.of("January", "March", "May", "June", "July", "August", "October");
    private static final int PAGES = 15;
    private static final int DECISIONS = 9;
    private static final long SEED = 20_261_124;

    @Autowired
    private Candidates candidates;
    @Autowired
    private NameRows names;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private DraftJson json;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private People accounts;
    @Autowired
    private Imports imports;
    @Autowired
    private MentionQueue queue;
    @Autowired
    private MentionDecisions decisions;
    @Autowired
    private ApplicationContext application;

    @Test
    void theRightOneAmongAHundredThousand() throws IOException {
        var random = new Random(SEED);
        var people = ManyPeople.of(PEOPLE, random);
        var begun = System.nanoTime();
        ManyPeople.store(people, jdbc, names, json, transaction);
        var storing = (System.nanoTime() - begun) / 1e9;
        var times = new double[MENTIONS];
        var first = 0;
        var three = 0;
        for (var at = -100; at < MENTIONS; at++) {
            var person = people.get(random.nextInt(PEOPLE));
            var start = System.nanoTime();
            var found = accounts.as(DemoAccounts.CURATOR, () -> candidates.of(person.latin(), List.of("person"), NameContext.NONE, 10));
            if (at >= 0) {
                times[at] = (System.nanoTime() - start) / 1e6;
                // Namesakes written alike are as right as the one meant.
                var rank = found.stream().map(candidate -> candidate.form()).toList().indexOf(person.kanji());
                first += rank == 0 ? 1 : 0;
                three += rank >= 0 && rank < 3 ? 1 : 0;
            }
        }
        Arrays.sort(times);
        var queued = queue(people, random);
        var database = jdbc.execute((java.sql.Connection connection) -> connection.getMetaData().getDatabaseProductName());
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/reconcile.txt"), """
                %s: %,d people, keys made and stored in %.0f s
                  a Latin mention of a name in kanji: first %.1f %%, in the first three %.1f %% (names of several readings cannot all be first)
                  milliseconds a mention: median %.1f, 95 of 100 within %.1f
                %s""".formatted(database, PEOPLE, storing, 100.0 * first / MENTIONS, 100.0 * three / MENTIONS, times[MENTIONS / 2], times[MENTIONS * 95 / 100], queued),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Ten thousand open mentions: how long weighing them takes, and the first page of the queue before and after. */
    private String queue(List<ManyPeople.Person> people, Random random) {
        var begun = System.nanoTime();
        for (int document = 0; document < DOCUMENTS; document++) {
            read(document, people, random);
        }
        var reading = seconds(begun);
        var before = firstPage();
        begun = System.nanoTime();
        int weighed = Objects.requireNonNull(ReflectionTestUtils.<Integer>invokeMethod(application.getBean("weighing"), "weighAll"));
        var weighing = seconds(begun);
        var page = firstPage();
        var times = new double[PAGES];
        for (int at = 0; at < PAGES; at++) {
            var start = System.nanoTime();
            firstPage();
            times[at] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        var decided = new double[DECISIONS];
        for (int at = 0; at < DECISIONS; at++) {
            var row = firstPage().rows().get(at);
            var start = System.nanoTime();
            accounts.as(DemoAccounts.CURATOR, () -> decisions.decide(row, Answer.UNDETERMINABLE, null, false));
            firstPage();
            decided[at] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(decided);
        return """
                  %,d open mentions in %d documents (read in %.0f s): weighed in the background in %.0f s (%.1f ms each); before, %,d were still to be weighed
                  the first page of the queue with all facets, milliseconds: median %.0f, the slowest of %d %.0f; surely known %,d, possibly %,d, not known %,d
                  a decision and the next page, milliseconds: median %.0f, the slowest of %d %.0f
                """.formatted(page.total(), DOCUMENTS, reading, weighing, 1000 * weighing / weighed, before.weighing(), times[PAGES / 2], PAGES, times[PAGES - 1],
                page.facets().bands().getOrDefault(MentionBand.SAME, 0), page.facets().bands().getOrDefault(MentionBand.POSSIBLY, 0),
                page.facets().bands().getOrDefault(MentionBand.NONE, 0), decided[DECISIONS / 2], DECISIONS, decided[DECISIONS - 1]);
    }

    private void read(int document, List<ManyPeople.Person> people, Random random) {
        // Names in Latin letters: what is written as in the register would be linked by the reading itself.
        var text = new StringBuilder("Chronology of exchange, part ").append(document).append("\n\n");
        for (int at = 0; at < MENTIONS_OF_DOCUMENT; at++) {
            text.append(MONTHS.get(at % MONTHS.size())).append(' ').append(1 + at % 28).append(", ").append(1950 + document).append("\nA delegation headed by Mayor ")
                    .append(UCharacter.toTitleCase(people.get(random.nextInt(PEOPLE)).latin(), null)).append(" visited Anlan City.\n\n");
        }
        accounts.as(DemoAccounts.CURATOR, () -> imports.read(((Receipt.Received) imports.paste(text.toString())).id(), 0, ReadingChoice.ownedBy("Mishino", null)));
    }

    private MentionPage firstPage() {
        return accounts.as(DemoAccounts.CURATOR, () -> queue.around(MentionFilter.OPEN, null, 0, 40));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
