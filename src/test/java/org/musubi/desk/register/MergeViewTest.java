package org.musubi.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.Records;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.Verdict;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.NameForm;
import org.musubi.register.party.PersonDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class MergeViewTest extends ViewTest {

    @Autowired
    private Records records;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ReviewDesk desk;
    @Autowired
    private KnownForms forms;

    private RecordId one;
    private RecordId other;

    @BeforeEach
    void twoOfOnePerson() {
        one = approved("Zenzo Umehara");
        other = approved("Zenzou Umehara");
    }

    private RecordId approved(String name) {
        var record = RecordId.next();
        approve(people.as(DemoAccounts.CURATOR, () -> {
            var draft = new PersonDraft(List.of(Cited.element(NameForm.preferred(name, "en"), Basis.GIVEN, List.of())), List.of(), null);
            var item = proposals.create(proposals.open(ProposalType.FORM, name), record, draft, null);
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

    private void pick(RecordId record) {
        var form = people.as(DemoAccounts.CURATOR, () -> forms.search("Umehara", List.of("person"), 9)).stream()
                .filter(found -> found.record().equals(record)).findFirst().orElseThrow();
        @SuppressWarnings("unchecked")
        ComboBox<KnownForm> box = LocatorJ._get(ComboBox.class, spec -> spec.withLabel("The other record"));
        LocatorJ._setValue(box, form);
        settle();
    }

    private List<ItemView> proposed() {
        return people.as(DemoAccounts.CURATOR, () -> proposals.mine(Set.of(ItemState.SUBMITTED)).stream()
                .filter(item -> item.action() != Action.CREATE).toList());
    }

    private void propose() {
        as(DemoAccounts.CURATOR);
        go("records/" + one);
        press("Merge with…");
        pick(other);
        fill("Why", "The same letter names both");
        press("Propose to merge");
    }

    private ItemView merge() {
        return proposed().stream().filter(item -> item.action() == Action.MERGE).findFirst().orElseThrow();
    }

    @Test
    void aCuratorSeesWhatComesOfItBeforeItIsProposed() {
        as(DemoAccounts.CURATOR);
        go("records/" + one);
        press("Merge with…");
        press("Propose to merge");
        assertThat(field(TextArea.class, "Why").isInvalid()).isTrue();
        assertThat(proposed()).isEmpty();

        pick(other);
        assertThat(screen()).containsSubsequence("Stays", "Zenzo Umehara", "To be merged", "Zenzou Umehara", "What it will be", "Zenzo Umehara", "Zenzou Umehara");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> stays = LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel("Which one stays"));
        LocatorJ._setValue(stays, false);
        settle();
        assertThat(screen()).containsSubsequence("Stays", "Zenzou Umehara", "To be merged", "Zenzo Umehara");
        LocatorJ._setValue(stays, true);
        fill("Why", "The same letter names both");
        press("Propose to merge");

        assertThat(proposed()).hasSize(2).allSatisfy(item -> assertThat(item.reason()).isEqualTo("The same letter names both"));
        assertThat(merge().record()).isEqualTo(other);
        assertThat(merge().survivor()).isEqualTo(one);
    }

    @Test
    void aReviewerSeesTheSameAndDecidesBothHalvesAtOnce() {
        propose();
        as(DemoAccounts.REVIEWER);
        go("review/" + merge().proposal() + "?item=" + merge().id());
        assertThat(screen()).contains("would be merged into").containsSubsequence("Stays", "To be merged", "What it will be");
        press("Approve");

        assertThat(people.as(DemoAccounts.READER, () -> records.find(other).orElseThrow()).state()).isEqualTo(RecordState.MERGED);
        assertThat(proposed()).isEmpty();
    }

    @Test
    void theAddressOfAMergedRecordLeadsToTheOneThatStays() {
        propose();
        approve(merge().id());

        as(DemoAccounts.READER);
        go("records/" + other);
        assertThat(address()).startsWith("records/" + one);
        assertThat(screen()).contains("“Zenzou Umehara” was merged into this record.");
        go("records/" + other + "?itself=1&tab=history");
        assertThat(screen()).contains("Merged").contains("This record was merged into another").contains("merged into Zenzo Umehara");
    }

    @Test
    void itSpeaksJapanese() {
        as(DemoAccounts.CURATOR, Locale.JAPANESE);
        go("records/" + one);
        press("統合する…");
        assertThat(screen()).contains("もう一方の記録").doesNotContain("!");
    }
}
