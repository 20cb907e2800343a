package org.musubi.desk.review;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.Notices;
import org.musubi.ledger.NoticeType;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.QueueEntry;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.ReviewDesk;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReviewViewTest extends ReviewWork {

    @Test
    void theQueueTellsReviewersWhatWaitsAndWhatIsTheirOwn() {
        propose(DemoAccounts.SECOND, EventDraft.empty().withSummary(Cited.given("Their own"))
                .withTypes(List.of(Cited.element(EventType.values()[0], Basis.GIVEN, List.of()))));
        as(DemoAccounts.SECOND);
        go("review");

        var queue = GridKt._findAll(this.<QueueEntry>grid());
        assertThat(queue).filteredOn(entry -> entry.first().contains("vissit")).singleElement()
                .satisfies(entry -> assertThat(entry.own()).isFalse());
        assertThat(queue).filteredOn(entry -> entry.first().contains("Their own")).singleElement()
                .satisfies(entry -> assertThat(entry.own()).isTrue());
    }

    @Test
    void theQueueIsForReviewers() {
        for (var person : List.of(DemoAccounts.READER, DemoAccounts.CLERK, DemoAccounts.CURATOR, DemoAccounts.ADMIN)) {
            as(person);
            go("review");

            assertThat(all(ReviewQueueView.class)).as(person.username()).isEmpty();
        }
    }

    @Test
    void whatIsDoubtedStandsFirstAndTheReasonIsShown() {
        review(DemoAccounts.REVIEWER);

        assertThat(units().selected()).hasValueSatisfying(unit -> assertThat(unit.path()).isEqualTo("/note"));
        assertThat(screen()).contains("Found in a letter", "A vissit to the harbour", "Said to be the third");
    }

    @Test
    void keysAcceptRefuseAndApprove() {
        review(DemoAccounts.REVIEWER);
        onUnit("/note");
        key("x");
        say("Refuse");
        assertThat(all(TextArea.class)).as("without words it stays").hasSize(1);
        fill("Why do you refuse: Note?", "A rumour");
        say("Refuse");
        onUnit("/summary");
        key("a");
        key("Enter");

        assertThat(state()).isEqualTo(ItemState.PARTLY_APPROVED);
        assertThat(approved().note()).isNull();
        assertThat(screen()).contains("records/" + visit);
    }

    @Test
    void everythingWithoutDoubtsIsAcceptedAtOnceAndTheDoubtStays() {
        review(DemoAccounts.REVIEWER);
        press("Accept all drafts without doubts");

        assertThat(state()).isEqualTo(ItemState.SUBMITTED);
        assertThat(units().selected()).hasValueSatisfying(unit -> assertThat(unit.path()).isEqualTo("/note"));
        key("a");
        key("Enter");
        assertThat(state()).isEqualTo(ItemState.APPROVED);
    }

    @Test
    void aVerdictIsUndoneWithAKey() {
        review(DemoAccounts.REVIEWER);
        onUnit("/summary");
        key("a");
        onUnit("/summary");
        key("z");

        onUnit("/summary");
        assertThat(units().selected()).hasValueSatisfying(unit -> assertThat(unit.isOpen()).isTrue());
    }

    @Test
    void whatIsAmendedWaitsForItsAuthorWhoConsents() {
        review(DemoAccounts.REVIEWER);
        onUnit("/summary");
        key("e");
        fill("Summary", "A visit to the harbour");
        press("Amend");

        assertThat(screen()).contains("waits for the consent of " + DemoAccounts.CURATOR.displayName());
        key("A");
        onUnit("/note");
        key("a");
        key("Enter");
        assertThat(state()).isEqualTo(ItemState.SUBMITTED);

        as(DemoAccounts.CURATOR);
        go("review/" + proposal + "?item=" + item);
        onUnit("/summary");
        key("A");
        key("a");

        assertThat(state()).as("consent was the last word").isEqualTo(ItemState.APPROVED);
        assertThat(approved().summary().value()).isEqualTo("A visit to the harbour");
    }

    @Test
    void aQuestionGoesToTheAuthorAndItsAnswerComesBack() {
        review(DemoAccounts.REVIEWER);
        key("r");
        fill("Your question to the author", "Which harbour?");
        say("Return draft");
        assertThat(state()).isEqualTo(ItemState.RETURNED);
        assertThat(CurrentActor.runAs(actor(DemoAccounts.CURATOR), () -> notices.mine(10)).getFirst().what()).isEqualTo(NoticeType.RETURNED);

        as(DemoAccounts.CURATOR);
        go("review/" + proposal + "?item=" + item);
        assertThat(screen()).contains("Which harbour?");
        fill("Your answer", "The eastern one");
        press("Answer and submit again");

        review(DemoAccounts.REVIEWER);
        assertThat(state()).isEqualTo(ItemState.SUBMITTED);
        assertThat(screen()).contains("The eastern one");
    }

    @Test
    void aCommentStandsBesideTheDraft() {
        review(DemoAccounts.REVIEWER);
        key("c");
        fill("Your comment", "Nicely found");
        press("Write comment");

        assertThat(screen()).contains("Nicely found");
        assertThat(state()).isEqualTo(ItemState.SUBMITTED);
    }

    @Test
    void ownWorkIsShownButNotDecided() {
        propose(DemoAccounts.SECOND, EventDraft.empty().withSummary(Cited.given("Their own"))
                .withTypes(List.of(Cited.element(EventType.values()[0], Basis.GIVEN, List.of()))));
        review(DemoAccounts.SECOND);

        assertThat(screen()).contains("This is your own work: another person decides it.");
        noButton("Approve");
        onUnit("/summary");
        key("a");
        assertThat(notification()).contains("You wrote this yourself");
        assertThat(state()).isEqualTo(ItemState.SUBMITTED);
    }

    @Test
    void authorsOfOtherDraftsAreNotShownThem() {
        review(DemoAccounts.CLERK);

        assertThat(screen()).doesNotContain("A vissit to the harbour");
    }

    @Test
    void theScreenSpeaksJapanese() {
        as(DemoAccounts.REVIEWER, Locale.JAPANESE);
        go("review/" + proposal);

        assertThat(screen()).contains("審査");
    }
}
