package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Acceptances;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Judgements;
import org.musubi.register.NameForm;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Names are accepted by a rule only after they were shown, are logged, and can be taken back together. */
@DatabaseTest
class AcceptByRuleTest extends ImportWork {

    private static final String TEXT = """
            平成2年10月3日

            美篠市の羅維新市長を団長とする代表団が安瀾市を訪問した。

            平成4年5月

            安瀾市の代表団が黒峰市を訪問した。
            """;
    private static final String WHY = "By rule: the very same name";

    @Autowired
    private AcceptByRule rules;
    @Autowired
    private Acceptances acceptances;
    @Autowired
    private Weighing weighing;
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

    private RecordId place(String name) {
        return waiting(new PlaceDraft(List.of(Cited.element(NameForm.preferred(name, "ja"), Basis.GIVEN, List.of())), null, null, null));
    }

    private RecordId person(String name) {
        return waiting(new PersonDraft(List.of(Cited.element(NameForm.preferred(name, "zh"), Basis.GIVEN, List.of())), List.of(), null));
    }

    private ImportId read() {
        return read(TEXT);
    }

    private ImportId read(String text) {
        var id = pasted(text);
        curator(() -> imports.read(id, 0, OF_MISHINO));
        return id;
    }

    private AcceptPreview preview(AcceptRule rule) {
        return curator(() -> rules.preview(rule, MentionFilter.OPEN));
    }

    private List<String> names(AcceptRule rule) {
        return preview(rule).names().stream().map(one -> one.mention().written()).toList();
    }

    private AcceptOutcome accept(AcceptRule rule, List<AcceptPreview.Acceptable> chosen) {
        return curator(() -> rules.accept(rule, chosen, WHY));
    }

    private QueuedMention row(String written) {
        return curator(() -> queue.page(MentionFilter.OPEN, 0, 100)).rows().stream().filter(row -> row.written().equals(written)).findFirst().orElseThrow();
    }

    private List<@Nullable RecordId> links(ImportId id, String written) {
        return view(id).events().flatMap(event -> EventMentions.of(event.draft()).stream()).filter(at -> written.equals(at.mention().asWritten()))
                .map(at -> at.mention().link()).toList();
    }

    @Test
    void whatIsShownAndLeftTickedIsLinkedLoggedAndTakenBackTogether() {
        var id = read();
        var other = read(TEXT + "\n平成6年1月\n\n別の文。\n");
        var anlan = place("安瀾市");
        var kuromine = place("黒峰市");
        var shown = preview(AcceptRule.SAME_NAME);
        assertThat(shown.names()).extracting(one -> one.mention().written()).containsExactly("安瀾市", "黒峰市", "安瀾市", "黒峰市");
        assertThat(shown.names()).extracting(one -> one.candidate().record()).containsExactly(anlan, kuromine, anlan, kuromine);
        assertThat(links(id, "安瀾市")).as("nothing is accepted by looking").containsOnlyNulls();

        var outcome = accept(AcceptRule.SAME_NAME, List.of(shown.names().get(0), shown.names().get(1), shown.names().get(2)));
        assertThat(outcome.names()).isEqualTo(3);
        assertThat(outcome.mentions()).isEqualTo(5);
        assertThat(links(id, "安瀾市")).containsExactly(anlan, anlan);
        assertThat(links(id, "黒峰市")).containsExactly(kuromine);
        assertThat(links(other, "黒峰市")).as("ticked off").containsOnlyNulls();

        assertThat(curator(() -> judgements.history(shown.names().getFirst().mention().key()))).allSatisfy(judgement -> {
            assertThat(judgement.why()).isEqualTo(WHY);
            assertThat(judgement.answer()).isEqualTo(Answer.SAME);
            assertThat(judgement.byName()).isEqualTo(DemoAccounts.CURATOR.displayName());
        });
        assertThat(curator(() -> acceptances.latest(5))).singleElement().satisfies(logged -> {
            assertThat(logged.rule()).isEqualTo("SAME_NAME");
            assertThat(logged.byName()).isEqualTo(DemoAccounts.CURATOR.displayName());
            assertThat(logged.names()).isEqualTo(3);
            assertThat(logged.standing()).isEqualTo(3);
        });

        assertThat(curator(() -> rules.takeBack(Objects.requireNonNull(outcome.id())))).isEqualTo(3);
        assertThat(links(id, "安瀾市")).containsOnlyNulls();
        assertThat(links(id, "黒峰市")).containsOnlyNulls();
        assertThat(curator(() -> acceptances.latest(5)).getFirst().standing()).isZero();
        assertThat(names(AcceptRule.SAME_NAME)).hasSize(4);
    }

