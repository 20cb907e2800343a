package org.musubi.desk.review;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.base.CurrentActor;
import org.musubi.intake.ImportEdits;
import org.musubi.intake.ImportId;
import org.musubi.intake.Imports;
import org.musubi.intake.ReadingChoice;
import org.musubi.intake.Receipt;
import org.musubi.intake.SubmitOutcome;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.Verdict;
import org.musubi.register.event.EventDraft;
import org.springframework.beans.factory.annotation.Autowired;

/** A review that takes more than one sitting or more than one person. */
class GoingOnTest extends ReviewWork {

    @Autowired
    private Imports imports;
    @Autowired
    private ImportEdits edits;

    private ImportId imported;

    private int version() {
        return CurrentActor.runAs(actor(DemoAccounts.REVIEWER), () -> desk.find(item).orElseThrow().item().version());
    }

    private void approve(ItemId all) {
        CurrentActor.runAs(actor(DemoAccounts.REVIEWER), () -> {
            var shown = desk.find(all).orElseThrow();
            reviews.decide(all, shown.item().version(), shown.units().stream().map(UnitReview::path).toList(), Verdict.ACCEPT, null);
            return reviews.conclude(all, true);
        });
    }

    private ItemId change(Demo author, EventDraft draft) {
        return CurrentActor.runAs(actor(author), () -> {
            proposal = proposals.open(ProposalType.FORM, "A change");
            item = proposals.change(proposal, visit, 1, draft, null);
            proposals.submit(List.of(item));
            return item;
        });
    }

    @Test
    void oneButtonAcceptsAWholeProposal() {
        var all = proposeAll(DemoAccounts.CURATOR, event("One"), event("Two"), place("Songlu"));
        review(DemoAccounts.REVIEWER);

        press("Accept all drafts without doubts");
        press("Accept and approve");

        assertThat(all).allSatisfy(one -> assertThat(state(one)).isEqualTo(ItemState.APPROVED));
        assertThat(screen()).contains("Songlu");
    }

    @Test
    void oneButtonAcceptsASectionAndLeavesTheOthers() {
        var all = proposeAll(DemoAccounts.CURATOR, event("One"), event("Two"), place("Songlu"));
        review(DemoAccounts.REVIEWER);

        _click(all(NativeButton.class).stream().filter(button -> button.getElement().getAttribute("aria-label") != null
                && button.getElement().getAttribute("aria-label").equals("Accept the drafts without doubts in: Event")).findFirst().orElseThrow());
        settle();
        press("Accept and approve");

        assertThat(all.subList(0, 2)).allSatisfy(one -> assertThat(state(one)).isEqualTo(ItemState.APPROVED));
        assertThat(state(all.get(2))).isEqualTo(ItemState.SUBMITTED);
        assertThat(screen()).contains("Songlu");
    }

    @Test
    void oneKeyAcceptsARecordAndTheNextIsShown() {
        var all = proposeAll(DemoAccounts.CURATOR, event("One"), event("Two"));
        review(DemoAccounts.REVIEWER);

        key("A");

        assertThat(state(all.getFirst())).isEqualTo(ItemState.APPROVED);
        assertThat(state(all.getLast())).isEqualTo(ItemState.SUBMITTED);
        assertThat(units().selected()).hasValueSatisfying(unit -> assertThat(unit.proposed()).contains("Two"));
    }

    @Test
    void aClashShowsWhatWasWhatIsAndWhatIsProposed() {
        approve(item);
        var one = change(DemoAccounts.CURATOR, approved().withSummary(Cited.given("A visit to the old harbour")));
        var before = proposal;
        change(DemoAccounts.CURATOR, approved().withSummary(Cited.given("A visit to the new harbour")));
        assertThat(before).isNotEqualTo(proposal);
        approve(one);
        review(DemoAccounts.REVIEWER);

        assertThat(screen()).contains("A vissit to the harbour", "A visit to the old harbour", "A visit to the new harbour",
                "Changed meanwhile by another");
        key("Enter");
        assertThat(state()).as("not over the work of another without a look").isEqualTo(ItemState.SUBMITTED);
        onUnit("/summary");
        key("a");
        key("Enter");
        assertThat(approved().summary().value()).as("kept until decided against what stands now").isEqualTo("A visit to the old harbour");
        assertThat(screen()).contains("A visit to the old harbour", "A visit to the new harbour");
        onUnit("/summary");
        key("a");
        key("Enter");
        assertThat(approved().summary().value()).isEqualTo("A visit to the new harbour");
    }

