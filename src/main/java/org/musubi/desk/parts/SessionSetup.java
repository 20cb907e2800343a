package org.musubi.desk.parts;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.musubi.base.Languages;
import org.springframework.stereotype.Component;

/** Prepares sessions and pages: the remembered language and theme, and the one handler of unexpected errors. */
@Component
class SessionSetup implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            Preferences.language(init.getRequest()).ifPresent(init.getSession()::setLocale);
            init.getSession().setErrorHandler(new UnexpectedErrors());
        });
        // Before the first paint: a page that turns dark after it has been shown is a flash in the eyes.
        event.addIndexHtmlRequestListener(response -> {
            var html = response.getDocument().head().parent();
            if (html == null) {
                return;
            }
            var request = response.getVaadinRequest();
            html.attr("lang", Preferences.language(request).orElseGet(() -> Languages.nearest(request.getLocale())).toLanguageTag());
            html.attr("style", "color-scheme: " + Preferences.theme(request).colorScheme());
            if (!Preferences.singleLetterKeys(request)) {
                html.attr("data-keys", "off");
            }
            response.getDocument().head().appendElement("meta").attr("name", "color-scheme")
                    .attr("content", Preferences.theme(request).colorScheme());
        });
    }
}
