package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.musubi.access.DemoAccounts;
import org.musubi.base.Languages;
import org.springframework.core.env.Environment;

/** The door: what Musubi is in one sentence, the sign-in form, and in the demonstration the accounts to try. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String DEMO_PROFILE = "demo";

    private final LoginForm form = new LoginForm(words());
    private final AuthenticationContext authentication;

    LoginView(AuthenticationContext authentication, Environment environment) {
        this.authentication = authentication;
        addClassName("sign-in");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setAttribute("no-autofocus", false);
        var panel = new Div(brand(), form);
        panel.addClassName("panel");
        if (environment.matchesProfiles(DEMO_PROFILE)) {
            panel.add(accounts());
        }
        panel.add(languages());
        add(panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        var refused = event.getLocation().getQueryParameters().getParameters().containsKey("error");
        form.setError(refused);
        rememberName(refused);
    }

    @Override
    public String getPageTitle() {
        return t("parts.signIn.title") + " · Musubi";
    }

    private static Component brand() {
        var mark = new Image("assets/musubi.svg", "");
        mark.addClassName("mark");
        var japanese = NameLabel.written("結び", "ja");
        japanese.addClassName("original");
        var brand = new Div(mark, new H1(new Span("Musubi"), japanese), new Paragraph(t("parts.signIn.sentence")));
        brand.addClassName("brand");
        return brand;
    }

    private Component accounts() {
        var accounts = new Div(new H2(t("parts.signIn.demo")), new Paragraph(t("parts.signIn.demo.how")));
        accounts.addClassName("accounts");
        for (var demo : DemoAccounts.ALL) {
            var what = new Span(t("parts.signIn.demo." + demo.username()));
            what.addClassName("what");
            var account = new NativeButton("", click -> fill(demo));
            account.add(new Span(demo.username()), what);
            accounts.add(account);
        }
        return accounts;
    }

    private void fill(DemoAccounts.Demo demo) {
        form.getElement().executeJs("""
                const field = id => this.querySelector('#' + id) ?? document.getElementById(id);
                field('vaadinLoginUsername').value = $0;
                field('vaadinLoginPassword').value = $1;
                (this.querySelector('[slot=submit]') ?? field('vaadinLoginPassword')).focus();
                """, demo.username(), demo.password());
    }

    /** Keeps the user name in the browser's window over a refusal, so that only the password is typed again. */
    private void rememberName(boolean refused) {
        form.getElement().executeJs("""
                const key = 'musubi.userName';
                this.addEventListener('login', event => sessionStorage.setItem(key, event.detail.username));
                const name = sessionStorage.getItem(key);
                if ($0 && name) {
                    const field = id => this.querySelector('#' + id) ?? document.getElementById(id);
                    field('vaadinLoginUsername').value = name;
                    field('vaadinLoginPassword').focus();
                } else {
                    sessionStorage.removeItem(key);
                }""", refused);
    }

    private static Component languages() {
        var languages = new Div();
        languages.addClassName("languages");
        for (var locale : Languages.SPOKEN) {
            var name = NameLabel.written(locale.getDisplayLanguage(locale), locale.toLanguageTag());
            var button = new NativeButton("", click -> UserMenu.speak(locale));
            button.add(name);
            button.setEnabled(!Texts.locale().equals(locale));
            languages.add(button);
        }
        return languages;
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        var form = words.getForm();
        form.setTitle("");
        form.setUsername(t("parts.signIn.userName"));
        form.setPassword(t("parts.signIn.password"));
        form.setSubmit(t("parts.signIn.submit"));
        var error = words.getErrorMessage();
        error.setTitle(t("parts.signIn.error"));
        error.setMessage(t("parts.signIn.error.how"));
        error.setUsername(t("parts.signIn.userName.missing"));
        error.setPassword(t("parts.signIn.password.missing"));
        return words;
    }
}
