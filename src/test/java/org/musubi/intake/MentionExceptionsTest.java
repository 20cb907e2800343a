package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.intake.QueuedMention.Reach;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.Judgements;
import org.musubi.register.NameForm;
import org.musubi.register.place.PlaceDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Identical mentions of a source decide together, but for those that a curator decides for themselves. */
@DatabaseTest
class MentionExceptionsTest extends ImportWork {

    private static final String TEXT = """
            平成2年10月3日

            美篠市の代表団が安瀾市を訪問した。

            平成4年5月

            安瀾市の代表団が来訪した。

            平成6年7月

            市民の代表団が安瀾市を訪問した。
            """;

    @Autowired
    private MentionQueue queue;
    @Autowired
    private MentionDecisions decisions;
    @Autowired
    private Judgements judgements;
    @Autowired
    private JdbcClient jdbc;

    private RecordId place(String name) {
        return curator(() -> {
            var record = RecordId.next();
            proposals.create(proposals.open(ProposalType.FORM, name), record,
                    new PlaceDraft(List.of(Cited.element(NameForm.preferred(name, "ja"), Basis.GIVEN, List.of())), null, null, null), null);
            return record;
        });
    }

    private ImportId read() {
        var id = pasted(TEXT);
        curator(() -> imports.read(id, 0, OF_MISHINO));
        return id;
    }

    private List<QueuedMention> rows(MentionState state) {
        return curator(() -> queue.page(new MentionFilter(state, "place", null, null, null, null), 0, 100)).rows().stream()
                .filter(row -> row.written().equals("安瀾市")).toList();
    }

    private QueuedMention row() {
        return rows(MentionState.OPEN).getFirst();
    }

    private DecisionOutcome decide(QueuedMention row, Answer answer, @Nullable RecordId record) {
        return curator(() -> decisions.decide(row, answer, record, false));
    }

    private static QueuedMention only(QueuedMention row, int... places) {
        return row.only(java.util.Arrays.stream(places).mapToObj(row.places()::get).toList());
    }

    private List<@Nullable RecordId> links(ImportId id) {
        return view(id).events().flatMap(event -> EventMentions.of(event.draft()).stream()).filter(at -> "安瀾市".equals(at.mention().asWritten()))
                .map(at -> at.mention().link()).toList();
    }

    @Test
    void everyPlaceComesWithItsSentence() {
        read();
        assertThat(row().times()).isEqualTo(3);
        assertThat(row().places()).extracting(place -> place.before() + place.quote() + place.after())
                .containsExactly("美篠市の代表団が安瀾市を訪問した。", "安瀾市の代表団が来訪した。", "市民の代表団が安瀾市を訪問した。");
        assertThat(row().places()).extracting(MentionPlace::date).containsExactly("1990-10-03", "1992-05", "1994-07");
        assertThat(row().reach()).isEqualTo(Reach.SOURCE);
    }

    @Test
    void whatIsTakenOutIsDecidedForItselfAndTheOthersStay() {
        var id = read();
        var record = place("別の市");
        decide(only(row(), 1), Answer.SAME, record);

        assertThat(links(id)).containsExactly(null, record, null);
        assertThat(row().times()).isEqualTo(2);
        assertThat(row().reach()).as("no decision speaks for the whole source any more").isEqualTo(Reach.PLACES);
        var judged = curator(() -> judgements.history(row().key()));
        assertThat(judged).singleElement().satisfies(one -> assertThat(one.scope().item()).isNotNull());
    }

