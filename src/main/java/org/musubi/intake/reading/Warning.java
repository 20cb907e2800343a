package org.musubi.intake.reading;

import java.util.List;
import java.util.Locale;
import org.musubi.base.Messages;
import org.musubi.text.Span;

/**
 * Something a curator should look at. Warnings change nothing.
 *
 * @param code      what kind of thing
 * @param span      where
 * @param reason    what and why: the end of a key {@code import.warning.<reason>}
 * @param arguments what its words need; dates as EDTF
 */
public record Warning(WarningCode code, Span span, String reason, List<String> arguments) {

    public Warning {
        arguments = List.copyOf(arguments);
    }

    static Warning of(WarningCode code, Span span, String reason, Object... arguments) {
        return new Warning(code, span, reason, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** What and why in English, for the data interface. */
    public String message() {
        return Messages.text(Locale.ENGLISH, "import.warning." + reason, arguments.toArray());
    }
}
