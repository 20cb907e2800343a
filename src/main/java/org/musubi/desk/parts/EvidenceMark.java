package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.popover.PopoverVariant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Stance;

/** The small mark behind a value: how many quotes prove it, hollow when none, red when sources disagree; opens the quotes. */
public final class EvidenceMark extends Span {

    private static final int HOVER_MILLIS = 250;

    /**
     * @param count       citations
     * @param conflicting whether one of them contradicts
     * @param quotes      asked once, when the mark is first opened
     */
    public EvidenceMark(int count, boolean conflicting, Supplier<List<Evidence>> quotes) {
        addClassName("evidence");
        if (count == 0) {
            addClassName("none");
            add(glyph(0, false));
            return;
        }
        var mark = new NativeButton(Integer.toString(count));
        mark.addClassNames("evidence-glyph", conflicting ? "conflict" : "proved");
        mark.getElement().setAttribute("aria-label", label(count, conflicting));
        add(mark, popover(mark, quotes));
    }

    /** The mark of a list of quotes already at hand. */
    public static EvidenceMark of(List<Evidence> quotes) {
        return new EvidenceMark(quotes.size(), quotes.stream().anyMatch(Evidence::contradicts), () -> quotes);
    }

    /** The mark of a unit; {@code reading} turns its citations into what a reader sees, when they are asked for. */
    public static EvidenceMark of(Cited<?> unit, Function<List<Citation>, List<Evidence>> reading) {
        return new EvidenceMark(unit.citations().size(),
                unit.citations().stream().anyMatch(citation -> citation.stance() == Stance.CONTRADICTS),
                () -> reading.apply(unit.citations()));
    }

    /** The sign alone, for lists: it says the count and opens nothing. */
    public static Span glyph(int count, boolean conflicting) {
        var glyph = new Span(count == 0 ? "" : Integer.toString(count));
        glyph.addClassNames("evidence-glyph", kind(count, conflicting));
        glyph.getElement().setAttribute("role", "img");
        glyph.getElement().setAttribute("aria-label", label(count, conflicting));
        glyph.getElement().setAttribute("title", label(count, conflicting));
        return glyph;
    }

    static String kind(int count, boolean conflicting) {
        return count == 0 ? "hollow" : conflicting ? "conflict" : "proved";
    }

    static String label(int count, boolean conflicting) {
        return count == 0 ? t("parts.evidence.none")
                : t(conflicting ? "parts.evidence.conflict" : "parts.evidence.count", count);
    }

    private static Popover popover(NativeButton mark, Supplier<List<Evidence>> quotes) {
        var popover = new Popover();
        popover.setTarget(mark);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setOpenOnHover(true);
        popover.setOpenOnFocus(true);
        popover.setHoverDelay(HOVER_MILLIS);
        popover.addThemeVariants(PopoverVariant.ARROW);
        popover.addClassName("evidence-popover");
        popover.setAriaLabel(t("parts.evidence.title"));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened() && popover.getChildren().findAny().isEmpty()) {
                quotes.get().forEach(quote -> popover.add(quote(quote)));
            }
        });
        return popover;
    }

    /** One quote with the words around it, its source and the way there. */
    public static Div quote(Evidence evidence) {
        var words = new Div();
        words.addClassName("quote");
        if (evidence.language() != null) {
            words.getElement().setAttribute("lang", evidence.language());
        }
        var quoted = new Span(evidence.quote());
        quoted.addClassName("quoted");
        words.add(around(evidence.before(), "… ", ""), quoted, around(evidence.after(), "", " …"));
        var source = new Div();
        source.addClassName("quote-source");
        source.add(evidence.href() == null ? new Span(evidence.source()) : new Anchor(evidence.href(), evidence.source()));
        if (evidence.locator() != null) {
            source.add(new Span(evidence.locator()));
        }
        var block = new Div();
        block.addClassName("quote-block");
        if (evidence.contradicts()) {
            block.addClassName("contradicts");
            block.add(new StatusBadge(StatusBadge.Tone.CONFLICT, evidence.stated() == null
                    ? t("parts.evidence.contradicts") : t("parts.evidence.states", evidence.stated())));
        } else if (evidence.doubtful()) {
            block.addClassName("inferred");
        }
        block.add(words, source);
        return block;
    }

    private static Span around(@Nullable String words, String lead, String tail) {
        var span = new Span(words == null ? "" : lead + words + tail);
        span.addClassName("around");
        return span;
    }
}
