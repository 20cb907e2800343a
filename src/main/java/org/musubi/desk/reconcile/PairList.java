package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.duplicates.DuplicatePair;
import org.musubi.reconciliation.duplicates.RecordPair;
import org.musubi.register.Label;

/** The pairs around the one that is shown, as they stand in their order. */
final class PairList extends Div {

    private final Consumer<RecordPair> open;

    PairList(Consumer<RecordPair> open) {
        this.open = open;
        addClassNames("item-list", "mention-list");
        getElement().setAttribute("role", "navigation");
        getElement().setAttribute("aria-label", t("duplicates.list"));
    }

    void show(List<DuplicatePair> pairs, Map<RecordId, Label> labels, RecordPair current) {
        removeAll();
        pairs.forEach(pair -> add(entry(pair, labels, pair.records().equals(current))));
    }

    private NativeButton entry(DuplicatePair pair, Map<RecordId, Label> labels, boolean current) {
        var line = new Span(t("kind." + pair.kind()) + " · " + t("duplicates.band", pair.band()));
        line.addClassName("quiet");
        var entry = new NativeButton("", click -> open.accept(pair.records()));
        entry.add(name(pair.records().one(), labels), name(pair.records().other(), labels), line);
        if (current) {
            entry.addClassName("selected");
            entry.getElement().setAttribute("aria-current", "true");
            entry.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
        return entry;
    }

    private static Span name(RecordId record, Map<RecordId, Label> labels) {
        var label = labels.getOrDefault(record, Label.of("?"));
        var name = new Span(label.text());
        name.addClassName("label");
        if (label.language() != null) {
            name.getElement().setAttribute("lang", label.language());
        }
        return name;
    }
}
