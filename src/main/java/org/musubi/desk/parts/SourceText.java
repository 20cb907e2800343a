package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A source text for reading, with its marks drawn in place: it scrolls to a mark, tells which mark was clicked and which
 * words were selected. All positions are code points of the text. Arrow keys go from mark to mark, Enter chooses one, and
 * Shift with an arrow selects words from there, so that no mouse is needed.
 */
@Tag("musubi-source-text")
@JsModule("./source-text.ts")
public final class SourceText extends Component implements HasSize, HasStyle, Focusable<SourceText> {

    private String text = "";
    private CodePoints positions = new CodePoints("");

    /** Words the reader has selected: code points, end exclusive. */
    public record Selection(int start, int end, String words) {
    }

    public SourceText() {
        getElement().setProperty("label", t("parts.sourceText.label"));
    }

    /** Shows a text, without marks. The language is its BCP 47 tag, null where unknown. */
    public void show(String shown, @Nullable String language) {
        text = shown;
        positions = new CodePoints(shown);
        if (language == null) {
            getElement().removeAttribute("lang");
        } else {
            getElement().setAttribute("lang", language);
        }
        getElement().setProperty("text", shown);
        mark(List.of());
    }

    public String text() {
        return text;
    }

    /** Replaces all marks. A mark outside the text is a mistake of the caller. */
    public void mark(List<TextMark> marks) {
        var drawn = marks.stream().map(this::drawn).toList();
        getElement().setPropertyList("marks", drawn);
    }

    /** Makes the marks of this id the active ones and brings the first into view; null makes none active. */
    public void setActive(@Nullable String id) {
        getElement().setProperty("active", id == null ? "" : id);
    }

    /** Brings the first mark of this id into view and leaves the active one alone. */
    public void scrollTo(String id) {
        getElement().callJsFunction("reveal", id);
    }

    /** Tells the id of a mark that was clicked or chosen by Enter. */
    public Registration addMarkListener(Consumer<String> listener) {
        return getElement().addEventListener("mark-chosen",
                event -> listener.accept(event.getEventData().get("event.detail").asString())).addEventData("event.detail");
    }

    /** Tells the words that were selected, when the selecting ends. */
    public Registration addSelectionListener(Consumer<Selection> listener) {
        return getElement().addEventListener("words-selected", event -> {
            var data = event.getEventData();
            listener.accept(selection(data.get("event.detail.start").asInt(), data.get("event.detail.end").asInt()));
        }).addEventData("event.detail.start").addEventData("event.detail.end");
    }

    private Selection selection(int startUnit, int endUnit) {
        int start = positions.toCodePoint(Math.clamp(startUnit, 0, text.length()));
        int end = positions.toCodePoint(Math.clamp(endUnit, 0, text.length()));
        return new Selection(start, end, text.substring(positions.toUnits(start), positions.toUnits(end)));
    }

    private Map<String, Object> drawn(TextMark mark) {
        if (mark.start() < 0 || mark.end() > positions.count() || mark.start() > mark.end()) {
            throw new IllegalArgumentException("Mark " + mark.id() + " from " + mark.start() + " to " + mark.end()
                    + " is outside a text of " + positions.count() + " characters");
        }
        return Map.of("id", mark.id(), "start", positions.toUnits(mark.start()), "end", positions.toUnits(mark.end()),
                "kind", mark.kind().name().toLowerCase(Locale.ROOT), "inferred", mark.inferred(),
                "label", mark.label() == null ? "" : mark.label());
    }
}
