package org.musubi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.RecordId;
import org.musubi.register.NameForm;
import org.musubi.register.NameRows;
import org.musubi.register.party.PersonDraft;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A register of any size: people whose surnames and given names are put together from the table of readings, the same for the same seed. */
final class ManyPeople {

    private static final int BLOCK = 1000;

    private ManyPeople() {
    }

    /** A name as the register has it, and as a translated page would. */
    record Person(UUID id, String kanji, String latin) {
    }

    private record Part(String kanji, String latin) {
    }

    static List<Person> of(int count, Random random) {
        var families = parts("s:");
        var given = parts("g:");
        return IntStream.range(0, count).mapToObj(at -> {
            var family = families.get(random.nextInt(families.size()));
            var first = given.get(random.nextInt(given.size()));
            return new Person(UUID.randomUUID(), family.kanji() + " " + first.kanji(), first.latin() + " " + family.latin());
        }).toList();
    }

    /** Puts them into the register as if they had been approved, with the rows by which names are found. */
    static void store(List<Person> people, JdbcTemplate jdbc, NameRows names, DraftJson json, TransactionTemplate transaction) {
        for (var at = 0; at < people.size(); at += BLOCK) {
            var block = people.subList(at, Math.min(people.size(), at + BLOCK));
            transaction.executeWithoutResult(status -> block.forEach(person -> {
                jdbc.update("INSERT INTO record (id, kind, state, current_number, label, version) VALUES (?, 'person', 'ACTIVE', 1, ?, 0)", person.id(), person.kanji());
                var named = List.of(Cited.element(NameForm.preferred(person.kanji(), "ja"), Basis.GIVEN, List.of()));
                var draft = new PersonDraft(named, List.of(), null);
                jdbc.update("""
                        INSERT INTO revision (record_id, number, kind, format, draft, retires, item_id, author_id, author_name, created_at)
                        VALUES (?, 1, 'person', ?, ?, FALSE, ?, ?, 'Bench', CURRENT_TIMESTAMP)""", person.id(), json.kindOf(draft).format(), json.write(draft), person.id(), person.id());
                names.write(new RecordId(person.id()), "person", named);
            }));
        }
    }

    /** Spellings of two characters with one reading each. */
    private static List<Part> parts(String kind) {
        try (var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(
                Objects.requireNonNull(ManyPeople.class.getResourceAsStream("/vocabularies/name-readings.tsv.gz"))), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).filter(row -> row[0].length() == 2)
                    .flatMap(row -> Arrays.stream(row).skip(1).filter(column -> column.startsWith(kind))
                            .map(column -> new Part(row[0], Hepburn.of(column.substring(2).split(",")[0])))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
