package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.musubi.desk.parts.PanelKeys;
import org.musubi.desk.parts.UnitWords;

/** Rewrites the value of one unit in place, in the field that fits it. */
public final class UnitEditor extends Div {

    UnitEditor(String kind, String path, UnitField<?, ?> field, Consumer<Object> save, Runnable cancel) {
        addClassName("unit-editor");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", t("review.amend.of", UnitWords.label(kind, path)));
        var done = new Button(t("action.amend"), click -> {
            var value = field.value();
            if (value != null) {
                save.accept(value);
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        var what = new Span(UnitWords.label(kind, path));
        what.addClassName("what");
        var buttons = new Div(done, new Button(t("action.cancel"), click -> cancel.run()));
        buttons.addClassName("buttons");
        add(what, field.component(), new Paragraph(t("review.amend.how")), buttons);
        PanelKeys.on(this, done::click, cancel);
        if (field.component() instanceof TextField line) {
            PanelKeys.onLine(line, done::click);
        }
        field.focus();
    }
}
