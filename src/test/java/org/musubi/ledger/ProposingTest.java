package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.register.event.EventDraft;
import org.musubi.testing.DatabaseTest;

@DatabaseTest
class ProposingTest extends LedgerWork {

    @Test
    void aSaveOverTheWorkOfAnotherIsRefusedAndNamesThem() {
        var item = create(CURATOR, RecordId.next(), event("First"));
        int seen = item(item).version();
        people.as(SECOND, () -> proposals.save(item, seen, event("Second")));

        assertThat(people.as(CURATOR, () -> proposals.save(item, seen, event("Third"))))
                .isInstanceOfSatisfying(SaveResult.Stale.class, stale -> assertThat(stale.by()).isEqualTo(SECOND.displayName()));
        assertThat(((EventDraft) item(item).draft()).summary().value()).isEqualTo("Second");
    }

    @Test
    void whatIsWithdrawnIsTakenUpAgain() {
        var item = create(CURATOR, RecordId.next(), event("A visit"));
        submit(CURATOR, item);

        people.as(CURATOR, () -> proposals.withdraw(item));
        assertThat(people.as(REVIEWER, () -> desk.queue())).isEmpty();
        assertThat(people.as(CURATOR, () -> proposals.submit(List.of(item)))).isEqualTo(new SaveResult.Closed(ItemState.WITHDRAWN));

        people.as(CURATOR, () -> proposals.takeUpAgain(item));
        submit(CURATOR, item);
        assertThat(people.as(REVIEWER, () -> desk.queue())).hasSize(1);
    }

    @Test
    void aDecidedEditionIsNeverRewritten() {
        var item = create(CURATOR, RecordId.next(), event("A visit"));
        submit(CURATOR, item);
        acceptAll(REVIEWER, item);
        people.as(CURATOR, () -> proposals.withdraw(item));
        people.as(CURATOR, () -> proposals.takeUpAgain(item));

        assertThat(people.as(SECOND, () -> proposals.save(item, item(item).version(),
                ((EventDraft) item(item).draft()).withSummary(Cited.given("Another visit"))))).isInstanceOf(SaveResult.Saved.class);

        assertThat(unit(REVIEWER, item, "/summary")).satisfies(unit -> {
            assertThat(unit.edition()).isEqualTo(2);
            assertThat(unit.isOpen()).isTrue();
            assertThat(unit.verdicts()).isEmpty();
            assertThat(unit.authorName()).isEqualTo(SECOND.displayName());
        });
    }

    @Test
    void aClerkChangesOnlyTheirOwnDrafts() {
        var item = create(CURATOR, RecordId.next(), event("A visit"));

        assertThat(people.as(CLERK, () -> proposals.save(item, item(item).version(), event("Mine")))).isInstanceOf(SaveResult.Closed.class);
        assertThat(people.as(CLERK, () -> proposals.withdraw(item))).isInstanceOf(SaveResult.Closed.class);
        assertThat(people.as(CLERK, () -> proposals.submit(List.of(item)))).isInstanceOf(SaveResult.Closed.class);
        assertThat(people.as(CLERK, () -> proposals.mine(Set.of(ItemState.DRAFT)))).isEmpty();
    }

    @Test
    void whatBreaksARuleIsKeptAsADraftButNotSubmitted() {
        var item = create(CURATOR, RecordId.next(), EventDraft.empty());

        assertThat(people.as(CURATOR, () -> proposals.submit(List.of(item)))).isInstanceOfSatisfying(SaveResult.Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(DraftProblem::code).contains("eventNeedsType"));
        assertThat(item(item).state()).isEqualTo(ItemState.DRAFT);
    }

    @Test
    void aQuoteThatIsNotInItsTextIsRefusedAtEverySave() {
        var wrong = Citation.quoting(RecordId.next(), SourceTextId.next(), 0, 3, "abc");
        var draft = event("A visit").withNote(Cited.of("Quoted", Basis.GIVEN, List.of(wrong)));

        assertThatThrownBy(() -> create(CURATOR, RecordId.next(), draft)).isInstanceOf(IllegalArgumentException.class);
        var item = create(CURATOR, RecordId.next(), event("A visit"));
        assertThat(people.as(CURATOR, () -> proposals.save(item, item(item).version(), draft))).isInstanceOfSatisfying(SaveResult.Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(DraftProblem::code).containsExactly("quoteNotInText"));
    }

