package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.DateLabel;
import org.musubi.intake.MentionPlace;
import org.musubi.intake.QueuedMention;

/** Every place where a name stands in its source: what is ticked is decided, the others stay in the queue. */
final class MentionPlaces extends Div {

    private static final int MOST_AT_FIRST = 12;

    private final Runnable changed;
    private final Span what = new Span();
    private final List<Checkbox> ticks = new ArrayList<>();
    private final List<Div> lines = new ArrayList<>();
    private List<MentionPlace> places = List.of();
    private int current;

    /** @param changed called when another set of places is ticked */
    MentionPlaces(Runnable changed) {
        this.changed = changed;
        addClassName("mention-places");
        getElement().setAttribute("role", "group");
        what.addClassName("quiet");
        what.getElement().setAttribute("role", "status");
    }

    /** Shows where a row stands, everything ticked; nothing to choose where it stands in one place. */
    void show(QueuedMention row) {
        places = row.places();
        ticks.clear();
        lines.clear();
        removeAll();
        setVisible(places.size() > 1);
        if (places.size() < 2) {
            return;
        }
        var title = new H3(t("reconcile.places", places.size()));
        getElement().setAttribute("aria-label", t("reconcile.places", places.size()));
        add(title, what);
        for (int at = 0; at < places.size(); at++) {
            add(line(at, places.get(at), row.language()));
        }
        if (places.size() > MOST_AT_FIRST) {
            lines.subList(MOST_AT_FIRST, lines.size()).forEach(line -> line.setVisible(false));
            add(more());
        }
        mark(0);
        tell();
    }

    private Button more() {
        var more = new Button(t("reconcile.places.more", places.size()));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> showAll());
        return more;
    }

    private void showAll() {
        lines.forEach(line -> line.setVisible(true));
        getChildren().filter(Button.class::isInstance).toList().forEach(this::remove);
    }

    private Div line(int at, MentionPlace place, @Nullable String language) {
        var facts = facts(place);
        var tick = new Checkbox(facts, true);
        tick.setAriaLabel(facts + ": " + place.before() + place.quote() + place.after());
        tick.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(at);
                told();
            }
        });
        ticks.add(tick);
        var line = new Div(tick, MentionCard.sentence(place, language));
        line.addClassName("place");
        lines.add(line);
        return line;
    }

    private static String facts(MentionPlace place) {
        var date = place.date() == null ? null : DateLabel.text(place.date());
        return String.join(" · ", Stream.of(date, t("intake.use", place.use()), place.context().office(), place.approved() == null ? null : t("reconcile.place.approved")).filter(words -> words != null && !words.isEmpty()).toList());
    }

    /** The places that are ticked, in the order of the text; all where there is nothing to choose. */
    List<MentionPlace> ticked() {
        return ticks.isEmpty() ? places : IntStream.range(0, places.size()).filter(at -> ticks.get(at).getValue()).mapToObj(places::get).toList();
    }

    /** Goes to the next place, from the last to the first. */
    void next() {
        if (!ticks.isEmpty()) {
            mark((current + 1) % ticks.size());
            lines.get(current).getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    /** Ticks or unticks the place that is marked. */
    void toggle() {
        if (!ticks.isEmpty()) {
            ticks.get(current).setValue(!ticks.get(current).getValue());
            told();
        }
    }

    /** Unticks all but the place that is marked; ticks all where it is the only one. */
    void only() {
        if (!ticks.isEmpty()) {
            boolean alone = ticked().equals(List.of(places.get(current)));
            for (int at = 0; at < ticks.size(); at++) {
                ticks.get(at).setValue(alone || at == current);
            }
            told();
        }
    }

    private void mark(int at) {
        current = at;
        if (!lines.get(at).isVisible()) {
            showAll();
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setClassName("selected", i == at);
        }
    }

    private void told() {
        tell();
        changed.run();
    }

    private void tell() {
        int ticked = ticked().size();
        what.setText(ticked == 0 ? t("reconcile.places.none") : ticked == places.size() ? t("reconcile.places.all")
                : t("reconcile.places.some", ticked, places.size() - ticked));
    }
}
