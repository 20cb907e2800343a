package org.musubi.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Action;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.Share;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.Verdict;
import org.musubi.register.NameForm;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.party.PersonDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class SplitViewTest extends ViewTest {

    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ReviewDesk desk;

    private RecordId whole;

    @BeforeEach
    void twoPeopleInOneRecord() {
        whole = approved(new PersonDraft(List.of(Cited.element(NameForm.preferred("Ichiro Kusunoki", "en"), Basis.GIVEN, List.of()),
                Cited.element(NameForm.variant("Jiro Kusunoki", "en"), Basis.GIVEN, List.of())), List.of(), null));
        approved(EventDraft.empty().withSummary(Cited.given("Doctor Kusunoki lectures"))
                .withTypes(List.of(Cited.element(EventType.values()[0], Basis.GIVEN, List.of())))
                .withHosts(List.of(Cited.element(new Mention("Dr. Kusunoki", null, "en", whole), Basis.GIVEN, List.of()))));
    }

    private RecordId approved(Draft draft) {
        var record = RecordId.next();
        approve(people.as(DemoAccounts.CURATOR, () -> {
            var item = proposals.create(proposals.open(ProposalType.FORM, "A proposal"), record, draft, null);
            proposals.submit(List.of(item));
            return item;
        }));
        return record;
    }

    private void approve(ItemId item) {
        people.as(DemoAccounts.REVIEWER, () -> {
            var shown = desk.find(item).orElseThrow();
            reviews.decide(item, shown.item().version(), shown.units().stream().map(UnitReview::path).toList(), Verdict.ACCEPT, null);
            assertThat(reviews.conclude(item, true)).isInstanceOf(Conclusion.Applied.class);
        });
    }

    @SuppressWarnings("unchecked")
    private void choose(String about, Share share) {
        var choice = (RadioButtonGroup<Share>) LocatorJ._get(RadioButtonGroup.class, spec -> spec.withPredicate(group -> String.valueOf(group.getAriaLabel()).contains(about)));
        assertThat(choice.getItemLabelGenerator().apply(share)).isEqualTo(share == Share.GOES ? "new record" : "stays");
        LocatorJ._setValue(choice, share);
        settle();
    }

    private List<ItemView> waiting() {
        return people.as(DemoAccounts.CURATOR, () -> proposals.mine(Set.of(ItemState.SUBMITTED))).stream()
                .filter(item -> item.label().contains("Kusunoki")).toList();
    }

    @Test
    void eachValueAndEachRecordThatPointsAtItGoesToOneOfTheTwo() {
        as(DemoAccounts.CURATOR);
        go("records/" + whole);
        press("Split…");
        assertThat(address()).isEqualTo("records/" + whole + "/split");
        assertThat(screen()).contains("Nothing goes to the new record yet", "Dr. Kusunoki", "One is undecided");

        press("Propose to split");
        assertThat(waiting()).isEmpty();
        choose("Jiro Kusunoki", Share.GOES);
        assertThat(screen()).contains("What stays", "The new record").doesNotContain("!split");
        fill("Why", "The mayor and the doctor");
        press("Propose to split");
        assertThat(notification()).contains("Doctor Kusunoki lectures");
        assertThat(waiting()).isEmpty();

        press("All others mean the new one");
        assertThat(screen()).contains("Everything is decided");
        press("Propose to split");
        assertThat(address()).isEqualTo("records/" + whole);
        assertThat(waiting()).extracting(ItemView::action).containsExactlyInAnyOrder(Action.CREATE, Action.CHANGE, Action.CHANGE);
    }

    @Test
    void aReviewerWhoAcceptsOneHalfTakesTheOtherAlong() {
        eachValueAndEachRecordThatPointsAtItGoesToOneOfTheTwo();
        var part = waiting().stream().filter(item -> item.action() == Action.CREATE).findFirst().orElseThrow();
        approve(part.id());
        as(DemoAccounts.CURATOR, Locale.JAPANESE);
        go("records/" + part.record());
        assertThat(screen()).contains("Jiro Kusunoki").doesNotContain("Ichiro Kusunoki");

        go("records/" + whole + "/split");
        assertThat(screen()).contains("どの値がどちらのものか").doesNotContain("Jiro Kusunoki", "!split");
    }
}
