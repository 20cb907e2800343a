package org.musubi.desk.register;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.musubi.desk.parts.NameLabel;
import org.musubi.ledger.RecordId;
import org.musubi.register.Label;

/** How other desks lead to the page of a record. */
public final class RecordPages {

    static final List<String> KINDS = List.of("event", "tie", "person", "organisation", "place", "instrument", "source");

    private RecordPages() {
    }

    /** The address of the list that a kind of record is in. */
    static String list(String kind) {
        return switch (kind) {
            case "event" -> "events";
            case "place" -> "places";
            case "source" -> "sources";
            case "person", "organisation" -> "people";
            default -> "ties";
        };
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
