package org.musubi.desk.visit;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.intake.visit.SimilarVisit;

/** What the clerk should know while typing: look-alikes, or that somebody else saved first. It stands beside the form, so that it pushes nothing away. */
final class VisitWarnings extends Div {

    VisitWarnings() {
        addClassName("visit-warnings");
        getElement().setAttribute("role", "status");
    }

    void similar(List<SimilarVisit> visits) {
        removeAll();
        if (visits.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        visits.forEach(one -> list.add(new ListItem(new VisitLine(one))));
        var block = new Div(new StatusBadge(StatusBadge.Tone.WAITING, t("visit.similar")), list);
        block.addClassName("similar");
        add(block);
    }

    /** Somebody, perhaps the same person in another window, saved first: both stay until one is chosen. */
    void stale(String by, Runnable keepMine, Runnable takeTheirs) {
        var words = new Paragraph(t("visit.stale", by));
        words.addClassName("advice");
        removeAll();
        add(words, new Div(new Button(t("visit.stale.mine"), click -> keepMine.run()), new Button(t("visit.stale.theirs"), click -> takeTheirs.run())));
    }
}
