package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Basis;
import org.musubi.chronology.WrittenDate;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.WrittenDateField;
import org.musubi.intake.ReadingChoice;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;

/** Asks whose page it is, in which language, of which date; then the document is read, the first time or again. */
final class ReadingForm extends Div {

    private static final String AUTOMATIC = "";
    private static final int MOST = 30;

    private final ComboBox<KnownForm> owner = new ComboBox<>(t("intake.owner"));
    private final Select<String> language = new Select<>();
    private final WrittenDateField asOf = new WrittenDateField(t("intake.asOf"));

    /** @param read told the choice when the document is to be read */
    ReadingForm(ReadingChoice choice, boolean again, KnownForms forms, Consumer<ReadingChoice> read, Runnable cancel) {
        addClassName("reading-form");
        owner.setItems(query -> forms.search(query.getFilter().orElse(""), List.of("place"), MOST).stream()
                .skip(query.getOffset()).limit(query.getLimit()));
        owner.setItemLabelGenerator(KnownForm::label);
        owner.setAllowCustomValue(true);
        owner.setClearButtonVisible(true);
        owner.addCustomValueSetListener(typed -> owner.setValue(exact(forms, typed.getDetail())));
        owner.setHelperText(t("intake.owner.how"));
        language.setLabel(t("register.language"));
        language.setItems(AUTOMATIC, "en", "ja");
        language.setItemLabelGenerator(tag -> tag.isEmpty() ? t("intake.language.automatic")
                : Locale.forLanguageTag(tag).getDisplayLanguage(Texts.locale()));
        language.setValue(choice.language() == null ? AUTOMATIC : choice.language());
        asOf.setHelperText(t("intake.asOf.how"));
        if (choice.asOf() != null) {
            asOf.setValue(new WrittenDate(null, choice.asOf(), Basis.GIVEN, null, null));
        }
        if (choice.owner() != null) {
            owner.setValue(choice.ownerLink() == null ? exact(forms, choice.owner()) : known(choice.ownerLink(), choice.owner()));
        }
        var go = new Button(t(again ? "intake.readAgain" : "intake.read"), click -> read.accept(choice()));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(go);
        if (again) {
            buttons.add(new Button(t("action.cancel"), click -> cancel.run()));
        }
        add(new H2(t(again ? "intake.readAgain.title" : "intake.read.title")), new Paragraph(t(again ? "intake.readAgain.how" : "intake.read.how")),
                owner, language, asOf, buttons);
    }

    private static KnownForm known(@Nullable RecordId record, String name) {
        // A name typed in that no record has yet: the id of nothing, told apart by its empty kind.
        return new KnownForm(record == null ? NOBODY : record, record == null ? "" : "place", name, name, false);
    }

    private static final RecordId NOBODY = RecordId.of("00000000-0000-0000-0000-000000000000");

    private static KnownForm exact(KnownForms forms, String typed) {
        var found = forms.exact(typed, List.of("place"));
        return found.size() == 1 ? new KnownForm(found.getFirst().record(), "place", typed, typed, false) : known(null, typed);
    }

    private ReadingChoice choice() {
        var place = owner.getValue();
        var date = asOf.getValue();
        return new ReadingChoice(place == null ? null : place.form(), place == null || place.record().equals(NOBODY) ? null : place.record(),
                language.getValue() == null || language.getValue().isEmpty() ? null : language.getValue(), date == null ? null : date.edtf(), null);
    }
}
