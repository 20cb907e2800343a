package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** A question asked once before something that concerns much and has no Undo; Escape and Cancel leave everything as it is. */
public final class Confirm {

    private Confirm() {
    }

    public static void ask(String question, String explained, String verb, Runnable then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(question);
        dialog.setMaxWidth("32rem");
        dialog.add(new Paragraph(explained));
        var done = new Button(verb, click -> {
            dialog.close();
            then.run();
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setAutofocus(true);
        dialog.getFooter().add(new Button(t("action.cancel"), click -> dialog.close()), done);
        dialog.open();
    }
}
