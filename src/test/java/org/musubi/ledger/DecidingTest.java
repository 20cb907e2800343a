package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.musubi.base.Ids;
import org.musubi.register.event.EventDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class DecidingTest extends LedgerWork {

    private ItemId submitted(RecordId record, Draft draft) {
        var item = create(CURATOR, record, draft);
        submit(CURATOR, item);
        return item;
    }

    @Test
    void whatAReviewerAcceptsStandsInTheRegister() {
        var record = RecordId.next();
        var item = submitted(record, event("A visit"));

        assertThat(acceptAll(REVIEWER, item)).isInstanceOf(Conclusion.Kept.class);
        assertThat(conclude(REVIEWER, item, false)).isEqualTo(new Conclusion.Applied(record, 1, true));

        assertThat(event(record).summary().value()).isEqualTo("A visit");
        assertThat(people.as(CURATOR, () -> records.history(record))).singleElement().satisfies(revision -> {
            assertThat(revision.author()).isEqualTo(CURATOR.displayName());
            assertThat(revision.deciders()).containsExactly(REVIEWER.displayName());
        });
        assertThat(told(CURATOR)).containsExactly(NoticeType.APPROVED);
        assertThat(item(item).state()).isEqualTo(ItemState.APPROVED);
    }

    @Test
    void nobodyDecidesWhatTheyWroteWhateverTheirRole() {
        var item = create(SECOND, RecordId.next(), event("Their own"));
        submit(SECOND, item);

        assertThat(look(SECOND, item).units()).noneMatch(UnitReview::mayDecide);
        assertThat(acceptAll(SECOND, item)).isInstanceOf(Conclusion.OwnWork.class);
        assertThat(people.as(SECOND, () -> reviews.refuse(item, item(item).version(), "no"))).isInstanceOf(Conclusion.OwnWork.class);
        assertThat(people.as(SECOND, () -> reviews.acceptWithoutDoubts(List.of(item)))).isZero();
        assertThat(conclude(SECOND, item, true)).isInstanceOf(Conclusion.Undecided.class);
        assertThat(look(REVIEWER, item).units()).allMatch(UnitReview::isOpen);
    }

    @Test
    void theDatabaseItselfRefusesThatAnAuthorDecides() {
        var item = create(SECOND, RecordId.next(), event("Their own"));
        submit(SECOND, item);
        var author = people.actor(SECOND).account().value();
        var other = people.actor(REVIEWER).account().value();

        assertThatThrownBy(() -> insertDecision(item, author, author)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insertDecision(item, other, author)).as("an untrue author")
                .isInstanceOf(DataIntegrityViolationException.class);
        insertDecision(item, author, other);
    }

    private void insertDecision(ItemId item, UUID author, UUID decider) {
        jdbc.sql("""
                INSERT INTO decision (id, item_id, path, edition, unit_author_id, decider_id, decider_name, verdict, decided_at)
                VALUES (?, ?, '/summary', 1, ?, ?, 'Somebody', 'ACCEPT', ?)""")
                .params(Ids.next(), item.value(), author, decider, Timestamp.from(Instant.now())).update();
    }

    @Test
    void decidingIsForReviewersOnly() {
        var item = submitted(RecordId.next(), event("A visit"));

        assertThat(decide(CLERK, item, Verdict.ACCEPT, "/summary")).isInstanceOf(Conclusion.NotYours.class);
        assertThatThrownBy(() -> people.as(CURATOR, () -> reviews.acceptWithoutDoubts(List.of(item)))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(org.musubi.access.DemoAccounts.READER, () -> reviews.conclude(item, true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void twoCuratorsAloneApproveNothing() {
        var item = create(CURATOR, RecordId.next(), event("Opened by one"));
        people.as(SECOND, () -> proposals.save(item, item(item).version(), event("Written by another")));
        submit(CURATOR, item);

        assertThat(unit(CURATOR, item, "/summary").mayDecide()).isFalse();
        assertThat(decide(CURATOR, item, Verdict.ACCEPT, "/summary")).isInstanceOf(Conclusion.OwnWork.class);
    }

    @Test
    void whatAReviewerAmendsIsTheirsAndWaitsForTheAuthor() {
        var record = RecordId.next();
        var item = submitted(record, event("A vissit"));
        var amended = ((EventDraft) item(item).draft()).withSummary(Cited.given("A visit"));

        assertThat(people.as(SECOND, () -> reviews.amend(item, item(item).version(), amended))).isInstanceOf(Conclusion.Kept.class);

        assertThat(unit(SECOND, item, "/summary")).satisfies(unit -> {
            assertThat(unit.amended()).isTrue();
            assertThat(unit.authorName()).isEqualTo(SECOND.displayName());
            assertThat(unit.mayDecide()).isFalse();
        });
        assertThat(decide(SECOND, item, Verdict.ACCEPT, "/summary")).isInstanceOf(Conclusion.OwnWork.class);
        assertThat(told(CURATOR)).containsExactly(NoticeType.AMENDED);
        assertThat(people.as(CURATOR, () -> desk.queue()).getFirst().consents()).isEqualTo(1);
        assertThat(people.as(SECOND, () -> reviews.acceptWithoutDoubts(List.of(item)))).isEqualTo(1);
        assertThat(conclude(SECOND, item, true)).isEqualTo(new Conclusion.Undecided(List.of("/summary")));

        assertThat(decide(CURATOR, item, Verdict.ACCEPT, "/summary")).isInstanceOf(Conclusion.Kept.class);
        assertThat(conclude(CURATOR, item, true)).isInstanceOf(Conclusion.Applied.class);
        assertThat(event(record).summary().value()).isEqualTo("A visit");
    }

    @Test
    void aSecondReviewerDecidesWhatTheFirstAmended() {
        var item = submitted(RecordId.next(), event("A vissit"));
        var amended = ((EventDraft) item(item).draft()).withSummary(Cited.given("A visit"));
        people.as(REVIEWER, () -> reviews.amend(item, item(item).version(), amended));

        assertThat(acceptAll(SECOND, item)).isInstanceOf(Conclusion.Kept.class);
        assertThat(conclude(SECOND, item, true)).isInstanceOf(Conclusion.Applied.class);
    }

    @Test
    void aRefusedUnitIsLeftOutAndTheRestStands() {
        var record = RecordId.next();
        var item = submitted(record, event("A visit").withNote(Cited.given("A rumour")));
        acceptAll(REVIEWER, item);
        decide(REVIEWER, item, Verdict.REFUSE, "/note");

        assertThat(conclude(REVIEWER, item, true)).isEqualTo(new Conclusion.Applied(record, 1, false));

        assertThat(event(record).note()).isNull();
        assertThat(event(record).summary()).isNotNull();
        assertThat(told(CURATOR)).containsExactly(NoticeType.PARTLY_APPROVED);
    }

    @Test
    void aPartThatBreaksARuleByItselfIsNotApplied() {
        var record = RecordId.next();
        var item = submitted(record, event("A visit"));
        var type = look(REVIEWER, item).units().stream().map(UnitReview::path).filter(path -> path.startsWith("/types/")).findFirst().orElseThrow();
        acceptAll(REVIEWER, item);
        decide(REVIEWER, item, Verdict.REFUSE, type);

        assertThat(conclude(REVIEWER, item, true)).isInstanceOfSatisfying(Conclusion.Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(DraftProblem::code).containsExactly("eventNeedsType"));
        assertThat(exists(record)).isFalse();
        assertThat(item(item).state()).isEqualTo(ItemState.SUBMITTED);
    }

    @Test
    void aRefusalNeedsAReason() {
        var item = submitted(RecordId.next(), event("A visit"));

        assertThatThrownBy(() -> people.as(REVIEWER, () -> reviews.decide(item, item(item).version(), List.of("/summary"), Verdict.REFUSE, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.as(REVIEWER, () -> reviews.refuse(item, item(item).version(), "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.as(REVIEWER, () -> reviews.giveBack(item, item(item).version(), "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusedDraftLeavesTheRegisterAsItWasAndTellsWhy() {
        var record = RecordId.next();
        var item = submitted(record, event("A visit"));

        assertThat(people.as(REVIEWER, () -> reviews.refuse(item, item(item).version(), "It is about another city")))
                .isInstanceOf(Conclusion.NothingAccepted.class);

        assertThat(exists(record)).isFalse();
        assertThat(look(CURATOR, item).remarks()).extracting(Remark::text).containsExactly("It is about another city");
        assertThat(told(CURATOR)).containsExactly(NoticeType.REFUSED);
    }

    @Test
    void aQuestionIsAnsweredAndVerdictsOnWhatStayedStay() {
        var item = submitted(RecordId.next(), event("A vissit").withNote(Cited.given("Fine")));
        acceptAll(REVIEWER, item);
        people.as(REVIEWER, () -> desk.looked(item));
        people.as(REVIEWER, () -> reviews.giveBack(item, item(item).version(), "Is it spelt so?"));
        assertThat(told(CURATOR)).containsExactly(NoticeType.RETURNED);

        var better = ((EventDraft) item(item).draft()).withSummary(Cited.given("A visit"));
        assertThat(people.as(CURATOR, () -> proposals.save(item, item(item).version(), better))).isInstanceOf(SaveResult.Saved.class);
        people.as(CURATOR, () -> proposals.remark(item, RemarkType.ANSWER, "No, a slip"));
        submit(CURATOR, item);

        assertThat(unit(REVIEWER, item, "/note").state()).isEqualTo(UnitState.ACCEPTED);
        assertThat(unit(REVIEWER, item, "/note").news()).isFalse();
        assertThat(unit(REVIEWER, item, "/summary").state()).isEqualTo(UnitState.OPEN);
        assertThat(unit(REVIEWER, item, "/summary").news()).isTrue();
        assertThat(look(REVIEWER, item).remarks()).extracting(Remark::type).containsExactly(RemarkType.QUESTION, RemarkType.ANSWER);
    }

    @Test
    void aVerdictIsUndoneUntilItIsApplied() {
        var item = submitted(RecordId.next(), event("A visit"));
        acceptAll(REVIEWER, item);
        decide(REVIEWER, item, Verdict.UNDO, "/summary");

        assertThat(conclude(REVIEWER, item, true)).isEqualTo(new Conclusion.Undecided(List.of("/summary")));
        assertThat(unit(REVIEWER, item, "/summary").verdicts()).extracting(UnitReview.Said::verdict)
                .containsExactly(Verdict.ACCEPT, Verdict.UNDO);
        decide(REVIEWER, item, Verdict.ACCEPT, "/summary");
        conclude(REVIEWER, item, true);
        assertThat(decide(REVIEWER, item, Verdict.UNDO, "/summary")).isInstanceOf(Conclusion.Stale.class);
    }

    @Test
    void whatIsDoubtedStaysOpenWhenTheRestIsAccepted() {
        var item = submitted(RecordId.next(), event("A visit").withNote(Cited.given("Hm").withDoubts(List.of("out_of_order"))));
        var clear = submitted(RecordId.next(), event("Another"));

        assertThat(people.as(REVIEWER, () -> reviews.acceptWithoutDoubts(List.of(item, clear)))).isEqualTo(4);

        assertThat(look(REVIEWER, item).units().getFirst()).as("doubts come first").satisfies(unit -> {
            assertThat(unit.path()).isEqualTo("/note");
            assertThat(unit.isOpen()).isTrue();
        });
        assertThat(look(REVIEWER, clear).units()).noneMatch(UnitReview::isOpen);
        assertThat(people.as(REVIEWER, () -> desk.queue())).extracting(QueueEntry::doubtful).containsExactly(1, 0);
    }

    @Test
    void anApprovedDoubtIsAnswered() {
        var record = approved(event("A visit").withNote(Cited.given("Hm").withDoubts(List.of("out_of_order"))));

        assertThat(event(record).note().doubts()).isEmpty();
    }

    @Test
    void aVerdictOnADraftThatChangedMeanwhileIsNotKept() {
        var item = submitted(RecordId.next(), event("A visit"));
        int seen = item(item).version();
        people.as(CURATOR, () -> proposals.save(item, seen, event("Another visit")));

        assertThat(people.as(REVIEWER, () -> reviews.decide(item, seen, List.of("/summary"), Verdict.ACCEPT, null)))
                .isInstanceOf(Conclusion.Stale.class);
    }

    @Test
    void aClaimIsKeptFromOthersUntilReleased() {
        var item = submitted(RecordId.next(), event("A visit"));
        var proposal = item(item).proposal();

        assertThat(people.as(REVIEWER, () -> reviews.claim(proposal))).isInstanceOf(Conclusion.Kept.class);
        assertThat(people.as(SECOND, () -> reviews.claim(proposal))).isEqualTo(new Conclusion.Claimed(REVIEWER.displayName()));
        people.as(REVIEWER, () -> reviews.release(proposal));
        assertThat(people.as(SECOND, () -> reviews.claim(proposal))).isInstanceOf(Conclusion.Kept.class);
    }


    @Test
    void anAmendmentThatChangesNothingAsksNobody() {
        var item = submitted(RecordId.next(), event("A visit"));
        int version = item(item).version();

        assertThat(people.as(REVIEWER, () -> reviews.amend(item, version, item(item).draft()))).isEqualTo(new Conclusion.Kept(version));

        assertThat(told(CURATOR)).isEmpty();
        assertThat(unit(REVIEWER, item, "/summary").mayDecide()).isTrue();
    }

    @Test
    void aSecondLookIsRememberedAsTheFirstWas() {
        var item = submitted(RecordId.next(), event("A visit"));
        people.as(REVIEWER, () -> desk.looked(item));
        people.as(REVIEWER, () -> desk.looked(item));
        people.as(SECOND, () -> desk.looked(item));

        assertThat(look(REVIEWER, item).lastLook()).isNotNull();
        assertThat(look(SECOND, item).lastLook()).isNotNull();
    }
}