    @Test
    void theOthersAreDecidedPlaceByPlaceByOneStrokeAndTakenBackByOne() {
        var id = read();
        decide(only(row(), 0), Answer.UNDETERMINABLE, null);
        assertThat(rows(MentionState.SETTLED)).singleElement().satisfies(alone -> {
            assertThat(alone.times()).isOne();
            assertThat(alone.reach()).isEqualTo(Reach.ALONE);
        });
        var record = place("別の市");
        var shown = row();
        var done = (DecisionOutcome.Done) decide(shown, Answer.SAME, record);
        assertThat(links(id)).containsExactly(null, record, record);
        assertThat(done.mentions()).isEqualTo(2);

        var last = curator(() -> judgements.mine(java.time.Instant.EPOCH, 1)).getFirst();
        assertThat(curator(() -> decisions.undo(last.id()))).as("whichever of them is named").isTrue();
        assertThat(row()).isEqualTo(shown);
        assertThat(links(id)).containsOnlyNulls();
        assertThat(curator(() -> judgements.of(List.of(shown.key()))).get(shown.key())).singleElement().extracting(Judgement::answer).isEqualTo(Answer.UNDETERMINABLE);
    }

    @Test
    void aPlaceDecidedForItselfMayBeDecidedAnew() {
        var id = read();
        decide(only(row(), 2), Answer.UNSURE, null);
        var record = place("別の市");
        decide(rows(MentionState.UNSURE).getFirst(), Answer.SAME, record);
        assertThat(links(id)).containsExactly(null, null, record);
        assertThat(rows(MentionState.UNSURE)).isEmpty();
    }

    @Test
    void laterReadingsRespectWhatWasDecidedForItself() {
        var id = read();
        decide(only(row(), 1), Answer.UNDETERMINABLE, null);
        // One record bears that very name now: a reading links it wherever nobody said otherwise.
        var record = place("安瀾市");
        var version = view(id).version();
        curator(() -> imports.read(id, version, OF_MISHINO));

        assertThat(links(id)).containsExactly(record, null, record);
        assertThat(rows(MentionState.SETTLED)).hasSize(1);
    }

    @Test
    void whatAnotherTookOutMeanwhileIsNotDecidedAlong() {
        var id = read();
        var seen = row();
        decide(only(row(), 1), Answer.UNSURE, null);
        var record = place("別の市");
        decide(seen, Answer.SAME, record);

        assertThat(links(id)).containsExactly(record, null, record);
        assertThat(rows(MentionState.UNSURE)).singleElement().extracting(QueuedMention::times).isEqualTo(1);
    }

    @Test
    void aRecordThatWasMergedAndItsSurvivorAreOneInTheListOfNames() {
        var id = read();
        var old = place("旧名の市");
        var survivor = place("新しい名の市");
        decide(only(row(), 0), Answer.SAME, old);
        decide(row(), Answer.SAME, survivor);
        assertThat(anlan(id).link()).as("they mean two records").isNull();

        register(old, "MERGED", "旧名の市");
        register(survivor, "ACTIVE", "新しい名の市");
        jdbc.sql("INSERT INTO redirect (from_id, to_id, final_id) VALUES (?, ?, ?)").params(old.value(), survivor.value(), survivor.value()).update();
        assertThat(anlan(id).link()).isEqualTo(survivor);
        assertThat(anlan(id).linkLabel()).isEqualTo("新しい名の市");
    }

    private void register(RecordId record, String state, String label) {
        jdbc.sql("INSERT INTO record (id, kind, state, current_number, label, version) VALUES (?, 'place', ?, 1, ?, 0)").params(record.value(), state, label).update();
    }

    private MentionGroup anlan(ImportId id) {
        return curator(() -> mentions.groups(id)).stream().filter(group -> group.written().equals("安瀾市")).findFirst().orElseThrow();
    }

    @Test
    void aNewRecordIsMadeForThePlacesTakenOut() {
        var id = read();
        var shown = row();
        var done = (DecisionOutcome.Done) curator(() -> decisions.create(only(shown, 0, 2), "place", null, true));
        assertThat(links(id)).containsExactly(done.created(), null, done.created());
        curator(() -> decisions.undo(done.id()));
        assertThat(row()).isEqualTo(shown);
        assertThat(view(id).creations()).isEmpty();
    }
}
