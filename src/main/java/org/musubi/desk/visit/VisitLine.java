package org.musubi.desk.visit;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.intake.visit.SimilarVisit;
import org.musubi.ledger.ItemState;

/** Another visit in one line: when, what, and where it stands; a link beside the form where the viewer may open it. */
final class VisitLine extends Span {

    VisitLine(SimilarVisit visit) {
        var words = Stream.of(DateLabel.compact(visit.date()), visit.label()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        var text = words.isEmpty() ? t("visit.title") : words;
        var waiting = visit.waiting();
        if (waiting == null) {
            add(beside("records/" + visit.record(), text));
            return;
        }
        if (waiting.mine()) {
            add(beside("visit/" + waiting.item(), text));
        } else if (mayReview(CurrentActor.get())) {
            add(beside("review/" + waiting.proposal() + "?item=" + waiting.item(), text));
        } else {
            add(new Span(text));
        }
        add(new Span(" (" + t("parts.status", waiting.state() == ItemState.SUBMITTED ? StatusBadge.Tone.WAITING : StatusBadge.Tone.DRAFT) + ")"));
    }

    private static boolean mayReview(Actor viewer) {
        return viewer.is(Roles.CURATOR) || viewer.is(Roles.REVIEWER);
    }

    private static Anchor beside(String address, String text) {
        var link = new Anchor(address, text);
        link.setTarget("_blank");
        return link;
    }
}
