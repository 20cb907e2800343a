package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Consumer;
import org.musubi.base.Messages;
import org.musubi.chronology.DatePrinter;
import org.musubi.chronology.Edtf;
import org.musubi.desk.parts.Texts;
import org.musubi.intake.DraftEvent;
import org.musubi.intake.ImportView;
import org.musubi.intake.ImportWarning;
import org.musubi.intake.reading.WarningCode;

/** What the reading of a document remarked on; repaired characters, which change no value, as one count. */
final class WarningList extends Div {

    WarningList() {
        addClassName("warnings");
    }

    /**
     * @param open  opens the draft that a warning is about
     * @param there leads to the words of one that belongs to no draft
     */
    void show(ImportView view, Consumer<DraftEvent> open, Consumer<org.musubi.text.Span> there) {
        removeAll();
        if (!view.repairs().isEmpty()) {
            add(new Paragraph(t("intake.repairs", view.repairs().size())));
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        view.warnings().stream().filter(warning -> warning.code() != WarningCode.ENCODING_REPAIRED)
                .forEach(warning -> list.add(line(warning, view, open, there)));
        add(list);
        if (view.warnings().isEmpty()) {
            add(new Paragraph(t("intake.warnings.none")));
        }
    }

    private static ListItem line(ImportWarning warning, ImportView view, Consumer<DraftEvent> open, Consumer<org.musubi.text.Span> there) {
        var words = Messages.find(Texts.locale(), "doubt." + warning.code().code()).orElse(warning.code().code());
        var button = new Button(words, click -> Optional.ofNullable(warning.item()).flatMap(view::event)
                .ifPresentOrElse(open, () -> there.accept(warning.span())));
        var why = new Span(t("import.warning." + warning.reason(), warning.arguments().stream().map(argument -> words(warning, argument)).toArray()));
        why.addClassName("original");
        return new ListItem(button, why);
    }

    /** A date as the reader writes dates; numbers of people or in a series are none, even where they look like years. */
    private static String words(ImportWarning warning, String argument) {
        return warning.code() == WarningCode.SIZE_MISMATCH || warning.code() == WarningCode.SERIES_GAP ? argument
                : Edtf.parse(argument).map(date -> DatePrinter.print(date, Texts.locale())).orElse(argument);
    }
}
