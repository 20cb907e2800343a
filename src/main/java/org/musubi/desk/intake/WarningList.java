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
        var message = new Span(warning.message());
        message.addClassName("original");
        return new ListItem(button, message);
    }
}
