package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Messages;
import org.musubi.desk.parts.EvidenceMark;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitValues;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.UnitState;
import org.musubi.register.Label;

/** The units of an item, one row each: what it is, what holds now, what is proposed, the quote, what was decided. */
final class UnitTable extends Div {

    /** In which order people think of the values of a record, of any kind. */
    private static final List<String> ORDER = List.of("title", "summary", "types", "date", "from", "to", "tie", "parties", "kind", "names",
            "name", "leader", "deputy", "members", "size", "type", "level", "within", "offices", "seat", "hosts", "places", "instruments",
            "amounts", "fields", "occasions", "purpose", "steps", "stage", "note");

    private final Quotes quotes;
    private final Consumer<UnitReview> focused;
    private final List<UnitReview> units = new ArrayList<>();
    private final List<Div> rows = new ArrayList<>();
    private int current = -1;
    private String author = "";

    /** @param focused told which unit has the focus */
    UnitTable(Quotes quotes, Consumer<UnitReview> focused) {
        this.quotes = quotes;
        this.focused = focused;
        addClassName("unit-table");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", t("review.units"));
    }

    /**
     * Shows units and keeps the focus on the one it had, else on the first that waits.
     *
     * @param itemAuthor whose consent an amended unit waits for
     */
    void show(String kind, List<UnitReview> shown, Map<RecordId, Label> labels, String itemAuthor) {
        author = itemAuthor;
        var before = selected().map(UnitReview::path);
        units.clear();
        units.addAll(shown.stream().sorted(Comparator.comparing((UnitReview unit) -> !unit.clash())
                .thenComparing(unit -> unit.doubts() == 0).thenComparing(unit -> rank(unit.path()))).toList());
        setClassName("fresh", shown.stream().allMatch(unit -> unit.now() == null));
        rows.clear();
        removeAll();
        for (UnitReview unit : List.copyOf(units)) {
            var row = row(kind, unit, labels);
            int index = rows.size();
            row.addClickListener(click -> select(index));
            rows.add(row);
            add(row);
        }
        current = -1;
        int again = before.map(path -> index(unit -> unit.path().equals(path))).orElse(-1);
        int waiting = index(unit -> unit.isOpen() && unit.mayDecide());
        select(again >= 0 ? again : Math.max(waiting, 0));
    }

    private static int rank(String path) {
        int place = ORDER.indexOf(UnitValues.property(path));
        return place < 0 ? ORDER.size() : place;
    }

