package org.musubi.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.musubi.access.DemoAccounts.Demo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * A test of screens without a browser, in the test's own thread: sign somebody in with {@link #as}, go to an address, find things
 * by their label or caption, use them. Sample data are there (see {@link SampleDataTest}).
 */
@SampleDataTest
public abstract class ViewTest {

    private static final Routes ROUTES = Screens.routes();

    @Autowired
    private ApplicationContext context;
    @Autowired
    private UserDetailsService accounts;
    /** Acts behind the screens in somebody's name. */
    protected People people;

    @Autowired
    final void people(JdbcClient jdbc) {
        people = new People(jdbc);
    }

    /** Opens an English browser in which the person is signed in, at home. */
    protected final void as(Demo person) {
        as(person, Locale.ENGLISH);
    }

    protected final void as(Demo person, Locale language) {
        leave();
        var principal = accounts.loadUserByUsername(person.username());
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(security);
        open(language);
    }

    /** Opens a browser in which nobody is signed in. */
    protected final void asNobody() {
        leave();
        open(Locale.ENGLISH);
    }

    private void open(Locale language) {
        MockVaadin.setMockRequestFactory(session -> request(session, language));
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().setLocale(language);
    }

    /** What a signed-in browser sends: Vaadin asks the request who is there. */
    private static FakeRequest request(FakeHttpSession session, Locale language) {
        var request = new FakeRequest(session);
        request.setLocaleInt(language);
        var who = SecurityContextHolder.getContext().getAuthentication();
        request.setUserPrincipalInt(who);
        request.setUserInRole((principal, role) -> who != null
                && who.getAuthorities().stream().anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
        return request;
    }

    @AfterEach
    void leave() {
        if (VaadinSession.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        SecurityContextHolder.clearContext();
    }

    /** Goes to an address, such as {@code events?tie=…}. */
    protected final void go(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        settle();
    }

    /** Lets the browser have its turn: what was deferred happens. */
    protected final void settle() {
        MockVaadin.clientRoundtrip(true);
    }

    /** The address where the person is now. */
    protected final String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** The one field with this label; without one, the one that a screen reader calls so. */
    @SuppressWarnings("unchecked")
    protected final <V> HasValue<?, V> field(String label) {
        var labelled = _find(AbstractField.class, spec -> spec.withLabel(label));
        return labelled.isEmpty() ? input(label) : labelled.size() == 1 ? labelled.getFirst() : _get(AbstractField.class, spec -> spec.withLabel(label));
    }

    /** The one field of this name in which something is typed or picked: not the group it is a part of. */
    @SuppressWarnings("unchecked")
    protected final <V> HasValue<?, V> input(String name) {
        return _get(AbstractField.class, spec -> spec.withPredicate(field -> !(field instanceof CustomField<?>) && name.equals(spoken(field))));
    }

    /** What a screen reader calls a field or a button. */
    private static String spoken(Component component) {
        var element = component.getElement();
        return Stream.of(element.getProperty("accessibleName"), element.getAttribute("aria-label"), element.getProperty("label"))
                .filter(name -> name != null && !name.isEmpty()).findFirst().orElse("");
    }

    /** Fills in a field as a person would: only where it can be seen and changed. */
    protected final <V> void fill(String label, V value) {
        _setValue(field(label), value);
        settle();
    }

    protected final <T extends Component> T field(Class<T> type, String label) {
        return _get(type, spec -> spec.withLabel(label));
    }

    protected final Button button(String caption) {
        return _get(Button.class, spec -> spec.withCaption(caption));
    }

    /** Presses a button that shows an icon and is called by its spoken name. */
    protected final void pressIcon(String name) {
        _click(_get(Button.class, spec -> spec.withPredicate(button -> name.equals(spoken(button)))));
        settle();
    }

    /** Presses a button as a person would: only where it can be seen and is enabled. */
    protected final void press(String caption) {
        _click(button(caption));
        settle();
    }

    protected final void noButton(String caption) {
        _assertNone(Button.class, spec -> spec.withCaption(caption));
    }

    /** The one grid on the screen. */
    @SuppressWarnings("unchecked")
    protected final <T> Grid<T> grid() {
        return _get(Grid.class);
    }

    /** What the notices at the foot of the screen say. */
    protected final String notification() {
        return NotificationsKt.getNotifications().stream().map(ViewTest::words).collect(Collectors.joining("\n"));
    }

    /** Everything on the screen that can be seen, as a tree of components with their words. */
    protected final String screen() {
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }

    /** Every component of a kind that can be seen. */
    protected final <T extends Component> List<T> all(Class<T> type) {
        return _find(type);
    }

    /** What a component says, its parts included. */
    protected static String words(Component component) {
        return component.getElement().getTextRecursively().strip();
    }
}
