package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.register.event.EventDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.security.access.AccessDeniedException;

/** Work is touched by whom it belongs to: a clerk's by the clerk and by curators, a curator's by curators. */
@DatabaseTest
class StrangersTest extends LedgerWork {

    private String title(ProposalId proposal) {
        return people.as(CURATOR, () -> proposals.find(proposal).orElseThrow().title());
    }

    @Test
    void aProposalIsRenamedByItsAuthorAndByCuratorsOnly() {
        var proposal = proposal(CURATOR);

        assertThat(people.as(CLERK, () -> proposals.rename(proposal, "Mine now"))).isEqualTo(Proposals.Touch.NOT_YOURS);
        assertThat(title(proposal)).isEqualTo("A proposal");
        assertThat(people.as(SECOND, () -> proposals.rename(proposal, "Better"))).isEqualTo(Proposals.Touch.DONE);
        assertThat(title(proposal)).isEqualTo("Better");
        var clerks = proposal(CLERK);
        assertThat(people.as(CLERK, () -> proposals.rename(clerks, "My visit"))).isEqualTo(Proposals.Touch.DONE);
    }

    @Test
    void nobodyAddsToTheProposalOfAStranger() {
        var proposal = proposal(CURATOR);

        assertThatThrownBy(() -> people.as(CLERK, () -> proposals.create(proposal, RecordId.next(), event("Smuggled in"), null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(people.as(CURATOR, () -> proposals.itemsOf(proposal))).isEmpty();
        people.as(SECOND, () -> proposals.create(proposal, RecordId.next(), event("A colleague's"), null));
        assertThat(people.as(CURATOR, () -> proposals.itemsOf(proposal))).hasSize(1);
    }

    @Test
    void theOrderOfAProposalIsItsAuthorsAndTheCurators() {
        var one = create(CURATOR, RecordId.next(), event("One"));
        var other = people.as(CURATOR, () -> proposals.create(item(one).proposal(), RecordId.next(), event("Other"), null));

        assertThat(people.as(CLERK, () -> proposals.arrange(List.of(other, one)))).isEqualTo(Proposals.Touch.NOT_YOURS);
        assertThat(people.as(CURATOR, () -> proposals.itemsOf(item(one).proposal()))).extracting(ItemView::id).containsExactly(one, other);
        assertThat(people.as(SECOND, () -> proposals.arrange(List.of(other, one)))).isEqualTo(Proposals.Touch.DONE);
        assertThat(people.as(CURATOR, () -> proposals.itemsOf(item(one).proposal()))).extracting(ItemView::id).containsExactly(other, one);
    }

    @Test
    void nobodyAnswersForAStranger() {
        var item = create(CURATOR, RecordId.next(), event("A visit"));

        assertThat(people.as(CLERK, () -> proposals.remark(item, RemarkType.ANSWER, "I say so"))).isEqualTo(Proposals.Touch.NOT_YOURS);
        assertThat(look(CURATOR, item).remarks()).isEmpty();
        assertThat(people.as(SECOND, () -> proposals.remark(item, RemarkType.COMMENT, "So it is"))).isEqualTo(Proposals.Touch.DONE);
    }

    @Test
    void aStrangerNeitherDecidesNorConcludes() {
        var record = RecordId.next();
        var item = create(CURATOR, record, event("A visit"));
        submit(CURATOR, item);
        acceptAll(REVIEWER, item);

        assertThat(decide(CLERK, item, Verdict.UNDO, "/summary")).isEqualTo(new Conclusion.NotYours());
        assertThat(conclude(CLERK, item, true)).isEqualTo(new Conclusion.NotYours());
        assertThat(exists(record)).isFalse();
        assertThat(item(item).state()).isEqualTo(ItemState.SUBMITTED);
        assertThat(conclude(REVIEWER, item, true)).isInstanceOf(Conclusion.Applied.class);
    }

    @Test
    void aClaimIsReleasedByItsHolderOnly() {
        var item = create(CURATOR, RecordId.next(), event("A visit"));
        submit(CURATOR, item);
        var proposal = item(item).proposal();
        people.as(REVIEWER, () -> reviews.claim(proposal));

        people.as(SECOND, () -> reviews.release(proposal));

        assertThat(people.as(SECOND, () -> reviews.claim(proposal))).isEqualTo(new Conclusion.Claimed(REVIEWER.displayName()));
    }

    @Test
    void twoCuratorsAloneApproveNothingAlsoAfterAnAmendment() {
        var item = create(CURATOR, RecordId.next(), event("A vissit"));
        submit(CURATOR, item);
        people.as(REVIEWER, () -> reviews.amend(item, item(item).version(), ((EventDraft) item(item).draft()).withSummary(Cited.given("A visit"))));
        people.as(CURATOR, () -> proposals.withdraw(item));
        people.as(CURATOR, () -> proposals.takeUpAgain(item));
        people.as(SECOND, () -> proposals.save(item, item(item).version(), ((EventDraft) item(item).draft()).withSummary(Cited.given("Another visit"))));
        submit(CURATOR, item);

        assertThat(unit(CURATOR, item, "/summary").mayDecide()).as("written by a curator, not amended by a reviewer").isFalse();
        assertThat(decide(CURATOR, item, Verdict.ACCEPT, "/summary")).isInstanceOf(Conclusion.OwnWork.class);
    }

    @Test
    void anOfficesOwnConsentConcludesWhatReviewersDecided() {
        var record = RecordId.next();
        var item = create(CLERK, record, event("A vissit"));
        submit(CLERK, item);
        people.as(REVIEWER, () -> reviews.amend(item, item(item).version(), ((EventDraft) item(item).draft()).withSummary(Cited.given("A visit"))));
        people.as(REVIEWER, () -> reviews.acceptWithoutDoubts(List.of(item)));
        assertThat(conclude(REVIEWER, item, true)).isEqualTo(new Conclusion.Undecided(List.of("/summary")));

        assertThat(decide(CLERK, item, Verdict.ACCEPT, "/summary")).isInstanceOf(Conclusion.Kept.class);
        assertThat(conclude(CLERK, item, true)).isEqualTo(new Conclusion.Applied(record, 1, true));
        assertThat(people.as(CURATOR, () -> records.history(record)).getFirst()).satisfies(revision -> {
            assertThat(revision.author()).isEqualTo(CLERK.displayName());
            assertThat(revision.deciders()).containsExactlyInAnyOrder(REVIEWER.displayName(), CLERK.displayName());
        });
    }
}