    @Test
    void oneOfThemIsTakenBackAloneAndTheOthersStand() {
        var id = read();
        place("安瀾市");
        var kuromine = place("黒峰市");
        var outcome = accept(AcceptRule.SAME_NAME, preview(AcceptRule.SAME_NAME).names());
        var anlan = curator(() -> judgements.mine(Instant.EPOCH, 9)).stream().filter(one -> one.words().equals("安瀾市")).findFirst().orElseThrow();
        curator(() -> decisions.undo(anlan.id()));

        assertThat(links(id, "安瀾市")).containsOnlyNulls();
        assertThat(links(id, "黒峰市")).containsExactly(kuromine);
        assertThat(curator(() -> acceptances.latest(5)).getFirst().standing()).isOne();
        assertThat(curator(() -> rules.takeBack(Objects.requireNonNull(outcome.id())))).isOne();
    }

    @Test
    void whereTwoRecordsAreCalledSoNoRuleDecides() {
        read();
        place("黒峰市");
        place("黒峰市");
        for (var rule : AcceptRule.values()) {
            assertThat(names(rule)).as(rule.name()).doesNotContain("黒峰市");
        }
    }

    @Test
    void formsOfCharactersHaveARuleOfTheirOwn() {
        read();
        place("安澜市");
        person("罗维新");
        assertThat(names(AcceptRule.SAME_NAME)).isEmpty();
        assertThat(names(AcceptRule.SAME_CHARACTERS)).contains("安瀾市");
    }

    @Test
    void aFamilyNameAloneIsNeverTakenForSomebody() {
        var id = read();
        curator(() -> mentions.correct(id, "羅維新", Set.of(MentionUse.LEADER), Correction.to("羅")));
        person("羅");
        assertThat(row("羅").nearest().band()).isNotEqualTo(MentionBand.NONE);
        assertThat(names(AcceptRule.SAME_NAME)).doesNotContain("羅");
        assertThat(names(AcceptRule.SAME_CHARACTERS)).doesNotContain("羅");
    }

    @Test
    void theUnsureTheRefusedAndWhatWasDecidedForItselfAreLeftToAPerson() {
        read();
        var anlan = place("安瀾市");
        place("黒峰市");
        curator(() -> decisions.decide(row("安瀾市"), Answer.NOT_SAME, anlan, false));
        curator(() -> decisions.decide(row("黒峰市"), Answer.UNSURE, null, false));
        assertThat(names(AcceptRule.SAME_NAME)).isEmpty();
    }

    @Test
    void whatSomebodyDecidesMeanwhileIsSkipped() {
        var id = read();
        place("安瀾市");
        place("黒峰市");
        var shown = preview(AcceptRule.SAME_NAME).names();
        curator(() -> decisions.decide(row("安瀾市"), Answer.UNDETERMINABLE, null, false));

        var outcome = accept(AcceptRule.SAME_NAME, shown);
        assertThat(outcome.names()).isOne();
        assertThat(outcome.skipped()).isOne();
        assertThat(links(id, "安瀾市")).containsOnlyNulls();
        assertThat(accept(AcceptRule.SAME_NAME, shown)).isEqualTo(new AcceptOutcome(null, 0, 0, 2));
        assertThat(curator(() -> acceptances.latest(5))).as("what came to nothing is not logged").hasSize(1);
    }

    @Test
    void afterWeighingInTheBackgroundTheRuleFindsTheSame() throws InterruptedException {
        read();
        place("安瀾市");
        var before = names(AcceptRule.SAME_NAME);
        weighing.weighAll();
        assertThat(names(AcceptRule.SAME_NAME)).isEqualTo(before).containsExactly("安瀾市");
        assertThat(preview(AcceptRule.SAME_NAME).notWeighed()).isZero();
    }
}
