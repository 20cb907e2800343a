package org.musubi.reconciliation.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.MergeResult;
import org.musubi.ledger.Merges;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.JudgementId;
import org.musubi.register.NameForm;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.RegisterWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class JudgingPairsTest extends RegisterWork {

    @Autowired
    private DuplicateSearch search;
    @Autowired
    private Duplicates duplicates;
    @Autowired
    private Merges merges;
    @Autowired
    private Proposals proposals;
    @Autowired
    private JdbcClient jdbc;

    private RecordId one;
    private RecordId other;
    private RecordPair pair;

    @BeforeEach
    void twoNamesOfOnePlace() {
        one = approved(place(NameForm.preferred("本溪", "zh")));
        other = approved(place(NameForm.preferred("Benxi", "en")));
        pair = new RecordPair(one, other);
        search.catchUp();
    }

    private List<DuplicatePair> in(DuplicateState state) {
        return people.as(DemoAccounts.CURATOR, () -> duplicates.page(new DuplicateFilter(state, null, null), 0, 10)).pairs();
    }

    private JudgementId judge(Answer answer, JudgementId seen) {
        return people.as(DemoAccounts.CURATOR, () -> ((JudgeOutcome.Done) duplicates.judge(pair, answer, seen, null)).id());
    }

    @Test
    void whatIsJudgedIsNeverOfferedAgainUntilItIsTakenBack() {
        var said = judge(Answer.NOT_SAME, null);
        assertThat(in(DuplicateState.OPEN)).isEmpty();
        assertThat(in(DuplicateState.NOT_SAME)).singleElement().satisfies(judged -> assertThat(judged.judgement()).extracting(PairJudgement::byName).isNotNull());
        assertThat(people.as(DemoAccounts.REVIEWER, () -> duplicates.notSameAs(other))).containsExactly(one);

        approved(place(NameForm.preferred("Anshan", "en")));
        jdbc.sql("UPDATE duplicate_rules SET version = 0").update();
        assertThat(search.catchUp()).isEqualTo(3);
        assertThat(in(DuplicateState.OPEN)).isEmpty();

        people.as(DemoAccounts.CURATOR, () -> {
            assertThat(duplicates.lastOfMine()).map(PairJudgement::id).contains(said);
            assertThat(duplicates.takeBack(said)).isTrue();
            assertThat(duplicates.takeBack(said)).isFalse();
            assertThat(duplicates.history(pair)).singleElement().satisfies(old -> assertThat(old.takenBack()).isNotNull());
        });
        assertThat(in(DuplicateState.OPEN)).extracting(DuplicatePair::records).containsExactly(pair);
    }

    @Test
    void whoJudgesWhatSomebodyElseJudgedMeanwhileIsToldAndChangesNothing() {
        var first = judge(Answer.UNSURE, null);
        assertThat(people.as(DemoAccounts.CURATOR, () -> duplicates.judge(pair, Answer.NOT_SAME, null, null)))
                .isInstanceOfSatisfying(JudgeOutcome.Elsewhere.class, elsewhere -> assertThat(elsewhere.answer()).isEqualTo(Answer.UNSURE));
        assertThat(in(DuplicateState.UNSURE)).hasSize(1);

        judge(Answer.NOT_SAME, first);
        assertThat(in(DuplicateState.NOT_SAME)).hasSize(1);
    }

    @Test
    void aPairWhoseMergeWaitsIsNotOfferedAndAMergedRecordIsNoPartOfAny() {
        var items = people.as(DemoAccounts.CURATOR, () -> {
            var seen = (MergeResult.Possible) merges.preview(one, other);
            var proposed = (MergeResult.Proposed) merges.propose(seen, "One city", "The same");
            proposals.submit(proposed.items());
            return proposed.items();
        });
        assertThat(in(DuplicateState.OPEN)).isEmpty();
        assertThat(in(DuplicateState.PROPOSED)).hasSize(1);

        approve(items.getLast());
        search.catchUp();
        assertThat(in(DuplicateState.PROPOSED)).isEmpty();
        assertThat(people.as(DemoAccounts.CURATOR, () -> duplicates.judge(pair, Answer.NOT_SAME, null, null))).isInstanceOf(JudgeOutcome.Gone.class);
    }

    @Test
    void aJudgementOnARecordThatWasMergedHoldsForItsSurvivor() {
        var third = approved(place(NameForm.preferred("本渓", "ja")));
        search.catchUp();
        judge(Answer.NOT_SAME, null);
        var items = people.as(DemoAccounts.CURATOR, () -> {
            var proposed = (MergeResult.Proposed) merges.propose((MergeResult.Possible) merges.preview(third, one), "One city", "The same");
            proposals.submit(proposed.items());
            return proposed.items();
        });
        approve(items.getLast());
        search.catchUp();

        assertThat(in(DuplicateState.OPEN)).isEmpty();
        assertThat(in(DuplicateState.NOT_SAME)).singleElement().satisfies(judged -> assertThat(judged.records()).isEqualTo(new RecordPair(third, other)));
    }
}
