package org.musubi.intake.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.UnitReview;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.event.GroupSize;
import org.musubi.register.event.Stage;
import org.musubi.sources.SourceDraft;
import org.musubi.sources.SourceType;
import org.musubi.testing.DatabaseTest;

@DatabaseTest
class CompletingTest extends VisitWork {

    /** A planned visit as a curator read it from a letter: more is known of it than the form shows. */
    private RecordId plannedVisit() {
        var letter = approved(new SourceDraft(Cited.given("A letter from Anlan"), null, Cited.given(SourceType.values()[0]), null, null, null, null,
                null, null, null, List.of(), null));
        var quote = List.of(Citation.quoting(letter, "the growers, the deputy mayor and six others", null));
        var growers = new Delegation(Delegation.empty().id(), Cited.of("Fruit growers", Basis.STATED, quote),
                Cited.of(new Mention("Wei Lan", "Deputy mayor", "en", anlan), Basis.STATED, quote),
                Cited.of(Mention.written("Xu Min", "en"), Basis.STATED, quote), List.of(Cited.element(Mention.written("Hu Bo", "en"), Basis.STATED, quote)),
                Cited.of(new GroupSize(8, "and six others", List.of(new GroupSize.Part(3, "pupils"))), Basis.STATED, quote));
        var choir = Delegation.empty().withName(Cited.of("The choir", Basis.STATED, quote));
        return approved(EventDraft.empty()
                .withTypes(List.of(Cited.element(EventType.VISIT, Basis.STATED, quote)))
                .withDate(Cited.of(new WrittenDate("12 May 2026", "2026-05-12", org.musubi.chronology.Basis.STATED, null, null), Basis.STATED, quote))
                .withFrom(Cited.of(Mention.written("the orchards above Anlan", "en"), Basis.INFERRED, quote))
                .withTo(Cited.of(Mention.of(mishino, "Mishino"), Basis.STATED, quote))
                .withTie(Cited.of(Mention.of(tie, null), Basis.INFERRED, quote))
                .withDelegations(List.of(growers, choir))
                .withHosts(List.of(Cited.element(Mention.written("The mayor", "en"), Basis.STATED, quote)))
                .withPlaces(List.of(Cited.element(Mention.of(mishino, null), Basis.STATED, quote),
                        Cited.element(new Mention("Cold store", "visited", "en", null), Basis.STATED, quote),
                        Cited.element(new Mention("Cold store", "departure", "en", null), Basis.STATED, quote)))
                .withFields(List.of(Cited.element("AGR", Basis.INFERRED, quote), Cited.element("XYZ", Basis.GIVEN, List.of())))
                .withOccasions(List.of(Cited.element("Pear blossom", Basis.STATED, quote)))
                .withPurpose(Cited.given("To see the cold store"))
                .withStage(Cited.of(Stage.PLANNED, Basis.STATED, quote)));
    }

    private ItemId completing(RecordId record) {
        return clerk(() -> visits.complete(record, ENGLISH).orElseThrow());
    }

    private Stream<String> changed(ItemId id) {
        return units(id).stream().map(UnitReview::path);
    }

    @Test
    void onlyThatItWasHeldIsAskedOfTheReviewer() {
        var record = plannedVisit();
        var before = event(record);
        var id = completing(record);

        submit(id, open(id).entry());

        assertThat(changed(id)).containsExactly("/stage");
        assertThat(draft(id)).isEqualTo(before.withStage(draft(id).stage()));
        assertThat(draft(id).stage().value()).isEqualTo(Stage.HELD);
        assertThat(draft(id).stage().citations()).singleElement().satisfies(citation -> {
            assertThat(citation.source()).isEqualTo(source(id).record());
            assertThat(citation.quote()).isEqualTo("State: held");
        });
    }

