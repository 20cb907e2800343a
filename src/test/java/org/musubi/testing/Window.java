package org.musubi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.base.Messages;

/** A browser window in which one person works, with eyes for what the browser complains about. */
public final class Window implements AutoCloseable {

    /** How a window is opened. */
    public record Look(Locale language, boolean dark, int width, int height) {

        public static final Look DESK = new Look(Locale.ENGLISH, false, 1440, 900);

        public Look in(Locale other) {
            return new Look(other, dark, width, height);
        }

        public Look darkened() {
            return new Look(language, true, width, height);
        }

        /** The size of a telephone. */
        public Look onPhone() {
            return new Look(language, dark, 390, 844);
        }
    }

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int PATIENCE_MILLIS = 15_000;
    /** True as soon as the page waits for no answer of the server. */
    private static final String QUIET = """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive || !client.isActive())
                && !document.querySelector('vaadin-dev-server-loading')""";

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final Locale language;
    private final List<String> complaints = new ArrayList<>();

    public Window(RunningMusubi musubi, Look look) {
        address = musubi.address();
        language = look.language();
        context = Browsers.chromium().newContext(new Browser.NewContextOptions().setLocale(look.language().toLanguageTag())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT).setViewportSize(look.width(), look.height())
                .setReducedMotion(ReducedMotion.REDUCE).setTimezoneId("Asia/Tokyo"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    /** Goes to an address of Musubi, such as {@code events?year=1996}. */
    public Window go(String path) {
        page.navigate(address + "/" + path);
        return settle();
    }

    /** Waits until the page waits for nothing. */
    public Window settle() {
        page.waitForFunction(QUIET);
        return this;
    }

    public Window signIn(Demo person) {
        return signIn(person.username(), person.password());
    }

    public Window signIn(String username, String password) {
        go("login");
        page.getByLabel(t("parts.signIn.userName")).fill(username);
        // By its element: the button that shows the password is labelled with the same word.
        page.locator("vaadin-login-form input[type=password]").fill(password);
        button(t("parts.signIn.submit")).click();
        page.waitForURL(url -> !url.endsWith("/login"));
        return settle();
    }

    /** Signs out by the person's own menu. */
    public Window signOut(Demo person) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(t("parts.user.menu", person.displayName()))).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(t("parts.user.signOut"))).click();
        page.waitForURL("**/login");
        return settle();
    }

    /** The words of a key in the language of this window. */
    public String t(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Window press(String name) {
        button(name).first().click();
        return settle();
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    public Locator text(String text) {
        return page.getByText(text).first();
    }

    /** Checks what the eye does not: no grave finding of accessibility, no complaint of the browser, nothing wider than the page. */
    public Window check() {
        return checkBut("");
    }

    /** The same without one rule, for a component of others that breaks it and cannot be mended from outside. */
    public Window checkBut(String rule) {
        settle();
        assertThat(new AxeBuilder(page).analyze().getViolations()).as("accessibility of " + page.url())
                .filteredOn(found -> GRAVE.contains(found.getImpact()) && !found.getId().equals(rule)).extracting(Window::finding).isEmpty();
        assertThat(complaints).as("complaints of the browser at " + page.url()).isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("points by which " + page.url() + " is too wide").isLessThanOrEqualTo(0);
        return this;
    }

    /** The browser's complaints so far are expected and forgotten. */
    public void forgive() {
        complaints.clear();
    }

    private static String finding(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    public void picture(Path file) {
        settle();
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }
}
