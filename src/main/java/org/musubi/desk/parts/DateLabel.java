package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Basis;
import org.musubi.chronology.DatePrinter;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.WrittenDate;

/** A date as the reader's language says it, with the words of the source on hover and focus; dashed where inferred. */
public final class DateLabel extends Span {

    public DateLabel(WrittenDate date) {
        addClassName("date");
        setText(text(date));
        if (date.isUndated()) {
            addClassName("undated");
        }
        if (date.basis() == Basis.INFERRED || date.basis() == Basis.COMPUTED) {
            addClassName("inferred");
        }
        var words = words(date);
        if (!words.isEmpty()) {
            // Reachable by Tab, so that the words of the source are not only for those who have a mouse.
            getElement().setAttribute("tabindex", "0");
            Tooltip.forComponent(this).setText(words);
        }
    }

    /** The date in full for the reader, with its bounds where it is undated. */
    public static String text(WrittenDate date) {
        return say(date, DatePrinter::print);
    }

    /** The date in short for the reader, for lists. */
    public static String compact(@Nullable WrittenDate date) {
        return date == null ? "" : say(date, DatePrinter::compact);
    }

    /** A value in EDTF in full for the reader; what is no EDTF stays as it is. */
    public static String text(String edtf) {
        return Edtf.parse(edtf).map(value -> DatePrinter.print(value, Texts.locale())).orElse(edtf);
    }

    private static String say(WrittenDate date, BiFunction<Edtf, Locale, String> printer) {
        return Optional.ofNullable(date.edtf()).map(value -> say(value, printer))
                .or(() -> Optional.ofNullable(date.bounds()).map(bounds -> t("parts.date.undatedWithin", say(bounds, printer))))
                .orElseGet(() -> t("parts.date.undated"));
    }

    private static String say(String edtf, BiFunction<Edtf, Locale, String> printer) {
        return Edtf.parse(edtf).map(value -> printer.apply(value, Texts.locale())).orElse(edtf);
    }

    private static String words(WrittenDate date) {
        if (date.asWritten() == null) {
            return "";
        }
        var written = t("parts.date.asWritten", date.asWritten());
        return date.anchor() == null ? written : written + " · " + t("parts.date.anchor", date.anchor());
    }
}