    private int index(Predicate<UnitReview> fits) {
        for (int i = 0; i < units.size(); i++) {
            if (fits.test(units.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Makes the next key one for the units. */
    void focus() {
        getElement().callJsFunction("focus");
    }

    Optional<UnitReview> selected() {
        return current < 0 || current >= units.size() ? Optional.empty() : Optional.of(units.get(current));
    }

    void select(String path) {
        int at = index(unit -> unit.path().equals(path));
        if (at >= 0) {
            select(at);
        }
    }

    void move(int by) {
        select(Math.clamp((long) current + by, 0, Math.max(units.size() - 1, 0)));
    }

    /** Goes on to the next unit that waits, below first and then from the top. */
    void next() {
        for (int i = 1; i <= units.size(); i++) {
            int at = Math.floorMod(current + i, units.size());
            if (units.get(at).isOpen() && units.get(at).mayDecide()) {
                select(at);
                return;
            }
        }
    }

    private void select(int index) {
        if (index >= units.size() || units.isEmpty()) {
            return;
        }
        if (current >= 0 && current < rows.size()) {
            rows.get(current).removeClassName("selected");
            rows.get(current).getElement().removeAttribute("aria-current");
        }
        current = index;
        var row = rows.get(index);
        row.addClassName("selected");
        row.getElement().setAttribute("aria-current", "true");
        row.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        focused.accept(units.get(index));
    }

    private Div row(String kind, UnitReview unit, Map<RecordId, Label> labels) {
        var row = new Div();
        row.setId("unit-" + rows.size());
        row.addClassNames("unit", unit.state().name().toLowerCase(Locale.ROOT));
        row.add(cell("what", new Span(UnitWords.label(kind, unit.path()))));
        row.add(cell("now", value(kind, unit, unit.now(), labels)));
        var proposed = unit.proposed() == null ? new Span(t("review.removed")) : value(kind, unit, unit.proposed(), labels);
        row.add(cell("proposed", proposed, notes(unit)));
        row.add(cell("proof", evidence(unit)));
        row.add(cell("verdict", verdict(unit)));
        rewritten(kind, unit, labels).ifPresent(row::add);
        refusal(unit).ifPresent(row::add);
        if (unit.clash()) {
            row.add(clash(kind, unit, labels));
        }
        return row;
    }

    /** What the draft said before somebody rewrote it, and what it says now. */
    private static Optional<Component> rewritten(String kind, UnitReview unit, Map<RecordId, Label> labels) {
        if (unit.earlier() == null) {
            return Optional.empty();
        }
        var old = value(kind, unit, unit.earlier(), labels);
        var now = unit.proposed() == null ? new Span(t("review.removed")) : value(kind, unit, unit.proposed(), labels);
        if (old.getText().equals(now.getText())) {
            return Optional.empty();
        }
        old.addClassName("old");
        var line = new Div(new Span(t("review.rewritten", unit.authorName())), old, new Span("→"), now);
        line.addClassName("rewritten");
        return Optional.of(line);
    }

    private static Optional<Component> refusal(UnitReview unit) {
        return unit.state() != UnitState.REFUSED ? Optional.empty() : unit.refusal().map(said -> {
            var why = new Div(t("review.refusedBy", said.by(), said.reason()));
            why.addClassName("why");
            return why;
        });
    }

    private static Div cell(String name, Component... shown) {
        var cell = new Div(shown);
        cell.addClassName(name);
        return cell;
    }

    private static Span value(String kind, UnitReview unit, @Nullable String json, Map<RecordId, Label> labels) {
        return new Span(json == null ? "—" : UnitValues.words(kind, unit.path(), DraftJson.value(json), labels));
    }

    private static Div notes(UnitReview unit) {
        var notes = new Div();
        notes.addClassName("notes");
        if (unit.proposed() != null) {
            DraftJson.doubts(unit.proposed()).forEach(code -> notes.add(new StatusBadge(StatusBadge.Tone.WAITING, doubt(code))));
            if (DraftJson.basis(unit.proposed()) == Basis.INFERRED) {
                var inferred = new Span(t("review.inferred"));
                inferred.addClassName("inferred");
                notes.add(inferred);
            }
        }
        if (unit.amended()) {
            notes.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, t("review.amendedBy", unit.authorName())));
        }
        if (unit.news()) {
            notes.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, t("review.news")));
        }
        return notes;
    }

    static String doubt(String code) {
        return Messages.find(Texts.locale(), "doubt." + code.toLowerCase(Locale.ROOT)).orElse(code);
    }

    private Component evidence(UnitReview unit) {
        var json = unit.proposed() == null ? unit.now() : unit.proposed();
        List<Citation> citations = json == null ? List.of() : DraftJson.citations(json);
        var shown = new Span();
        citations.stream().findFirst().ifPresent(citation -> {
            var quote = new Span(t("parts.date.asWritten", citation.quote()));
            quote.addClassName("quote-line");
            shown.add(quote);
        });
        shown.add(new EvidenceMark(citations.size(), false, () -> quotes.read(citations)));
        if (citations.isEmpty()) {
            shown.add(new Span(t("parts.evidence.none")));
        }
        return shown;
    }

    private Component verdict(UnitReview unit) {
        if (unit.state() == UnitState.ACCEPTED || unit.state() == UnitState.REFUSED) {
            var accepted = unit.state() == UnitState.ACCEPTED;
            var shown = new Span((accepted ? Icons.CHECK : Icons.CROSS).create(), new Span(t(accepted ? "review.accepted" : "review.refused")));
            shown.addClassNames("badge", accepted ? "approved" : "conflict");
            return shown;
        }
        if (unit.mayDecide()) {
            return new Span("");
        }
        return new Span(unit.amended() ? t("review.awaitsConsent", author) : t("review.another"));
    }

    /** What the author saw, what another made of it meanwhile, what is proposed: all three stay. */
    private static Div clash(String kind, UnitReview unit, Map<RecordId, Label> labels) {
        var block = new Div(new StatusBadge(StatusBadge.Tone.CONFLICT, t("review.clash")));
        block.addClassName("clash");
        block.add(new Div(new Span(t("review.clash.before")), value(kind, unit, unit.base(), labels)),
                new Div(new Span(t("review.clash.now")), value(kind, unit, unit.now(), labels)),
                new Div(new Span(t("review.clash.proposed")), value(kind, unit, unit.proposed(), labels)));
        return block;
    }
}
