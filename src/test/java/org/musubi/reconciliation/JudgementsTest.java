package org.musubi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class JudgementsTest {

    private static final MentionKey KEY = MentionKey.of("干国磐", "person");

    private final RecordId source = RecordId.next();
    private final RecordId one = RecordId.next();
    private final RecordId other = RecordId.next();

    @Autowired
    private Judgements judgements;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;

    private <T> T curator(Supplier<T> work) {
        return people.as(DemoAccounts.CURATOR, work);
    }

    private JudgementId judge(JudgementScope scope, Answer answer, @Nullable RecordId record) {
        return curator(() -> judgements.judge(new NewJudgement(KEY, "干国磐", scope, answer, record, null)));
    }

    private Judged holds(@Nullable ItemId item, @Nullable String path) {
        return Judged.of(curator(() -> judgements.of(List.of(KEY))).getOrDefault(KEY, List.of()), List.of(source), item, path);
    }

    private Judged holds() {
        return holds(null, null);
    }

    @Test
    void theLatestThatIsNotTakenBackHolds() {
        assertThat(holds()).isEqualTo(Judged.NOTHING);
        judge(JudgementScope.in(source), Answer.SAME, one);
        var later = judge(JudgementScope.in(source), Answer.SAME, other);
        assertThat(holds().record()).isEqualTo(other);

        assertThat(curator(() -> judgements.takeBack(later))).isTrue();
        assertThat(holds().record()).isEqualTo(one);
        assertThat(curator(() -> judgements.takeBack(later))).as("once only").isFalse();
    }

    @Test
    void takingBackAddsARowAndTheHistoryKeepsBoth() {
        var judged = judge(JudgementScope.in(source), Answer.UNDETERMINABLE, null);
        curator(() -> judgements.takeBack(judged));

        assertThat(jdbc.sql("SELECT COUNT(*) FROM judgement").query(Integer.class).single()).isEqualTo(2);
        assertThat(curator(() -> judgements.history(KEY))).singleElement().satisfies(kept -> {
            assertThat(kept.answer()).isEqualTo(Answer.UNDETERMINABLE);
            assertThat(kept.words()).isEqualTo("干国磐");
            assertThat(kept.byName()).isEqualTo(DemoAccounts.CURATOR.displayName());
            assertThat(kept.takenBack()).isNotNull();
        });
    }

    @Test
    void theNarrowestScopeHoldsWhateverWasSaidLater() {
        var item = ItemId.next();
        judge(JudgementScope.at(source, item, "/from"), Answer.SAME, other);
        judge(JudgementScope.in(source), Answer.SAME, one);
        judge(JudgementScope.EVERYWHERE, Answer.UNDETERMINABLE, null);

        assertThat(holds().record()).isEqualTo(one);
        assertThat(holds(item, "/from").record()).isEqualTo(other);
        assertThat(holds(item, "/to").record()).isEqualTo(one);
        assertThat(Judged.of(curator(() -> judgements.of(List.of(KEY))).get(KEY), List.of(RecordId.next()), null, null).answer())
                .isEqualTo(Answer.UNDETERMINABLE);
    }

    @Test
    void aRefusedRecordStaysRefusedUntilSomebodySaysItIsTheSame() {
        judge(JudgementScope.in(source), Answer.SAME, one);
        judge(JudgementScope.in(source), Answer.NOT_SAME, one);
        judge(JudgementScope.in(source), Answer.NOT_SAME, other);
        assertThat(holds().settled()).isNull();
        assertThat(holds().refused()).containsExactlyInAnyOrder(one, other);

        judge(JudgementScope.in(source), Answer.SAME, other);
        assertThat(holds().record()).isEqualTo(other);
        assertThat(holds().refused()).containsExactly(one);
    }

    @Test
    void spellingsOfOneFormAreOneMentionAndOtherKindsAreNot() {
        judge(JudgementScope.EVERYWHERE, Answer.SAME, one);

        assertThat(curator(() -> judgements.of(List.of(MentionKey.of("干　国磐", "person"))))).hasSize(1);
        assertThat(curator(() -> judgements.of(List.of(MentionKey.of("干国磐", "place"))))).isEmpty();
    }

    @Test
    void namesOfAnyLengthAndWithoutLettersAreJudgedToo() {
        for (var words : List.of("王".repeat(10_000), "😀", "〇〇", "\uD83D\uDE00".repeat(300), "a")) {
            var key = MentionKey.of(words, "person");
            curator(() -> judgements.judge(new NewJudgement(key, words, JudgementScope.EVERYWHERE, Answer.UNDETERMINABLE, null, null)));
            assertThat(curator(() -> judgements.of(List.of(key)))).containsOnlyKeys(key);
        }
        assertThat(MentionKey.of("王".repeat(10_000), "person")).isNotEqualTo(MentionKey.of("王".repeat(9_999), "person"));
    }

    @Test
    void oneSeesOnesOwnJudgementsTheLatestFirst() {
        judge(JudgementScope.in(source), Answer.UNSURE, null);
        var second = judge(JudgementScope.in(source), Answer.SAME, one);
        assertThat(curator(() -> judgements.mine(Instant.EPOCH, 10))).hasSize(2).first().extracting(Judgement::id).isEqualTo(second);
        assertThat(curator(() -> judgements.countMine(Instant.EPOCH))).isEqualTo(2);
        curator(() -> judgements.takeBack(second));
        assertThat(curator(() -> judgements.countMine(Instant.EPOCH))).isEqualTo(1);
        assertThat(curator(() -> judgements.countMine(Instant.now().plusSeconds(60)))).isZero();
    }

    @Test
    void theDatabaseItselfRefusesAnAnswerWithoutItsRecord() {
        assertThatThrownBy(() -> new NewJudgement(KEY, "x", JudgementScope.EVERYWHERE, Answer.SAME, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                INSERT INTO judgement (id, mention_key, kind, words, answer, made_by, made_by_name, made_at)
                VALUES (?, 'x', 'person', 'x', 'SAME', ?, 'x', CURRENT_TIMESTAMP)""").params(one.value(), one.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void onlyCuratorsJudge() {
        assertThatThrownBy(() -> people.as(DemoAccounts.REVIEWER, () -> judgements.history(KEY))).isInstanceOf(AccessDeniedException.class);
    }
}
