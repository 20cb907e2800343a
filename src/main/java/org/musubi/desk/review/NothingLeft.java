package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Collection;
import java.util.Optional;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Texts;
import org.musubi.ledger.QueueEntry;
import org.musubi.ledger.RecordId;
import org.musubi.register.Label;
import org.musubi.register.Labels;

/** What is shown when nothing of a proposal waits any more: what was approved, and where to go on. */
final class NothingLeft extends Div {

    /** @param next another proposal that waits for the reviewer */
    NothingLeft(Collection<RecordId> approved, Labels labels, boolean reviewer, Optional<QueueEntry> next) {
        Component on = reviewer ? new RouterLink(t("review.toQueue"), ReviewQueueView.class) : new Anchor("", t("parts.error.home"));
        add(new EmptyState(Icons.CHECK, t("review.done", approved.size()), on));
        next.ifPresent(entry -> add(new Div(new RouterLink(t("review.nextProposal", entry.title()), ReviewView.class,
                new RouteParameters("proposal", entry.proposal().toString())))));
        var names = labels.of(approved, Texts.locale());
        approved.forEach(record -> {
            var link = new Anchor("records/" + record, names.getOrDefault(record, Label.of("?")).text());
            link.getElement().setAttribute("router-link", true);
            add(new Div(link));
        });
    }
}
