package org.musubi.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;

/** The keys of a small panel to fill in: Ctrl + Enter goes on, Escape leaves; in a field of one line Enter is enough. */
public final class PanelKeys {

    /** While an input method composes, Enter and Escape are for it. */
    private static final String PLAIN = "!event.isComposing && event.keyCode !== 229 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key === ";

    private PanelKeys() {
    }

    public static void on(Component panel, Runnable done, Runnable leave) {
        Stream.of(KeyModifier.CONTROL, KeyModifier.META).forEach(held ->
                Shortcuts.addShortcutListener(panel, done::run, Key.ENTER, held).listenOn(panel).resetFocusOnActiveElement());
        panel.getElement().addEventListener("keydown", key -> leave.run()).setFilter(PLAIN + "'Escape'");
    }

    public static void onLine(TextField line, Runnable done) {
        line.getElement().addEventListener("keydown", key -> done.run()).setFilter(PLAIN + "'Enter'").synchronizeProperty("value");
    }
}
