package org.musubi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameContext;
import org.musubi.reconciliation.Candidates;
import org.musubi.register.NameForm;
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
    private static final int BLOCK = 1000;
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

    /** A name as the register has it, and as a translated page would. */
    private record Person(UUID id, String kanji, String latin) {
    }

    private record Part(String kanji, String latin) {
    }

    @Test
    void theRightOneAmongAHundredThousand() throws IOException {
        var random = new Random(SEED);
        var families = parts("s:");
        var given = parts("g:");
        var people = new ArrayList<Person>();
        for (var at = 0; at < PEOPLE; at++) {
            var family = families.get(random.nextInt(families.size()));
            var first = given.get(random.nextInt(given.size()));
            people.add(new Person(UUID.randomUUID(), family.kanji() + " " + first.kanji(), first.latin() + " " + family.latin()));
        }
        var begun = System.nanoTime();
        for (var at = 0; at < PEOPLE; at += BLOCK) {
            var block = people.subList(at, at + BLOCK);
            transaction.executeWithoutResult(status -> block.forEach(this::store));
        }
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

    private void store(Person person) {
        jdbc.update("INSERT INTO record (id, kind, state, current_number, label, version) VALUES (?, 'person', 'ACTIVE', 1, ?, 0)", person.id(), person.kanji());
        names.write(new RecordId(person.id()), "person", List.of(Cited.element(NameForm.preferred(person.kanji(), "ja"), Basis.GIVEN, List.of())));
    }

    /** Spellings of two characters with one reading each, of the table of readings. */
    private List<Part> parts(String kind) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(
                Objects.requireNonNull(getClass().getResourceAsStream("/vocabularies/name-readings.tsv.gz"))), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).filter(row -> row[0].length() == 2)
                    .flatMap(row -> Arrays.stream(row).skip(1).filter(column -> column.startsWith(kind))
                            .map(column -> new Part(row[0], Hepburn.of(column.substring(2).split(",")[0])))).toList();
        }
    }
}
