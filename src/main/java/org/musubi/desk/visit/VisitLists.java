package org.musubi.desk.visit;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.intake.visit.OpenVisit;
import org.musubi.intake.visit.SimilarVisit;
import org.musubi.intake.visit.VisitEntry;
import org.musubi.intake.visit.Visits;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RemarkType;
import org.musubi.register.Label;
import org.musubi.register.Labels;

/** Beside the form: the visits that the clerk has under way, planned ones to complete, past ones to repeat. */
final class VisitLists extends Div {

    private static final int MOST_PAST = 8;

    private final Visits visits;
    private final Labels labels;
    private final Div own = new Div();
    private final Div others = new Div();
    private final Consumer<SimilarVisit> complete;
    private final Consumer<SimilarVisit> repeat;
    private @Nullable RecordId tie;

    VisitLists(Visits visits, Labels labels, Consumer<SimilarVisit> complete, Consumer<SimilarVisit> repeat) {
        this.visits = visits;
        this.labels = labels;
        this.complete = complete;
        this.repeat = repeat;
        addClassName("visit-side");
        add(own, others);
    }

    void refresh() {
        refreshOwn();
        refreshOthers();
    }

    /** Narrows the past visits to those of a tie; null brings back those of every tie. */
    void follow(@Nullable RecordId chosen) {
        if (!Objects.equals(tie, chosen)) {
            tie = chosen;
            refreshOthers();
        }
    }

    private void refreshOthers() {
        others.removeAll();
        list(others, "visit.plannedOnes", visits.planned(Texts.locale()),
                visit -> new ListItem(new VisitLine(visit), action("visit.complete", visit, complete)));
        list(others, "visit.past", visits.past(tie, LocalDate.now(), Texts.locale()).stream().limit(MOST_PAST).toList(),
                visit -> new ListItem(new VisitLine(visit), action("visit.repeat", visit, repeat)));
    }

    /** Shows anew what the clerk has under way; the other lists change only when something is decided. */
    void refreshOwn() {
        own.removeAll();
        var mine = visits.mine();
        var known = labels.of(mine.stream().map(OpenVisit::entry).flatMap(entry -> Stream.of(entry.from(), entry.to())).filter(Objects::nonNull)
                .collect(Collectors.toSet()), Texts.locale());
        list(own, "visit.mine", mine, visit -> own(visit, known));
    }

    private static <T> void list(Div place, String key, List<T> visits, Function<T, ListItem> line) {
        if (visits.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        visits.forEach(visit -> list.add(line.apply(visit)));
        var section = new Section(new H2(t(key)), list);
        section.addClassName("card");
        place.add(section);
    }

    private static ListItem own(OpenVisit visit, Map<RecordId, Label> known) {
        var link = new Anchor("visit/" + visit.item(), words(visit.entry(), known));
        link.getElement().setAttribute("router-link", true);
        return new ListItem(link, badge(visit));
    }

    /** When and who, in the reader's language. */
    private static String words(VisitEntry entry, Map<RecordId, Label> known) {
        var way = Stream.of(entry.from(), entry.to()).filter(Objects::nonNull).map(known::get).filter(Objects::nonNull).map(Label::text)
                .collect(Collectors.joining(" → "));
        var who = Stream.of(entry.group(), entry.head(), way).filter(Objects::nonNull).filter(part -> !part.isBlank()).findFirst().orElse("");
        var words = Stream.of(DateLabel.compact(entry.date()), who).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        return words.isEmpty() ? t("visit.title") : words;
    }

    private static StatusBadge badge(OpenVisit visit) {
        return switch (visit.state()) {
            case SUBMITTED -> new StatusBadge(StatusBadge.Tone.WAITING);
            case RETURNED -> new StatusBadge(StatusBadge.Tone.CONFLICT, t("visit.question",
                    (int) visit.remarks().stream().filter(remark -> remark.type() == RemarkType.QUESTION).count()));
            default -> new StatusBadge(StatusBadge.Tone.DRAFT);
        };
    }

    private static Button action(String key, SimilarVisit visit, Consumer<SimilarVisit> run) {
        var button = new Button(t(key), click -> run.accept(visit));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(t(key) + ": " + visit.label());
        return button;
    }
}
