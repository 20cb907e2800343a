package org.musubi.desk.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** The place below the units where a reviewer writes; leaving it gives the focus back to the units. */
final class Below extends Div {

    private final UnitTable units;

    Below(UnitTable units) {
        this.units = units;
    }

    /** Asks for words, with the focus in the field; what is asked is done once there are some. */
    void ask(String question, String verb, Consumer<String> then) {
        var asked = new Question(question, verb, words -> {
            removeAll();
            then.accept(words);
            units.focus();
        }, this::leave);
        show(asked);
        asked.focus();
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
