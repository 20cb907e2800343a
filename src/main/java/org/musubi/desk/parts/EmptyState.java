package org.musubi.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** What stands where a list is empty: what would be here, and the first step. */
public final class EmptyState extends Div {

    public EmptyState(Icons icon, String text, @Nullable Component firstStep) {
        addClassName("empty-state");
        add(icon.create(), new Paragraph(text));
        if (firstStep != null) {
            add(firstStep);
        }
    }

    public EmptyState(Icons icon, String text) {
        this(icon, text, null);
    }
}
