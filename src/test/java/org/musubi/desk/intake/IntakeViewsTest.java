package org.musubi.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.desk.parts.SourceText;
import org.musubi.desk.parts.Tabs;
import org.musubi.intake.DraftEvent;
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
    void importingADocumentFromHomeAsksForTheDocumentAtOnce() {
        as(DemoAccounts.CURATOR);
        go("");
        press("Import a document");

        assertThat(all(ImportDialog.class)).hasSize(1);
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

    private ImportId read(String text) {
        return people.as(DemoAccounts.CURATOR, () -> {
            var imported = ((Receipt.Received) imports.paste(text)).id();
            imports.read(imported, imports.find(imported).map(ImportView::version).orElseThrow(), ReadingChoice.ownedBy("美篠市", null));
            return imported;
        });
    }

    private static void fire(Component component, String event, Map<String, Object> detail) {
        var data = JacksonUtils.createObjectNode();
        detail.forEach((name, value) -> data.putPOJO(name, value));
        var element = component.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, JacksonUtils.readTree(data.toString())));
    }

    private long dropped(ImportId id) {
        return people.as(DemoAccounts.CURATOR, () -> imports.find(id).orElseThrow().events().filter(DraftEvent::dropped).count());
    }

    @Test
    void theUndoKeyTakesBackWhatWasDoneLastAndThatOnce() {
        var id = read(CHRONICLE + "\n平成3年5月\n\n中学生8名が安瀾市を訪問した。\n");
        as(DemoAccounts.CURATOR);
        go("intake/" + id);
        var drafts = all(Div.class).stream().filter(one -> one.hasClassName("drafts")).findFirst().orElseThrow();
        fire(drafts, "musubi-key", Map.of("event.detail", "j"));
        fire(drafts, "musubi-key", Map.of("event.detail", "x"));
        assertThat(dropped(id)).isEqualTo(1);
        var from = CHRONICLE.indexOf("協定書に調印した");
        fire(all(SourceText.class).getFirst(), "words-selected", Map.of("event.detail.start", from, "event.detail.end", from + 8));
        press("Draft an event from it");
        assertThat(all(DraftCard.class)).hasSize(4);
        assertThat(screen()).as("the words were used").doesNotContain("Not part of the history");

        fire(drafts, "musubi-key", Map.of("event.detail", "u"));
        assertThat(dropped(id)).as("the new draft is set aside, the one dropped before stays so").isEqualTo(2);
        fire(drafts, "musubi-key", Map.of("event.detail", "u"));
        assertThat(dropped(id)).as("there was one step to take back").isEqualTo(2);
    }

    @Test
    void aSettledDoubtIsGoneFromTheHeadAndTheCount() {
        var id = read("平成2年10月3日\n\n代表団が安瀾市を訪問した。\n\n昭和60年5月\n\n安瀾市友好訪問団一行6名が来訪した。\n");
        var doubtful = people.as(DemoAccounts.CURATOR, () -> imports.find(id).orElseThrow().events()
                .filter(event -> event.doubts().contains("out_of_order")).findFirst().orElseThrow().id());
        as(DemoAccounts.CURATOR);
        go("intake/" + id + "?item=" + doubtful);
        assertThat(screen()).contains("1 with doubts", "out of order");

        pressIcon("Looked at, no doubt: Date");

        assertThat(screen()).contains("no doubts").doesNotContain("1 with doubts");
        assertThat(all(DraftCard.class)).extracting(card -> card.getElement().getTextRecursively()).noneMatch(text -> text.contains("out of order"));
    }

    @Test
    void whyTheReadingWarnsIsSaidInTheReadersLanguage() {
        var id = read("平成2年10月3日\n\n代表団が安瀾市を訪問した。\n\n昭和60年5月\n\n安瀾市友好訪問団一行6名が来訪した。\n");
        as(DemoAccounts.CURATOR, Locale.JAPANESE);
        go("intake/" + id);
        all(Tabs.class).getFirst().setSelectedIndex(2);
        settle();

        assertThat(screen()).contains("1985年5月（昭和60年5月）が1990年10月3日（平成2年10月3日）の後に置かれています。");
    }
}
