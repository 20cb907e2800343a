package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.musubi.access.Accounts;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Languages;
import org.musubi.desk.parts.Preferences.Theme;

/** The reader's own menu: language, light or dark, keys, password, signing out. */
final class UserMenu extends Div {

    /** Where an account changes its password. */
    private static final String PASSWORD_PATH = "password";

    UserMenu(AuthenticationContext authentication, Accounts accounts) {
        addClassName("user-menu");
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var name = CurrentActor.find().map(Actor::name).orElse(t("parts.user.nobody"));
        var root = bar.addItem(row(Icons.USER, name));
        root.setAriaLabel(t("parts.user.menu", name));
        var menu = root.getSubMenu();
        language(menu.addItem(row(Icons.LANGUAGE, t("parts.user.language"))).getSubMenu(), accounts);
        theme(menu.addItem(row(Icons.THEME, t("parts.user.theme"))).getSubMenu());
        menu.addItem(row(Icons.KEYS, t("parts.user.keys")), click -> KeySheet.open());
        menu.addSeparator();
        if (authentication.isAuthenticated()) {
            if (RouteConfiguration.forApplicationScope().getRoute(PASSWORD_PATH).isPresent()) {
                menu.addItem(row(Icons.PASSWORD, t("parts.user.password")), click -> UI.getCurrent().navigate(PASSWORD_PATH));
            }
            menu.addItem(row(Icons.SIGN_OUT, t("parts.user.signOut")), click -> authentication.logout());
        } else {
            menu.addItem(row(Icons.USER, t("parts.user.signIn")), click -> UI.getCurrent().getPage().setLocation("login"));
        }
        add(bar);
    }

    private static void language(SubMenu menu, Accounts accounts) {
        for (var locale : Languages.SPOKEN) {
            var item = menu.addItem(NameLabel.written(locale.getDisplayLanguage(locale), locale.toLanguageTag()),
                    click -> {
                        if (CurrentActor.find().isPresent()) {
                            accounts.speak(locale.toLanguageTag());
                        }
                        speak(locale);
                    });
            check(item, Texts.locale().equals(locale));
        }
    }

    /** Remembers the language and builds the screens anew, at the address where the reader is. */
    static void speak(Locale locale) {
        Preferences.remember(Preferences.LANGUAGE, locale.toLanguageTag());
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().getPage().reload();
    }

    private static void theme(SubMenu menu) {
        var chosen = Preferences.theme(VaadinService.getCurrentRequest());
        for (var theme : Theme.values()) {
            var item = menu.addItem(t("parts.theme", theme), click -> {
                Preferences.remember(Preferences.THEME, theme.name().toLowerCase(Locale.ROOT));
                UI.getCurrent().getPage().executeJs("document.documentElement.style.colorScheme = $0", theme.colorScheme());
                menu.getItems().forEach(other -> other.setChecked(other == click.getSource()));
            });
            check(item, theme == chosen);
        }
    }

    private static void check(MenuItem item, boolean checked) {
        item.setCheckable(true);
        item.setChecked(checked);
    }

    private static Component row(Icons icon, String text) {
        var row = new Span(icon.create(), new Span(text));
        row.addClassName("menu-row");
        return row;
    }
}
