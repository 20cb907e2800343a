package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.desk.parts.UnitValues;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.ledger.RevertResult;
import org.musubi.ledger.Reverts;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.RevisionView;
import org.musubi.ledger.UnitState;
import org.musubi.register.Label;
import org.musubi.register.Labels;

/** How a record came to be as it is: every revision with its author, those who approved it, and what it changed. */
@SpringComponent
class RecordHistory {

    private final Records records;
    private final Reverts reverts;
    private final Proposals proposals;
    private final ReviewDesk desk;
    private final DraftJson json;
    private final Labels labels;

    RecordHistory(Records records, Reverts reverts, Proposals proposals, ReviewDesk desk, DraftJson json, Labels labels) {
        this.json = json;
        this.labels = labels;
        this.records = records;
        this.reverts = reverts;
        this.proposals = proposals;
        this.desk = desk;
    }

    Component of(RecordView record) {
        var block = new Div();
        block.addClassName("history");
        var list = new OrderedList();
        list.addClassName("record-lines");
        list.getElement().setAttribute("reversed", true);
        var revisions = records.history(record.id());
        for (RevisionView revision : revisions) {
            var before = revisions.stream().filter(one -> one.number() == revision.number() - 1).findFirst();
            list.add(entry(record, revision, before.orElse(null)));
        }
        block.add(list);
        return block;
    }

    private ListItem entry(RecordView record, RevisionView revision, @Nullable RevisionView before) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Texts.locale())
                .withZone(ZoneId.systemDefault()).format(revision.at());
        var head = new Span(t("register.revision", Integer.toString(revision.number())));
        head.addClassName("preferred");
        var who = new Span(t("register.history.who", when, revision.author(), String.join(", ", revision.deciders())));
        var changed = new Span(revision.mergedInto() != null ? t("register.history.merged", label(revision.mergedInto())) : revision.retires() ? t("register.history.retired") : before == null ? t("register.history.first")
                : t("register.history.changed", changes(record.kind(), before, revision)));
        changed.addClassName("original");
        var words = new Div(new Div(head, new Span(" "), who), changed);
        if (revision.reason() != null) {
            words.add(new Div(new Span(t("parts.date.asWritten", revision.reason()))));
        }
        refused(record, revision).forEach(words::add);
        var line = new ListItem(words);
        if (CurrentActor.find().filter(me -> me.is(Roles.CURATOR)).isPresent()) {
            var revert = new Button(t("register.revert"), Icons.UNDO.create(), click -> revert(record, revision));
            revert.addThemeVariants(ButtonVariant.TERTIARY);
            revert.setAriaLabel(t("register.revert.of", Integer.toString(revision.number())));
            line.add(revert);
        }
        return line;
    }

    private String label(RecordId record) {
        return labels.of(List.of(record), Texts.locale()).getOrDefault(record, Label.of("?")).text();
    }

    /** What reviewers left out of a revision and why, for those who write and review; what an office proposed is its own. */
    private List<Div> refused(RecordView record, RevisionView revision) {
        var reader = CurrentActor.find().filter(me -> me.is(Roles.CURATOR) || me.is(Roles.REVIEWER) || me.is(Roles.OFFICE));
        return reader.flatMap(me -> desk.find(revision.item()).filter(review -> me.is(Roles.CURATOR) || me.is(Roles.REVIEWER) || review.item().author().equals(me.account())))
                .map(review -> review.units().stream().filter(unit -> unit.state() == UnitState.REFUSED).flatMap(unit -> unit.refusal().stream()
                        .map(said -> new Div(t("register.history.refused", UnitWords.label(record.kind(), unit.path()), said.by(), said.reason()))))
                        .toList()).orElse(List.of());
    }

    /** What changed, each unit with its value before and after. */
    private String changes(String kind, RevisionView before, RevisionView after) {
        var links = new HashSet<>(json.links(before.draft()));
        links.addAll(json.links(after.draft()));
        var known = labels.of(links, Texts.locale());
        var old = json.units(before.draft());
        var now = json.units(after.draft());
        return after.changed().stream().map(path -> t("register.history.change", UnitWords.label(kind, path),
                        value(kind, path, old.get(path), known), value(kind, path, now.get(path), known))).distinct()
                .collect(Collectors.joining("; "));
    }

    private static String value(String kind, String path, @Nullable String unit, Map<RecordId, Label> known) {
        return unit == null ? "—" : UnitValues.words(kind, path, DraftJson.value(unit), known);
    }

    private void revert(RecordView record, RevisionView revision) {
        var title = t("register.revert.title", Integer.toString(revision.number()), record.label());
        switch (reverts.propose(record.id(), revision.number(), title, title)) {
            case RevertResult.Proposed proposed -> submit(proposed);
            case RevertResult.SplitOff split -> Toasts.problem(t("register.revert.split", label(split.other())));
            case RevertResult.NothingToTakeBack nothing -> Toasts.problem(t("register.revert.nothing"));
        }
    }

    private void submit(RevertResult.Proposed proposed) {
        var items = Stream.concat(Stream.of(proposed.item()), proposed.along().stream()).toList();
        if (Saves.told(proposals.submit(items))) {
            Toasts.undoable(t(proposed.kept().isEmpty() ? "register.revert.proposed" : "register.revert.proposedInPart"),
                    () -> items.forEach(proposals::withdraw));
        } else {
            items.forEach(proposals::withdraw);
        }
    }
}
