package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.base.Roles;
import org.musubi.register.event.Amount;
import org.musubi.register.event.EventDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.testing.DatabaseTest;

@DatabaseTest
class ApplyingTest extends LedgerWork {

    @Test
    void changesOfDifferentUnitsMergeByThemselves() {
        var record = approved(event("A visit"));
        var one = change(CURATOR, record, 1, event(record).withNote(Cited.given("A note")));
        var other = change(CURATOR, record, 1, event(record).withPurpose(Cited.given("A purpose")));
        submit(CURATOR, one, other);

        assertThat(approve(one)).isEqualTo(new Conclusion.Applied(record, 2, true));
        assertThat(approve(other)).isEqualTo(new Conclusion.Applied(record, 3, true));

        assertThat(event(record).note().value()).isEqualTo("A note");
        assertThat(event(record).purpose().value()).isEqualTo("A purpose");
    }

    @Test
    void theSameUnitChangedTwiceIsShownThreeWaysAndNothingIsLost() {
        var record = approved(event("As it was"));
        var one = change(CURATOR, record, 1, event(record).withSummary(Cited.given("As one says")));
        var other = change(CURATOR, record, 1, event(record).withSummary(Cited.given("As another says")).withNote(Cited.given("A note")));
        submit(CURATOR, one, other);
        approve(one);

        assertThat(unit(REVIEWER, other, "/summary").clash()).isTrue();
        assertThat(approve(other)).isEqualTo(new Conclusion.Clashed(List.of("/summary")));

        assertThat(event(record).summary().value()).as("the register keeps the first").isEqualTo("As one says");
        var open = unit(REVIEWER, other, "/summary");
        assertThat(open.isOpen()).isTrue();
        assertThat(open.edition()).isEqualTo(2);
        assertThat(DraftJson.value(open.now()).asString()).isEqualTo("As one says");
        assertThat(DraftJson.value(open.proposed()).asString()).isEqualTo("As another says");
        assertThat(unit(REVIEWER, other, "/note").state()).as("decided already").isEqualTo(UnitState.ACCEPTED);
        assertThat(told(CURATOR)).contains(NoticeType.CLASHED);

        decide(REVIEWER, other, Verdict.ACCEPT, "/summary");
        assertThat(conclude(REVIEWER, other, true)).isEqualTo(new Conclusion.Applied(record, 3, true));
        assertThat(event(record).summary().value()).isEqualTo("As another says");
        assertThat(event(record).note().value()).isEqualTo("A note");
    }

    @Test
    void theSameValueProposedTwiceIsNoClash() {
        var record = approved(event("As it was"));
        var one = change(CURATOR, record, 1, event(record).withSummary(Cited.given("As it is")));
        var other = change(SECOND, record, 1, event(record).withSummary(Cited.given("As it is")));
        submit(CURATOR, one);
        submit(SECOND, other);
        approve(one);

        assertThat(approve(other)).isInstanceOf(Conclusion.Applied.class);
    }

    @Test
    void acceptingTakesNewRecordsAlongOnceTheyAreNamed() {
        var who = RecordId.next();
        var visit = RecordId.next();
        var newPerson = create(CURATOR, who, person("小林"));
        var item = create(CURATOR, visit, event("A visit").withHosts(List.of(mention("小林", who))));
        submit(CURATOR, item);
        acceptAll(REVIEWER, item);

        assertThat(look(REVIEWER, item).needs()).extracting(ItemView::id).containsExactly(newPerson);
        assertThat(conclude(REVIEWER, item, false)).isInstanceOf(Conclusion.Needs.class);
        assertThat(exists(who)).isFalse();
        assertThat(conclude(REVIEWER, item, true)).isInstanceOf(Conclusion.Applied.class);

        assertThat(exists(who)).isTrue();
        assertThat(event(visit).hosts().getFirst().value().link()).isEqualTo(who);
    }

