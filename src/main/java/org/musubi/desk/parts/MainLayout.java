package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.musubi.access.Accounts;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of every screen: navigation to what the reader may open, the reader's own menu, keys, skip link. */
@Layout
@AnonymousAllowed
@JsModule("./keys.ts")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String SEARCH_PATH = "search";

    private final Main content = new Main();
    private final Keys globalKeys = Keys.onScreen(this);
    private final Nav bottomBar = new Nav();
    private final Navigation navigation = new Navigation();
    private final List<MenuCount> counts;

    MainLayout(AuthenticationContext authentication, Accounts accounts, ObjectProvider<MenuCount> counts) {
        this.counts = counts.stream().toList();
        setPrimarySection(Section.DRAWER);
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        setContent(content);
        addToDrawer(brand(), sections(), new UserMenu(authentication, accounts));
        addToNavbar(new DrawerToggle());
        bottomBar();
        getElement().insertChild(0, skipLink().getElement());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(Objects.requireNonNull(view).getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        if (content.getElement().equals(old.getElement().getParent())) {
            content.getElement().removeChild(old.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        header(content).ifPresent(header -> getUI().ifPresent(header::titleWindow));
        refreshCounts();
        var path = event.getLocation().getFirstSegment();
        bottomBar.getChildren().forEach(entry -> {
            var current = path.equals(entry.getElement().getAttribute("data-path"));
            if (current) {
                entry.getElement().setAttribute("aria-current", "page");
            } else {
                entry.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Asks anew how much waits behind the entries of the navigation. */
    public void refreshCounts() {
        counts.forEach(count -> navigation.count(count.path(), count.count()));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        globalKeys.add("?", t("parts.keys.sheet"), KeySheet::open);
        if (RouteConfiguration.forApplicationScope().getRoute(SEARCH_PATH).isPresent()) {
            globalKeys.add("/", t("parts.keys.search"), () -> attach.getUI().navigate(SEARCH_PATH));
        }
    }

    private Component brand() {
        var mark = new Image("assets/musubi.svg", "");
        mark.addClassName("mark");
        var brand = new Anchor("", mark, new Span("Musubi"));
        brand.getElement().setAttribute("router-link", true);
        brand.addClassName("brand");
        return brand;
    }

    private Component sections() {
        var column = new Div();
        column.addClassName("sections");
        navigation.sections().forEach(column::add);
        return new Scroller(column);
    }

    private Component skipLink() {
        var skip = new Anchor("#content", t("parts.nav.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);
        // The address of the screen is its memory, so the link moves the focus and leaves the address alone.
        skip.getElement().executeJs("""
                this.addEventListener('click', event => {
                    event.preventDefault();
                    document.getElementById('content').focus();
                })""");
        return skip;
    }

    private void bottomBar() {
        bottomBar.addClassName("bottom-bar");
        bottomBar.setAriaLabel(t("parts.nav.bottom"));
        navigation.onTheWay().forEach(entry -> bottomBar.add(entry(entry)));
        var more = new NativeButton("", click -> setDrawerOpened(!isDrawerOpened()));
        more.add(Icons.MENU.create(), new Span(t("parts.nav.menu")));
        bottomBar.add(more);
        getElement().appendChild(bottomBar.getElement());
    }

    private static Component entry(MenuEntry entry) {
        var link = new RouterLink(entry.menuClass());
        Icons.named(Objects.requireNonNullElse(entry.icon(), "")).ifPresent(icon -> link.add(icon.create()));
        link.add(new Span(Navigation.title(entry)));
        link.getElement().setAttribute("data-path", Navigation.path(entry));
        return link;
    }

    private static Optional<PageHeader> header(Component root) {
        if (root instanceof PageHeader header) {
            return Optional.of(header);
        }
        return root.getChildren().map(MainLayout::header).flatMap(Optional::stream).findFirst();
    }
}
