package org.musubi.desk.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.musubi.base.ErrorId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Meets every error nobody expected while a screen was in use: logs it, and tells the reader under the same id. */
class UnexpectedErrors implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedErrors.class);

    @Override
    public void error(ErrorEvent event) {
        var id = ErrorId.next();
        id.logging(() -> log.error("Unexpected error {}", id, event.getThrowable()));
        if (UI.getCurrent() != null) {
            Toasts.error(id);
        }
    }
}
