package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.MatchReasons;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.reconciliation.elsewhere.OtherService;
import org.musubi.reconciliation.elsewhere.OtherServices;
import org.musubi.reconciliation.elsewhere.ServiceAnswer;
import org.musubi.reconciliation.elsewhere.ServiceCandidate;

/** What other services say of a name, asked only by command. The queue goes on while they think; absent where none is configured. */
final class Elsewhere extends Div {

    private static final int LOOK_AGAIN_MILLIS = 400;

    private final OtherServices services;
    private final List<OtherService> all;
    private final Map<OtherService, CompletableFuture<ServiceAnswer>> asked = new LinkedHashMap<>();
    private final Map<OtherService, Div> places = new LinkedHashMap<>();
    private String name = "";
    private String kind = "";
    private @Nullable Registration looking;

    Elsewhere(OtherServices services) {
        this.services = services;
        all = services.all();
        addClassName("elsewhere");
        setVisible(!all.isEmpty());
    }

    /** Whether there is anybody to ask. */
    boolean isAny() {
        return !all.isEmpty();
    }

    /** @param recordKind code of the kind of record that the name may mean */
    void show(String written, String recordKind) {
        name = written;
        kind = recordKind;
        stopLooking();
        asked.clear();
        places.clear();
        removeAll();
        add(new H3(t("elsewhere.title")));
        for (var service : all) {
            var ask = new Button(t("elsewhere.ask", service.name()), Icons.SEARCH.create(), click -> ask(service));
            ask.addThemeVariants(ButtonVariant.TERTIARY);
            var place = new Div(ask);
            place.getElement().setAttribute("aria-live", "polite");
            places.put(service, place);
            add(place);
        }
    }

    void askAll() {
        all.forEach(this::ask);
    }

    private void ask(OtherService service) {
        var ui = UI.getCurrent();
        var place = places.get(service);
        if (ui == null || place == null) {
            return;
        }
        asked.put(service, services.ask(service.id(), name, kind));
        fill(place, new Span(t("elsewhere.asking", service.name())));
        if (looking == null) {
            looking = ui.addPollListener(this::look);
            ui.setPollInterval(LOOK_AGAIN_MILLIS);
        }
    }

    private void look(PollEvent event) {
        asked.entrySet().removeIf(one -> {
            if (one.getValue().isDone()) {
                show(one.getKey(), one.getValue().join());
            }
            return one.getValue().isDone();
        });
        if (asked.isEmpty()) {
            stopLooking();
        }
    }

    private void stopLooking() {
        if (looking != null) {
            looking.remove();
            looking = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }

    private void show(OtherService service, ServiceAnswer answer) {
        var place = places.get(service);
        if (place == null) {
            return;
        }
        switch (answer) {
            case ServiceAnswer.Answered answered -> fill(place, said(service, answered.candidates().size(), answered.asOf()), list(answered.candidates()));
            case ServiceAnswer.Kept kept -> fill(place, silent(t("elsewhere.silence", kept.why(), service.name()) + " " + t("elsewhere.kept")),
                    again(service), said(service, kept.candidates().size(), kept.asOf()), list(kept.candidates()));
            case ServiceAnswer.Silent silent -> fill(place, silent(t("elsewhere.silence", silent.why(), service.name()) + " " + t("elsewhere.nothingLost")), again(service));
        }
    }

    private static void fill(Div place, Component... content) {
        place.removeAll();
        place.add(content);
    }

    private static Component said(OtherService service, int candidates, Instant asOf) {
        return quiet(t("elsewhere.said", service.name(), candidates, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Texts.locale()).withZone(ZoneId.systemDefault()).format(asOf)));
    }

    private static Component quiet(String words) {
        var line = new Div(words);
        line.addClassName("quiet");
        return line;
    }

    private static Component silent(String words) {
        return new Div(new StatusBadge(StatusBadge.Tone.WAITING, t("elsewhere.silent")), new Span(" " + words));
    }

    private Button again(OtherService service) {
        var again = new Button(t("elsewhere.again"), click -> ask(service));
        again.setAriaLabel(t("elsewhere.ask", service.name()));
        again.addThemeVariants(ButtonVariant.TERTIARY);
        return again;
    }

    private static Component list(List<ServiceCandidate> candidates) {
        var list = new Div();
        list.getElement().setAttribute("role", candidates.isEmpty() ? "group" : "list");
        candidates.forEach(candidate -> list.add(card(candidate)));
        return list;
    }

    private static Component card(ServiceCandidate candidate) {
        var name = new H4();
        var page = candidate.view();
        if (page == null) {
            name.setText(candidate.name());
        } else {
            // Not through the router, and without telling the other side where the reader comes from.
            var link = new Anchor(page.toString(), candidate.name());
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer external");
            name.add(link);
        }
        var card = new Div(name, quiet(candidate.id() + candidate.types().stream().map(type -> " · " + type).reduce("", String::concat)));
        if (candidate.description() != null) {
            card.add(new Div(candidate.description()));
        }
        card.add(new MatchReasons(candidate.reasons()));
        card.addClassName("candidate");
        card.getElement().setAttribute("role", "listitem");
        return card;
    }
}
