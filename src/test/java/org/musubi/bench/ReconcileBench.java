package org.musubi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.names.NameContext;
import org.musubi.reconciliation.Candidates;
import org.musubi.register.NameRows;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Among a hundred thousand people: how often the right one comes first, and how long a mention takes. */
@DatabaseTest
class ReconcileBench {

    private static final int PEOPLE = 100_000;
    private static final int MENTIONS = 1000;
    private static final long SEED = 20_261_124;

    @Autowired
    private Candidates candidates;
    @Autowired
    private NameRows names;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private People accounts;

    @Test
    void theRightOneAmongAHundredThousand() throws IOException {
        var random = new Random(SEED);
        var people = ManyPeople.of(PEOPLE, random);
        var begun = System.nanoTime();
        ManyPeople.store(people, jdbc, names, transaction);
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
        var database = jdbc.execute((java.sql.Connection connection) -> connection.getMetaData().getDatabaseProductName());
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/reconcile.txt"), """
                %s: %,d people, keys made and stored in %.0f s
                  a Latin mention of a name in kanji: first %.1f %%, in the first three %.1f %% (names of several readings cannot all be first)
                  milliseconds a mention: median %.1f, 95 of 100 within %.1f
                """.formatted(database, PEOPLE, storing, 100.0 * first / MENTIONS, 100.0 * three / MENTIONS, times[MENTIONS / 2], times[MENTIONS * 95 / 100]),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
