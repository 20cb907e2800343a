package org.musubi.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one Chromium of the tests: the program named by {@code musubi.chromium}, or else Playwright's own. */
final class Browsers {

    private static final String PROGRAM = System.getProperty("musubi.chromium", "");
    private static final Playwright PLAYWRIGHT = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
    private static final Browser CHROMIUM = PLAYWRIGHT.chromium().launch(options());

    private Browsers() {
    }

    static Browser chromium() {
        return CHROMIUM;
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<>(System.getenv());
        if (!PROGRAM.isBlank()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        return environment;
    }

    private static BrowserType.LaunchOptions options() {
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-dev-shm-usage", "--font-render-hinting=none"));
        return PROGRAM.isBlank() ? options : options.setExecutablePath(Path.of(PROGRAM));
    }
}
