package org.musubi.desk.admin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.musubi.access.Accounts;
import org.musubi.base.CurrentActor;
import org.springframework.stereotype.Component;

/** Leads everybody who signed in with a one-time password to where they choose another, whatever they asked for. */
@Component
class OneTimePasswords implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;

    OneTimePasswords(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addUIInitListener(ui -> ui.getUI().addBeforeEnterListener(enter -> {
            if (enter.getNavigationTarget() != PasswordView.class && CurrentActor.find().isPresent()
                    && accounts.own().mustChangePassword()) {
                enter.forwardTo(PasswordView.class);
            }
        }));
    }
}
