package org.musubi.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.desk.parts.FactList;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.Reviews;
import org.musubi.names.OfficeCode;
import org.musubi.register.ExternalId;
import org.musubi.register.FormKind;
import org.musubi.register.IdScheme;
import org.musubi.register.NameForm;
import org.musubi.register.party.PersonDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Names by kind and time, terms of office and identifiers, as a curator writes them and a reader sees them. */
class AuthorityFormTest extends ViewTest {

    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;

    private ItemView mine(ItemState state) {
        return people.as(DemoAccounts.CURATOR, () -> proposals.mine(Set.of(state)).getFirst());
    }

    private PersonDraft drafted() {
        return (PersonDraft) mine(ItemState.DRAFT).draft();
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

    private TextField identifier() {
        return (TextField) this.<String>input("Identifiers");
    }

    @Test
    void aNameHasAKindAndOnRequestATimeOfUse() {
        as(DemoAccounts.CURATOR);
        go("new/person");
        type("Names", "Kuze Tarou");
        type("Names: What this form is good for", FormKind.MISSPELLING);
        pressIcon("Names: When this form was in use");
        type("When this form was in use", "1954–2005");

        assertThat(drafted().names()).singleElement().extracting(name -> name.value()).satisfies(name -> {
            assertThat(name.kind()).isEqualTo(FormKind.MISSPELLING);
            assertThat(name.period().edtf()).isEqualTo("1954/2005");
        });
        press("Submit");
        assertThat(notification()).contains("A name is needed");
    }

    @Test
    void anOfficeSaysWhatItComesToAndIsHeldFromOneDayToAnother() {
        as(DemoAccounts.CURATOR);
        go("new/person");
        type("Names", "久世太郎");
        type("Offices", "黒峰市長");
        assertThat(screen()).contains("Mayor");
        type("When the office was held", "平成2年4月から平成10年3月まで");

        assertThat(drafted().offices()).singleElement().extracting(office -> office.value()).satisfies(office -> {
            assertThat(office.office()).as("read from the words, not stored").isNull();
            assertThat(office.meaning()).contains(OfficeCode.MAYOR);
            assertThat(office.period().edtf()).isEqualTo("1990-04/1998-03");
        });
        type("Offices: What it comes to", OfficeCode.DEPUTY_MAYOR);
        assertThat(drafted().offices().getFirst().value().office()).isEqualTo(OfficeCode.DEPUTY_MAYOR);
    }

    @Test
    void aPastedAddressBecomesAnIdentifier() {
        as(DemoAccounts.CURATOR);
        go("new/person");
        type("Names", "久世太郎");
        add("Identifiers");
        type("Identifiers", "https://www.wikidata.org/wiki/Q131320");

        assertThat(identifier().getValue()).isEqualTo("Q131320");
        assertThat(drafted().identifiers()).singleElement().extracting(one -> one.value()).isEqualTo(new ExternalId(IdScheme.WIKIDATA, "Q131320"));
    }

    @Test
    void aWrongIdentifierSaysWhatARightOneLooksLikeAndLosesNothing() {
        as(DemoAccounts.CURATOR);
        go("new/person");
        type("Names", "久世太郎");
        add("Identifiers");
        type("Identifiers: Authority file", IdScheme.ISNI);
        type("Identifiers", "0000 0002 1825 0098");

        assertThat(identifier().isInvalid()).isTrue();
        assertThat(identifier().getErrorMessage()).contains("check digit");
        assertThat(drafted().identifiers()).singleElement().extracting(one -> one.value().value()).isEqualTo("0000000218250098");
        press("Submit");
        assertThat(notification()).contains("“0000000218250098” is no identifier of ISNI.");

        type("Identifiers", "0000 0002 1825 0097");
        assertThat(identifier().isInvalid()).isFalse();
        press("Submit");
        assertThat(notification()).contains("Submitted");
    }

    @Test
    void thePageShowsIdentifiersAsLinksAndSlipsApartFromNames() {
        as(DemoAccounts.CURATOR);
        go("new/person");
        type("Names", "久世太郎");
        add("Names");
        var item = mine(ItemState.DRAFT);
        var draft = (PersonDraft) item.draft();
        people.as(DemoAccounts.CURATOR, () -> proposals.save(item.id(), item.version(), new PersonDraft(
                List.of(draft.names().getFirst(), Cited.element(NameForm.misspelling("九世太郎", "ja"), Basis.GIVEN, List.of())),
                List.of(), List.of(Cited.element(new ExternalId(IdScheme.VIAF, "75785466"), Basis.GIVEN, List.of())), null)));
        people.as(DemoAccounts.CURATOR, () -> proposals.submit(List.of(item.id())));
        people.as(DemoAccounts.REVIEWER, () -> {
            reviews.acceptWithoutDoubts(List.of(item.id()));
            return reviews.conclude(item.id(), true);
        });
        go("records/" + item.record());

        assertThat(all(Anchor.class)).anyMatch(link -> link.getHref().equals("https://viaf.org/viaf/75785466"));
        assertThat(words(all(FactList.class).getFirst())).contains("Also found under", "九世太郎");
        as(DemoAccounts.READER, Locale.JAPANESE);
        go("records/" + item.record());
        assertThat(words(all(FactList.class).getFirst())).contains("この表記でも見つかります", "識別子").doesNotContain("!");
    }
}
