package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Messages;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitValues;
import org.musubi.intake.DraftEvent;
import org.musubi.intake.ImportWarning;
import org.musubi.intake.reading.WarningCode;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.Label;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;

/** A draft in its section: date, kind, way, head, size, doubts; opened it shows the form and what can be done. */
final class DraftCard extends Div {

    private final Div head = new Div();
    private final Div body = new Div();
    private DraftEvent event;

    /** What can be done with a draft. */
    interface Actions {
        void open(DraftEvent event);

        void split(DraftEvent event);

        void join(DraftEvent event);

        void drop(DraftEvent event);

        void takeBack(DraftEvent event);
    }

    DraftCard(DraftEvent event, Map<RecordId, Label> labels, Actions actions) {
        this.event = event;
        addClassName("draft-card");
        head.addClassName("draft-head");
        head.addClickListener(click -> actions.open(this.event));
        body.addClassName("draft-body");
        add(head, body);
        show(event, labels, actions);
    }

    DraftEvent event() {
        return event;
    }

    void show(DraftEvent now, Map<RecordId, Label> labels, Actions actions) {
        event = now;
        setClassName("dropped", now.dropped());
        setClassName("submitted", now.state() != ItemState.DRAFT && !now.dropped());
        head.removeAll();
        var draft = now.draft();
        var date = draft.date();
        var when = new Span(date == null ? t("parts.date.undated") : DateLabel.compact(date.value()));
        when.addClassName("when");
        var words = new Div(line("kinds", types(draft)), line("way", way(draft, labels)), line("who", who(draft, labels)));
        words.addClassName("words");
        head.add(when, words, state(now));
        if (now.dropped()) {
            var back = new Button(t("intake.takeBack"), Icons.UNDO.create(), click -> actions.takeBack(now));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(back);
        }
    }

    private static Component line(String name, @Nullable String text) {
        var line = new Span(Objects.requireNonNullElse(text, ""));
        line.addClassName(name);
        line.setVisible(text != null && !text.isBlank());
        return line;
    }

    static String types(EventDraft draft) {
        return draft.types().stream().map(type -> t("event.type", type.value())).collect(Collectors.joining(", "));
    }

    private static @Nullable String way(EventDraft draft, Map<RecordId, Label> labels) {
        return draft.from() == null && draft.to() == null ? null
                : Stream.of(draft.from(), draft.to()).filter(Objects::nonNull).map(unit -> name(unit, labels)).collect(Collectors.joining(" → "));
    }

    private static String name(Cited<Mention> unit, Map<RecordId, Label> labels) {
        var label = unit.value().link() == null ? null : labels.get(unit.value().link());
        return label != null ? label.text() : unit.value().asWritten() == null ? "?" : unit.value().asWritten();
    }

    private static @Nullable String who(EventDraft draft, Map<RecordId, Label> labels) {
        return draft.delegations().stream().findFirst().map(group -> who(group, labels)).orElse(null);
    }

    private static String who(Delegation group, Map<RecordId, Label> labels) {
        return Stream.of(group.leader() == null ? null : UnitValues.mention(group.leader().value(), labels),
                group.name() == null ? null : group.name().value(),
                group.size() == null ? null : t("register.size", group.size().value().people())).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static Component state(DraftEvent event) {
        var badges = new Div();
        badges.addClassName("badges");
        var doubts = event.doubts();
        doubts.stream().filter(code -> !code.equals("already_known")).forEach(code -> badges.add(badge(StatusBadge.Tone.WAITING, code)));
        event.warnings().stream().map(ImportWarning::code).filter(code -> code == WarningCode.ENCODING_REPAIRED || code == WarningCode.CAPTION)
                .map(WarningCode::code).distinct().filter(code -> !doubts.contains(code))
                .forEach(code -> badges.add(badge(StatusBadge.Tone.NEUTRAL, code)));
        if (event.known() != null) {
            badges.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, t("intake.known")));
        }
        switch (event.state()) {
            case DRAFT -> { }
            case SUBMITTED -> badges.add(new StatusBadge(StatusBadge.Tone.WAITING));
            case RETURNED -> badges.add(new StatusBadge(StatusBadge.Tone.CONFLICT, t("review.itemState", event.state())));
            case APPROVED, PARTLY_APPROVED -> badges.add(new StatusBadge(StatusBadge.Tone.APPROVED, t("review.itemState", event.state())));
            case REFUSED, WITHDRAWN -> badges.add(new StatusBadge(StatusBadge.Tone.DRAFT,
                    event.dropped() ? t("intake.dropped") : t("review.itemState", event.state())));
        }
        return badges;
    }

    private static StatusBadge badge(StatusBadge.Tone tone, String code) {
        return new StatusBadge(tone, Messages.find(Texts.locale(), "doubt." + code).orElse(code));
    }

    /** Opens the card with a form and the actions. */
    void open(Component form, Actions actions) {
        addClassName("open");
        body.removeAll();
        body.add(form);
        if (event.known() != null) {
            var known = new Anchor("intake/" + event.known().imported() + "?item=" + event.known().item(), t("intake.known.open", event.known().label()));
            known.getElement().setAttribute("router-link", true);
            body.add(known);
        }
        if (event.open()) {
            var bar = new Div(button("intake.split", Icons.SPLIT, () -> actions.split(event)),
                    button("intake.join", Icons.JOIN, () -> actions.join(event)),
                    button("intake.drop", Icons.CROSS, () -> actions.drop(event)));
            bar.addClassName("draft-actions");
            body.add(bar);
        }
    }

    private static Button button(String key, Icons icon, Runnable action) {
        var button = new Button(t(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    void close() {
        removeClassName("open");
        body.removeAll();
    }

    boolean isOpen() {
        return body.getComponentCount() > 0;
    }
}
