package org.musubi.desk.visit;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.intake.visit.OpenVisit;
import org.musubi.intake.visit.SimilarVisit;
import org.musubi.intake.visit.Visits;
import org.musubi.ledger.RemarkType;
import org.musubi.register.Label;

/** Beside the form: the visits that the clerk has under way, planned ones to complete, past ones to repeat. */
final class VisitLists extends Div {

    private static final int MOST_PAST = 8;

    private final Visits visits;
    private final Consumer<SimilarVisit> complete;
    private final Consumer<SimilarVisit> repeat;

    VisitLists(Visits visits, Consumer<SimilarVisit> complete, Consumer<SimilarVisit> repeat) {
        this.visits = visits;
        this.complete = complete;
        this.repeat = repeat;
        addClassName("visit-side");
    }

    void refresh() {
        removeAll();
        list("visit.mine", visits.mine(), VisitLists::own);
        list("visit.plannedOnes", visits.planned(Texts.locale()),
                visit -> new ListItem(new VisitLine(visit), action("visit.complete", visit, complete)));
        list("visit.past", visits.past(LocalDate.now(), Texts.locale()).stream().limit(MOST_PAST).toList(),
                visit -> new ListItem(new VisitLine(visit), action("visit.repeat", visit, repeat)));
    }

    private <T> void list(String key, List<T> visits, Function<T, ListItem> line) {
        if (visits.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        visits.forEach(visit -> list.add(line.apply(visit)));
        var section = new Section(new H2(t(key)), list);
        section.addClassName("card");
        add(section);
    }

    private static ListItem own(OpenVisit visit) {
        var link = new Anchor("visit/" + visit.item(), Label.words(visit.label(), Texts.locale()));
        link.getElement().setAttribute("router-link", true);
        return new ListItem(link, badge(visit));
    }

    private static StatusBadge badge(OpenVisit visit) {
        return switch (visit.state()) {
            case SUBMITTED -> new StatusBadge(StatusBadge.Tone.WAITING);
            case RETURNED -> new StatusBadge(StatusBadge.Tone.CONFLICT, t("visit.question",
                    (int) visit.remarks().stream().filter(remark -> remark.type() == RemarkType.QUESTION).count()));
            default -> new StatusBadge(StatusBadge.Tone.DRAFT);
        };
    }

    private static Button action(String key, SimilarVisit visit, Consumer<SimilarVisit> run) {
        var button = new Button(t(key), click -> run.accept(visit));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(t(key) + ": " + visit.label());
        return button;
    }
}
