package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.musubi.desk.parts.PanelKeys;
import org.musubi.ledger.Remark;
import org.musubi.text.Blanks;

/** Asks a reviewer for a few words: Ctrl + Enter or the button goes on with them, Escape or Cancel leaves. */
final class Question extends Div {

    private final TextArea words;
    private final Consumer<String> then;

    Question(String question, String verb, Consumer<String> then, Runnable leave) {
        this.then = then;
        addClassName("question");
        words = new TextArea(question);
        words.setWidthFull();
        words.setMaxLength(Remark.LONGEST);
        words.setRequiredIndicatorVisible(true);
        words.setHelperText(t("review.words.keys"));
        var done = new Button(verb, click -> done());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(done, new Button(t("action.cancel"), click -> leave.run()));
        buttons.addClassName("buttons");
        add(words, buttons);
        PanelKeys.on(this, this::done, leave);
    }

    void focus() {
        words.focus();
    }

    private void done() {
        if (Blanks.isBlank(words.getValue())) {
            words.setErrorMessage(t("review.wordsNeeded"));
            words.setInvalid(true);
            words.focus();
        } else {
            then.accept(Blanks.strip(words.getValue()));
        }
    }
}
