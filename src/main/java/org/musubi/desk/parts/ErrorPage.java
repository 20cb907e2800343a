package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** A page that stands where the wished one cannot: what happened, what is safe, and the way on. */
abstract class ErrorPage extends Screen {

    ErrorPage() {
        super("");
        narrow();
        addClassName("error-page");
    }

    void say(String title, String explanation) {
        header().heading(title);
        var home = new Anchor("", t("parts.error.home"));
        home.getElement().setAttribute("router-link", true);
        add(new Paragraph(explanation), new Paragraph(home));
    }
}
