package org.musubi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.musubi.access.DemoAccounts.CLERK;
import static org.musubi.access.DemoAccounts.CURATOR;
import static org.musubi.access.DemoAccounts.READER;
import static org.musubi.access.DemoAccounts.REVIEWER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.musubi.testing.BrowserTest;
import org.musubi.testing.Window;
import org.musubi.testing.Window.Look;

/** The main job as three people do it, on the built application: from a chronicle to facts with their quotes, and a visit logged. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJourneyTest extends BrowserTest {

    private static final String TITLE = "安瀾市との交流のあゆみ";

    @Test
    @Order(1)
    void aCuratorTakesAChronicleToTheReviewers() {
        var curator = open(Look.DESK).signIn(CURATOR).check();
        curator.go("intake").check();
        curator.press(curator.t("intake.import"));
        curator.page().getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText(curator.t("intake.sample"))).click();
        curator.press("mishino-anlan-chronology.txt");
        assertThat(curator.heading(curator.t("intake.read.title"))).isVisible();
        curator.check();

        var owner = curator.page().locator(".reading-form vaadin-combo-box input").first();
        if (owner.inputValue().isEmpty()) {
            owner.fill("美篠市");
            owner.press("Enter");
        }
        curator.press(curator.t("intake.read"));
        assertThat(curator.page().locator(".draft-head")).hasCount(23);
        curator.check();

        // Opens a draft, and finds its value beside its words.
        curator.page().locator(".draft-head").nth(2).click();
        assertThat(curator.page().locator(".unit-row").first()).isVisible();
        curator.check();

        // One correction for every place where the name is written the same.
        tab(curator, "intake.tab.names").click();
        curator.settle();
        curator.page().locator(".name-row").filter(new Locator.FilterOptions().setHasText("羅維新")).first().click();
        curator.page().getByLabel(curator.t("intake.correct"), new Page.GetByLabelOptions().setExact(true)).first().fill("羅維新一");
        curator.page().locator(".name-editor vaadin-button").first().click();
        curator.settle();
        assertThat(curator.page().locator(".name-row").filter(new Locator.FilterOptions().setHasText("羅維新一")).first()).isVisible();
        curator.check();

        // Sets one aside, and takes the rest to the reviewers.
        tab(curator, "intake.tab.drafts").click();
        curator.settle();
        curator.page().locator(".draft-head").last().click();
        curator.settle();
        curator.page().locator(".draft-actions vaadin-button").filter(new Locator.FilterOptions().setHasText(curator.t("intake.drop"))).click();
        assertThat(curator.page().locator(".draft-card.dropped")).hasCount(1);
        curator.page().locator("vaadin-menu-bar-button").filter(new Locator.FilterOptions().setHasText(curator.t("action.submit"))).first().click();
        curator.page().getByText(curator.t("intake.submit.all")).click();
        curator.press(curator.t("intake.submit.doubts.do"));
        curator.settle();
        assertThat(curator.page().locator(".draft-card.submitted")).hasCount(22);
    }

    private static Locator tab(Window window, String key) {
        return window.page().locator("vaadin-tab").filter(new Locator.FilterOptions().setHasText(window.t(key)));
    }

    @Test
    @Order(2)
    void aReviewerDecidesUnitByUnitBesideTheText() {
        var reviewer = open(Look.DESK).signIn(REVIEWER).check();
        reviewer.go("review").check();
        reviewer.text(TITLE).click();
        reviewer.settle();
        var units = reviewer.page().locator(".unit-table");
        assertThat(units).isVisible();
        reviewer.check();

        // The source itself first, by key; then an event value by value.
        units.focus();
        reviewer.page().keyboard().press("Enter");
        reviewer.settle();
        assertThat(reviewer.page().locator(".item-list > button")).hasCount(22);
        units.focus();
        reviewer.page().keyboard().press("a");
        reviewer.settle();
        assertThat(reviewer.page().locator(".unit.accepted")).hasCount(1);
        reviewer.page().keyboard().press("x");
        reviewer.settle();
        reviewer.page().locator(".review-sheet textarea").first().fill("The text does not say so.");
        reviewer.page().locator(".review-sheet vaadin-button").filter(new Locator.FilterOptions().setHasText(reviewer.t("action.refuse"))).first().click();
        reviewer.settle();
        assertThat(reviewer.page().locator(".unit.refused")).hasCount(1);
        reviewer.check();

        // Another goes back with a question.
        reviewer.page().locator(".item-list > button").nth(1).click();
        reviewer.settle();
        units.focus();
        reviewer.page().keyboard().press("r");
        reviewer.settle();
        reviewer.page().locator(".review-sheet textarea").first().fill("Who went to whom?");
        reviewer.page().locator(".review-sheet vaadin-button").filter(new Locator.FilterOptions().setHasText(reviewer.t("action.return"))).first().click();
        reviewer.settle();
        assertThat(reviewer.page().locator(".item-list > button")).hasCount(21);

        // What nobody doubts, in one step.
        reviewer.press(reviewer.t("review.acceptAll"));
        reviewer.press(reviewer.t("review.acceptMany.do"));
        reviewer.settle();
        reviewer.check();
    }

    @Test
    @Order(3)
    void theCuratorAnswersTheQuestion() {
        var curator = open(Look.DESK).signIn(CURATOR);
        curator.page().getByText(curator.t("home.returned", "").strip()).first().click();
        curator.settle();
        assertThat(curator.text("Who went to whom?").or(curator.page().locator(".remark")).first()).isVisible();
        curator.check();
        curator.page().locator(".review-sheet textarea").first().fill("As the text says: it is a letter.");
        curator.press(curator.t("review.answer.submit"));
        curator.settle();
    }

    @Test
    @Order(4)
    void aReaderSeesTheQuoteBehindTheFact() {
        var reader = open(Look.DESK).signIn(READER).check();
        reader.go("events?q=少年サッカー").check();
        reader.text("安瀾市少年サッカーチーム").click();
        reader.settle();
        reader.check();
        var mark = reader.page().locator("button.evidence-glyph").first();
        mark.hover();
        assertThat(reader.page().locator(".quote .quoted").first()).isVisible();
        reader.check();
        reader.go("ties").check();
        reader.go("people").check();
        reader.go("places").check();
        reader.go("sources").check();
    }

    @Test
    @Order(5)
    void aClerkLogsAVisitAndAReviewerApprovesIt() {
        var clerk = open(Look.DESK).signIn(CLERK).check();
        clerk.go("visit").check();
        var tie = clerk.page().locator(".visit-form vaadin-combo-box input").first();
        tie.click();
        tie.pressSequentially("Mishino");
        clerk.page().locator("vaadin-combo-box-item").filter(new Locator.FilterOptions().setHasText("Mishino")).first().click();
        clerk.settle();
        clerk.page().getByText(clerk.t("visit.fromTo", "Anlan", "Mishino")).click();
        var date = clerk.page().locator(".written-date vaadin-text-field input").first();
        date.fill("平成99年2月30日");
        clerk.press(clerk.t("action.submit"));
        assertThat(clerk.text(clerk.t("visit.date.unread"))).isVisible();
        assertThat(date).hasValue("平成99年2月30日");
        date.fill("3 November 2026");
        clerk.field(clerk.t("visit.group")).fill("Anlan swimming team");
        clerk.field(clerk.t("visit.size")).fill("9");
        clerk.field(clerk.t("visit.purpose")).fill("A friendly match");
        clerk.settle();
        clerk.check();
        clerk.press(clerk.t("action.submit"));
        clerk.settle();
        assertThat(clerk.text(clerk.t("visit.waits"))).isVisible();
        clerk.check();

        var reviewer = open(Look.DESK).signIn(REVIEWER);
        reviewer.go("review");
        reviewer.text("3 November 2026").click();
        reviewer.settle();
        reviewer.press(reviewer.t("review.acceptAll"));
        reviewer.press(reviewer.t("review.acceptMany.do"));
        reviewer.settle();

        clerk.go("events?q=swimming");
        assertThat(clerk.text("Anlan swimming team")).isVisible();
    }

    @Test
    @Order(6)
    void theScreensServeJapaneseReadersPhonesAndTheDark() {
        var japanese = open(Look.DESK.in(Locale.JAPANESE)).signIn(CURATOR).check();
        for (String path : List.of("", "events", "ties", "intake", "visit")) {
            japanese.go(path).check();
        }
        var dark = open(Look.DESK.darkened()).signIn(REVIEWER).check();
        dark.go("review").check();
        dark.go("events").check();
        var phone = open(Look.DESK.onPhone()).signIn(CLERK).check();
        for (String path : List.of("", "visit", "events", "ties")) {
            phone.go(path).check();
        }
    }
}
