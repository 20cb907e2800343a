package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.forms.Citing.Place;
import org.musubi.desk.parts.EvidenceMark;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Quotes;
import org.musubi.ledger.Citation;
import org.musubi.ledger.CitationId;
import org.musubi.ledger.Confidence;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SourceTextId;
import org.musubi.ledger.Stance;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.sources.StoredText;
import org.musubi.text.Blanks;

/**
 * The quotes behind one value: shows them, takes away, and adds one from a source of the register. Where the register holds the
 * source's text, the words must stand in it.
 */
final class EvidenceDialog extends Dialog {

    private static final int MOST_SOURCES = 30;

    private final Citing citing;
    private final Quotes quotes;
    private final Consumer<List<Citation>> changed;
    private final List<Citation> citations;
    private final Div list = new Div();
    private final ComboBox<KnownForm> source = new ComboBox<>(t("cite.source"));
    private final TextArea quote = new TextArea(t("cite.quote"));
    private final ComboBox<Place> place = new ComboBox<>(t("cite.place"));
    private final TextField locator = new TextField(t("cite.locator"));
    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>(t("cite.stance"), Stance.values());
    private final TextField stated = new TextField(t("cite.stated"));
    private final Select<Confidence> confidence = new Select<>();
    private List<StoredText> texts = List.of();

    /**
     * @param label   of the value
     * @param changed told the citations after every change
     */
    EvidenceDialog(String label, List<Citation> shown, Citing citing, Quotes quotes, KnownForms known, Consumer<List<Citation>> changed) {
        this.citing = citing;
        this.quotes = quotes;
        this.changed = changed;
        citations = new ArrayList<>(shown);
        setHeaderTitle(t("form.cite", label));
        setWidth("40rem");
        setMaxWidth("100%");
        list.addClassName("cited-quotes");
        source.setItems(query -> known.search(query.getFilter().orElse(""), List.of("source"), MOST_SOURCES).stream()
                .skip(query.getOffset()).limit(query.getLimit()));
        source.setItemLabelGenerator(form -> form.waiting() ? form.label() + " (" + t("parts.status.waiting") + ")" : form.label());
        source.setWidthFull();
        source.addValueChangeListener(change -> chosen());
        quote.setWidthFull();
        quote.setValueChangeMode(ValueChangeMode.LAZY);
        quote.addValueChangeListener(change -> locate());
        place.setItemLabelGenerator(Place::shown);
        place.setWidthFull();
        place.setVisible(false);
        stance.setItemLabelGenerator(one -> t("cite.stance", one));
        stance.setValue(Stance.SUPPORTS);
        stance.addValueChangeListener(change -> stated.setVisible(change.getValue() == Stance.CONTRADICTS));
        stated.setVisible(false);
        confidence.setLabel(t("cite.confidence"));
        confidence.setItems(Confidence.values());
        confidence.setItemLabelGenerator(one -> t("cite.confidence", one));
        confidence.setValue(Confidence.CERTAIN);
        var layout = new FormLayout(source, quote, place, locator, confidence, stance, stated);
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        layout.setColspan(source, 2);
        layout.setColspan(quote, 2);
        layout.setColspan(place, 2);
        add(list, new H3(t("cite.add")), layout);
        var cite = new Button(t("cite.do"), click -> cite());
        cite.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("action.close"), click -> close()), cite);
        show();
    }

    /** Begins with a source: most values of a record are cited from the one that its other values are cited from. */
    void suggest(RecordId known, String label) {
        source.setValue(new KnownForm(known, "source", label, label, false));
    }

    private void show() {
        list.removeAll();
        if (citations.isEmpty()) {
            list.add(new Paragraph(t("cite.none")));
        }
        var read = quotes.read(citations);
        for (int i = 0; i < citations.size(); i++) {
            var one = citations.get(i);
            var away = new Button(Icons.CROSS.create(), click -> {
                citations.remove(one);
                tell();
            });
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.setAriaLabel(t("cite.remove", one.quote()));
            away.setTooltipText(t("action.remove"));
            var row = new Div(EvidenceMark.quote(read.get(i)), away);
            row.addClassName("cited-quote");
            list.add(row);
        }
    }

    private void tell() {
        changed.accept(List.copyOf(citations));
        show();
    }

    private void chosen() {
        texts = source.getValue() == null ? List.of() : citing.textsOf(source.getValue().record());
        quote.setHelperText(source.getValue() == null ? null : t(texts.isEmpty() ? "cite.noText" : "cite.text"));
        locate();
    }

    /** Looks for the words in the source's texts; where they stand more than once, the person says which place is meant. */
    private void locate() {
        quote.setInvalid(false);
        var found = texts.isEmpty() || quote.isEmpty() ? List.<Place>of() : Citing.places(texts, quote.getValue());
        place.setItems(found);
        place.setVisible(found.size() > 1);
        place.setHelperText(t("cite.places", found.size()));
        if (!found.isEmpty()) {
            place.setValue(found.getFirst());
        }
    }

    private void cite() {
        source.setInvalid(source.isEmpty());
        source.setErrorMessage(t("cite.sourceMissing"));
        var words = Blanks.strip(quote.getValue());
        Place where = place.getValue();
        var missing = !texts.isEmpty() && where == null;
        quote.setErrorMessage(t(words.isEmpty() ? "cite.quoteMissing" : "cite.notInText"));
        quote.setInvalid(words.isEmpty() || missing);
        if (source.isInvalid() || quote.isInvalid()) {
            return;
        }
        SourceTextId text = where == null ? null : where.text();
        citations.add(new Citation(CitationId.next(), source.getValue().record(), text, where == null ? null : where.start(),
                where == null ? null : where.end(), where == null ? words : where.quote(), given(locator),
                stance.getValue() == Stance.CONTRADICTS ? given(stated) : null, stance.getValue(), confidence.getValue()));
        quote.clear();
        locator.clear();
        stated.clear();
        tell();
    }

    private static @Nullable String given(TextField field) {
        return Blanks.isBlank(field.getValue()) ? null : Blanks.strip(field.getValue());
    }
}
