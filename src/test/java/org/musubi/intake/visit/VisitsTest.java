package org.musubi.intake.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SaveResult;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class VisitsTest extends VisitWork {

    @Autowired
    private JdbcClient jdbc;

    private int storedTexts() {
        return jdbc.sql("SELECT count(*) FROM source_text").query(Integer.class).single();
    }

    private String title(ItemId id) {
        return clerk(() -> proposals.find(item(id).proposal()).orElseThrow().title());
    }

    @Test
    void aStaleSaveChangesNothingAtAll() {
        var id = begun(entry("2026-11-03"));
        int seen = item(id).version();
        clerk(() -> visits.save(id, seen, entry("2026-11-04"), ENGLISH));
        var title = title(id);

        assertThat(clerk(() -> visits.save(id, seen, entry("2026-11-05"), ENGLISH))).isInstanceOf(SaveResult.Stale.class);

        assertThat(title(id)).isEqualTo(title).contains("2026-11-04");
        assertThat(open(id).entry().date()).isEqualTo(day("2026-11-04"));
    }

    @Test
    void aStaleSubmissionChangesNothingAtAll() {
        var id = begun(entry("2026-11-03"));
        int seen = item(id).version();
        clerk(() -> visits.save(id, seen, entry("2026-11-04"), ENGLISH));
        var before = draft(id);

        assertThat(clerk(() -> visits.submit(id, seen, entry("2026-11-05"), null, ENGLISH))).isInstanceOf(SaveResult.Stale.class);

        assertThat(draft(id)).isEqualTo(before);
        assertThat(item(id).state()).isEqualTo(ItemState.DRAFT);
        assertThat(sources(id)).isEmpty();
        assertThat(storedTexts()).isZero();
    }

    @Test
    void aSubmissionThatBreaksARuleChangesNothingAtAll() {
        var id = begun(entry("2026-11-03"));
        int version = item(id).version();
        var wrong = new VisitEntry(tie, anlan, mishino, day("2026-11-03"), "Growers", null, null, -1, null, List.of(), List.of(), false, null);

        assertThat(clerk(() -> visits.submit(id, version, wrong, null, ENGLISH))).isInstanceOf(SaveResult.Invalid.class);

        assertThat(item(id).version()).isEqualTo(version);
        assertThat(sources(id)).isEmpty();
        assertThat(storedTexts()).isZero();
        submit(id, entry("2026-11-03"));
    }

    @Test
    void theTitleOfASubmittedVisitIsThatOfWhatWasSubmitted() {
        var id = begun(entry("2026-11-03"));

        submit(id, entry("2026-11-05"));

        assertThat(title(id)).contains("2026-11-05");
    }

    @Test
    void ofTwoWindowsThatSaveAtTheSameInstantOneIsToldThatItIsLate() throws Exception {
        var id = begun(entry("2026-11-03"));
        int seen = item(id).version();
        var together = new CyclicBarrier(2);
        try (var windows = Executors.newFixedThreadPool(2)) {
            var answers = windows.invokeAll(List.of("2026-11-04", "2026-11-05").stream().map(edtf -> (Callable<SaveResult>) () -> {
                together.await();
                return clerk(() -> visits.save(id, seen, entry(edtf), ENGLISH));
            }).toList(), 30, TimeUnit.SECONDS);

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).hasAtLeastOneElementOfType(SaveResult.Saved.class)
                    .hasAtLeastOneElementOfType(SaveResult.Stale.class);
        }
        assertThat(title(id)).contains(open(id).entry().date().edtf());
    }

    @Test
    void aVisitTakenBackLeavesTheQueueWithItsSource() {
        var id = submitted(entry("2026-11-03"));
        assertThat(queue()).hasSize(1);

        clerk(() -> visits.takeBack(id));

        assertThat(queue()).isEmpty();
        assertThat(item(id).state()).isEqualTo(ItemState.DRAFT);
        assertThat(source(id).state()).isEqualTo(ItemState.DRAFT);
        submit(id, entry("2026-11-04"));
        assertThat(sources(id)).singleElement().satisfies(source -> assertThat(source.state()).isEqualTo(ItemState.SUBMITTED));
    }

    @Test
    void aVisitThrownAwayTakesItsSourceAlongAndBringsItBack() {
        var id = submitted(entry("2026-11-03"));

        clerk(() -> visits.withdraw(id));

        assertThat(queue()).isEmpty();
        assertThat(source(id).state()).isEqualTo(ItemState.WITHDRAWN);
        clerk(() -> visits.takeUpAgain(id));
        assertThat(source(id).state()).isEqualTo(ItemState.DRAFT);
        submit(id, entry("2026-11-03"));
        approve(id);
        assertThat(source(id).state()).isEqualTo(ItemState.APPROVED);
    }

    @Test
    void aSourceThatSomethingElseCitesStaysInTheQueue() {
        var id = submitted(entry("2026-11-03"));
        var source = source(id);
        var other = EventDraft.empty().withTypes(List.of(element(EventType.VISIT)))
                .withNote(Cited.of("As the office wrote", Basis.STATED, List.of(Citation.quoting(source.record(), "Size: 8", null))));
        people.as(CURATOR, () -> proposals.submit(List.of(proposals.create(proposals.open(ProposalType.FORM, "Another"), RecordId.next(), other, null))));

        clerk(() -> visits.takeBack(id));

        assertThat(item(id).state()).isEqualTo(ItemState.DRAFT);
        assertThat(source(id).state()).isEqualTo(ItemState.SUBMITTED);
        submit(id, entry("2026-11-04"));
        assertThat(sources(id)).hasSize(1);
    }

    @Test
    void aVisitThatIsDecidedIsNotTakenBackAndKeepsItsSource() {
        var id = submitted(entry("2026-11-03"));
        approve(id);

        assertThat(clerk(() -> visits.takeBack(id))).isInstanceOf(SaveResult.Closed.class);
        assertThat(clerk(() -> visits.withdraw(id))).isInstanceOf(SaveResult.Closed.class);

        assertThat(source(id).state()).isEqualTo(ItemState.APPROVED);
    }

    @Test
    void onlyAVisitOpensAsAVisit() {
        var event = EventDraft.empty().withTypes(List.of(element(EventType.VISIT)));
        var id = people.as(CURATOR, () -> proposals.create(proposals.open(ProposalType.FORM, "An event"), RecordId.next(), event, null));

        assertThat(people.as(CURATOR, () -> visits.open(id))).isEmpty();
    }
}
