package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinService;

/** The sheet of all keys that act on the screen as it stands, with the switch that turns single letters off. */
final class KeySheet {

    private KeySheet() {
    }

    static void open() {
        var sheet = new Dialog();
        sheet.setHeaderTitle(t("parts.keys.title"));
        var list = new Div();
        list.addClassName("key-sheet");
        var explained = new Div();
        for (var keys : Keys.present(UI.getCurrent())) {
            if (!keys.explained().isEmpty()) {
                explained.add(new Paragraph(keys.explained()));
            }
            keys.bindings().forEach(binding -> list.add(new Div(Keys.cap(binding.shown()), new Span(binding.what()))));
        }
        sheet.add(list, explained, letters());
        sheet.getFooter().add(new Button(t("parts.keys.close"), click -> sheet.close()));
        sheet.open();
    }

    private static Checkbox letters() {
        var letters = new Checkbox(t("parts.keys.letters"), Preferences.singleLetterKeys(VaadinService.getCurrentRequest()));
        letters.setHelperText(t("parts.keys.letters.how"));
        letters.addValueChangeListener(change -> {
            Preferences.remember(Preferences.KEYS, change.getValue() ? "on" : "off");
            UI.getCurrent().getPage().executeJs("document.documentElement.dataset.keys = $0", change.getValue() ? "on" : "off");
        });
        return letters;
    }
}
