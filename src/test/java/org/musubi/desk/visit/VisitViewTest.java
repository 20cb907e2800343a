package org.musubi.desk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.chronology.Basis;
import org.musubi.chronology.DatePrinter;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.WrittenDate;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.intake.visit.OpenVisit;
import org.musubi.intake.visit.VisitEntry;
import org.musubi.intake.visit.Visits;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.SaveResult;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieSummary;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class VisitViewTest extends ViewTest {

    @Autowired
    private Visits visits;
    @Autowired
    private Records records;

    private VisitEntry entry(String edtf) {
        RecordId tie = people.as(DemoAccounts.CLERK, () -> records.search("tie", "Mishino", 1).stream().findFirst()
                .or(() -> records.search("tie", "美篠", 1).stream().findFirst()).orElseThrow().id());
        var parties = people.as(DemoAccounts.CLERK, () -> records.draft(tie, TieDraft.class).orElseThrow().parties());
        return new VisitEntry(tie, parties.getFirst().value().link(), parties.getLast().value().link(),
                new WrittenDate(null, edtf, Basis.GIVEN, null, null), "A swimming team", null, null, 9, "A match", List.of("SPO"), List.of(), false, null);
    }

    private ItemId logged(String edtf) {
        return people.as(DemoAccounts.CLERK, () -> visits.begin(entry(edtf), Locale.ENGLISH));
    }

    private OpenVisit open(ItemId id) {
        return people.as(DemoAccounts.CLERK, () -> visits.open(id).orElseThrow());
    }

    @Test
    void aClerkSeesTheFormAndTheirVisits() {
        var id = logged("2026-11-03");
        as(DemoAccounts.CLERK);
        go("visit/" + id);
        assertThat(this.<String>field("Group").getValue()).isEqualTo("A swimming team");
        assertThat(screen()).contains("Your visits under way", "Past visits");
    }

    @Test
    void aVisitThatIsSubmittedCitesTheOfficesOwnRecord() {
        var id = logged("2026-11-03");
        as(DemoAccounts.CLERK);
        go("visit/" + id);
        press("Submit");
        assertThat(open(id).state()).isEqualTo(ItemState.SUBMITTED);
        assertThat(screen()).contains("It waits for a reviewer");
        var seen = screen();
        assertThat(seen.indexOf("'Correct'")).as("above the form").isPositive().isLessThan(seen.indexOf("'Group'"));
        press("Correct");
        assertThat(open(id).state()).isEqualTo(ItemState.DRAFT);
        seen = screen();
        assertThat(seen.indexOf("'Throw away'")).as("not where Correct was").isGreaterThan(seen.indexOf("'Note'"));
    }

    @Test
    void thePastVisitsFollowTheTieThatIsChosen() {
        as(DemoAccounts.CLERK);
        go("visit");
        ComboBox<TieSummary> ties = ties();
        var all = repeats();
        assertThat(all).isNotEmpty();

        ties.getListDataView().getItems().filter(tie -> tie.events() == 0).findFirst().ifPresent(ties::setValue);
        settle();
        assertThat(repeats()).isNotEqualTo(all);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<TieSummary> ties() {
        return field(ComboBox.class, "Tie");
    }

    private List<String> repeats() {
        return all(Button.class).stream().filter(button -> "Repeat".equals(button.getText())).map(button -> button.getAriaLabel().orElse("")).toList();
    }

    @Test
    void aRepeatedVisitIsNotCalledWrongBeforeAnythingIsTyped() {
        as(DemoAccounts.CLERK);
        go("visit");
        typeDate("yesterday");
        all(Button.class).stream().filter(button -> "Repeat".equals(button.getText())).findFirst().ifPresent(Button::click);
        settle();

        assertThat(all(TextField.class)).filteredOn(field -> field.getAriaLabel().filter("When"::equals).isPresent()).singleElement()
                .satisfies(words -> assertThat(words.isInvalid()).isFalse());
    }

    @Test
    void whatWentWrongIsNotToldAnyLongerElsewhere() {
        as(DemoAccounts.CLERK);
        go("visit/0190b0c0-0000-7000-8000-000000000000");
        assertThat(notification()).isNotEmpty();

        go("ties");

        assertThat(notification()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsLost() {
        as(DemoAccounts.CLERK);
        go("visit");
        fill("Group", "A choir");
        press("Submit");
        assertThat(screen()).contains("Log a visit");
        assertThat(this.<String>field("Group").getValue()).isEqualTo("A choir");
        assertThat(people.as(DemoAccounts.CLERK, () -> visits.mine())).anyMatch(visit -> "A choir".equals(visit.entry().group()));
    }

    @Test
    void aVisitOnTheSameDaysIsPointedOutAlsoWhileItOnlyWaits() {
        var first = logged("2026-11-03");
        people.as(DemoAccounts.CLERK, () -> visits.submit(first, open(first).version(), entry("2026-11-03"), null, Locale.ENGLISH));

        assertThat(people.as(DemoAccounts.CLERK, () -> visits.similar(entry("2026-11-02/2026-11-04"), null, Locale.ENGLISH)))
                .anyMatch(one -> one.waiting() != null);
        assertThat(people.as(DemoAccounts.CLERK, () -> visits.similar(entry("2026-12-24"), null, Locale.ENGLISH))).isEmpty();
    }

    @Test
    void twoWindowsOfOneVisitDoNotOverwriteEachOther() {
        var id = logged("2026-11-03");
        int version = open(id).version();
        assertThat(people.as(DemoAccounts.CLERK, () -> visits.save(id, version, entry("2026-11-04"), Locale.ENGLISH))).isInstanceOf(SaveResult.Saved.class);
        assertThat(people.as(DemoAccounts.CLERK, () -> visits.save(id, version, entry("2026-11-05"), Locale.ENGLISH))).isInstanceOf(SaveResult.Stale.class);
        assertThat(open(id).entry().date().edtf()).isEqualTo("2026-11-04");
    }

    @Test
    void readersAndReviewersDoNotLogVisits() {
        for (var person : List.of(DemoAccounts.READER, DemoAccounts.REVIEWER)) {
            as(person);
            go("visit");
            assertThat(screen()).doesNotContain("Head of the group");
        }
    }

    /** Types the date as a person does, in words. */
    private void typeDate(String words) {
        var field = all(TextField.class).stream().filter(one -> one.getAriaLabel().filter("When"::equals).isPresent()).findFirst().orElseThrow();
        var before = field.getValue();
        field.setValue(words);
        ComponentUtil.fireEvent(field, new AbstractField.ComponentValueChangeEvent<>(field, field, before, true));
        settle();
    }

    @Test
    void wordsWithTwoReadingsOfferBothAndKeepTheOneThatIsChosen() {
        as(DemoAccounts.CLERK);
        go("visit");
        typeDate("04/05/2003");
        assertThat(dateOfTheVisit()).isEqualTo("2003-04-05");

        press("4 May 2003 (2003-05-04)");

        assertThat(dateOfTheVisit()).isEqualTo("2003-05-04");
        assertThat(button("4 May 2003 (2003-05-04)").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(button("5 April 2003 (2003-04-05)").getElement().getAttribute("aria-pressed")).isEqualTo("false");
        typeDate("5 April 2003");
        assertThat(screen()).as("one reading leaves nothing to choose").doesNotContain("4 May 2003");
    }

    private String dateOfTheVisit() {
        return people.as(DemoAccounts.CLERK, () -> visits.mine()).getFirst().entry().date().edtf();
    }

    @Test
    void wordsForADayNearTodayAreReadAndSaidBack() {
        var yesterday = LocalDate.now().minusDays(1);
        as(DemoAccounts.CLERK);
        go("visit");
        typeDate("yesterday");

        assertThat(screen()).contains(DatePrinter.print(Edtf.of(yesterday), Locale.ENGLISH));
        assertThat(people.as(DemoAccounts.CLERK, () -> visits.mine()).getFirst()).satisfies(visit -> {
            assertThat(visit.entry().date().edtf()).isEqualTo(yesterday.toString());
            assertThat(visit.label()).contains(yesterday.toString());
        });
    }

    @Test
    void aLookAlikeThatWaitsSaysWhenItIsAndLeadsThere() {
        var first = logged("2026-11-03");
        var second = logged("2026-11-04");
        as(DemoAccounts.CLERK);
        go("visit/" + second);

        assertThat(all(Anchor.class)).anySatisfy(link -> {
            assertThat(link.getHref()).isEqualTo("visit/" + first);
            assertThat(words(link)).isEqualTo("3 Nov 2026 · A swimming team");
        });
        var curators = people.as(DemoAccounts.CURATOR, () -> visits.begin(entry("2026-11-04"), Locale.ENGLISH));
        as(DemoAccounts.CURATOR);
        go("visit/" + curators);
        assertThat(all(Anchor.class)).extracting(Anchor::getHref).anyMatch(href -> href.startsWith("review/") && href.endsWith("?item=" + first));
    }

    @Test
    void aVisitIsSubmittedWithoutLeavingTheKeys() {
        var id = logged("2026-11-03");
        as(DemoAccounts.CLERK);
        go("visit/" + id);

        ShortcutsKt.fireShortcut(Key.ENTER, KeyModifier.CONTROL);
        settle();

        assertThat(open(id).state()).isEqualTo(ItemState.SUBMITTED);
        ShortcutsKt.fireShortcut(Key.ENTER, KeyModifier.CONTROL);
        settle();
        assertThat(open(id).state()).isEqualTo(ItemState.SUBMITTED);
        press("Log another");
        assertThat(address()).isEqualTo("visit");
        assertThat(this.<String>field("Group").isReadOnly()).isFalse();
    }

    @Test
    void whoTravelledIsAskedForWhereItIsMissing() {
        as(DemoAccounts.CLERK);
        go("visit");
        ComboBox<?> tie = field(ComboBox.class, "Tie");
        ComponentUtil.fireEvent(tie, new ComboBoxBase.CustomValueSetEvent<>(tie, true, "Anlan"));
        settle();
        assertThat(tie.isEmpty()).as("only one tie fits these words").isFalse();
        typeDate("yesterday");
        press("Submit");

        assertThat(field(RadioButtonGroup.class, "Who travelled").isInvalid()).isTrue();
        assertThat(field(RadioButtonGroup.class, "Who travelled").getErrorMessage()).isEqualTo("Say who travelled to whom.");
    }

    @Test
    void whatWasMissingIsNoLongerMarkedOnceItIsThere() {
        as(DemoAccounts.CLERK);
        go("visit");
        fill("Group", "A choir");
        press("Submit");
        assertThat(field(WrittenDateField.class, "When").isInvalid()).isTrue();
        assertThat(field(WrittenDateField.class, "When").getErrorMessage()).isEqualTo("Say when, even roughly.");

        typeDate("yesterday");

        assertThat(field(WrittenDateField.class, "When").isInvalid()).isFalse();
    }

    @Test
    void theListOfVisitsUnderWayKeepsUpWithTheForm() {
        as(DemoAccounts.CLERK, Locale.JAPANESE);
        go("visit");
        fill("団の名称", "合唱団");
        assertThat(all(Anchor.class)).extracting(ViewTest::words).contains("合唱団");

        this.<WrittenDate>fill("いつ", new WrittenDate("3 November 2026", "2026-11-03", Basis.STATED, null, null));

        assertThat(all(Anchor.class)).extracting(ViewTest::words).contains("2026年11月3日 · 合唱団").doesNotContain("合唱団");
    }
}
