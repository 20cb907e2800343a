package org.musubi.desk.parts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
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
    void aDayIsPickedWithTheKeyboardAlone() {
        openVisit(Locale.ENGLISH);
        input().focus();
        window.page().keyboard().type("10 July 1996");
        assertThat(announced()).hasText("10 July 1996 (1996-07-10)");
        press("Tab");
        assertThat(toggle()).hasAttribute("aria-expanded", "false");
        press("Enter");
        var calendar = window.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Pick a day").setExact(true));
        assertThat(calendar).isFocused();
        assertThat(calendar).hasAttribute("aria-expanded", "true");
        // Behind the open calendar all else is hidden from screen readers, so by its element.
        assertThat(window.page().locator(".written-date vaadin-button[aria-haspopup]").first()).hasAttribute("aria-expanded", "true");

        // Into the calendar, which is open at the day of the words; a day on, a week on.
        press("ArrowDown");
        assertThat(focusedDay()).hasAttribute("aria-label", Pattern.compile("10 July 1996.*"));
        press("ArrowRight", "ArrowDown");
        assertThat(focusedDay()).hasAttribute("aria-label", Pattern.compile("18 July 1996.*"));
        // The calendar's row of weekdays holds no cells that assistive programs see.
        window.checkBut("aria-required-children");
        press("Enter");

        assertThat(input()).hasValue("18 July 1996");
        assertThat(announced()).hasText("18 July 1996 (1996-07-18)");
        assertThat(input()).isFocused();
        assertThat(calendar).isHidden();
        assertThat(toggle()).hasAttribute("aria-expanded", "false");
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

    @Test
    void theCalendarSpeaksJapanese() {
        openVisit(Locale.JAPANESE);
        input().focus();
        window.page().keyboard().type("平成8年7月10日");
        assertThat(announced()).hasText("1996年7月10日（平成8年7月10日）（1996-07-10）");
        toggle().focus();
        press("Enter", "ArrowDown");

        assertThat(focusedDay()).hasAttribute("aria-label", Pattern.compile(".*7月.*水曜日.*"));
        assertThat(window.page().locator("vaadin-date-picker-overlay-content")).containsText("7月");
        window.checkBut("aria-required-children");
        press("ArrowRight", "Enter");
        assertThat(announced()).hasText(Pattern.compile(".*1996-07-11.*"));
    }

    private Locator focusedDay() {
        return window.page().locator("vaadin-month-calendar td[part~=focused]");
    }
}
