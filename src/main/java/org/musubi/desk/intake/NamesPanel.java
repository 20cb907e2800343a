package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Toasts;
import org.musubi.intake.Correction;
import org.musubi.intake.CorrectionResult;
import org.musubi.intake.ImportId;
import org.musubi.intake.ImportMentions;
import org.musubi.intake.LinkOffer;
import org.musubi.intake.MentionGroup;
import org.musubi.text.Blanks;

/** Every name of an import once: corrected, linked, or made a new record for all places where it is written the same. */
final class NamesPanel extends Div {

    private static final int MOST = 30;
    private static final List<String> CREATABLE = List.of("person", "place", "organisation");

    private final ImportMentions mentions;
    private final ImportId id;
    private final Runnable changed;

    /** @param changed called after a correction or its undoing */
    NamesPanel(ImportMentions mentions, ImportId id, Runnable changed) {
        this.mentions = mentions;
        this.id = id;
        this.changed = changed;
        addClassName("names-panel");
        refresh();
    }

    void refresh() {
        removeAll();
        var groups = mentions.groups(id);
        if (groups.isEmpty()) {
            add(new EmptyState(Icons.RECONCILE, t("intake.names.empty")));
            return;
        }
        long undecided = groups.stream().filter(group -> group.link() == null).count();
        var line = new Div(t("intake.names.line", groups.size(), undecided));
        line.addClassName("quiet");
        add(line);
        groups.stream().sorted((a, b) -> Boolean.compare(a.link() != null, b.link() != null)).forEach(group -> add(row(group)));
    }

    private Details row(MentionGroup group) {
        var name = new Span(group.written());
        name.addClassName("preferred");
        var uses = new Span(String.join(", ", group.uses().stream().map(use -> t("intake.use", use)).sorted().toList())
                + " · " + t("intake.times", group.times()));
        uses.addClassName("original");
        var summary = new Div(name, uses, state(group));
        summary.addClassName("name-row");
        var row = new Details(summary);
        row.setWidthFull();
        row.addOpenedChangeListener(change -> {
            if (change.isOpened() && row.getContent().findAny().isEmpty()) {
                row.add(editor(group));
            }
        });
        return row;
    }

    private static StatusBadge state(MentionGroup group) {
        if (group.link() != null) {
            return new StatusBadge(StatusBadge.Tone.APPROVED, t("intake.linked", group.linkLabel() == null ? "?" : group.linkLabel()));
        }
        return group.offers().isEmpty() ? new StatusBadge(StatusBadge.Tone.DRAFT, t("intake.asWritten"))
                : new StatusBadge(StatusBadge.Tone.WAITING, t("intake.offers", group.offers().size()));
    }

    private Component editor(MentionGroup group) {
        var written = new TextField(t("intake.correct"));
        written.setValue(group.written());
        var correct = new Button(t("intake.correct.all", group.times()), click -> {
            if (!Blanks.isBlank(written.getValue()) && !Blanks.strip(written.getValue()).equals(group.written())) {
                tell(mentions.correct(id, group.written(), group.uses(), Correction.to(Blanks.strip(written.getValue()))));
            }
        });
        var use = group.uses().iterator().next();
        var link = new ComboBox<LinkOffer>(t("intake.link"));
        link.setItemLabelGenerator(offer -> offer.label() + " · " + t("kind." + offer.kind()));
        link.setItems(query -> {
            var words = query.getFilter().orElse("");
            var found = new LinkedHashMap<Object, LinkOffer>();
            Stream.concat(words.isEmpty() ? group.offers().stream() : Stream.empty(),
                    mentions.search(words.isEmpty() ? group.written() : words, use, MOST).stream()).forEach(offer -> found.putIfAbsent(offer.record(), offer));
            return found.values().stream().skip(query.getOffset()).limit(query.getLimit());
        });
        link.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                tell(mentions.correct(id, group.written(), group.uses(), Correction.linkingTo(change.getValue().record())));
            }
        });
        var make = new Div(new Span(t("intake.create")));
        make.addClassName("make");
        CREATABLE.stream().filter(kind -> group.uses().stream().anyMatch(one -> one.kinds().contains(kind))).forEach(kind -> {
            var button = new Button(t("kind." + kind), Icons.PLUS.create(), click ->
                    tell(mentions.create(id, group.written(), group.uses(), kind, Blanks.isBlank(written.getValue()) ? null : Blanks.strip(written.getValue()))));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            make.add(button);
        });
        var editor = new Div(new Div(written, correct), link, make);
        if (group.link() != null) {
            editor.add(new Button(t("intake.unlink"), click ->
                    tell(mentions.correct(id, group.written(), group.uses(), Correction.unlinking()))));
        }
        editor.addClassName("name-editor");
        return editor;
    }

    private void tell(CorrectionResult result) {
        Toasts.undoable(t(result.created() == null ? "intake.corrected" : "intake.created", result.mentions()), () -> {
            int undone = mentions.undo(result.id());
            Toasts.done(t("intake.corrected.undone", undone));
            refresh();
            changed.run();
        });
        refresh();
        changed.run();
    }
}
