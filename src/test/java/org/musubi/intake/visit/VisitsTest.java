package org.musubi.intake.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.SaveResult;
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

        assertThat(clerk(() -> visits.submit(id, seen, entry("2026-11-05"), ENGLISH))).isInstanceOf(SaveResult.Stale.class);

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

        assertThat(clerk(() -> visits.submit(id, version, wrong, ENGLISH))).isInstanceOf(SaveResult.Invalid.class);

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
}