    @Test
    void afterAReturnWhatIsNewIsMarkedAndTheRestStaysDecided() {
        review(DemoAccounts.REVIEWER);
        onUnit("/note");
        key("a");
        askAndHaveTheSummaryRewritten("Is it spelt so?", "A visit to the harbour");

        review(DemoAccounts.REVIEWER);

        assertThat(screen()).contains("new since you looked", "Is it spelt so?");
        assertThat(CurrentActor.runAs(actor(DemoAccounts.REVIEWER), () -> desk.find(item).orElseThrow().units()))
                .filteredOn(unit -> unit.path().equals("/note")).allMatch(unit -> !unit.isOpen());
        assertThat(units().selected()).hasValueSatisfying(unit -> assertThat(unit.isOpen()).isTrue());
    }

    @Test
    void theAuthorOfAReturnedChangeFindsTheQuestionAndTheFormToAnswerItIn() {
        approve(item);
        change(DemoAccounts.CURATOR, approved().withSummary(Cited.given("Another")));
        CurrentActor.runAs(actor(DemoAccounts.REVIEWER), () -> reviews.giveBack(item, version(), "How do you know?"));

        as(DemoAccounts.CURATOR);
        go("");
        assertThat(all(Anchor.class)).extracting(Anchor::getHref).contains("item/" + item);
        go("item/" + item);
        assertThat(address()).isEqualTo("draft/" + item);
        assertThat(screen()).contains("How do you know?");
        assertThat(all(Anchor.class)).extracting(Anchor::getHref).contains("review/" + proposal + "?item=" + item);
        go("review/" + proposal + "?item=" + item);
        assertThat(screen()).contains("How do you know?");
        assertThat(all(Anchor.class)).extracting(Anchor::getHref).contains("draft/" + item);
    }

    @Test
    void theAuthorIsToldWhatWasDecidedAndWhy() {
        review(DemoAccounts.REVIEWER);
        _click(button("Refuse draft"));
        settle();
        fill("Why do you refuse this draft?", "It is about another city");
        say("Refuse draft");

        as(DemoAccounts.CURATOR);
        go("");
        assertThat(screen()).contains("refused", "A vissit to the harbour");
        go("item/" + item);
        assertThat(screen()).contains("It is about another city");
    }

    @Test
    void anOfficeOfOneIsToldWhatItNeeds() {
        jdbc.sql("UPDATE account SET enabled = FALSE WHERE username = ?").param(DemoAccounts.REVIEWER.username()).update();
        as(DemoAccounts.SECOND);
        go("review");
        assertThat(screen()).contains("second person");
        go("");
        assertThat(screen()).contains("second person");
    }

    @Test
    void theAuthorOfAReturnedImportFindsTheQuestionAndTheWorkbench() {
        var event = CurrentActor.runAs(actor(DemoAccounts.CURATOR), () -> {
            var id = ((Receipt.Received) imports.paste("""
                    Exchange chronicle of Songlu

                    12 May 1994  A delegation of Songlu City visited Kirihama City.

                    3 June 1995  A delegation of Kirihama City visited Songlu City.
                    """)).id();
            imports.read(id, 0, ReadingChoice.ownedBy("Songlu", null));
            var first = imports.find(id).orElseThrow().events().findFirst().orElseThrow();
            assertThat(edits.submit(id, List.of(first.id()))).isInstanceOf(SubmitOutcome.Submitted.class);
            imported = id;
            return first.id();
        });
        item = event;
        CurrentActor.runAs(actor(DemoAccounts.REVIEWER), () -> reviews.giveBack(item, version(), "Which delegation?"));

        as(DemoAccounts.CURATOR);
        go("item/" + item);

        assertThat(screen()).contains("Which delegation?");
        var workbench = "intake/" + imported + "?item=" + item;
        assertThat(all(Anchor.class)).extracting(Anchor::getHref).contains(workbench);
        go(workbench);
        assertThat(screen()).contains("Exchange chronicle of Songlu", "Returned with a question");
    }
}
