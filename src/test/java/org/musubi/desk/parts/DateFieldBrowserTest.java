package org.musubi.desk.parts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.testing.BrowserTest;
import org.musubi.testing.Window;
import org.musubi.testing.Window.Look;

/** The date field as it is for hands on the keyboard and ears at a screen reader: by roles, names and what is announced. */
class DateFieldBrowserTest extends BrowserTest {

    private Window window;

    private void openVisit(Locale language) {
        window = open(Look.DESK.in(language)).signIn(DemoAccounts.CLERK).go("visit");
    }

    private Locator input() {
        return window.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(window.t("visit.date")).setExact(true));
    }

    private Locator toggle() {
        return window.page().locator(".written-date").first().getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(window.t("parts.dateField.pick")).setExact(true));
    }

    /** What a screen reader announces by itself. */
    private Locator announced() {
        return window.page().locator(".written-date").first().getByRole(AriaRole.STATUS);
    }

    private void press(String... keys) {
        for (var key : keys) {
            window.page().keyboard().press(key);
            window.settle();
        }
    }

    @Test
    void wordsAreAnnouncedAsTheyAreReadAndReadingsAreChosenByKey() {
        openVisit(Locale.ENGLISH);
        input().focus();
        window.page().keyboard().type("04/05/2003");

        assertThat(announced()).hasText("5 April 2003 (2003-04-05)");
        assertThat(window.page().locator(".written-date").first()).matchesAriaSnapshot("""
                - textbox "When"
                - button "Pick a day"
                - status: 5 April 2003 (2003-04-05)
                - group "Which reading?":
                  - button "5 April 2003 (2003-04-05)" [pressed]
                  - button "4 May 2003 (2003-05-04)"
                """);
        press("Tab");
        assertThat(toggle()).isFocused();
        press("Tab", "Tab", "Enter");
        assertThat(announced()).hasText("4 May 2003 (2003-05-04)");
        window.check();
    }

    @Test
    void theSameDayCanBePickedAgainAndEscapeChangesNothing() {
        openVisit(Locale.ENGLISH);
        input().focus();
        window.page().keyboard().type("10 July 1996");
        assertThat(announced()).hasText("10 July 1996 (1996-07-10)");
        for (int time = 0; time < 2; time++) {
            toggle().focus();
            press("Enter", "ArrowDown", "Enter");
            assertThat(input()).hasValue("10 July 1996");
            input().fill("July 1996 or so, on the 10th");
        }
        input().fill("10 July 1996");
        toggle().focus();
        press("Enter", "ArrowDown", "ArrowRight", "Escape");
        assertThat(input()).hasValue("10 July 1996");
    }
}
