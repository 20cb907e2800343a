package org.musubi.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.ledger.Reviews;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.place.PlaceDraft;
import org.musubi.register.place.PlaceLevel;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieStatus;
import org.musubi.sources.SourceDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class FormViewTest extends ViewTest {

    @Autowired
    private Records records;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private KnownForms forms;

    private ItemView mine(ItemState state) {
        return people.as(DemoAccounts.CURATOR, () -> proposals.mine(Set.of(state)).getFirst());
    }

    @SuppressWarnings("unchecked")
    private <D extends Draft> D drafted() {
        return (D) mine(ItemState.DRAFT).draft();
    }

    private RecordView found(String kind, String words) {
        return people.as(DemoAccounts.READER, () -> records.find(records.search(kind, words, 1).getFirst().id()).orElseThrow());
    }

    private KnownForm known(String kind, String words) {
        return people.as(DemoAccounts.CURATOR, () -> forms.search(words, List.of(kind), 1).getFirst());
    }

    private <V> void type(String name, V value) {
        LocatorJ._setValue(input(name), value);
        settle();
    }

    private void add(String what) {
        var menu = LocatorJ._get(MenuBar.class, spec -> spec.withClasses("add-value")).getItems().getFirst().getSubMenu();
        var entry = menu.getItems().stream().filter(item -> item.getText().equals(what)).findFirst().orElseThrow();
        ComponentUtil.fireEvent(entry, new ClickEvent<>(entry));
        settle();
    }

    @Test
    void aNewFormAfterAnotherBeginsARecordOfItsOwn() {
        as(DemoAccounts.CURATOR);
        go("new/event");
        type("Summary", "The first");
        var first = mine(ItemState.DRAFT);
        go("new/event");
        type("Summary", "The second");

        assertThat(people.as(DemoAccounts.CURATOR, () -> proposals.mine(Set.of(ItemState.DRAFT)))).filteredOn(one -> one.kind().equals("event"))
                .extracting(one -> ((EventDraft) one.draft()).summary()).extracting(summary -> summary == null ? null : summary.value())
                .contains("The first", "The second");
        assertThat(people.as(DemoAccounts.CURATOR, () -> proposals.find(first.id()).orElseThrow().draft()))
                .isInstanceOfSatisfying(EventDraft.class, draft -> assertThat(draft.summary().value()).isEqualTo("The first"));
    }

    @Test
    void aNewPlaceIsWrittenKeptSubmittedAndApproved() {
        as(DemoAccounts.CURATOR);
        go("places");
        press("New place");
        type("Names", "Sukagawa");
        type("Kind", "CITY");

        PlaceDraft draft = drafted();
        assertThat(draft.names()).singleElement().satisfies(name -> {
            assertThat(name.value().text()).isEqualTo("Sukagawa");
            assertThat(name.value().language()).isEqualTo("en");
            assertThat(name.value().preferred()).isTrue();
            assertThat(name.basis()).isEqualTo(Basis.GIVEN);
        });
        assertThat(draft.level().value()).isEqualTo(PlaceLevel.CITY);
        var item = mine(ItemState.DRAFT);
        press("Submit");
        assertThat(notification()).contains("Submitted");
        assertThat(address()).isEqualTo("places");

        people.as(DemoAccounts.REVIEWER, () -> {
            reviews.acceptWithoutDoubts(List.of(item.id()));
            return reviews.conclude(item.id(), true);
        });
        assertThat(found("place", "Sukagawa").number()).isEqualTo(1);
    }

    @Test
    void aNameTheRegisterKnowsIsPointedOut() {
        as(DemoAccounts.CURATOR);
        go("new/place");
        type("Names", "Oyama");
        assertThat(screen()).contains("The register has this name already");
    }

    @Test
    void aNameThatWasSaidToBeAnothersIsNotPointedOutAgain() {
        as(DemoAccounts.CURATOR);
        go("new/place");
        type("Names", "Oyama");
        var another = LocatorJ._find(Button.class, spec -> spec.withCaption("Not this one"));
        assertThat(another).isNotEmpty();
        while (!another.isEmpty()) {
            LocatorJ._click(another.getFirst());
            settle();
            another = LocatorJ._find(Button.class, spec -> spec.withCaption("Not this one"));
        }
        go("places");
        go("draft/" + mine(ItemState.DRAFT).id());
        assertThat(screen()).doesNotContain("The register has");
    }

    @Test
    void aNameLikeOneOfAnotherScriptIsPointedOutWithTheReason() {
        as(DemoAccounts.CURATOR);
        go("new/place");
        type("Names", "Бэньси");
        assertThat(screen()).contains("The register has this name already", "Benxi", "Palladius");
    }

    @Test
    void aTieGetsItsPartiesAndItsSteps() {
        as(DemoAccounts.CURATOR);
        var one = known("place", "Sano");
        var other = known("place", "Benxi");
        go("new/tie");
        var parties = LocatorJ._find(ComboBox.class, spec -> spec.withPredicate(field ->
                "Parties: Record meant".equals(field.getElement().getProperty("accessibleName"))));
        LocatorJ._setValue(parties.getFirst(), one);
        LocatorJ._setValue(parties.getLast(), other);
        type("Kind", "FRIENDSHIP_CITY");
        type("Steps", TieStatus.SIGNED);
        type("Date of the step", "平成6年10月20日");

        TieDraft tie = drafted();
        assertThat(tie.parties()).extracting(party -> party.value().link()).containsExactly(one.record(), other.record());
        assertThat(tie.steps()).singleElement().satisfies(step -> {
            assertThat(step.value().status()).isEqualTo(TieStatus.SIGNED);
            assertThat(step.value().date().edtf()).isEqualTo("1994-10-20");
        });
        press("Submit");
        assertThat(mine(ItemState.SUBMITTED).draft()).isEqualTo(tie);
    }

    @Test
    void whatIsOnlyBegunIsNotLeftOutSilently() {
        as(DemoAccounts.CURATOR);
        go("new/tie");
        type("Kind", "FRIENDSHIP_CITY");
        type("Date of the step", "May 1994");
        press("Submit");
        assertThat(notification()).contains("Begun but not finished: Steps");
        assertThat(mine(ItemState.DRAFT).kind()).isEqualTo("tie");
    }

    @Test
    void anEventByHandHasItsTypesAndItsGroup() {
        as(DemoAccounts.CURATOR);
        go("new/event");
        type("Summary", "A choir sang");
        type("Kind of event", Set.of("VISIT"));
        type("Date", "May 1996");
        type("Head", "Sato Hanako");
        type("Size", 12);
        type("From", "佐野市");

        EventDraft event = drafted();
        assertThat(event.types()).extracting(type -> type.value()).containsExactly(EventType.VISIT);
        assertThat(event.date().value().edtf()).isEqualTo("1996-05");
        assertThat(event.delegations()).singleElement().satisfies(group -> {
            assertThat(group.leader().value().asWritten()).isEqualTo("Sato Hanako");
            assertThat(group.size().value().people()).isEqualTo(12);
        });
        assertThat(event.from().value().link()).as("a name that one place bears").isEqualTo(known("place", "佐野市").record());
    }

    @Test
    void asManyGroupsAsTravelledAreWrittenDown() {
        as(DemoAccounts.CURATOR);
        go("new/event");
        type("Head", "Sato Hanako");
        add("Another: Travelling group");
        assertThat(screen()).contains("Travelling group 1", "Travelling group 2");
        type("Name of the group", "Choir of the school");
        add("Deputy head");
        type("Deputy head", "Ito Jiro");

        EventDraft event = drafted();
        assertThat(event.delegations()).hasSize(2);
        assertThat(event.delegations().getFirst().leader().value().asWritten()).isEqualTo("Sato Hanako");
        assertThat(event.delegations().getLast().name().value()).isEqualTo("Choir of the school");
        assertThat(event.delegations().getLast().deputy().value().asWritten()).isEqualTo("Ito Jiro");
    }

    @Test
    void aQuoteGivenToAValueMustStandInTheTextOfItsSource() {
        as(DemoAccounts.CURATOR);
        go("records/" + found("place", "Oyama").id() + "/change");
        add("Note");
        type("Note", "A railway town");
        pressIcon("Quotes behind: Note");
        var source = known("source", "");
        fill("Source", source);
        press("Add quote");
        assertThat(field(TextArea.class, "Quote").isInvalid()).isTrue();
        fill("Quote", "a town on two railways");
        fill("Page, section or entry", "p. 3");
        press("Add quote");

        PlaceDraft place = drafted();
        assertThat(place.note().basis()).isEqualTo(Basis.STATED);
        assertThat(place.note().citations()).singleElement().satisfies(citation -> {
            assertThat(citation.quote()).isEqualTo("a town on two railways");
            assertThat(citation.source()).isEqualTo(source.record());
            assertThat(citation.locator()).isEqualTo("p. 3");
        });
    }

    @Test
    void aChangeKeepsEvidenceAndIsOneProposalHoweverOftenThePageIsOpened() {
        as(DemoAccounts.CURATOR);
        var place = found("place", "Benxi");
        go("records/" + place.id() + "/change");
        type("Kind", "PREFECTURE");
        go("records/" + place.id());
        assertThat(screen()).contains("A change is your draft");
        go("records/" + place.id() + "/change");

        PlaceDraft draft = drafted();
        assertThat(draft.level().value()).isEqualTo(PlaceLevel.PREFECTURE);
        assertThat(draft.names()).isEqualTo(((PlaceDraft) place.draft()).names());
        assertThat(people.as(DemoAccounts.CURATOR, () -> proposals.openItemsOf(place.id()))).hasSize(1);
        press("Submit");
        as(DemoAccounts.REVIEWER);
        go("records/" + place.id());
        assertThat(screen()).contains("A change waits for review");
        as(DemoAccounts.READER);
        go("records/" + place.id());
        assertThat(screen()).doesNotContain("waits for review");
    }

    @Test
    void theTextOfANewSourceIsKeptAndQuotesMustStandInIt() {
        as(DemoAccounts.CURATOR);
        go("new/source");
        type("Title", "A letter of the archive");
        add("Text");
        press("Keep text");
        assertThat(field(TextArea.class, "Text").isInvalid()).isTrue();
        fill("Text", "The choir left on 3 May.\nIt was back on 9 May.");
        press("Keep text");
        pressIcon("Quotes behind: Title");
        fill("Source", known("source", "A letter of the archive"));
        fill("Quote", "the choir of Sano");
        press("Add quote");
        assertThat(field(TextArea.class, "Quote").getErrorMessage()).contains("do not stand in the text");
        fill("Quote", "3 May. It was");
        press("Add quote");

        SourceDraft source = drafted();
        assertThat(source.texts()).hasSize(1);
        assertThat(source.title().citations()).singleElement().satisfies(citation -> {
            assertThat(citation.quote()).isEqualTo("3 May.\nIt was");
            assertThat(citation.start()).isEqualTo(18);
            assertThat(citation.text()).isEqualTo(source.texts().getFirst().value());
        });
    }

    @Test
    void aDroppedDraftComesBackWithUndo() {
        as(DemoAccounts.CURATOR);
        go("new/place");
        type("Names", "Passau");
        ItemId item = mine(ItemState.DRAFT).id();
        press("Drop draft");
        assertThat(mine(ItemState.WITHDRAWN).id()).isEqualTo(item);
        press("Undo");
        assertThat(mine(ItemState.DRAFT).id()).isEqualTo(item);
        assertThat(address()).isEqualTo("draft/" + item);
    }

    @Test
    void aRecordOthersPointAtIsNotRetiredAndSaysWho() {
        as(DemoAccounts.CURATOR);
        go("records/" + found("place", "Oyama").id());
        press("Retire");
        assertThat(screen()).contains("still point");
        noButton("Propose to retire");
    }

    @Test
    void retiringNeedsAReason() {
        as(DemoAccounts.CURATOR);
        RecordId event = people.as(DemoAccounts.CURATOR, () -> records.all("event").stream()
                .filter(id -> records.referrers(id).isEmpty()).findFirst().orElseThrow());
        go("records/" + event);
        press("Retire");
        press("Propose to retire");
        assertThat(field(TextArea.class, "Why").isInvalid()).isTrue();
        fill("Why", "Entered twice");
        press("Propose to retire");
        assertThat(mine(ItemState.SUBMITTED)).satisfies(item -> {
            assertThat(item.record()).isEqualTo(event);
            assertThat(item.reason()).isEqualTo("Entered twice");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "tie", "person", "organisation", "place", "instrument", "source"})
    void theFormOfEveryKindSpeaksJapanese(String kind) {
        as(DemoAccounts.CURATOR, Locale.JAPANESE);
        go("new/" + kind);
        assertThat(screen()).doesNotContain("!").contains("項目を追加");
        press("提出");
        assertThat(notification()).contains("まだ何も書かれていません");
    }
}
