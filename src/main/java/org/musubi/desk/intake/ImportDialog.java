package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Tabs;
import org.musubi.desk.parts.Texts;
import org.musubi.intake.Imports;
import org.musubi.intake.Receipt;

/** Brings a document in: a file, pasted text, or, in the demonstration, one of the invented documents. What is refused stays in its field. */
final class ImportDialog extends Dialog {

    private static final long MEGABYTE = 1024L * 1024;

    private final Imports imports;
    private final Div answer = new Div();

    ImportDialog(Imports imports, SampleDocuments samples) {
        this.imports = imports;
        setHeaderTitle(t("intake.import"));
        setWidth("36rem");
        setMaxWidth("100%");
        answer.getElement().setAttribute("role", "alert");
        var tabs = new Tabs();
        tabs.setWidthFull();
        tabs.add(t("intake.file"), file());
        tabs.add(t("intake.paste"), paste());
        if (!samples.names().isEmpty()) {
            tabs.add(t("intake.sample"), samples(samples));
        }
        add(answer, tabs);
        getFooter().add(new Button(t("action.cancel"), click -> close()));
    }

    private Div file() {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> UI.getCurrent().access(() ->
                tell(imports.receive(bytes, metadata.fileName())))));
        upload.setUploadButton(new Button(t("intake.file.choose"), Icons.UPLOAD.create()));
        upload.setDropLabel(new Span(t("intake.file.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(imports.limit(), Integer.MAX_VALUE));
        upload.addFileRejectedListener(rejected -> tell(new Receipt.TooLarge(imports.limit())));
        upload.setWidthFull();
        return new Div(new Paragraph(t("intake.file.how", imports.limit() / MEGABYTE)), upload);
    }

    private Div paste() {
        var text = new TextArea(t("intake.text"));
        text.setWidthFull();
        text.setHeight("16rem");
        var take = new Button(t("intake.take"), click -> tell(imports.paste(text.getValue())));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(text, take);
    }

    private Div samples(SampleDocuments samples) {
        var list = new Div(new Paragraph(t("intake.sample.how")));
        samples.names().forEach(name -> list.add(new Div(new Button(name, Icons.SOURCE.create(),
                click -> tell(imports.receive(samples.bytes(name), name))))));
        return list;
    }

    /** Goes on to the document, or says why it was not taken. */
    private void tell(Receipt receipt) {
        answer.removeAll();
        switch (receipt) {
            case Receipt.Received received -> open(received.id().toString());
            case Receipt.AlreadyThere there -> {
                var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Texts.locale())
                        .withZone(ZoneId.systemDefault()).format(there.when());
                var link = new Anchor("intake/" + there.id(), t("intake.alreadyThere.open"));
                link.getElement().setAttribute("router-link", true);
                link.getElement().addEventListener("click", click -> close());
                refuse(t("intake.alreadyThere", there.who(), when));
                answer.add(link);
            }
            case Receipt.Empty empty -> refuse(t("intake.empty.file"));
            case Receipt.Binary binary -> refuse(t("intake.binary"));
            case Receipt.Undecodable undecodable -> refuse(t("intake.undecodable"));
            case Receipt.TooLarge large -> refuse(t("intake.tooLarge", large.limit() / MEGABYTE));
            case Receipt.Failed failed -> refuse(t("parts.error.unexpected", failed.error().value()));
        }
    }

    private void refuse(String why) {
        var words = new Paragraph(why);
        words.addClassName("refusal");
        answer.add(new H3(t("intake.refused")), words);
    }

    private void open(String id) {
        close();
        UI.getCurrent().navigate("intake/" + id);
    }
}
