package org.musubi.desk.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.musubi.base.Languages;
import org.musubi.base.Messages;

/** The words of the screens in the reader's language, to be imported statically. */
public final class Texts {

    private Texts() {
    }

    /** The sentence of a key of {@code vaadin-i18n/translations.properties}; see {@link Messages} for placeholders. */
    public static String t(String key, Object... arguments) {
        return Messages.text(locale(), key, arguments);
    }

    /** The word for a constant of a vocabulary: the key is the prefix, a dot and the constant's name in small letters. */
    public static String t(String prefix, Enum<?> constant) {
        return t(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    /** The language in which the reader is spoken to. */
    public static Locale locale() {
        if (UI.getCurrent() != null) {
            return Languages.nearest(UI.getCurrent().getLocale());
        }
        var session = VaadinSession.getCurrent();
        return session == null ? Languages.SPOKEN.getFirst() : Languages.nearest(session.getLocale());
    }
}
