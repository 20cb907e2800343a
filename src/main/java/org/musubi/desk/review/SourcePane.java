package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.SourceText;
import org.musubi.desk.parts.TextMark;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Citation;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.SourceTextId;
import org.musubi.ledger.UnitReview;
import org.musubi.sources.SourceTexts;
import org.musubi.sources.StoredText;
import org.musubi.text.Languages;

/** The source text beside the units: every quote of the item marked, the one of the unit in focus brought into view. */
final class SourcePane extends Div {

    private final SourceTexts texts;
    private final Map<SourceTextId, StoredText> known = new HashMap<>();
    private final SourceText text = new SourceText();
    private final Paragraph none = new Paragraph(t("review.noText"));
    private @Nullable SourceTextId shown;
    private List<UnitReview> units = List.of();
    private String kind = "";

    SourcePane(SourceTexts texts) {
        this.texts = texts;
        addClassName("source-pane");
        none.addClassName("quiet");
        add(none, text);
        text.setVisible(false);
    }

    void show(String kindOfItem, List<UnitReview> unitsOfItem) {
        kind = kindOfItem;
        units = unitsOfItem;
        shown = null;
        units.stream().flatMap(unit -> citations(unit).stream()).map(Citation::text).filter(Objects::nonNull).findFirst()
                .ifPresentOrElse(this::show, () -> visible(false));
    }

    private void visible(boolean hasText) {
        text.setVisible(hasText);
        none.setVisible(!hasText);
    }

    private void show(SourceTextId id) {
        var stored = Optional.ofNullable(known.get(id)).or(() -> texts.find(id));
        visible(stored.isPresent());
        if (stored.isEmpty() || id.equals(shown)) {
            return;
        }
        known.put(id, stored.get());
        if (!text.text().equals(stored.get().text())) {
            text.show(stored.get().text(), Languages.detect(stored.get().text()));
        }
        shown = id;
        var marks = new ArrayList<TextMark>();
        for (UnitReview unit : units) {
            for (Citation citation : citations(unit)) {
                if (id.equals(citation.text()) && citation.start() != null && citation.end() != null) {
                    marks.add(new TextMark(unit.path(), citation.start(), citation.end(),
                            unit.doubts() > 0 ? TextMark.Kind.DOUBT : TextMark.Kind.QUOTE, false, UnitWords.label(kind, unit.path())));
                }
            }
        }
        text.mark(marks);
    }

    /** Brings the quotes of a unit into view. */
    void focus(UnitReview unit) {
        citations(unit).stream().map(Citation::text).filter(Objects::nonNull).findFirst().ifPresent(this::show);
        text.setActive(unit.path());
    }

    /** Tells the path of a unit whose quote was clicked. */
    void onMark(Consumer<String> listener) {
        text.addMarkListener(listener);
    }

    private static List<Citation> citations(UnitReview unit) {
        var json = unit.proposed() == null ? unit.now() : unit.proposed();
        return json == null ? List.of() : DraftJson.citations(json);
    }
}
