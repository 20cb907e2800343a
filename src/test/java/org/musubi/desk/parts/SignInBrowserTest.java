package org.musubi.desk.parts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.testing.BrowserTest;
import org.musubi.testing.Window.Look;

class SignInBrowserTest extends BrowserTest {

    static List<Demo> everybody() {
        return DemoAccounts.ALL;
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybodyOfTheDemonstrationComesHomeAndLeaves(Demo person) {
        var window = open(Look.DESK).signIn(person);

        assertThat(window.heading(window.t("nav.home"))).isVisible();
        window.check();
        window.signOut(person).check();
    }

    @Test
    void aWrongPasswordIsToldInWords() {
        var window = open(Look.DESK).signIn("curator", "wrong");

        assertThat(window.text(window.t("parts.signIn.error"))).isVisible();
        window.check();
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheDoor() {
        var window = open(Look.DESK).go("events");

        assertThat(window.page()).hasURL(java.util.regex.Pattern.compile(".*/login"));
    }

    @Test
    void theDoorAndHomeSpeakJapanese() {
        var window = open(Look.DESK.in(Locale.JAPANESE)).go("login");
        assertThat(window.page().locator("html")).hasAttribute("lang", java.util.regex.Pattern.compile("ja.*"));
        window.check().signIn(DemoAccounts.READER);

        assertThat(window.heading(window.t("nav.home"))).isVisible();
        window.check();
    }

    @Test
    void theDarkTelephoneIsReadable() {
        var window = open(Look.DESK.darkened().onPhone()).go("login").check().signIn(DemoAccounts.CLERK);

        assertThat(window.heading(window.t("nav.home"))).isVisible();
        window.check();
    }
}
