package org.musubi.desk;

import static org.musubi.access.DemoAccounts.CLERK;
import static org.musubi.access.DemoAccounts.CURATOR;
import static org.musubi.access.DemoAccounts.READER;
import static org.musubi.access.DemoAccounts.REVIEWER;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.musubi.testing.BrowserTest;
import org.musubi.testing.Window;
import org.musubi.testing.Window.Look;

/** Takes the pictures of README and guides from the demonstration; run by {@code ./musubi screenshots}. */
class Screenshots extends BrowserTest {

    private static final Path IMAGES = Path.of("docs/images");

    private static void picture(Window window, String name) {
        window.picture(IMAGES.resolve(name + ".png"));
    }

    @Test
    void picturesOfEveryDesk() {
        var curator = open(Look.DESK).signIn(CURATOR);
        picture(curator, "home");
        curator.go("intake");
        curator.text("Songlu").click();
        curator.settle();
        curator.page().locator(".draft-head").nth(7).click();
        picture(curator, "workbench");

        var reviewer = open(Look.DESK.darkened()).signIn(REVIEWER);
        reviewer.go("review");
        reviewer.page().locator("vaadin-grid-cell-content").getByText("Songlu").first().click();
        reviewer.settle();
        reviewer.page().locator(".item-list > button").nth(2).click();
        picture(reviewer, "review-dark");

        var reader = open(Look.DESK.in(Locale.JAPANESE)).signIn(READER);
        reader.go("ties?q=小山");
        reader.text("小山市").click();
        picture(reader, "tie-japanese");
        reader.go("events");
        picture(reader, "events-japanese");

        var clerk = open(Look.DESK.onPhone()).signIn(CLERK);
        clerk.go("visit");
        picture(clerk, "visit-phone");
    }
}
