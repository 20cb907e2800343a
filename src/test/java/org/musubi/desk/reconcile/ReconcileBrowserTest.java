package org.musubi.desk.reconcile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.musubi.access.DemoAccounts.CURATOR;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.musubi.testing.BrowserTest;
import org.musubi.testing.Window;
import org.musubi.testing.Window.Look;

/** Names cleared by keyboard alone, in a real browser. */
class ReconcileBrowserTest extends BrowserTest {

    private static final List<String> CITIES = List.of("白瀬市", "黒峰市", "赤間市", "青柳市", "緑川市", "紫野市", "銀山市", "金沢谷市", "虹ヶ浦市", "雪村市", "霧島谷市", "本谿市");

    private static String chronicle() {
        var text = new StringBuilder();
        for (int i = 0; i < CITIES.size(); i++) {
            text.append("平成").append(i + 2).append("年5月\n\n市民訪問団が").append(CITIES.get(i)).append("を訪問した。\n\n");
        }
        return text.toString();
    }

    private static String bringIn(Window curator, String text) {
        curator.go("intake");
        curator.press(curator.t("intake.import"));
        curator.page().getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText(curator.t("intake.paste"))).click();
        curator.page().locator("vaadin-text-area textarea").fill(text);
        curator.press(curator.t("intake.take"));
        curator.press(curator.t("intake.read"));
        assertThat(curator.page().locator(".draft-head").first()).isVisible();
        curator.settle();
        var path = URI.create(curator.page().url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Locator name(Window window) {
        return window.page().locator(".mention-card h2");
    }

    private static void press(Window window, String key) {
        var before = name(window).textContent();
        window.page().keyboard().press(key);
        window.settle();
        assertThat(name(window)).not().hasText(before);
    }

    @Test
    void aCuratorClearsTenNamesByKeyboard() {
        var curator = open(Look.DESK).signIn(CURATOR);
        var imported = bringIn(curator, chronicle());
        curator.go("reconcile?source=" + imported).check();
        assertThat(curator.text(curator.t("reconcile.count", CITIES.size()))).isVisible();

        for (String key : List.of("n", "n", "x", "n", "u", "n", "n", "x", "n", "n")) {
            press(curator, key);
        }
        assertThat(curator.text(curator.t("reconcile.count", CITIES.size() - 10))).isVisible();
        assertThat(curator.page().locator(".page-header .line")).containsText("10 today");
        curator.check();

        // The last two taken back, one after the other: each is there again, at its place.
        press(curator, "z");
        assertThat(name(curator)).hasText(CITIES.get(9));
        press(curator, "z");
        assertThat(name(curator)).hasText(CITIES.get(8));
        press(curator, "j");
        assertThat(name(curator)).hasText(CITIES.get(9));

        // The address remembers the place.
        curator.page().reload();
        curator.settle();
        assertThat(name(curator)).hasText(CITIES.get(9));
        press(curator, "n");

        // What the register knows under another form is decided by a digit.
        press(curator, "j");
        assertThat(name(curator)).hasText("本谿市");
        assertThat(curator.page().locator(".candidates, .beside-mention").first()).containsText("Benxi");
        curator.check();
        press(curator, "1");

        // While somebody types, letters are letters.
        var left = name(curator).textContent();
        var another = curator.page().locator(".beside-mention vaadin-combo-box input");
        another.click();
        another.pressSequentially("xn");
        curator.settle();
        assertThat(name(curator)).hasText(left);

        curator.go("reconcile?state=UNSURE&source=" + imported);
        assertThat(name(curator)).hasText(CITIES.get(4));

        var phone = open(Look.DESK.onPhone().in(Locale.JAPANESE)).signIn(CURATOR);
        phone.go("reconcile?source=" + imported).check();
        assertThat(name(phone)).isVisible();
        var dark = open(Look.DESK.darkened()).signIn(CURATOR);
        dark.go("reconcile").check();
        dark.go("reconcile?kind=tie").check();
    }

    @Test
    void aPlaceIsTickedOffByKeyAndARuleAcceptsOnlyWhatItShowed() {
        var curator = open(Look.DESK).signIn(CURATOR);
        var first = bringIn(curator, "令和元年5月\n\n市民訪問団が橘川市を訪問した。\n\n令和2年6月\n\n少年訪問団が橘川市を訪問した。\n\n");
        var second = bringIn(curator, "令和3年5月\n\n合唱団が橘川市を訪問した。\n\n");
        curator.go("reconcile?source=" + first).check();
        curator.page().keyboard().press("p");
        curator.page().keyboard().press("t");
        assertThat(curator.text(curator.t("reconcile.places.some", 1, 1))).isVisible();
        curator.settle().check();
        curator.page().keyboard().press("t");
        assertThat(curator.text(curator.t("reconcile.places.all"))).isVisible();

        // For this source alone, so that the name waits in the other one.
        curator.page().keyboard().press("e");
        curator.settle();
        curator.page().keyboard().press("n");
        assertThat(curator.text(curator.t("reconcile.count", 0))).isVisible();
        curator.go("reconcile?source=" + second);
        assertThat(curator.page().locator(".mention-list")).containsText(curator.t("reconcile.band.same"));
        curator.settle();
        curator.page().keyboard().press("r");
        assertThat(curator.button(curator.t("reconcile.accept.do", 1))).isEnabled();
        curator.settle().check();
        curator.press(curator.t("reconcile.accept.do", 1));
        assertThat(curator.text(curator.t("reconcile.count", 0))).isVisible();
        curator.page().keyboard().press("Escape");
        curator.press(curator.t("reconcile.undo"));
        assertThat(curator.text(curator.t("reconcile.count", 1))).isVisible();
    }
}
