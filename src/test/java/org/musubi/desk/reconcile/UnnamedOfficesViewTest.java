package org.musubi.desk.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.chronology.WrittenDate;
import org.musubi.intake.ImportId;
import org.musubi.intake.ImportView;
import org.musubi.intake.Imports;
import org.musubi.intake.ReadingChoice;
import org.musubi.intake.Receipt;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Reviews;
import org.musubi.register.NameForm;
import org.musubi.register.party.Office;
import org.musubi.register.party.PersonDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** RA-30: the curator is shown who may be meant by an office without a name, and decides. */
class UnnamedOfficesViewTest extends ViewTest {

    private static final String CHRONICLE = """
            平成2年10月3日

            白瀬市長が黒峰市を訪問した。

            平成12年10月

            白瀬市長が黒峰市を訪問した。
            """;

    @Autowired
    private Imports imports;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;

    private ImportId read() {
        return people.as(DemoAccounts.CURATOR, () -> {
            var id = ((Receipt.Received) imports.paste(CHRONICLE)).id();
            imports.read(id, imports.find(id).map(ImportView::version).orElseThrow(), ReadingChoice.ownedBy("黒峰市", null));
            return id;
        });
    }

    private void mayor() {
        var person = new PersonDraft(List.of(Cited.element(NameForm.preferred("鷲尾一郎", "ja"), Basis.GIVEN, List.of())),
                List.of(Cited.element(new Office("市長", Mention.written("白瀬市", "ja"),
                        new WrittenDate("1988–1996", "1988/1996", org.musubi.chronology.Basis.STATED, null, null)), Basis.GIVEN, List.of())), null);
        var item = people.as(DemoAccounts.CURATOR, () -> {
            var one = proposals.create(proposals.open(ProposalType.FORM, "A mayor"), RecordId.next(), person, null);
            proposals.submit(List.of(one));
            return one;
        });
        people.as(DemoAccounts.REVIEWER, () -> {
            reviews.acceptWithoutDoubts(List.of(item));
            return reviews.conclude(item, true);
        });
    }

    @Test
    void theHolderOnThatDateIsSuggestedWithWhyAndChosenByHand() {
        mayor();
        var id = read();
        as(DemoAccounts.CURATOR);
        go("reconcile?state=UNNAMED&source=" + id);

        assertThat(all(H2.class)).extracting(title -> words(title)).contains("白瀬市長");
        assertThat(screen()).contains("Office without a name", "Nobody is filled in unasked", "held the office on that date: 市長 · 白瀬市 (1988–1996) · no source")
                .doesNotContain("New person");
        assertThat(all(H3.class)).extracting(title -> words(title)).anyMatch(words -> words.contains("鷲尾一郎"));
        press("The same");
        assertThat(notification()).contains("“白瀬市長” is decided.", "1 mention is linked.");

        assertThat(screen()).as("the one of October 2000 is left, with nobody").contains("No term of office in the register holds on that date");
        press("Cannot be determined");
        go("reconcile?state=SETTLED&source=" + id);
        assertThat(all(H2.class)).extracting(title -> words(title)).contains("白瀬市長");
    }

    @Test
    void theScreenSpeaksJapanese() {
        mayor();
        var id = read();
        as(DemoAccounts.CURATOR, Locale.JAPANESE);
        go("reconcile?state=UNNAMED&source=" + id);
        assertThat(screen()).contains("名前のない役職", "その日に在任：市長 · 白瀬市 (1988–1996) · 資料なし").doesNotContain("!reconcile", "!reason");
    }
}
