package org.musubi.desk.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.intake.AcceptPreview;
import org.musubi.intake.ImportId;
import org.musubi.intake.ImportView;
import org.musubi.intake.Imports;
import org.musubi.intake.MentionDecisions;
import org.musubi.intake.MentionFilter;
import org.musubi.intake.MentionQueue;
import org.musubi.intake.MentionState;
import org.musubi.intake.QueuedMention;
import org.musubi.intake.ReadingChoice;
import org.musubi.intake.Receipt;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Answer;
import org.musubi.register.NameForm;
import org.musubi.register.place.PlaceDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class ReconcileViewTest extends ViewTest {

    private static final String CHRONICLE = """
            平成2年10月3日

            黒峰市の鷲尾一郎市長を団長とする代表団が白瀬市を訪問した。

            平成4年5月

            白瀬市の代表団が来訪した。
            """;

    @Autowired
    private Imports imports;
    @Autowired
    private Proposals proposals;
    @Autowired
    private MentionQueue queue;
    @Autowired
    private MentionDecisions decisions;

    private ImportId read() {
        return people.as(DemoAccounts.CURATOR, () -> {
            var id = ((Receipt.Received) imports.paste(CHRONICLE)).id();
            imports.read(id, imports.find(id).map(ImportView::version).orElseThrow(), ReadingChoice.ownedBy("黒峰市", null));
            return id;
        });
    }

    private RecordId place(String name) {
        return people.as(DemoAccounts.CURATOR, () -> {
            var record = RecordId.next();
            proposals.create(proposals.open(ProposalType.FORM, name), record,
                    new PlaceDraft(List.of(Cited.element(NameForm.preferred(name, "ja"), Basis.GIVEN, List.of())), null, null, null), null);
            return record;
        });
    }

    private List<QueuedMention> rows(ImportId id) {
        return people.as(DemoAccounts.CURATOR, () -> queue.page(new MentionFilter(MentionState.OPEN, null, id, null, null, null), 0, 100)).rows();
    }

    private void open(ImportId id, String written) {
        var row = rows(id).stream().filter(one -> one.written().equals(written)).findFirst().orElseThrow();
        go("reconcile?source=" + id + "&at=" + row.id());
    }

    private String shown() {
        var cards = all(H2.class).stream().filter(title -> title.getParent().orElseThrow() instanceof MentionCard).toList();
        return cards.isEmpty() ? "" : words(cards.getFirst());
    }

    private void key(String key) {
        Component columns = all(Div.class).stream().filter(one -> one.hasClassName("reconcile")).findFirst().orElseThrow();
        var data = JacksonUtils.createObjectNode();
        data.put("event.detail", key);
        var element = columns.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "musubi-key", data));
        settle();
    }

    @Test
    void aNameIsShownWithItsSentenceAndWhatItMayMean() {
        place("白瀬");
        var id = read();
        as(DemoAccounts.CURATOR);
        open(id, "白瀬市");

        assertThat(shown()).isEqualTo("白瀬市");
        assertThat(screen()).contains("黒峰市の鷲尾一郎市長を団長とする代表団が", "を訪問した。", "October", "1990", "only proposed yet").doesNotContain("!reconcile");
        assertThat(all(H3.class)).extracting(title -> words(title)).anyMatch(words -> words.contains("1") && words.contains("白瀬"));
    }

    @Test
    void theAddressNarrowsTheQueueToALeadingReason() {
        place("白瀬");
        var id = read();
        as(DemoAccounts.CURATOR);
        go("reconcile?source=" + id + "&reason=SAME_SPELLING");

        assertThat(shown()).isEqualTo("白瀬市");
        ComboBox<String> reasons = (ComboBox<String>) this.<String>input("Leading reason");
        assertThat(this.<String>input("Source")).isInstanceOfSatisfying(ComboBox.class, source -> assertThat(source.getItemLabelGenerator().apply(id.toString())).asString().startsWith("平成2年10月3日 · "));
        assertThat(reasons.getItemLabelGenerator().apply("SAME_SPELLING")).isEqualTo("the same spelling · 1");
        go("reconcile?source=" + id + "&reason=PINYIN");
        assertThat(screen()).contains("No name fits these filters.");
    }

    @Test
    void aDigitDecidesAndTheNextNameTakesThePlace() {
        place("白瀬");
        var id = read();
        int before = rows(id).size();
        as(DemoAccounts.CURATOR);
        open(id, "白瀬市");
        key("1");

        assertThat(rows(id)).hasSize(before - 1).extracting(QueuedMention::written).doesNotContain("白瀬市");
        assertThat(shown()).isNotEmpty().isNotEqualTo("白瀬市");
        assertThat(notification()).contains("“白瀬市” is decided.", "2 mentions are linked.");
        assertThat(screen()).contains("1 today");
    }

    @Test
    void undoReturnsToTheNameThatWasDecidedLast() {
        place("白瀬");
        var id = read();
        as(DemoAccounts.CURATOR);
        open(id, "白瀬市");
        key("1");
        key("z");

        assertThat(shown()).isEqualTo("白瀬市");
        assertThat(rows(id)).extracting(QueuedMention::written).contains("白瀬市");
        assertThat(notification()).contains("taken back");
    }

    @Test
    void whatIsNotTheSameGoesFromTheCandidatesAndTheNameStays() {
        place("白瀬");
        var id = read();
        as(DemoAccounts.CURATOR);
        open(id, "白瀬市");
        key("d");

        assertThat(shown()).isEqualTo("白瀬市");
        assertThat(screen()).contains("No record has a name like this");
    }

    @Test
    void aNewRecordIsMadeAndTheUnsureWaitApart() {
        var id = read();
        as(DemoAccounts.CURATOR);
        open(id, "白瀬市");
        key("n");
        assertThat(people.as(DemoAccounts.CURATOR, () -> imports.find(id).orElseThrow()).creations()).hasSize(1);

        open(id, "鷲尾一郎");
        key("u");
        go("reconcile?state=UNSURE&source=" + id);
        assertThat(shown()).isEqualTo("鷲尾一郎");
        key("x");
        go("reconcile?state=SETTLED&source=" + id);
        assertThat(shown()).isEqualTo("鷲尾一郎");
    }

    @Test
    void aPlaceIsTakenOutByKeyAndStaysInTheQueue() {
        place("白瀬");
        var id = read();
        as(DemoAccounts.CURATOR);
        open(id, "白瀬市");
        assertThat(screen()).contains("2 times in this source", "A decision holds for all of them.", "白瀬市", "の代表団が来訪した。");
        key("p");
        key("t");
        assertThat(screen()).contains("The decision holds for the 1 that is ticked, each for itself; the other one stays in the queue.");
        assertThat(this.<Boolean>input("In every source").getValue()).isFalse();
        key("1");

        assertThat(rows(id)).filteredOn(row -> row.written().equals("白瀬市")).singleElement().satisfies(rest -> {
            assertThat(rest.times()).isOne();
            assertThat(rest.places().getFirst().date()).isEqualTo("1992-05");
        });
        key("z");
        assertThat(shown()).isEqualTo("白瀬市");
        assertThat(screen()).contains("2 times in this source");
        key("s");
        key("t");
        key("1");
        assertThat(notification()).contains("No place is ticked.");
        assertThat(shown()).isEqualTo("白瀬市");
    }

    @Test
    void aRuleShowsWhatItWouldAcceptAndTakesItAllBack() {
        var id = read();
        place("白瀬市");
        as(DemoAccounts.CURATOR);
        go("reconcile?source=" + id);
        key("r");
        assertThat(screen()).contains("Accept by rule", "1 name fits.");
        assertThat(this.<AcceptPreview.Acceptable>grid().getSelectedItems()).singleElement().satisfies(one -> {
            assertThat(one.mention().written()).isEqualTo("白瀬市");
            assertThat(one.candidate().label()).isEqualTo("白瀬市");
        });
        assertThat(rows(id)).as("nothing is accepted by looking").extracting(QueuedMention::written).contains("白瀬市");
        press("Accept 1 name");

        assertThat(notification()).contains("1 name is accepted, 2 mentions linked: The very same name");
        assertThat(rows(id)).extracting(QueuedMention::written).doesNotContain("白瀬市");
        press("Accept by rule…");
        assertThat(screen()).contains("Accepted by rule before", DemoAccounts.CURATOR.displayName() + ": 1 name · The very same name");
        assertThat(button("Accept").isEnabled()).isFalse();
        press("Take it back");
        assertThat(screen()).contains("taken back");
        assertThat(rows(id)).extracting(QueuedMention::written).contains("白瀬市");
    }

    @Test
    void undoTakesBackWhatWasAcceptedByRule() {
        var id = read();
        place("白瀬市");
        as(DemoAccounts.CURATOR);
        go("reconcile?source=" + id);
        key("r");
        press("Accept 1 name");
        key("z");
        assertThat(rows(id)).extracting(QueuedMention::written).contains("白瀬市");
    }

    @Test
    void movingOnAndBackLosesNothing() {
        var id = read();
        as(DemoAccounts.CURATOR);
        go("reconcile?source=" + id);
        var first = shown();
        key("j");
        assertThat(shown()).isNotEqualTo(first);
        key("k");
        assertThat(shown()).isEqualTo(first);
        key("k");
        assertThat(shown()).as("the first stays the first").isEqualTo(first);
    }

    @Test
    void aRowDecidedElsewhereSaysSoAndChangesNothing() {
        place("白瀬");
        var id = read();
        as(DemoAccounts.CURATOR);
        open(id, "白瀬市");
        var row = rows(id).stream().filter(one -> one.written().equals("白瀬市")).findFirst().orElseThrow();
        people.as(DemoAccounts.CURATOR, () -> decisions.decide(row, Answer.UNSURE, null, false));
        key("1");

        assertThat(notification()).contains("was decided by " + DemoAccounts.CURATOR.displayName() + " meanwhile: unsure");
        assertThat(shown()).isNotEqualTo("白瀬市");
    }

    @Test
    void theDraftOpensByKey() {
        var id = read();
        as(DemoAccounts.CURATOR);
        open(id, "白瀬市");
        key("o");
        assertThat(address()).startsWith("intake/" + id + "?item=");
    }

    @Test
    void anEmptyListSaysWhatWouldBeHere() {
        as(DemoAccounts.CURATOR);
        go("reconcile?source=" + ImportId.next());
        assertThat(screen()).contains("No name fits these filters.");
        go("reconcile?source=nonsense&state=nonsense&band=1&script=%20&at=x");
        assertThat(screen()).contains("Reconcile");
    }

    @Test
    void theScreenSpeaksJapanese() {
        place("白瀬");
        var id = read();
        as(DemoAccounts.CURATOR, Locale.JAPANESE);
        open(id, "白瀬市");
        assertThat(screen()).contains("候補", "すべての資料で有効", "判定できない", "提案中").doesNotContain("!reconcile");
    }

    @Test
    void nobodyButCuratorsComesHere() {
        for (var person : List.of(DemoAccounts.CLERK, DemoAccounts.REVIEWER, DemoAccounts.READER, DemoAccounts.ADMIN)) {
            as(person);
            go("reconcile");
            assertThat(screen()).doesNotContain("Undo the last decision");
        }
    }
}
