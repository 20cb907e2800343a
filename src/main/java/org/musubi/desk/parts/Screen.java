package org.musubi.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The root of a view: its header on top, everything else below in one column that scrolls. */
public class Screen extends Div {

    private PageHeader header;

    public Screen(String title) {
        addClassName("screen");
        header = new PageHeader(title);
        add(header);
    }

    /** Clears the screen: the router keeps one instance while only the parameters of its address change. */
    protected final void beginAnew() {
        removeAll();
        header = new PageHeader("");
        add(header);
    }

    public PageHeader header() {
        return header;
    }

    /** Lets one component, such as a grid, take all the height that is left, so that it scrolls and not the screen. */
    public void fill(Component component) {
        addClassName("filled");
        component.getElement().getClassList().add("fill");
        if (component.getParent().isEmpty()) {
            add(component);
        }
    }

    /** Narrows the screen to one column of reading or of a form. */
    public void narrow() {
        addClassName("narrow");
    }
}