    @Test
    void whatTheClerkChangesCitesTheOfficesRecordAndTheRestIsAsItWas() {
        var record = plannedVisit();
        var before = event(record);
        var id = completing(record);
        var was = open(id).entry();

        submit(id, new VisitEntry(was.tie(), was.from(), was.to(), was.date(), "Fruit growers", "Wei Lan", "Mayor", 9, "To see the new cold store",
                List.of("AGR", "SPO"), List.of("Cold store", "Town hall"), false, was.note()));

        var after = draft(id);
        assertThat(changed(id)).hasSize(7);
        assertThat(after.delegations()).hasSize(2);
        assertThat(after.delegations().getLast()).isEqualTo(before.delegations().getLast());
        var group = after.delegations().getFirst();
        assertThat(group.name()).isEqualTo(before.delegations().getFirst().name());
        assertThat(group.deputy()).isEqualTo(before.delegations().getFirst().deputy());
        assertThat(group.members()).isEqualTo(before.delegations().getFirst().members());
        assertThat(group.leader().value()).isEqualTo(new Mention("Wei Lan", "Mayor", "en", anlan));
        assertThat(group.size().value()).isEqualTo(new GroupSize(9, null, List.of(new GroupSize.Part(3, "pupils"))));
        // One of the two cold stores was crossed out, the place without words is none of the form's.
        assertThat(after.places()).startsWith(before.places().get(0), before.places().get(1)).hasSize(3);
        assertThat(after.fields()).startsWith(before.fields().toArray(Cited[]::new)).hasSize(3);
        assertThat(after.withPurpose(null).withDelegations(List.of()).withPlaces(List.of()).withFields(List.of()).withStage(null))
                .isEqualTo(before.withPurpose(null).withDelegations(List.of()).withPlaces(List.of()).withFields(List.of()).withStage(null));
        assertThat(Stream.of(after.purpose(), group.leader(), group.size(), after.places().getLast(), after.fields().getLast(), after.stage()))
                .allSatisfy(unit -> assertThat(unit.citations()).extracting(Citation::source).containsExactly(source(id).record()));
    }

    @Test
    void clearingTheGroupLeavesTheOthersAlone() {
        var record = plannedVisit();
        var before = event(record);
        var choirOnly = approved(before.withDelegations(List.of(Delegation.empty().withName(Cited.given("The growers")), before.delegations().getLast())));
        var id = completing(choirOnly);
        var was = open(id).entry();
        var cleared = new VisitEntry(was.tie(), was.from(), was.to(), was.date(), null, null, null, null, was.purpose(), was.fields(), was.places(),
                false, was.note());

        clerk(() -> visits.save(id, item(id).version(), cleared, ENGLISH));
        submit(id, cleared);
        approve(id);

        assertThat(event(choirOnly).delegations()).containsExactly(before.delegations().getLast());
    }

    @Test
    void aCompletionUnderWayIsGoneOnWith() {
        var record = plannedVisit();
        var id = completing(record);

        assertThat(completing(record)).isEqualTo(id);
    }

    @Test
    void anotherChangeOfTheSameRecordIsNotTakenForACompletion() {
        var record = plannedVisit();
        var form = people.as(CURATOR, () -> proposals.change(proposals.open(ProposalType.FORM, "A change"), record, 1,
                event(record).withNote(Cited.given("A note")), null));
        var colleague = people.as(CURATOR, () -> visits.complete(record, ENGLISH).orElseThrow());

        assertThat(colleague).isNotEqualTo(form);
        assertThat(completing(record)).isNotEqualTo(colleague);
        assertThat(people.as(CURATOR, () -> visits.complete(record, ENGLISH))).contains(colleague);
    }

    @Test
    void aRetiredVisitIsNotCompleted() {
        var record = plannedVisit();
        var retired = people.as(CURATOR, () -> proposals.retire(proposals.open(ProposalType.FORM, "Away"), record, 1, event(record), "Never happened"));
        people.as(CURATOR, () -> proposals.submit(List.of(retired)));
        approve(retired);

        assertThat(clerk(() -> visits.complete(record, ENGLISH))).isEmpty();
    }

    @Test
    void submittedAgainAfterAQuestionWhatWasNotTouchedKeepsItsEvidenceAndItsVerdict() {
        var id = submitted(entry("2026-11-03"));
        var first = draft(id);
        acceptAll(id);
        people.as(REVIEWER, () -> reviews.giveBack(id, item(id).version(), "How many?"));

        submit(id, purpose(entry("2026-11-03"), "Pear blossom and cold store"));

        assertThat(draft(id)).isEqualTo(first.withPurpose(draft(id).purpose()));
        assertThat(draft(id).purpose().citations()).singleElement()
                .satisfies(citation -> assertThat(citation.quote()).isEqualTo("Purpose: Pear blossom and cold store"));
        assertThat(units(id)).filteredOn(UnitReview::isOpen).extracting(UnitReview::path).containsExactly("/purpose");
        assertThat(((SourceDraft) source(id).draft()).texts()).hasSize(2);
    }
}
