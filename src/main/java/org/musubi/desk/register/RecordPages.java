package org.musubi.desk.register;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.musubi.desk.parts.NameLabel;
import org.musubi.ledger.RecordId;
import org.musubi.register.Label;

/** How other desks lead to the page of a record. */
public final class RecordPages {

    private RecordPages() {
    }

    /** The address of the page. */
    public static String address(RecordId record) {
        return "records/" + record;
    }

    public static void open(RecordId record) {
        UI.getCurrent().navigate(address(record));
    }

    /** A link to the page under the record's name. */
    public static Anchor link(RecordId record, Label label) {
        var link = new Anchor(address(record), new NameLabel(label.text(), label.language(), label.original(), label.originalLanguage()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
