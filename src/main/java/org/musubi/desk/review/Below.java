package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.musubi.ledger.Remark;
import org.musubi.text.Blanks;

/** The place below the units where a reviewer writes; leaving it gives the focus back to the units. */
final class Below extends Div {

    private final UnitTable units;

    Below(UnitTable units) {
        this.units = units;
    }

    /** Asks for words, with the focus in the field; what is asked is done once there are some. */
    void ask(String question, String verb, Consumer<String> then) {
        var words = new TextArea(question);
        words.setWidthFull();
        words.setMaxLength(Remark.LONGEST);
        words.setRequiredIndicatorVisible(true);
        var done = new Button(verb, click -> {
            if (Blanks.isBlank(words.getValue())) {
                words.setErrorMessage(t("review.wordsNeeded"));
                words.setInvalid(true);
                words.focus();
            } else {
                removeAll();
                then.accept(Blanks.strip(words.getValue()));
                units.focus();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        show(words, new Div(done, new Button(t("action.cancel"), click -> leave())));
        words.focus();
    }

    void show(Component... written) {
        removeAll();
        add(written);
    }

    void leave() {
        removeAll();
        units.focus();
    }
}
