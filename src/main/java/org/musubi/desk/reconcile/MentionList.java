package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.NameLabel;
import org.musubi.intake.QueuedMention;

/** The names around the one that is shown, as they stand in the queue. */
final class MentionList extends Div {

    private final Consumer<UUID> open;

    MentionList(Consumer<UUID> open) {
        this.open = open;
        addClassNames("item-list", "mention-list");
        getElement().setAttribute("role", "navigation");
        getElement().setAttribute("aria-label", t("reconcile.list"));
    }

    void show(List<QueuedMention> rows, UUID current) {
        removeAll();
        rows.forEach(row -> add(entry(row, row.id().equals(current))));
    }

    private NativeButton entry(QueuedMention row, boolean current) {
        var name = NameLabel.written(row.written(), row.language());
        name.addClassName("label");
        var line = new Span(t("kind." + row.key().kind()) + " · " + near(row) + (row.times() == 1 ? "" : " · " + t("intake.times", row.times())));
        line.addClassName("quiet");
        var entry = new NativeButton("", click -> open.accept(row.id()));
        entry.add(name, line);
        if (current) {
            entry.addClassName("selected");
            entry.getElement().setAttribute("aria-current", "true");
            entry.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
        return entry;
    }

    /** How near the best candidate is; of an office, which is asked for each date, the date. */
    private static String near(QueuedMention row) {
        var date = row.places().getFirst().date();
        return !row.unnamed() ? t("reconcile.band", row.band()) : date == null ? t("reconcile.undated") : DateLabel.text(date);
    }
}