    @Test
    void nothingIsTakenAlongByAnAcceptanceThatFails() {
        var who = RecordId.next();
        create(CURATOR, who, person("小林"));
        var item = create(CURATOR, RecordId.next(), event("A visit").withHosts(List.of(mention("小林", who))));
        submit(CURATOR, item);

        assertThat(conclude(REVIEWER, item, true)).as("nothing decided yet").isInstanceOf(Conclusion.Undecided.class);
        assertThat(exists(who)).isFalse();

        acceptAll(REVIEWER, item);
        var type = look(REVIEWER, item).units().stream().map(UnitReview::path).filter(path -> path.startsWith("/types/")).findFirst().orElseThrow();
        decide(REVIEWER, item, Verdict.REFUSE, type);
        assertThat(conclude(REVIEWER, item, true)).isInstanceOf(Conclusion.Invalid.class);
        assertThat(exists(who)).isFalse();
    }

    @Test
    void whatIsDoubtedIsNotTakenAlongUnseen() {
        var who = RecordId.next();
        var doubtful = person("小林");
        doubtful = new org.musubi.register.party.PersonDraft(doubtful.names(), List.of(), Cited.given("Hm").withDoubts(List.of("out_of_order")));
        create(CURATOR, who, doubtful);
        var item = create(CURATOR, RecordId.next(), event("A visit").withHosts(List.of(mention("小林", who))));
        submit(CURATOR, item);
        acceptAll(REVIEWER, item);

        assertThat(conclude(REVIEWER, item, true)).isInstanceOf(Conclusion.Needs.class);
        assertThat(exists(who)).isFalse();
    }

    @Test
    void aRefusedNewPersonLeavesTheLinkEmptyAndTheNameAsWritten() {
        var who = RecordId.next();
        var visit = RecordId.next();
        var newPerson = create(CURATOR, who, person("小林"));
        var item = create(CURATOR, visit, event("A visit").withHosts(List.of(mention("小林", who))));
        submit(CURATOR, item);
        people.as(REVIEWER, () -> reviews.refuse(newPerson, item(newPerson).version(), "Not known"));

        assertThat(approve(item)).isInstanceOf(Conclusion.Applied.class);

        var host = event(visit).hosts().getFirst().value();
        assertThat(host.asWritten()).isEqualTo("小林");
        assertThat(host.link()).isNull();
    }

    @Test
    void newRecordsMayPointAtEachOther() {
        var one = RecordId.next();
        var other = RecordId.next();
        var first = create(CURATOR, one, event("One").withInstruments(List.of(mention("other", other))));
        create(CURATOR, other, event("Other").withInstruments(List.of(mention("one", one))));
        submit(CURATOR, first);

        assertThat(approve(first)).isInstanceOf(Conclusion.Applied.class);

        assertThat(event(one).instruments().getFirst().value().link()).isEqualTo(other);
        assertThat(event(other).instruments().getFirst().value().link()).isEqualTo(one);
    }

    @Test
    void aRecordIsNotRetiredWhileOthersPointAtIt() {
        var who = approved(person("小林"));
        var visit = approved(event("A visit").withHosts(List.of(mention("小林", who))));
        var retire = retire(who, 1);

        assertThat(approve(retire)).isInstanceOfSatisfying(Conclusion.Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(DraftProblem::code).containsExactly("recordReferenced"));

        var free = change(CURATOR, visit, 1, event(visit).withHosts(List.of()));
        submit(CURATOR, free);
        approve(free);
        assertThat(conclude(REVIEWER, retire, true)).isEqualTo(new Conclusion.Applied(who, 2, true));
        assertThat(record(who).state()).isEqualTo(RecordState.RETIRED);
    }

    private ItemId retire(RecordId record, int base) {
        var proposal = proposal(CURATOR);
        var item = people.as(CURATOR, () -> proposals.retire(proposal, record, base, record(record).draft(), "Twice in the register"));
        submit(CURATOR, item);
        return item;
    }

    @Test
    void nothingNewPointsAtARetiredRecord() {
        var who = approved(person("小林"));
        var item = create(CURATOR, RecordId.next(), event("A visit").withHosts(List.of(mention("小林", who))));
        submit(CURATOR, item);
        assertThat(approve(retire(who, 1))).isInstanceOf(Conclusion.Applied.class);

        assertThat(approve(item)).isInstanceOfSatisfying(Conclusion.Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(DraftProblem::code).containsExactly("recordRetired"));
    }

