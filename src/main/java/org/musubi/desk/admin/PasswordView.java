package org.musubi.desk.admin;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.musubi.access.AccountResult;
import org.musubi.access.Accounts;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.Toasts;

/** Where everybody changes their own password; where a one-time password leads first. */
@Route("password")
@PermitAll
class PasswordView extends Screen {

    private final Accounts accounts;
    private final PasswordField present = new PasswordField(t("admin.password.present"));
    private final PasswordField wanted = new PasswordField(t("admin.password.wanted"));
    private final PasswordField again = new PasswordField(t("admin.password.again"));

    PasswordView(Accounts accounts) {
        super(t("admin.password.title"));
        this.accounts = accounts;
        narrow();
        if (accounts.own().mustChangePassword()) {
            header().line(t("admin.password.oneTime"));
        }
        wanted.setHelperText(t("admin.password.help", Accounts.SHORTEST_PASSWORD));
        present.getElement().setAttribute("autocomplete", "current-password");
        wanted.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        var change = new Button(t("admin.password.change"), click -> change());
        change.addClickShortcut(Key.ENTER);
        change.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(present, wanted, again, change);
        form.addClassName("form-column");
        add(form);
    }

    private void change() {
        clear(present);
        clear(wanted);
        clear(again);
        if (!wanted.getValue().equals(again.getValue())) {
            refuse(again, t("admin.password.differ"));
            return;
        }
        switch (accounts.changeOwnPassword(present.getValue(), wanted.getValue())) {
            case AccountResult.WrongPassword wrong -> refuse(present, t("admin.password.wrong"));
            case AccountResult.PasswordTooShort tooShort -> refuse(wanted, t("admin.password.help", tooShort.least()));
            case AccountResult other -> {
                Toasts.done(t("admin.password.done"));
                getUI().ifPresent(ui -> ui.navigate(""));
            }
        }
    }

    private static void refuse(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private static void clear(PasswordField field) {
        field.setInvalid(false);
    }
}
