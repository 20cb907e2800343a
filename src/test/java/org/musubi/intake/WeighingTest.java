package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.intake.MentionScores.Weighed;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RevisionApplied;
import org.musubi.names.ReasonKind;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Candidates;
import org.musubi.register.NameForm;
import org.musubi.register.place.PlaceDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Open mentions are weighed in the background, once for as long as nothing changes. */
@DatabaseTest
class WeighingTest extends ImportWork {

    private static final String TEXT = """
            平成2年10月3日

            美篠市の羅維新市長を団長とする代表団が安瀾市を訪問した。

            平成4年5月

            安瀾市の代表団が黒峰市を訪問した。
            """;

    @Autowired
    private Weighing weighing;
    @Autowired
    private MentionScores scores;
    @Autowired
    private MentionQueue queue;
    @Autowired
    private MentionDecisions decisions;
    @Autowired
    private Candidates candidates;
    @Autowired
    private WeighingBell bell;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;

    private RecordId place(String name, String language) {
        return curator(() -> {
            var record = RecordId.next();
            proposals.create(proposals.open(ProposalType.FORM, name), record,
                    new PlaceDraft(List.of(Cited.element(NameForm.preferred(name, language), Basis.GIVEN, List.of())), null, null, null), null);
            return record;
        });
    }

    private ImportId read() {
        var id = pasted(TEXT);
        curator(() -> imports.read(id, 0, OF_MISHINO));
        return id;
    }

    private List<QueuedMention> rows() {
        return curator(() -> queue.page(MentionFilter.OPEN, 0, 100)).rows();
    }

    private boolean renewing() {
        return curator(() -> queue.page(MentionFilter.OPEN, 0, 1)).renewing();
    }

    private QueuedMention row(String written) {
        return rows().stream().filter(row -> row.written().equals(written)).findFirst().orElseThrow();
    }

    @Test
    void everyOpenMentionIsWeighedOnceAndKept() throws InterruptedException {
        place("安澜", "zh");
        read();
        var open = rows();
        assertThat(weighing.weighAll()).isEqualTo(open.size());

        assertThat(scores.all().keySet()).containsExactlyInAnyOrderElementsOf(open.stream().map(QueuedMention::id).toList());
        var kept = scores.all().get(row("安瀾市").id());
        assertThat(kept.nearest().band()).isNotIn(MentionBand.NONE, MentionBand.OPEN);
        assertThat(kept.nearest().reason()).isEqualTo(ReasonKind.SIMPLIFIED);
        assertThat(kept.candidates()).hasSize(1);
        assertThat(rows()).as("the queue tells what was kept").isEqualTo(open);
        assertThat(weighing.weighAll()).as("nothing changed").isZero();
    }

    @Test
    void anotherStartGoesOnWhereTheLastOneEnded() throws InterruptedException {
        read();
        weighing.weighAll();
        var kept = scores.all();
        var halted = kept.keySet().iterator().next();
        scores.forget(List.of(halted));

        var restarted = new Weighing(queue, scores, candidates, bell, false);
        assertThat(restarted.weighAll()).as("only what was not weighed before the halt").isOne();
        assertThat(scores.all()).isEqualTo(kept);
    }

    @Test
    void aNameThatComesWeighsAnewWhatIsLikeItAndNothingElse() throws InterruptedException {
        read();
        weighing.weighAll();
        assertThat(row("安瀾市").band()).isEqualTo(MentionBand.NONE);
        assertThat(renewing()).isFalse();
        var record = place("安澜", "zh");
        assertThat(renewing()).as("the counts say that names changed").isTrue();

        assertThat(weighing.weighAll()).isOne();
        assertThat(renewing()).isFalse();
        assertThat(row("安瀾市").nearest().record()).isEqualTo(record);
        curator(() -> proposals.withdraw(proposals.openItemsOf(record).getFirst().id()));
        assertThat(weighing.weighAll()).as("and when it goes").isOne();
        assertThat(row("安瀾市").band()).isEqualTo(MentionBand.NONE);
    }

    @Test
    void aChangedRecordOfTheRegisterWeighsAnewTheMentionsItWasACandidateOf() throws InterruptedException {
        var record = place("安澜", "zh");
        read();
        weighing.weighAll();
        transaction.executeWithoutResult(status -> events.publishEvent(new RevisionApplied(record, "place", 2, false)));
        assertThat(weighing.weighAll()).isOne();
        transaction.executeWithoutResult(status -> events.publishEvent(new RevisionApplied(record, "event", 2, false)));
        assertThat(weighing.weighAll()).as("an event has no name to be looked for").isZero();
    }

    @Test
    void whatIsRefusedIsWeighedAnewAndWhatIsDecidedIsForgotten() throws InterruptedException {
        var record = place("安澜", "zh");
        read();
        weighing.weighAll();
        curator(() -> decisions.decide(row("安瀾市"), Answer.NOT_SAME, record, false));
        assertThat(row("安瀾市").band()).as("at once, before it is weighed").isEqualTo(MentionBand.NONE);
        assertThat(weighing.weighAll()).isOne();

        var other = place("別の市", "ja");
        var decided = row("安瀾市");
        curator(() -> decisions.decide(decided, Answer.SAME, other, false));
        weighing.weighAll();
        assertThat(scores.all()).doesNotContainKey(decided.id());
    }

    @Test
    void whatIsNotWeighedYetIsCountedAndTheFewOfAFilterAreWeighedWhileOneWaits() throws InterruptedException {
        var names = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            names.append("平成").append(2 + i / 12).append("年").append(1 + i % 12).append("月\n\n市民訪問団が").append((char) ('一' + 40 * i)).append("野市を訪問した。\n\n");
        }
        var many = pasted(names.toString());
        curator(() -> imports.read(many, 0, OF_MISHINO));
        var few = read();

        var page = curator(() -> queue.page(MentionFilter.OPEN, 0, 10));
        assertThat(page.weighing()).isEqualTo(page.total()).isGreaterThan(50);
        assertThat(page.facets().bands()).isEqualTo(Map.of(MentionBand.OPEN, page.total()));
        assertThat(curator(() -> queue.page(new MentionFilter(MentionState.OPEN, null, few, null, null, null), 0, 10)).weighing()).isZero();
        weighing.weighAll();
        assertThat(curator(() -> queue.page(MentionFilter.OPEN, 0, 10)).weighing()).isZero();
    }

    @Test
    void whatCannotBeComparedIsNotSaidToBeStillToCome() throws InterruptedException {
        read();
        weighing.weighAll();
        var row = row("安瀾市");
        var kept = scores.all().get(row.id());
        scores.keep(Map.of(row.id(), new Weighed(kept.asked(), Nearest.FAILED, 0, List.of())));

        assertThat(row("安瀾市").band()).isEqualTo(MentionBand.OPEN);
        assertThat(curator(() -> queue.page(MentionFilter.OPEN, 0, 100)).weighing()).isZero();
        assertThat(weighing.weighAll()).as("not tried again and again").isZero();
    }

    @Test
    void aNameOfAnyLengthAndScriptIsWeighed() {
        for (var name : List.of("👍", "x", "名".repeat(10_000), "שלום עליכם 市", "市長")) {
            var weighed = people.as(DemoAccounts.CURATOR, () -> Weighed.of("?", candidates.batch().of(name, List.of("person", "place"), org.musubi.names.NameContext.NONE, 9)));
            assertThat(weighed.nearest().band()).isEqualTo(MentionBand.NONE);
        }
    }
}