    @Test
    void aRetirementIsTakenBackByRestoring() {
        var who = approved(person("小林"));
        approve(retire(who, 1));

        var back = (RevertResult.Proposed) people.as(CURATOR, () -> reverts.propose(who, 2, "Taking back", "A slip"));
        submit(CURATOR, back.item());
        assertThat(approve(back.item())).isEqualTo(new Conclusion.Applied(who, 3, true));

        assertThat(record(who).state()).isEqualTo(RecordState.ACTIVE);
    }

    @Test
    void oneRevisionIsTakenBackAndLaterEditsAreKept() {
        var record = approved(event("As it was"));
        step(record, event(record).withSummary(Cited.given("Wrong")).withNote(Cited.given("Wrong too")));
        step(record, event(record).withNote(Cited.given("Mended since")));

        var back = (RevertResult.Proposed) people.as(CURATOR, () -> reverts.propose(record, 2, "Taking back", "A slip"));
        assertThat(back.kept()).containsExactly("/note");
        assertThat(item(back.item()).state()).as("a proposal like any other").isEqualTo(ItemState.DRAFT);
        submit(CURATOR, back.item());
        approve(back.item());

        assertThat(event(record).summary().value()).isEqualTo("As it was");
        assertThat(event(record).note().value()).isEqualTo("Mended since");
        assertThat(record(record).number()).isEqualTo(4);
        assertThat(people.as(CURATOR, () -> reverts.propose(record, 2, "Taking back", "Again"))).isInstanceOf(RevertResult.NothingToTakeBack.class);
    }

    private void step(RecordId record, EventDraft draft) {
        var item = change(CURATOR, record, record(record).number(), draft);
        submit(CURATOR, item);
        assertThat(approve(item)).isInstanceOf(Conclusion.Applied.class);
    }

    @Test
    void amountsKeepEveryDigit() {
        var given = new BigDecimal("12345678901234567890.123456789012345678900");
        var record = approved(event("A gift").withAmounts(List.of(Cited.element(new Amount(given, "JPY", null), Basis.GIVEN, List.of()))));

        assertThat(event(record).amounts().getFirst().value().value()).isEqualTo(given);
        step(record, event(record).withNote(Cited.given("Later")));
        assertThat(event(record).amounts().getFirst().value().value()).isEqualTo(given);
    }

    @Test
    void nothingThatPointsAtARetiredRecordIsRestored() {
        var who = approved(person("小林"));
        var visit = approved(event("A visit").withHosts(List.of(mention("小林", who))));
        assertThat(approve(retire(visit, 1))).isInstanceOf(Conclusion.Applied.class);
        assertThat(approve(retire(who, 1))).isInstanceOf(Conclusion.Applied.class);

        var back = (RevertResult.Proposed) people.as(CURATOR, () -> reverts.propose(visit, 2, "Taking back", "A slip"));
        submit(CURATOR, back.item());

        assertThat(approve(back.item())).isInstanceOfSatisfying(Conclusion.Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(DraftProblem::code).containsExactly("recordRetired"));
        assertThat(record(visit).state()).isEqualTo(RecordState.RETIRED);
    }

    @Test
    void aNewRecordThatIsStillAskedAboutIsWaitedForSoThatNothingDangles() {
        var who = RecordId.next();
        var newPerson = create(CURATOR, who, person("小林"));
        var item = create(CURATOR, RecordId.next(), event("A visit").withHosts(List.of(mention("小林", who))));
        submit(CURATOR, item);
        people.as(REVIEWER, () -> reviews.giveBack(newPerson, item(newPerson).version(), "Which one?"));

        assertThat(approve(item)).isInstanceOfSatisfying(Conclusion.Needs.class,
                needs -> assertThat(needs.creations()).extracting(ItemView::id).containsExactly(newPerson));
        assertThat(look(REVIEWER, item).needs()).extracting(ItemView::id).containsExactly(newPerson);

        people.as(CURATOR, () -> proposals.withdraw(newPerson));
        assertThat(conclude(REVIEWER, item, true)).isInstanceOf(Conclusion.Applied.class);
        assertThat(event(item(item).record()).hosts().getFirst().value().link()).isNull();
    }

