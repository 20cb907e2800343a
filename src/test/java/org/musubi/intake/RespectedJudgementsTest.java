package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.Judgements;
import org.musubi.reconciliation.MentionKey;
import org.musubi.register.NameForm;
import org.musubi.register.place.PlaceDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What was once decided about a name is not asked again. */
@DatabaseTest
class RespectedJudgementsTest extends ImportWork {

    private static final String TEXT = "平成2年10月3日\n\n美篠市の代表団が安瀾市を訪問した。\n\n平成4年5月\n\n安瀾市の代表団が来訪した。\n";
    private static final Set<MentionUse> PLACES = Set.of(MentionUse.FROM, MentionUse.TO, MentionUse.PLACE);

    @Autowired
    private Judgements judgements;

    private RecordId place(String name) {
        return curator(() -> {
            var record = RecordId.next();
            proposals.create(proposals.open(ProposalType.FORM, name), record,
                    new PlaceDraft(List.of(Cited.element(NameForm.preferred(name, "en"), Basis.GIVEN, List.of())), null, null, null), null);
            return record;
        });
    }

    private ImportId read(String text) {
        var id = pasted(text);
        curator(() -> imports.read(id, 0, OF_MISHINO));
        return id;
    }

    /** The same words in another document. */
    private ImportId readAgain() {
        return read(TEXT + "\n平成5年6月\n\n安瀾市少年団が来訪した。\n");
    }

    private MentionGroup anlan(ImportId id) {
        return curator(() -> mentions.groups(id)).stream().filter(group -> group.written().equals("安瀾市")).findFirst().orElseThrow();
    }

    private List<@Nullable RecordId> links(ImportId id) {
        return view(id).events().flatMap(event -> EventMentions.of(event.draft()).stream()).filter(at -> "安瀾市".equals(at.mention().asWritten()))
                .map(at -> at.mention().link()).toList();
    }

    private List<Judgement> history() {
        return curator(() -> judgements.history(MentionKey.of("安瀾市", "place")));
    }

    private CorrectionResult link(ImportId id, RecordId record) {
        return curator(() -> mentions.correct(id, "安瀾市", PLACES, Correction.linkingTo(record)));
    }

    @Test
    void aSecondImportOfTheSameWordsNeedsNoDecisionAskedAgain() {
        var record = place("A city of quite another name");
        var first = read(TEXT);
        assertThat(anlan(first).link()).isNull();
        link(first, record);

        assertThat(history()).singleElement().satisfies(judgement -> {
            assertThat(judgement.answer()).isEqualTo(Answer.SAME);
            assertThat(judgement.record()).isEqualTo(record);
        });
        assertThat(links(readAgain())).hasSizeGreaterThanOrEqualTo(2).startsWith(record, record);
    }

    @Test
    void ofTwoRecordsOfOneNameTheJudgedOneIsLinked() {
        var one = place("安瀾市");
        var other = place("安瀾市");
        var first = read(TEXT);
        assertThat(anlan(first).link()).as("two are called so").isNull();
        assertThat(anlan(first).offers()).extracting(LinkOffer::record).containsExactlyInAnyOrder(one, other);
        link(first, other);

        assertThat(links(readAgain())).startsWith(other, other).doesNotContain(one);
    }

    @Test
    void aRefusedPairIsNeitherLinkedNorOfferedAgain() {
        var record = place("安瀾市");
        var first = read(TEXT);
        assertThat(anlan(first).link()).as("one alone is called so").isEqualTo(record);
        curator(() -> mentions.correct(first, "安瀾市", PLACES, Correction.unlinking()));

        assertThat(history()).singleElement().extracting(Judgement::answer).isEqualTo(Answer.NOT_SAME);
        assertThat(anlan(first).offers()).isEmpty();
        var version = view(first).version();
        curator(() -> imports.read(first, version, OF_MISHINO));
        assertThat(links(first)).containsOnlyNulls();
        assertThat(links(readAgain())).startsWith(null, null);
    }

    @Test
    void undoTakesTheLinkAndTheJudgementBack() {
        var first = read(TEXT);
        var linked = link(first, place("A city of quite another name"));
        curator(() -> mentions.undo(linked.id()));

        assertThat(history()).singleElement().extracting(Judgement::takenBack).isNotNull();
        assertThat(links(first)).containsOnlyNulls();
        assertThat(links(readAgain())).containsOnlyNulls();
    }

    @Test
    void aNameThatBecameANewRecordMeansItEverAfterUnlessItIsNotMade() {
        var first = read(TEXT);
        var made = curator(() -> mentions.create(first, "安瀾市", PLACES, "place", "Anlan"));
        place("安瀾市");

        assertThat(history()).singleElement().extracting(Judgement::answer).isEqualTo(Answer.NEW);
        var second = readAgain();
        assertThat(links(second)).startsWith(made.created(), made.created());

        curator(() -> proposals.withdraw(view(first).creations().getFirst().id()));
        assertThat(links(read(TEXT + "\n平成6年6月\n\n安瀾市少年団が来訪した。\n"))).doesNotContain(made.created());
    }

    @Test
    void aCorrectedSpellingDoesNotHideWhatTheSourceWrote() {
        var record = place("A city of quite another name");
        var first = read(TEXT);
        curator(() -> mentions.correct(first, "安瀾市", PLACES, Correction.to("安瀾")));
        curator(() -> mentions.correct(first, "安瀾", PLACES, Correction.linkingTo(record)));

        assertThat(history()).hasSize(1);
        assertThat(links(readAgain())).startsWith(record, record);
    }
}
