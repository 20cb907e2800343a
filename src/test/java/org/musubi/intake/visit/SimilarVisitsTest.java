package org.musubi.intake.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.testing.DatabaseTest;

@DatabaseTest
class SimilarVisitsTest extends VisitWork {

    private List<SimilarVisit> similar(VisitEntry entry) {
        return clerk(() -> visits.similar(entry, null, ENGLISH));
    }

    /** An event without a tie. */
    private static EventDraft event(String edtf, @Nullable Cited<Mention> from, @Nullable Cited<Mention> to, Mention... places) {
        return EventDraft.empty().withSummary(Cited.given("Growers on the way")).withTypes(List.of(element(EventType.VISIT)))
                .withDate(Cited.given(day(edtf))).withFrom(from).withTo(to)
                .withPlaces(List.of(places).stream().map(VisitWork::element).toList());
    }

    private static Cited<Mention> at(RecordId place) {
        return Cited.given(Mention.of(place, null));
    }

    private void waits(EventDraft draft) {
        people.as(CURATOR, () -> proposals.submit(List.of(proposals.create(proposals.open(ProposalType.FORM, "Seen"), RecordId.next(), draft, null))));
    }

    @Test
    void aVisitOfTheSameTieOnNearDaysIsPointedOut() {
        approve(submitted(entry("2026-11-03")));

        assertThat(similar(entry("2026-11-03"))).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo("Anlan fruit growers");
            assertThat(one.date()).isEqualTo(day("2026-11-03"));
            assertThat(one.waiting()).isNull();
        });
        assertThat(similar(entry("2026-11-06"))).hasSize(1);
        assertThat(similar(entry("2026-11-07"))).isEmpty();
        assertThat(similar(entry(null))).isEmpty();
    }

    @Test
    void aVisitBetweenTheSamePlacesIsPointedOutWhateverItsTie() {
        var there = approved(event("2026-11-03", at(anlan), at(mishino)));
        var back = approved(event("2026-11-05", at(mishino), at(anlan)));
        waits(event("2026-11-04", at(anlan), at(mishino)));
        approved(event("2026-11-03", at(anlan), at(tie)));
        approved(event("2027-11-03", at(anlan), at(mishino)));

        assertThat(similar(entry("2026-11-04"))).hasSize(3).extracting(SimilarVisit::record).contains(there, back);
    }

    @Test
    void aVisitOfTheSamePlaceIsPointedOutByItsNameOrItsRecord() {
        var store = approved(place("Cold store"));
        var byRecord = approved(event("2026-11-03", null, null, Mention.of(store, null)));
        var byName = approved(event("2026-11-04", null, null, Mention.written("COLD STORE", "en")));
        approved(event("2026-11-04", null, null, Mention.written("Cold store annexe", "en")));
        waits(event("2026-11-04", null, null, Mention.written("Cold Store", "en")));
        waits(event("2026-11-04", null, null, Mention.written("Town hall", "en")));
        var entry = new VisitEntry(null, null, null, day("2026-11-03"), null, null, null, null, null, List.of(), List.of("Cold store"), false, null);

        assertThat(similar(entry)).hasSize(3).extracting(SimilarVisit::record).contains(byRecord, byName);
    }

    @Test
    void whatWaitsIsShownWithItsDateAndWhereItStands() {
        var id = submitted(entry("2026-11-03"));

        assertThat(similar(entry("2026-11-04"))).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo("Anlan fruit growers");
            assertThat(one.date()).isEqualTo(day("2026-11-03"));
            assertThat(one.waiting()).isEqualTo(new SimilarVisit.Waiting(id, item(id).proposal(), ItemState.SUBMITTED, true));
        });
        assertThat(people.as(CURATOR, () -> visits.similar(entry("2026-11-04"), null, ENGLISH))).singleElement()
                .satisfies(one -> assertThat(one.waiting().mine()).isFalse());
        assertThat(clerk(() -> visits.similar(entry("2026-11-03"), id, ENGLISH))).isEmpty();
    }

    @Test
    void theOneThatIsBeingCompletedIsNotItsOwnDouble() {
        var planned = new VisitEntry(tie, anlan, mishino, day("2026-11-03"), "Growers", null, null, null, null, List.of(), List.of(), true, null);
        var first = submitted(planned);
        approve(first);
        var id = clerk(() -> visits.complete(item(first).record(), ENGLISH).orElseThrow());

        assertThat(clerk(() -> visits.similar(open(id).entry(), id, ENGLISH))).isEmpty();
    }
}
