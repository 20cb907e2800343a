package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.ledger.Action;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemView;
import org.musubi.register.Label;

/** The waiting items of a proposal, in sections by kind of record. */
final class ItemList extends Div {

    private final LinkedHashMap<ItemId, NativeButton> entries = new LinkedHashMap<>();

    /** @param acceptSection told the label of a section and its items when all without doubt in it are to be accepted */
    ItemList(List<ItemView> items, Consumer<ItemId> open, BiConsumer<String, List<ItemId>> acceptSection, boolean mayAccept) {
        addClassName("item-list");
        getElement().setAttribute("role", "navigation");
        getElement().setAttribute("aria-label", t("review.items"));
        var sections = items.stream().collect(Collectors.groupingBy(ItemView::kind, LinkedHashMap::new, Collectors.toList()));
        sections.forEach((kind, ofKind) -> {
            var head = new Div(new H2(t("kind." + kind)));
            head.addClassName("section-head");
            if (mayAccept && sections.size() > 1) {
                var accept = new NativeButton(t("review.acceptSection"),
                        click -> acceptSection.accept(kind, ofKind.stream().map(ItemView::id).toList()));
                accept.setClassName("link");
                accept.getElement().setAttribute("aria-label", t("review.acceptSection.of", t("kind." + kind)));
                head.add(accept);
            }
            add(head);
            ofKind.forEach(item -> add(entry(item, open)));
        });
    }

    private NativeButton entry(ItemView item, Consumer<ItemId> open) {
        var label = new Span(Label.words(item.label(), Texts.locale()));
        label.addClassName("label");
        var entry = new NativeButton("", click -> open.accept(item.id()));
        entry.add(label);
        if (item.action() != Action.CREATE) {
            entry.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, t("review.action", item.action())));
        }
        if (item.doubts() > 0) {
            entry.add(new StatusBadge(StatusBadge.Tone.WAITING, t("review.doubts.count", item.doubts())));
        }
        entries.put(item.id(), entry);
        return entry;
    }

    int size() {
        return entries.size();
    }

    /** The items as they stand below one, then from the top; itself last. */
    Stream<ItemId> after(ItemId item) {
        var all = List.copyOf(entries.keySet());
        int at = all.indexOf(item);
        return Stream.concat(all.subList(at + 1, all.size()).stream(), all.subList(0, at + 1).stream());
    }

    void select(ItemId id) {
        entries.forEach((item, entry) -> {
            boolean current = item.equals(id);
            entry.setClassName("selected", current);
            if (current) {
                entry.getElement().setAttribute("aria-current", "true");
                entry.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            } else {
                entry.getElement().removeAttribute("aria-current");
            }
        });
    }
}
