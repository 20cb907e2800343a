package org.musubi.desk.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;

/** The head of a screen: where it hangs, one title, one line about it, secondary actions, one primary action. */
public final class PageHeader extends Header {

    private final Div trail = new Div();
    private final H1 title = new H1();
    private final Div beside = new Div();
    private final Div line = new Div();
    private final Div actions = new Div();
    private String titleText = "";
    private @Nullable Button primary;

    public PageHeader(String title) {
        addClassName("page-header");
        trail.addClassName("trail");
        beside.addClassName("beside");
        line.addClassName("line");
        actions.addClassName("actions");
        var words = new Div(trail, new Div(this.title, beside), line);
        words.addClassName("words");
        trail.setVisible(false);
        line.setVisible(false);
        add(words, actions);
        heading(title);
    }

    /** Changes the title, of the browser's window too. */
    public PageHeader heading(String text) {
        titleText = text;
        title.setText(text);
        getUI().ifPresent(this::titleWindow);
        return this;
    }

    /** Shows a component, such as a {@link NameLabel}, as the title; {@code text} is what the window is called. */
    public PageHeader heading(Component shown, String text) {
        heading(text);
        title.removeAll();
        title.add(shown);
        return this;
    }

    public String heading() {
        return titleText;
    }

    /** Shows something right behind the title, such as a {@link StatusBadge}. */
    public PageHeader beside(Component... components) {
        beside.removeAll();
        beside.add(components);
        return this;
    }

    /** Says one line about what is on the screen: counts, state, date. */
    public PageHeader line(String text) {
        return line(new Span(text));
    }

    public PageHeader line(Component... components) {
        line.removeAll();
        line.add(components);
        line.setVisible(components.length > 0);
        return this;
    }

    /** Says above the title where the screen hangs, such as the list a record belongs to. */
    public PageHeader trail(RouterLink... links) {
        trail.removeAll();
        trail.add(links);
        trail.setVisible(links.length > 0);
        return this;
    }

    /** Adds a secondary action before the primary one. */
    public PageHeader secondary(Component... components) {
        for (var component : components) {
            actions.addComponentAtIndex(actions.getComponentCount() - (primary == null ? 0 : 1), component);
        }
        return this;
    }

    /** Sets the one primary action of the screen. */
    public PageHeader primary(Button button) {
        if (primary != null) {
            actions.remove(primary);
        }
        button.addThemeVariants(ButtonVariant.PRIMARY);
        primary = button;
        actions.add(button);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        titleWindow(attach.getUI());
    }

    void titleWindow(UI ui) {
        ui.getPage().setTitle(titleText.isBlank() ? "Musubi" : titleText + " · Musubi");
    }
}
