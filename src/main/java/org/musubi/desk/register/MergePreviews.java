package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.ledger.Action;
import org.musubi.ledger.Draft;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.ItemReview;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.ledger.ReviewDesk;
import org.musubi.register.Labels;
import org.musubi.register.event.EventDraft;

/** Two records that are to become one, side by side with what they become: the same for who proposes and who decides. */
@SpringComponent
public class MergePreviews {

    private final Records records;
    private final ReviewDesk desk;
    private final Labels labels;
    private final Quotes quotes;
    private final DraftJson json;
    private final AccountsPanel accounts;

    MergePreviews(Records records, ReviewDesk desk, Labels labels, Quotes quotes, DraftJson json, AccountsPanel accounts) {
        this.records = records;
        this.desk = desk;
        this.labels = labels;
        this.quotes = quotes;
        this.json = json;
        this.accounts = accounts;
    }

    Component of(Draft survivor, Draft absorbed, Draft united) {
        var links = new HashSet<>(json.links(survivor));
        links.addAll(json.links(absorbed));
        links.addAll(json.links(united));
        var known = labels.of(links, Texts.locale());
        var facts = new RecordFacts(quotes, known);
        var columns = new Div(side("merge.survivor", facts.of(survivor)), side("merge.absorbed", facts.of(absorbed)), side("merge.united", facts.of(united)));
        columns.addClassName("merge-preview");
        return united instanceof EventDraft event ? new Div(columns, accounts.of(event, known)) : columns;
    }

    private static Section side(String key, Component facts) {
        var side = new Section(new H3(t(key)), facts);
        side.getElement().setAttribute("aria-label", t(key));
        return side;
    }

    /** What an item that waits would come to, where it is half of a merge. */
    public Optional<Component> of(ItemReview review) {
        var item = review.item();
        if (item.state() != ItemState.SUBMITTED || item.action() != Action.MERGE && item.action() != Action.CHANGE) {
            return Optional.empty();
        }
        var waiting = desk.waitingItems(item.proposal());
        var merge = Stream.concat(Stream.of(item), waiting.stream()).filter(one -> one.action() == Action.MERGE)
                .filter(one -> one.record().equals(item.record()) || item.record().equals(one.survivor())).findFirst();
        return merge.flatMap(found -> of(found, waiting));
    }

    private Optional<Component> of(ItemView merge, List<ItemView> waiting) {
        var survivor = records.find(Objects.requireNonNull(merge.survivor()));
        var absorbed = records.find(merge.record());
        if (survivor.isEmpty() || absorbed.isEmpty()) {
            return Optional.empty();
        }
        var change = waiting.stream().filter(one -> one.action() == Action.CHANGE && one.record().equals(merge.survivor())).findFirst();
        var shown = new Div(new Paragraph(t("merge.line", absorbed.get().label(), survivor.get().label())));
        if (absorbed.get().number() != merge.baseNumber()) {
            shown.add(moved(absorbed.get()));
        }
        if (change.isPresent() && survivor.get().number() != change.get().baseNumber()) {
            shown.add(moved(survivor.get()));
        }
        shown.add(of(survivor.get().draft(), absorbed.get().draft(), change.map(ItemView::draft).orElse(survivor.get().draft())));
        return Optional.of(shown);
    }

    private static Component moved(RecordView record) {
        return new Paragraph(new StatusBadge(StatusBadge.Tone.CONFLICT, t("merge.moved", record.label(), record.number())), new Span());
    }
}
