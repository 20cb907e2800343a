package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.SourceText;
import org.musubi.text.Blanks;

/** What can be done with words selected in the text; hidden while none are. */
final class SelectionBar extends Div {

    private static final int MOST_SHOWN = 40;

    private final IntConsumer splitAt;
    private final Consumer<org.musubi.text.Span> draft;
    private final Consumer<org.musubi.text.Span> furniture;
    private final Consumer<org.musubi.text.Span> history;
    private SourceText.@Nullable Selection selection;

    /**
     * @param splitAt   cuts the draft there in two
     * @param draft     makes an event of the words
     * @param furniture says that they are no history
     * @param history   says that they are
     */
    SelectionBar(IntConsumer splitAt, Consumer<org.musubi.text.Span> draft, Consumer<org.musubi.text.Span> furniture,
                 Consumer<org.musubi.text.Span> history) {
        this.splitAt = splitAt;
        this.draft = draft;
        this.furniture = furniture;
        this.history = history;
        addClassName("selection-bar");
        setVisible(false);
    }

    /** Goes away after the words were used. */
    void clear() {
        selection = null;
        removeAll();
        setVisible(false);
    }

    /** Where the selected words begin, empty while none are. */
    Optional<Integer> position() {
        return Optional.ofNullable(selection).map(SourceText.Selection::start);
    }

    /** @param workable whether drafts may be made from the text now */
    void select(SourceText.Selection words, boolean workable) {
        selection = words.end() > words.start() ? words : null;
        removeAll();
        setVisible(selection != null && workable);
        if (selection == null) {
            return;
        }
        var span = new org.musubi.text.Span(words.start(), words.end());
        var head = Blanks.strip(words.words());
        add(new Span(t("parts.date.asWritten", head.length() > MOST_SHOWN ? head.substring(0, MOST_SHOWN) + "…" : head)),
                new Button(t("intake.addFrom"), Icons.PLUS.create(), click -> draft.accept(span)),
                new Button(t("intake.splitHere"), Icons.SPLIT.create(), click -> splitAt.accept(span.start())),
                new Button(t("intake.asFurniture"), click -> furniture.accept(span)),
                new Button(t("intake.asText"), click -> history.accept(span)));
    }
}
