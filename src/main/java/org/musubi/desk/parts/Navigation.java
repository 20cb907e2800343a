package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the reader may open, from the {@code @Menu} annotations of the views. The title is a translation key, the icon the
 * name of one of {@link Icons} in small letters, and the hundreds of the order are the section: 0 start, 100 register,
 * 200 work, 300 office.
 */
final class Navigation {

    private static final int SECTION = 100;
    /** Whom a telephone serves: people on their way. */
    private static final List<String> ON_THE_WAY = List.of("", "visit", "review", "events", "ties", "search");

    private final List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
    private final Map<String, SideNavItem> items = new LinkedHashMap<>();

    /** One navigation per section that has an entry. */
    List<SideNav> sections() {
        var sections = new LinkedHashMap<Integer, SideNav>();
        for (var entry : entries) {
            var number = entry.order() == null ? 0 : (int) (entry.order() / SECTION);
            var nav = sections.computeIfAbsent(number, Navigation::section);
            var item = new SideNavItem(title(entry), entry.path());
            item.setMatchNested(!path(entry).isEmpty());
            Icons.named(Objects.requireNonNullElse(entry.icon(), "")).ifPresent(icon -> item.setPrefixComponent(icon.create()));
            nav.addItem(item);
            items.put(path(entry), item);
        }
        return List.copyOf(sections.values());
    }

    /** The three entries of the bottom bar of a telephone; its fourth place opens the whole navigation. */
    List<MenuEntry> onTheWay() {
        var chosen = new ArrayList<MenuEntry>();
        ON_THE_WAY.forEach(path -> entries.stream().filter(entry -> path(entry).equals(path)).forEach(chosen::add));
        entries.stream().filter(entry -> !chosen.contains(entry)).forEach(chosen::add);
        return chosen.subList(0, Math.min(3, chosen.size()));
    }

    /** Shows how much waits behind an entry. */
    void count(String path, long waiting) {
        var item = items.get(path);
        if (item == null) {
            return;
        }
        var shown = new Span(Long.toString(waiting));
        shown.addClassName("count");
        shown.getElement().setAttribute("aria-label", t("parts.nav.waiting", waiting));
        item.setSuffixComponent(waiting == 0 ? null : shown);
    }

    static String title(MenuEntry entry) {
        return t(entry.title());
    }

    static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private static SideNav section(int number) {
        var nav = new SideNav();
        switch (number) {
            case 0 -> nav.getElement().setAttribute("aria-label", t("parts.nav.start"));
            case 1 -> nav.setLabel(t("parts.nav.register"));
            case 2 -> nav.setLabel(t("parts.nav.work"));
            default -> nav.setLabel(t("parts.nav.office"));
        }
        return nav;
    }
}
