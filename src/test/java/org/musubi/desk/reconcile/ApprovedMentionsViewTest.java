package org.musubi.desk.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.intake.ImportEdits;
import org.musubi.intake.ImportId;
import org.musubi.intake.ImportView;
import org.musubi.intake.Imports;
import org.musubi.intake.ReadingChoice;
import org.musubi.intake.Receipt;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.Verdict;
import org.musubi.register.NameForm;
import org.musubi.register.place.PlaceDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** RA-29: a name that was approved as written is decided in the queue, and the curator is told that this goes to review. */
class ApprovedMentionsViewTest extends ViewTest {

    @Autowired
    private Imports imports;
    @Autowired
    private ImportEdits edits;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ReviewDesk desk;

    private void approve(ItemId item) {
        people.as(DemoAccounts.REVIEWER, () -> {
            var shown = desk.find(item).orElseThrow();
            reviews.decide(item, shown.item().version(), shown.units().stream().map(UnitReview::path).toList(), Verdict.ACCEPT, null);
            return reviews.conclude(item, true);
        });
    }

    private ImportId approved() {
        var id = people.as(DemoAccounts.CURATOR, () -> {
            var one = ((Receipt.Received) imports.paste("平成2年10月3日\n\n代表団が白瀬市を訪問した。\n\n平成4年5月\n\n白瀬市の代表団が来訪した。\n")).id();
            imports.read(one, imports.find(one).map(ImportView::version).orElseThrow(), ReadingChoice.ownedBy("黒峰市", null));
            edits.submitAll(one);
            return one;
        });
        var submitted = people.as(DemoAccounts.CURATOR, () -> proposals.mine(Set.of(ItemState.SUBMITTED))).stream().map(ItemView::id).toList();
        submitted.forEach(this::approve);
        return id;
    }

    private void place() {
        var item = people.as(DemoAccounts.CURATOR, () -> {
            var one = proposals.create(proposals.open(ProposalType.FORM, "Shirase"), RecordId.next(),
                    new PlaceDraft(List.of(Cited.element(NameForm.preferred("白瀬", "ja"), Basis.GIVEN, List.of())), null, null, null), null);
            proposals.submit(List.of(one));
            return one;
        });
        approve(item);
    }

    @Test
    void aNameOfApprovedRecordsIsDecidedAndGoesToReview() {
        place();
        var id = approved();
        as(DemoAccounts.CURATOR);
        go("reconcile?source=" + id + "&kind=place");
        for (int at = 0; at < 5 && all(H2.class).stream().noneMatch(title -> words(title).equals("白瀬市")); at++) {
            press("Next");
        }

        assertThat(screen()).contains("In 2 approved records", "goes to review, in your proposal of today", "approved");
        press("The same");
        assertThat(notification()).contains("“白瀬市” is decided.", "2 approved records go to review in your proposal of today.");
        as(DemoAccounts.REVIEWER);
        go("review");
        assertThat(people.as(DemoAccounts.REVIEWER, () -> desk.queue())).anyMatch(entry -> entry.type() == ProposalType.NAMES && entry.waiting() == 2);
        as(DemoAccounts.CURATOR, Locale.JAPANESE);
        go("reconcile?source=" + id);
        assertThat(screen()).doesNotContain("!reconcile");
    }

    @Test
    void theRecordIsOpenedFromItsName() {
        var id = approved();
        as(DemoAccounts.CURATOR);
        go("reconcile?source=" + id);
        press("Open the record");
        assertThat(address()).startsWith("records/");
    }
}