    @Test
    void newRecordsThatADraftPointsAtAreSubmittedWithIt() {
        var who = RecordId.next();
        var newPerson = create(CURATOR, who, person("小林"));
        var visit = create(CURATOR, RecordId.next(), event("A visit").withHosts(List.of(mention("小林", who))));

        submit(CURATOR, visit);

        assertThat(item(newPerson).state()).isEqualTo(ItemState.SUBMITTED);
    }

    @Test
    void onlyWhatChangesIsAUnitToDecide() {
        var record = approved(event("A visit").withNote(Cited.given("A note")));

        var item = change(CURATOR, record, 1, event(record).withNote(null));

        assertThat(look(CURATOR, item).units()).singleElement().satisfies(unit -> {
            assertThat(unit.path()).isEqualTo("/note");
            assertThat(unit.change()).isEqualTo(UnitChange.REMOVED);
            assertThat(unit.proposed()).isNull();
        });
    }

    @Test
    void aDraftThatPointsAtTheUnfinishedWorkOfACuratorIsSubmittedByItself() {
        var who = RecordId.next();
        var newPerson = create(CURATOR, who, person("小林"));
        var visit = create(CLERK, RecordId.next(), event("A visit").withHosts(List.of(mention("小林", who))));

        submit(CLERK, visit);

        assertThat(item(newPerson).state()).isEqualTo(ItemState.DRAFT);
    }

    @Test
    void anotherOrderOfDraftsIsNoChangeOfTheirWords() {
        var one = create(CURATOR, RecordId.next(), event("One"));
        var other = people.as(CURATOR, () -> proposals.create(item(one).proposal(), RecordId.next(), event("Other"), null));
        int seen = item(one).version();
        people.as(SECOND, () -> proposals.arrange(List.of(other, one)));

        assertThat(people.as(CURATOR, () -> proposals.save(one, seen, event("One, better")))).isInstanceOf(SaveResult.Saved.class);
    }


    @Test
    void aChangeThatChangesNothingIsNotPutBeforeReviewers() {
        var record = approved(event("A visit"));
        var item = change(CURATOR, record, 1, event(record));

        assertThat(people.as(CURATOR, () -> proposals.submit(List.of(item)))).isInstanceOfSatisfying(SaveResult.Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(DraftProblem::code).containsExactly("nothingChanged"));
        assertThat(item(item).state()).isEqualTo(ItemState.DRAFT);
    }

    @Test
    void openWorkThatNamesARecordIsFoundByMentionAndByCitation() {
        var who = approved(person("小林"));
        var naming = create(CURATOR, RecordId.next(), event("A visit").withHosts(List.of(mention("小林", who))));
        var citing = create(CLERK, RecordId.next(), event("A visit").withSummary(
                Cited.of("A visit", Basis.STATED, List.of(Citation.quoting(who, "as they say", null)))));
        create(CURATOR, RecordId.next(), event("Another " + who));

        assertThat(people.as(CURATOR, () -> proposals.openItemsNaming(who))).extracting(ItemView::id).containsExactlyInAnyOrder(naming, citing);
        people.as(CURATOR, () -> proposals.withdraw(naming));
        assertThat(people.as(CURATOR, () -> proposals.openItemsNaming(who))).extracting(ItemView::id).containsExactly(citing);
    }

    @Test
    void aTitleThatIsTooLongIsCutRatherThanRefused() {
        var proposal = people.as(CURATOR, () -> proposals.open(ProposalType.FORM, "Change: " + "a".repeat(600)));

        assertThat(people.as(CURATOR, () -> proposals.find(proposal)).orElseThrow().title()).hasSize(500).startsWith("Change: a");
    }
}
