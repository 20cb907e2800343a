package org.musubi.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.intake.ImportId;
import org.musubi.intake.ImportView;
import org.musubi.intake.Imports;
import org.musubi.intake.ReadingChoice;
import org.musubi.intake.Receipt;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class IntakeViewsTest extends ViewTest {

    private static final String CHRONICLE = """
            昭和60年5月

            安瀾市友好訪問団一行6名が来訪した。

            平成2年10月3日

            市長を団長とする代表団が安瀾市を訪問し、協定書に調印した。
            """;

    @Autowired
    private Imports imports;

    private String received() {
        return people.as(DemoAccounts.CURATOR, () -> ((Receipt.Received) imports.paste(CHRONICLE)).id().toString());
    }

    @Test
    void theListShowsWhatWasBroughtIn() {
        as(DemoAccounts.CURATOR);
        go("intake");
        int rows = people.as(DemoAccounts.CURATOR, () -> imports.count(Set.of(), ""));
        assertThat(grid().getDataCommunicator().getDataProviderSize()).isEqualTo(rows);
        assertThat(button("Import a document")).isNotNull();
    }

    @Test
    void nobodyButCuratorsComesHere() {
        for (var person : List.of(DemoAccounts.CLERK, DemoAccounts.REVIEWER, DemoAccounts.READER, DemoAccounts.ADMIN)) {
            as(person);
            go("intake");
            assertThat(screen()).doesNotContain("Import a document");
        }
    }

    @Test
    void aNewDocumentAsksWhosePageItIs() {
        var id = received();
        as(DemoAccounts.CURATOR);
        go("intake/" + id);
        assertThat(screen()).contains("Whose page is it?");
        press("Read the document");
        assertThat(screen()).contains("2 drafts");
    }

    @Test
    void aDraftOpensWithItsValues() {
        var id = received();
        people.as(DemoAccounts.CURATOR, () -> {
            var imported = ImportId.of(id);
            int version = imports.find(imported).map(ImportView::version).orElseThrow();
            return imports.read(imported, version, ReadingChoice.ownedBy("美篠市", null));
        });
        var item = people.as(DemoAccounts.CURATOR, () -> imports.find(ImportId.of(id)).orElseThrow().events().findFirst().orElseThrow().id());
        as(DemoAccounts.CURATOR);
        go("intake/" + id + "?item=" + item);
        assertThat(all(DraftCard.class)).hasSize(2);
        assertThat(screen()).contains("Not this", "Join with above", "Split");
    }
}
