package org.musubi.desk.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.TabSheet;

/** Tabs whose bar holds nothing but tabs, as assistive programs expect. */
public class Tabs extends TabSheet {

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        // The bar's scrolling part takes part in the tree of accessibility only because of its tabindex, which it does not need.
        getElement().executeJs("""
                customElements.whenDefined('vaadin-tabs').then(() => requestAnimationFrame(() =>
                    this.querySelector('vaadin-tabs')?.shadowRoot?.querySelectorAll('[tabindex]').forEach(part => part.removeAttribute('tabindex'))))""");
    }
}
