package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in one colour with its icon and its word: draft grey, waiting amber, approved green, conflict red. */
public final class StatusBadge extends Span {

    /** What colour and icon a state has; the word may be more exact. */
    public enum Tone {
        DRAFT(Icons.DRAFT), WAITING(Icons.CLOCK), APPROVED(Icons.CHECK), CONFLICT(Icons.WARNING), NEUTRAL(Icons.INFO);

        private final Icons icon;

        Tone(Icons icon) {
            this.icon = icon;
        }
    }

    public StatusBadge(Tone tone, String word) {
        addClassNames("badge", tone.name().toLowerCase(Locale.ROOT));
        add(tone.icon.create(), new Span(word));
    }

    public StatusBadge(Tone tone) {
        this(tone, t("parts.status", tone));
    }
}
