package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.musubi.base.ErrorId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a screen could not be opened, under the id that stands in the log. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnexpectedErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedErrorPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var id = ErrorId.next();
        id.logging(() -> log.error("Unexpected error {} at /{}", id, event.getLocation().getPath(), parameter.getException()));
        say(t("parts.error.page"), t("parts.error.page.how", id.value()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
