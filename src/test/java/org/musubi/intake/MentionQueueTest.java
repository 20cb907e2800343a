package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameScript;
import org.musubi.names.ReasonKind;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.Judgements;
import org.musubi.reconciliation.MentionKey;
import org.musubi.register.NameForm;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The queue of names that nobody has decided, and what deciding them does. */
@DatabaseTest
class MentionQueueTest extends ImportWork {

    private static final String TEXT = """
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
    private Judgements judgements;

    private RecordId waiting(Draft draft) {
        return curator(() -> {
            var record = RecordId.next();
            proposals.create(proposals.open(ProposalType.FORM, "A proposal"), record, draft, null);
            return record;
        });
    }

    private static PlaceDraft place(String name, String language) {
        return new PlaceDraft(List.of(Cited.element(NameForm.preferred(name, language), Basis.GIVEN, List.of())), null, null, null);
    }

    private ImportId read(String text) {
        var id = pasted(text);
        curator(() -> imports.read(id, 0, OF_MISHINO));
        return id;
    }

    private MentionPage page(MentionFilter filter) {
        return curator(() -> queue.page(filter, 0, 100));
    }

    private QueuedMention row(ImportId id, String written) {
        return page(MentionFilter.OPEN).rows().stream().filter(row -> row.imported().equals(id) && row.written().equals(written)).findFirst().orElseThrow();
    }

    private List<String> names(MentionFilter filter) {
        return page(filter).rows().stream().map(QueuedMention::written).toList();
    }

    private static MentionFilter in(MentionState state) {
        return new MentionFilter(state, null, null, null, null, null);
    }

    private DecisionOutcome.Done decide(QueuedMention row, Answer answer, RecordId record, boolean everywhere) {
        return (DecisionOutcome.Done) curator(() -> decisions.decide(row, answer, record, everywhere));
    }

    @Test
    void identicalNamesOfOneSourceAreOneRowWithTheSentenceAroundTheFirst() {
        var id = read(TEXT);
        var anlan = row(id, "安瀾市");

        assertThat(anlan.times()).isEqualTo(2);
        assertThat(anlan.key().kind()).isEqualTo("place");
        assertThat(anlan.script()).isEqualTo(NameScript.HAN);
        var first = anlan.places().getFirst();
        assertThat(first.before() + first.quote() + first.after()).isEqualTo("美篠市の羅維新市長を団長とする代表団が安瀾市を訪問した。");
        assertThat(first.date()).isEqualTo("1990-10-03");
        assertThat(page(MentionFilter.OPEN).left()).isEqualTo(page(MentionFilter.OPEN).total());
    }

    @Test
    void aCandidateComesWithTheContextOfTheMentionAndItsBand() {
        var id = read(TEXT);
        var person = waiting(new PersonDraft(List.of(Cited.element(NameForm.preferred("罗维新", "zh"), Basis.GIVEN, List.of())), List.of(), null));
        var leader = row(id, "羅維新");

        assertThat(leader.context().office()).isEqualTo("市長");
        assertThat(leader.context().year()).isEqualTo(1990);
        assertThat(curator(() -> queue.candidates(leader, 9))).first().satisfies(found -> {
            assertThat(found.candidate().record()).isEqualTo(person);
            assertThat(found.forms()).extracting(NameForm::text).containsExactly("罗维新");
        });
        assertThat(row(id, "羅維新").band()).isNotEqualTo(MentionBand.NONE);
        assertThat(row(id, "安瀾市").band()).isEqualTo(MentionBand.NONE);
    }

    @Test
    void filtersNarrowTheQueueAndCountTheirOtherChoices() {
        var one = read(TEXT);
        read(TEXT.replace("安瀾市", "大連市"));
        var all = page(MentionFilter.OPEN);
        assertThat(all.facets().sources()).hasSize(2);
        assertThat(all.facets().kinds()).containsKeys("person", "place");

        var people = page(new MentionFilter(MentionState.OPEN, "person", one, null, null, null));
        assertThat(people.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.key().kind()).isEqualTo("person");
            assertThat(row.imported()).isEqualTo(one);
        });
        assertThat(people.facets().kinds()).containsKey("place");
        assertThat(people.left()).isEqualTo(all.left());
        assertThat(curator(() -> queue.page(MentionFilter.OPEN, 1, 1)).rows()).containsExactly(all.rows().get(1));
    }

    @Test
    void theLeadingReasonOfTheBestCandidateIsAFacetWithCounts() {
        waiting(new PersonDraft(List.of(Cited.element(NameForm.preferred("罗维新", "zh"), Basis.GIVEN, List.of())), List.of(), null));
        var id = read(TEXT);
        var leader = row(id, "羅維新");

        assertThat(leader.nearest().reason()).isEqualTo(ReasonKind.SIMPLIFIED);
        assertThat(page(MentionFilter.OPEN).facets().reasons()).containsOnly(Map.entry(ReasonKind.SIMPLIFIED, 1));
        assertThat(names(new MentionFilter(MentionState.OPEN, null, null, null, ReasonKind.SIMPLIFIED, null))).containsExactly("羅維新");
        assertThat(names(new MentionFilter(MentionState.OPEN, null, null, null, ReasonKind.PINYIN, null))).isEmpty();
    }

    @Test
    void theSameIsLinkedAtOnceAndTakenBackWhole() {
        var id = read(TEXT);
        var record = waiting(place("Quite another name", "en"));
        var row = row(id, "安瀾市");
        var done = decide(row, Answer.SAME, record, false);

        assertThat(done.mentions()).isEqualTo(2);
        assertThat(names(MentionFilter.OPEN)).doesNotContain("安瀾市");
        assertThat(page(MentionFilter.OPEN).today()).isEqualTo(1);

        assertThat(curator(() -> decisions.undo(done.id()))).isTrue();
        assertThat(row(id, "安瀾市")).isEqualTo(row);
        assertThat(page(MentionFilter.OPEN).today()).isZero();
        assertThat(curator(() -> decisions.undo(done.id()))).as("once only").isFalse();
    }

    @Test
    void aDecisionForEverySourceServesAllOpenDocumentsAndLaterOnes() {
        var id = read(TEXT);
        var other = read(TEXT + "\n平成6年1月\n\n別の文。\n");
        var record = waiting(place("Quite another name", "en"));
        var done = decide(row(id, "安瀾市"), Answer.SAME, record, true);
        assertThat(names(MentionFilter.OPEN)).doesNotContain("安瀾市");

        read("平成9年7月\n\n市民代表団が安瀾市を訪問した。\n");
        assertThat(names(MentionFilter.OPEN)).doesNotContain("安瀾市");
        curator(() -> decisions.undo(done.id()));
        assertThat(row(other, "安瀾市").times()).isEqualTo(2);
    }

    @Test
    void whatIsNotTheSameIsNotOfferedAgainAndTheNameStays() {
        var id = read(TEXT);
        var record = waiting(place("安澜", "zh"));
        var row = row(id, "安瀾市");
        assertThat(curator(() -> queue.candidates(row, 9))).isNotEmpty();
        decide(row, Answer.NOT_SAME, record, false);

        assertThat(curator(() -> queue.candidates(row, 9))).isEmpty();
        assertThat(row(id, "安瀾市").band()).isEqualTo(MentionBand.NONE);
    }

    @Test
    void theUnsureWaitForAnotherAndTheUndeterminableForNobody() {
        var id = read(TEXT);
        decide(row(id, "安瀾市"), Answer.UNSURE, null, false);
        decide(row(id, "羅維新"), Answer.UNDETERMINABLE, null, false);

        assertThat(names(MentionFilter.OPEN)).doesNotContain("安瀾市", "羅維新");
        assertThat(names(in(MentionState.UNSURE))).containsExactly("安瀾市");
        assertThat(names(in(MentionState.SETTLED))).containsExactly("羅維新");
        var unsure = page(in(MentionState.UNSURE)).rows().getFirst();
        assertThat(decide(unsure, Answer.SAME, waiting(place("X", "en")), false).mentions()).isEqualTo(2);
    }

    @Test
    void aNewRecordIsDraftedWithTheName() {
        var id = read(TEXT);
        var done = (DecisionOutcome.Done) curator(() -> decisions.create(row(id, "安瀾市"), "place", null, false));

        assertThat(done.created()).isNotNull();
        assertThat(view(id).creations()).extracting(NewRecord::record).containsExactly(done.created());
        assertThat(curator(() -> judgements.history(MentionKey.of("安瀾市", "place")))).singleElement().extracting(Judgement::answer).isEqualTo(Answer.NEW);
        curator(() -> decisions.undo(done.id()));
        assertThat(view(id).creations()).isEmpty();
        assertThat(names(MentionFilter.OPEN)).contains("安瀾市");
    }

    @Test
    void whoeverDecidesSecondIsToldWhoWasFirst() {
        var id = read(TEXT);
        var record = waiting(place("X", "en"));
        var seen = row(id, "安瀾市");
        decide(seen, Answer.UNSURE, null, false);

        assertThat(curator(() -> decisions.decide(seen, Answer.SAME, record, false)))
                .isEqualTo(new DecisionOutcome.Elsewhere(DemoAccounts.CURATOR.displayName(), Answer.UNSURE));
        assertThat(curator(() -> judgements.history(seen.key()))).hasSize(1);
    }

    @Test
    void aCandidateThatIsGoneSinceItWasShownIsSaidToBe() {
        var id = read(TEXT);
        var gone = RecordId.next();
        assertThat(curator(() -> decisions.decide(row(id, "安瀾市"), Answer.SAME, gone, false))).isInstanceOf(DecisionOutcome.RecordGone.class);
        assertThat(names(MentionFilter.OPEN)).contains("安瀾市");
    }

    @Test
    void whatIsDiscardedLeavesTheQueue() {
        var id = read(TEXT);
        assertThat(page(MentionFilter.OPEN).left()).isPositive();
        curator(() -> imports.discard(id, view(id).version()));
        assertThat(page(MentionFilter.OPEN).left()).isZero();
    }
}
