package org.musubi.testing;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.musubi.testing.Window.Look;

/** A test in a real Chromium on the built application; all such tests share one Musubi. A failure leaves pictures in {@code target/failed}. */
@ExtendWith(BrowserTest.Pictures.class)
public abstract class BrowserTest {

    private final List<Window> windows = new ArrayList<>();

    protected final Window open(Look look) {
        var window = new Window(RunningMusubi.shared(), look);
        windows.add(window);
        return window;
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(Window::close);
    }

    /** Shows what was to be seen when a test failed. */
    static final class Pictures implements TestExecutionExceptionHandler {

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            var windows = ((BrowserTest) context.getRequiredTestInstance()).windows;
            for (int i = 0; i < windows.size(); i++) {
                var file = Path.of("target/failed", context.getDisplayName().replaceAll("[^\\w-]", "") + "-" + i + ".png");
                windows.get(i).page().screenshot(new Page.ScreenshotOptions().setPath(file));
            }
            throw failure;
        }
    }
}