    @Test
    void historyNamesTheAuthorAndOnlyThoseWhoseAcceptanceStood() {
        var record = RecordId.next();
        var item = create(CURATOR, record, EventDraft.empty());
        people.as(SECOND, () -> proposals.save(item, item(item).version(), event("Written by a colleague")));
        submit(CURATOR, item);
        acceptAll(REVIEWER, item);
        decide(REVIEWER, item, Verdict.UNDO, look(REVIEWER, item).units().stream().map(UnitReview::path).toArray(String[]::new));
        var another = new DemoAccounts.Demo(CLERK.username(), CLERK.displayName(), Set.of(Roles.REVIEWER));
        acceptAll(another, item);
        conclude(another, item, true);

        assertThat(people.as(CURATOR, () -> records.history(record))).singleElement().satisfies(revision -> {
            assertThat(revision.author()).isEqualTo(CURATOR.displayName());
            assertThat(revision.deciders()).containsExactly(CLERK.displayName());
        });
    }


    @Test
    void aNewRecordThatWasRefusedInPartIsTakenAlongWithoutThatPart() {
        var who = RecordId.next();
        var newPerson = create(CURATOR, who, new PersonDraft(person("小林").names(), List.of(), Cited.given("A rumour")));
        var item = create(CURATOR, RecordId.next(), event("A visit").withHosts(List.of(mention("小林", who))));
        submit(CURATOR, item);
        decide(REVIEWER, newPerson, Verdict.REFUSE, "/note");

        assertThat(approve(item)).isInstanceOf(Conclusion.Applied.class);

        assertThat(((PersonDraft) record(who).draft()).note()).isNull();
        assertThat(item(newPerson).state()).isEqualTo(ItemState.PARTLY_APPROVED);
    }

    @Test
    void aNewRecordThatIsNothingWithoutItsRefusedPartKeepsBothWaiting() {
        var who = RecordId.next();
        var visit = RecordId.next();
        var newPerson = create(CURATOR, who, new PersonDraft(person("小林").names(), List.of(), Cited.given("A note")));
        var item = create(CURATOR, visit, event("A visit").withHosts(List.of(mention("小林", who))));
        submit(CURATOR, item);
        var name = look(REVIEWER, newPerson).units().stream().map(UnitReview::path).filter(path -> path.startsWith("/names/")).findFirst().orElseThrow();
        decide(REVIEWER, newPerson, Verdict.REFUSE, name);

        assertThat(approve(item)).isInstanceOf(Conclusion.Invalid.class);

        assertThat(exists(who)).isFalse();
        assertThat(exists(visit)).isFalse();
        assertThat(unit(REVIEWER, newPerson, "/note").isOpen()).as("as if nobody had tried").isTrue();
        people.as(REVIEWER, () -> reviews.refuse(newPerson, item(newPerson).version(), "Unknown"));
        assertThat(conclude(REVIEWER, item, true)).isInstanceOf(Conclusion.Applied.class);
        assertThat(event(visit).hosts().getFirst().value().link()).isNull();
    }

    @Test
    void ofARetiredRecordOnlyTheRetirementIsTakenBack() {
        var record = approved(event("As it was"));
        step(record, event(record).withSummary(Cited.given("Wrong")));
        assertThat(approve(retire(record, 2))).isInstanceOf(Conclusion.Applied.class);

        assertThat(people.as(CURATOR, () -> reverts.propose(record, 2, "Taking back", "A slip"))).isInstanceOf(RevertResult.NothingToTakeBack.class);
        assertThat(people.as(CURATOR, () -> reverts.propose(record, 1, "Taking back", "A slip"))).isInstanceOf(RevertResult.NothingToTakeBack.class);
        assertThat(people.as(CURATOR, () -> reverts.propose(record, 3, "Taking back", "A slip"))).isInstanceOf(RevertResult.Proposed.class);
    }
}
