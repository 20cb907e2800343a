package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.musubi.ledger.SourceTextId;
import org.musubi.sources.NewSourceText;
import org.musubi.sources.SourceTexts;
import org.musubi.text.Blanks;

/** Takes the words of a source that somebody copies out, such as a letter of the archive: from then on quotes must stand in them. */
final class TextDialog extends Dialog {

    private static final int LONGEST = 1_000_000;

    /** @param stored told the id under which the text is kept */
    TextDialog(SourceTexts texts, Consumer<SourceTextId> stored) {
        setHeaderTitle(t("form.text"));
        setWidth("44rem");
        setMaxWidth("100%");
        var words = new TextArea(t("unit.source.texts"));
        words.setWidthFull();
        words.setHeight("20rem");
        words.setMaxLength(LONGEST);
        words.setErrorMessage(t("form.text.missing"));
        var keep = new Button(t("form.text.keep"), click -> {
            words.setInvalid(Blanks.isBlank(words.getValue()));
            if (!words.isInvalid()) {
                close();
                stored.accept(texts.store(new NewSourceText(SourceTexts.bytesOf(words.getValue()), words.getValue(),
                        StandardCharsets.UTF_8.name(), null, "text/plain")));
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(t("form.text.how")), words);
        getFooter().add(new Button(t("action.cancel"), click -> close()), keep);
    }
}
