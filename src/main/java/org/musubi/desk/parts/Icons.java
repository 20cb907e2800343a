package org.musubi.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import java.util.Locale;
import java.util.Optional;

/** The house's line icons, drawn on a grid of 24; decoration only, so a word or an accessible name stands beside each. */
public enum Icons {
    HOME("M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6"),
    TIE("M3 10h3c5 0 5-4 9-4a6 6 0 0 1 0 12c-4 0-4-4-9-4H3M21 10h-3c-1.6 0-2.7-.4-3.6-1M21 14h-3c-1.6 0-2.7.4-3.6 1M10.8 7.5A6 6 0 0 0 9 6a6 6 0 0 0 0 12 6 6 0 0 0 1.8-1.5"),
    EVENT("M5 6h14v14H5zM5 10h14M9 3.5V7M15 3.5V7M9 14h2"),
    VISIT("M5 6h14v7M5 6v14h7M5 10h14M9 3.5V7M15 3.5V7M18 15v6M15 18h6"),
    PEOPLE("M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 2.5-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14.3c2.6.6 4 2.6 4 5.7"),
    ORGANISATION("M4 20h16M6 20V9M18 20V9M10 20V9M14 20V9M3.5 9h17L12 4z"),
    PLACE("M12 21c4.5-5 7-8.3 7-11.5a7 7 0 0 0-14 0C5 12.7 7.5 16 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"),
    SOURCE("M12 6.5C10 5 7.5 4.5 4 4.5V18c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V4.5c-3.5 0-6 .5-8 2zM12 6.5V20"),
    INSTRUMENT("M7 3.5h7l4 4V20.5H7zM14 3.5v4h4M10 12h5M10 15h5"),
    INTAKE("M12 3.5V14M8 10l4 4 4-4M4 14v6h16v-6"),
    RECONCILE("M9.5 16.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM14.5 18.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z"),
    REVIEW("M4 6.5 5.5 8 8 5M4 12.5l1.5 1.5L8 11M4 18.5 5.5 20 8 17M11.5 6.5H20M11.5 12.5H20M11.5 18.5H20"),
    SEARCH("M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5"),
    REPORT("M5 20V10M10 20V4M15 20v-7M20 20H3.5M20 20V8"),
    ADMIN("M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"),
    USER("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4.5 3-6.5 7.5-6.5s7.5 2 7.5 6.5"),
    PASSWORD("M8 14.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 10.5h9M18 10.5V14M15 10.5v2.5"),
    SIGN_OUT("M10 4H5v16h5M14 8l4 4-4 4M18 12H9"),
    LANGUAGE("M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"),
    THEME("M12 20.5a8.5 8.5 0 1 0 0-17zM12 20.5a8.5 8.5 0 0 1 0-17"),
    KEYS("M3 7h18v10H3zM6.5 10.5h.01M10 10.5h.01M13.5 10.5h.01M17 10.5h.01M7 14h10"),
    MENU("M4 6.5h16M4 12h16M4 17.5h16"),
    MORE("M6 12h.01M12 12h.01M18 12h.01"),
    PLUS("M12 5v14M5 12h14"),
    CHECK("M5 12.5 10 17.5 19.5 7"),
    CROSS("M6 6l12 12M18 6 6 18"),
    WARNING("M12 4 2.5 20h19zM12 10v4.5M12 17.2h.01"),
    INFO("M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.5M12 7.8h.01"),
    CLOCK("M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2"),
    EDIT("M4 20l1-4L16.5 4.5l3 3L8 19zM14.5 6.5l3 3"),
    DRAFT("M5 4h14v16H5zM9 9h6M9 13h3"),
    UNDO("M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4"),
    RETURN("M20 5v5a4 4 0 0 1-4 4H5M9 10l-4 4 4 4"),
    HISTORY("M4 4.5V9h4.5M4.5 9a8.5 8.5 0 1 1-1 3.5M12 8v4.5l3 1.5"),
    QUOTE("M5 17c2.5-1 3.5-3 3.5-5H5V7h5.5v5c0 3.5-1.7 6-5.5 7M14 17c2.5-1 3.5-3 3.5-5H14V7h5.5v5c0 3.5-1.7 6-5.5 7"),
    LINK("M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1"),
    OPEN("M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5"),
    SPLIT("M12 4v16M8 8l-4 4 4 4M16 8l4 4-4 4"),
    JOIN("M12 4v16M3 12h5M6 9l3 3-3 3M21 12h-5M18 9l-3 3 3 3"),
    COMMENT("M4 5h16v11h-9l-4 4v-4H4z"),
    FILTER("M4 5h16l-6 7.5V19l-4-2v-4.5z"),
    DOWNLOAD("M12 4v11M8 11l4 4 4-4M4 20h16"),
    UPLOAD("M12 15V4M8 8l4-4 4 4M4 20h16"),
    PRINT("M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"),
    UP("M12 19V5M6 11l6-6 6 6"),
    DOWN("M12 5v14M6 13l6 6 6-6"),
    NEXT("M9 5l7 7-7 7"),
    PREVIOUS("M15 5l-7 7 7 7"),
    EYE("M2.5 12C5 7.5 8 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5S5 16.5 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"),
    DELETE("M4.5 7h15M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5");

    private final String path;

    Icons(String path) {
        this.path = path;
    }

    /** A new drawing of the icon, in the colour of the text around it and as high as its line. */
    public Component create() {
        var svg = new Svg("<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\" "
                + "stroke-linecap=\"round\" stroke-linejoin=\"round\" focusable=\"false\"><path d=\"" + path + "\"/></svg>");
        svg.getElement().getClassList().add("icon");
        svg.getElement().setAttribute("aria-hidden", "true");
        return svg;
    }

    /** The icon of that name in small letters, as {@code @Menu(icon = "home")} gives it. */
    static Optional<Icons> named(String name) {
        for (var icon : values()) {
            if (icon.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(icon);
            }
        }
        return Optional.empty();
    }
}
