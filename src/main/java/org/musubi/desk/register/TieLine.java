package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.musubi.desk.parts.DateLabel;
import org.musubi.register.tie.TieDraft;

/** The steps of a tie in one line: contact 1985 ── memorandum 1993-10 ── agreement 1994-10. */
final class TieLine {

    private TieLine() {
    }

    static Component of(TieDraft tie) {
        var line = new OrderedList();
        line.addClassName("tie-line");
        line.getElement().setAttribute("aria-label", t("unit.tie.steps"));
        tie.steps().forEach(step -> {
            var item = new ListItem(new Span(t("tie.status", step.value().status())));
            if (step.value().date() != null) {
                var date = new Span(DateLabel.compact(step.value().date()));
                date.addClassName("date");
                item.add(date);
            }
            line.add(item);
        });
        return line;
    }
}
