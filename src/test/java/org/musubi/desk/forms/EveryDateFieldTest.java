package org.musubi.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.intake.Imports;
import org.musubi.intake.Receipt;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The date fields of all forms: each takes words in four languages, shows what they mean at once, and offers all readings. */
class EveryDateFieldTest extends ViewTest {

    private static final List<String> JULY_1996 = List.of("July 1996", "平成8年7月", "一九九六年七月", "1996년 7월");

    @Autowired
    private Imports imports;
    private static int imported;

    /** Every form that has date fields, and how many. */
    enum Form {
        VISIT(DemoAccounts.CLERK, "visit", 1),
        EVENT(DemoAccounts.CURATOR, "new/event", 1),
        TIE(DemoAccounts.CURATOR, "new/tie", 1),
        PERSON(DemoAccounts.CURATOR, "new/person", 1),
        NAME_IN_USE(DemoAccounts.CURATOR, "new/place", 1),
        INSTRUMENT(DemoAccounts.CURATOR, "new/instrument", 2, "Period covered"),
        SOURCE(DemoAccounts.CURATOR, "new/source", 2, "Read on"),
        IMPORT(DemoAccounts.CURATOR, "intake", 1);

        private final Demo person;
        private final String address;
        private final int fields;
        private final String[] added;

        Form(Demo person, String address, int fields, String... added) {
            this.person = person;
            this.address = address;
            this.fields = fields;
            this.added = added;
        }
    }

    private String received() {
        // No two alike: the same words would be the same import.
        var text = "May 1996\n\nA delegation from Sano visited Quzhou, no. " + ++imported + ".\n";
        return people.as(DemoAccounts.CURATOR, () -> ((Receipt.Received) imports.paste(text)).id().toString());
    }

    private List<WrittenDateField> fields(Form form) {
        as(form.person);
        go(form == Form.IMPORT ? "intake/" + received() : form.address);
        if (form == Form.NAME_IN_USE) {
            pressIcon("Names: When this form was in use");
        }
        for (var what : form.added) {
            add(what);
        }
        var fields = all(WrittenDateField.class);
        assertThat(fields).hasSize(form.fields);
        return fields;
    }

    private void add(String what) {
        var menu = LocatorJ._get(MenuBar.class, spec -> spec.withClasses("add-value")).getItems().getFirst().getSubMenu();
        var entry = menu.getItems().stream().filter(item -> item.getText().equals(what)).findFirst().orElseThrow();
        ComponentUtil.fireEvent(entry, new ClickEvent<>(entry));
        settle();
    }

    /** Types as a person does. */
    private void type(WrittenDateField field, String words) {
        var input = LocatorJ._get(field, TextField.class);
        var before = input.getValue();
        input.setValue(words);
        ComponentUtil.fireEvent(input, new AbstractField.ComponentValueChangeEvent<>(input, input, before, true));
        settle();
    }

    @ParameterizedTest
    @EnumSource
    void wordsInEachLanguageAreReadAtOnce(Form form) {
        for (var field : fields(form)) {
            for (var words : JULY_1996) {
                type(field, words);

                assertThat(words(field)).as(form + ": " + words).contains("July 1996 (1996-07)");
                assertThat(field.getValue()).extracting("edtf", "asWritten").containsExactly("1996-07", words);
            }
            type(field, "no date at all");
            assertThat(words(field)).contains("Not read as a date yet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsWithSeveralReadingsOfferAll(Form form) {
        for (var field : fields(form)) {
            type(field, "01.04.87");
            var offered = LocatorJ._find(field, Button.class).stream().map(Button::getText).filter(text -> !text.isEmpty()).toList();
            assertThat(offered).as(form.toString()).hasSizeGreaterThanOrEqualTo(2).contains("1 April 1987 (1987-04-01)", "4 January 1987 (1987-01-04)");

            LocatorJ._click(LocatorJ._get(field, Button.class, spec -> spec.withText("4 January 1987 (1987-01-04)")));
            settle();
            assertThat(field.getValue()).extracting("edtf", "asWritten").containsExactly("1987-01-04", "01.04.87");
            assertThat(words(field)).contains("4 January 1987 (1987-01-04)");
            type(field, "");
            assertThat(LocatorJ._find(field, Button.class).stream().map(Button::getText).filter(text -> !text.isEmpty())).isEmpty();
        }
    }

    @Test
    void theReadingIsSaidInTheLanguageOfTheReader() {
        as(DemoAccounts.CLERK, Locale.JAPANESE);
        go("visit");
        var field = all(WrittenDateField.class).getFirst();
        for (var words : JULY_1996) {
            type(field, words);

            assertThat(words(field)).contains("1996年7月（平成8年7月）（1996-07）");
        }
    }

    @Test
    void noFormIsLeftOut() {
        var makers = new ClassFileImporter().importPackages("org.musubi.desk").stream()
                .filter(type -> type.getConstructorCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(WrittenDateField.class)))
                .filter(type -> !type.getName().endsWith("Test")).map(type -> type.getSimpleName()).collect(Collectors.toSet());
        var kinds = Stream.of("place", "person", "organisation", "tie", "instrument", "source", "event").filter(kind -> FormPlan.of(kind).stream()
                .anyMatch(slot -> List.of("DATE", "STEP", "OFFICE").contains(slot.shape().name()))).map(kind -> "new/" + kind).toList();

        assertThat(makers).as("what makes date fields").containsExactlyInAnyOrder("VisitForm", "ReadingForm", "NameField", "OfficeField", "StepField", "UnitField");
        assertThat(Stream.of(Form.values()).map(form -> form.address)).containsAll(kinds);
    }
}
