package org.musubi.desk.parts;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Languages;

/** What a browser remembers of its reader: language, light or dark, and whether single-letter keys act. */
final class Preferences {

    static final String LANGUAGE = "musubi-language";
    static final String THEME = "musubi-theme";
    static final String KEYS = "musubi-keys";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** Light, dark, or what the reader's system says. */
    enum Theme {
        SYSTEM("light dark"), LIGHT("light"), DARK("dark");

        private final String colorScheme;

        Theme(String colorScheme) {
            this.colorScheme = colorScheme;
        }

        /** The value of the CSS property {@code color-scheme}. */
        String colorScheme() {
            return colorScheme;
        }
    }

    private Preferences() {
    }

    static Optional<Locale> language(@Nullable VaadinRequest request) {
        return read(request, LANGUAGE).flatMap(Languages::spoken);
    }

    static Theme theme(@Nullable VaadinRequest request) {
        return read(request, THEME).map(value -> switch (value) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> Theme.SYSTEM;
        }).orElse(Theme.SYSTEM);
    }

    static boolean singleLetterKeys(@Nullable VaadinRequest request) {
        return read(request, KEYS).map(value -> !value.equals("off")).orElse(true);
    }

    static void remember(String name, String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (!(response instanceof VaadinServletResponse servlet)) {
            return;
        }
        var request = VaadinService.getCurrentRequest();
        var cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        servlet.addCookie(cookie);
    }

    private static Optional<String> read(@Nullable VaadinRequest request, String name) {
        if (request == null || request.getCookies() == null) {
            return Optional.empty();
        }
        for (var cookie : request.getCookies()) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
