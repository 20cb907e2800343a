package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.Grids;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.PhoneCard;
import org.musubi.desk.parts.Texts;
import org.musubi.register.event.EventFilter;
import org.musubi.register.event.EventSummary;
import org.musubi.register.event.EventType;
import org.musubi.register.event.Events;
import org.musubi.register.event.FieldsOfExchange;

/** All events. */
@Route("events")
@Menu(title = "nav.events", icon = "event", order = 110)
@PermitAll
class EventListView extends RecordList<EventSummary> {

    private static final String WORDS = "q";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String TYPE = "type";
    private static final String FIELD = "field";

    EventListView(Events events) {
        super("nav.events", "events", Icons.EVENT);
        creates("event");
        filters.text(WORDS, t("register.filter.words"))
                .bind(FROM, year("register.filter.from"), Object::toString, EventListView::number)
                .bind(TO, year("register.filter.to"), Object::toString, EventListView::number)
                .choice(TYPE, t("register.filter.type"), List.of(EventType.values()), Enum::name, type -> t("event.type", type))
                .choice(FIELD, t("register.filter.field"), FieldsOfExchange.codes(), code -> code,
                        code -> FieldsOfExchange.label(code, Texts.locale()));
        grid.addColumn(event -> DateLabel.compact(event.date())).setHeader(t("register.date")).setFlexGrow(0).setAutoWidth(true);
        grid.addColumn(LitRenderer.<EventSummary>of("<span class=\"two-lines\" title=\"${item.what}\">${item.what}</span>")
                .withProperty("what", EventListView::what)).setHeader(t("register.event")).setFlexGrow(4);
        grid.addColumn(EventListView::way).setHeader(t("register.way")).setFlexGrow(2);
        grid.addColumn(event -> text(event.leader())).setHeader(t("register.leader")).setFlexGrow(1);
        Grids.number(grid, t("register.people"), EventSummary::people);
        grid.addColumn(EventListView::types).setHeader(t("register.type")).setFlexGrow(1);
        evidence(EventSummary::evidence);
        cards(event -> new PhoneCard(what(event), DateLabel.compact(event.date()) + " · " + way(event), types(event)));
        rows(page -> events.find(filter(), true, page, Texts.locale()), () -> events.count(filter()), EventSummary::id);
    }

    private static IntegerField year(String key) {
        var field = new IntegerField();
        field.setPlaceholder(t(key));
        field.setAriaLabel(t(key));
        field.setMin(1);
        field.setMax(9999);
        field.setMaxWidth("7rem");
        return field;
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private EventFilter filter() {
        return new EventFilter(filters.value(WORDS).orElse(null), filters.value(FROM).flatMap(EventListView::number).orElse(null),
                filters.value(TO).flatMap(EventListView::number).orElse(null),
                filters.value(TYPE).map(EventType::valueOf).orElse(null), filters.value(FIELD).orElse(null), null, null);
    }

    static String what(EventSummary event) {
        return Stream.of(event.summary(), event.delegation(), text(event.leader()), types(event))
                .filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
    }

    static String way(EventSummary event) {
        return Stream.of(event.from(), event.to()).filter(Objects::nonNull).map(RecordList::text).collect(Collectors.joining(" → "));
    }

    static String types(EventSummary event) {
        return event.types().stream().map(type -> t("event.type", type)).collect(Collectors.joining(", "));
    }
}
