package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Action;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.Verdict;
import org.musubi.reconciliation.Answer;
import org.musubi.register.NameForm;
import org.musubi.register.event.EventDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** RA-29: what a curator judges about a name holds at once; what it changes in approved records is one proposal a day, decided by another. */
@DatabaseTest
class ApprovedMentionsTest extends ImportWork {

    private static final String CHRONICLE = """
            平成2年10月3日

            美篠市の羅維新市長を団長とする代表団が安瀾市を訪問した。

            平成4年5月

            安瀾市の代表団が来訪した。
            """;

    @Autowired
    private MentionQueue queue;
    @Autowired
    private MentionDecisions decisions;
    @Autowired
    private Records records;

    private RecordId place(String name) {
        var record = RecordId.next();
        var item = curator(() -> {
            Draft draft = new PlaceDraft(List.of(Cited.element(NameForm.preferred(name, "en"), Basis.GIVEN, List.of())), null, null, null);
            var one = proposals.create(proposals.open(ProposalType.FORM, name), record, draft, null);
            proposals.submit(List.of(one));
            return one;
        });
        approve(item);
        return record;
    }

    private void approve(ItemId item) {
        people.as(DemoAccounts.REVIEWER, () -> {
            var shown = desk.find(item).orElseThrow();
            reviews.decide(item, shown.item().version(), shown.units().stream().map(unit -> unit.path()).toList(), Verdict.ACCEPT, null);
            return reviews.conclude(item, true);
        });
    }

    /** A document that was read, submitted with its names as written, and approved. */
    private List<RecordId> approved(String text) {
        var id = pasted(text);
        curator(() -> imports.read(id, 0, OF_MISHINO));
        curator(() -> edits.submitAll(id));
        var waiting = curator(() -> proposals.mine(Set.of(ItemState.SUBMITTED)));
        waiting.forEach(item -> approve(item.id()));
        return waiting.stream().filter(item -> item.kind().equals("event")).map(ItemView::record).toList();
    }

    private QueuedMention row(String written) {
        return rows().stream().filter(row -> row.written().equals(written)).findFirst().orElseThrow();
    }

    private List<QueuedMention> rows() {
        return curator(() -> queue.page(MentionFilter.OPEN, 0, 100)).rows();
    }

    private List<ItemView> changes() {
        return curator(() -> proposals.mine(Set.of(ItemState.SUBMITTED))).stream().filter(item -> item.action() == Action.CHANGE).toList();
    }

    private List<MentionAt> mentions(RecordId record) {
        return EventMentions.of((EventDraft) people.as(DemoAccounts.READER, () -> records.find(record)).orElseThrow().draft());
    }

    @Test
    void aNameOfApprovedRecordsStaysInTheQueueWithItsSentence() {
        var events = approved(CHRONICLE);
        var row = row("安瀾市");

        assertThat(row.records()).isEqualTo(2);
        assertThat(row.places()).extracting(MentionPlace::approved).containsExactlyInAnyOrderElementsOf(events);
        assertThat(row.places().getFirst().before() + row.places().getFirst().quote()).contains("代表団が安瀾市");
    }

    @Test
    void aJudgementGoesToReviewInOneProposalADayAndKeepsWordsAndEvidence() {
        var events = approved(CHRONICLE);
        var anlan = place("Anlan");
        var mayor = place("Quite another");
        var done = (DecisionOutcome.Done) curator(() -> decisions.decide(row("安瀾市"), Answer.SAME, anlan, false));

        assertThat(done.records()).isEqualTo(2);
        assertThat(done.mentions()).isZero();
        assertThat(rows()).extracting(QueuedMention::written).doesNotContain("安瀾市");
        assertThat(changes()).hasSize(2).extracting(ItemView::record).containsExactlyInAnyOrderElementsOf(events);
        assertThat(changes()).extracting(ItemView::reason).containsOnly("安瀾市 = Anlan");

        curator(() -> decisions.decide(row("羅維新"), Answer.SAME, mayor, false));
        assertThat(changes()).as("extended, not doubled").hasSize(2).extracting(ItemView::proposal).containsOnly(changes().getFirst().proposal());
        assertThat(curator(() -> proposals.find(changes().getFirst().proposal())).orElseThrow().type()).isEqualTo(ProposalType.NAMES);

        var before = events.stream().flatMap(event -> mentions(event).stream()).filter(at -> "安瀾市".equals(at.mention().asWritten())).toList();
        assertThat(before).extracting(at -> at.mention().link()).as("not before somebody else agreed").containsOnlyNulls();
        changes().forEach(item -> approve(item.id()));
        var after = events.stream().flatMap(event -> mentions(event).stream()).filter(at -> "安瀾市".equals(at.mention().asWritten())).toList();
        assertThat(after).extracting(at -> at.mention().link()).containsOnly(anlan);
        assertThat(after).extracting(at -> at.unit().citations()).containsExactlyElementsOf(before.stream().map(at -> at.unit().citations()).toList());
        assertThat(rows()).extracting(QueuedMention::written).doesNotContain("安瀾市");
    }

    @Test
    void undoTakesTheProposedChangeBack() {
        approved(CHRONICLE);
        var anlan = place("Anlan");
        var first = (DecisionOutcome.Done) curator(() -> decisions.decide(row("安瀾市"), Answer.SAME, anlan, false));
        curator(() -> decisions.undo(first.id()));

        assertThat(changes()).isEmpty();
        assertThat(row("安瀾市").records()).isEqualTo(2);
        var again = (DecisionOutcome.Done) curator(() -> decisions.decide(row("安瀾市"), Answer.SAME, anlan, false));
        assertThat(again.records()).isEqualTo(2);
        var mayor = place("Quite another");
        curator(() -> decisions.decide(row("羅維新"), Answer.SAME, mayor, false));
        curator(() -> decisions.undo(again.id()));
        assertThat(changes()).as("what else was decided about the record stays").hasSize(1);
    }

    @Test
    void whatIsNotTheSameChangesNoRecord() {
        approved(CHRONICLE);
        var anlan = place("Anlan");
        var done = (DecisionOutcome.Done) curator(() -> decisions.decide(row("安瀾市"), Answer.NOT_SAME, anlan, false));

        assertThat(done.records()).isZero();
        assertThat(changes()).isEmpty();
        assertThat(row("安瀾市").records()).isEqualTo(2);
    }

    @Test
    void whatTheReviewerRefusesIsAQuestionAgain() {
        approved(CHRONICLE);
        var anlan = place("Anlan");
        curator(() -> decisions.decide(row("安瀾市"), Answer.SAME, anlan, false));
        changes().forEach(item -> people.as(DemoAccounts.REVIEWER, () -> {
            var shown = desk.find(item.id()).orElseThrow();
            reviews.decide(item.id(), shown.item().version(), shown.units().stream().map(unit -> unit.path()).toList(), Verdict.REFUSE, "Another town");
            return reviews.conclude(item.id(), true);
        }));

        assertThat(row("安瀾市").records()).isEqualTo(2);
    }
}
