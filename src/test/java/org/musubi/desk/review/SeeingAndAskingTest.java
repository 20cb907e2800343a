package org.musubi.desk.review;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.base.CurrentActor;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.Notice;
import org.musubi.ledger.NoticeType;

/** What a review tells those who decide and those who wrote, and what it asks before it does much at once. */
class SeeingAndAskingTest extends ReviewWork {

    private String rows() {
        return words(units());
    }

    private String keyBar() {
        return all(Div.class).stream().filter(div -> div.getClassNames().contains("key-bar")).map(div -> words(div)).findFirst().orElse("");
    }

    @Test
    void theReasonOfARefusalStandsInTheRowOfTheValue() {
        review(DemoAccounts.REVIEWER);
        onUnit("/note");
        key("x");
        fill("Why do you refuse: Note?", "A rumour");
        say("Refuse");

        assertThat(rows()).contains("Refused by " + DemoAccounts.REVIEWER.displayName() + ": A rumour");
    }

    @Test
    void theAuthorOfWhatWasApprovedInPartReadsWhy() {
        review(DemoAccounts.REVIEWER);
        onUnit("/note");
        key("x");
        fill("Why do you refuse: Note?", "A rumour");
        say("Refuse");
        key("Enter");
        assertThat(state()).isEqualTo(ItemState.PARTLY_APPROVED);

        as(DemoAccounts.CURATOR);
        go("item/" + item);

        assertThat(screen()).contains("A rumour", "records/" + visit);
        go("records/" + visit);
        _get(Tabs.class).setSelectedIndex(_get(Tabs.class).getTabCount() - 1);
        settle();
        assertThat(screen()).contains("A rumour");
    }

    @Test
    void consentIsGivenWithTheOldValueBesideTheNew() {
        review(DemoAccounts.REVIEWER);
        onUnit("/summary");
        key("e");
        fill("Summary", "A visit to the harbour");
        press("Amend");

        as(DemoAccounts.CURATOR);
        go("review/" + proposal + "?item=" + item);

        assertThat(rows()).contains("A vissit to the harbour", "→", "A visit to the harbour");
    }

    @Test
    void onesOwnAmendmentIsNoNews() {
        review(DemoAccounts.REVIEWER);
        onUnit("/summary");
        key("e");
        fill("Summary", "A visit to the harbour");
        press("Amend");

        assertThat(rows()).contains("amended by").doesNotContain("new since you looked");
    }

    @Test
    void whatTheAuthorRewroteIsShownBesideWhatItWas() {
        review(DemoAccounts.REVIEWER);
        askAndHaveTheSummaryRewritten("Is it spelt so?", "A visit to the harbour");

        review(DemoAccounts.REVIEWER);

        assertThat(rows()).contains("new since you looked", "A vissit to the harbour");
    }

    @Test
    void manyAreApprovedOnlyAfterAQuestionWithTheirNumbers() {
        var all = proposeAll(DemoAccounts.CURATOR, event("One"), event("Two"), place("Songlu"));
        review(DemoAccounts.REVIEWER);

        press("Accept all drafts without doubts");

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Approve 3 records with 5 values?");
        press("Cancel");
        assertThat(all).allSatisfy(one -> assertThat(state(one)).isEqualTo(ItemState.SUBMITTED));
        press("Accept all drafts without doubts");
        press("Accept and approve");
        assertThat(all).allSatisfy(one -> assertThat(state(one)).isEqualTo(ItemState.APPROVED));
        assertThat(notification()).contains("3 records approved");
    }

    @Test
    void whatStandsOfTheProposalIsCountedAcrossSittings() {
        var all = proposeAll(DemoAccounts.CURATOR, event("One"), event("Two"));
        review(DemoAccounts.REVIEWER);
        key("A");
        review(DemoAccounts.REVIEWER);
        key("A");

        assertThat(all).allSatisfy(one -> assertThat(state(one)).isEqualTo(ItemState.APPROVED));
        assertThat(screen()).contains("2 records of this proposal stand in the register");
    }

    @Test
    void afterAReturnOrARefusalTheNextDraftIsShown() {
        proposeAll(DemoAccounts.CURATOR, event("One"), event("Two"), event("Three"), event("Four"));
        review(DemoAccounts.REVIEWER);
        key("n");
        key("r");
        fill("Your question to the author", "Which one?");
        say("Return draft");
        assertThat(rows()).contains("Three");

        press("Refuse draft");
        fill("Why do you refuse this draft?", "Known already");
        say("Refuse draft");
        assertThat(rows()).contains("Four");
    }

    @Test
    void escapeLeavesAQuestionAndCtrlEnterGoesOn() {
        review(DemoAccounts.REVIEWER);
        key("r");
        keydown(_get(Question.class), "'Escape'");
        assertThat(all(TextArea.class)).isEmpty();

        key("r");
        fill("Your question to the author", "Which harbour?");
        keydown(_get(Question.class), "Enter", "Control");
        assertThat(state()).isEqualTo(ItemState.RETURNED);
    }

    @Test
    void whatWaitsForAnAnswerStandsBeforeWhatIsApproved() {
        var all = proposeAll(DemoAccounts.CURATOR, event("One"), event("Two"));
        CurrentActor.runAs(actor(DemoAccounts.REVIEWER),
                () -> reviews.giveBack(all.getFirst(), desk.find(all.getFirst()).orElseThrow().item().version(), "Which one?"));
        review(DemoAccounts.REVIEWER);
        key("A");

        assertThat(CurrentActor.runAs(actor(DemoAccounts.CURATOR), () -> notices.mine(10))).extracting(Notice::what)
                .startsWith(NoticeType.RETURNED).contains(NoticeType.APPROVED);
    }

    @Test
    void enterAmendsAValueOfOneLine() {
        review(DemoAccounts.REVIEWER);
        onUnit("/summary");
        key("e");
        fill("Summary", "A visit to the harbour");
        keydown((Component) this.<String>field("Summary"), "'Enter'");

        assertThat(rows()).contains("amended by");
        _assertNone(TextArea.class);
    }

    @Test
    void theAuthorOfAReturnedDraftSeesTheQuestionFirstAndNoKeysOfReviewers() {
        CurrentActor.runAs(actor(DemoAccounts.REVIEWER), () -> reviews.giveBack(item, desk.find(item).orElseThrow().item().version(), "How do you know?"));

        as(DemoAccounts.CURATOR);
        go("review/" + proposal + "?item=" + item);

        assertThat(keyBar()).isEmpty();
        var shown = screen();
        assertThat(shown).contains(DemoAccounts.REVIEWER.displayName() + " asks: How do you know?");
        assertThat(shown.indexOf("Your answer")).isLessThan(shown.indexOf("A vissit to the harbour", shown.indexOf("asks:")));
    }
}
