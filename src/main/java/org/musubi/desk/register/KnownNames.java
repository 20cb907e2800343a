package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.NameForm;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;

/** Which records, approved or waiting, have a form of a name that a new record would have too. */
@SpringComponent
class KnownNames {

    private final KnownForms forms;
    private final Labels labels;

    KnownNames(KnownForms forms, Labels labels) {
        this.forms = forms;
        this.labels = labels;
    }

    /** A notice with a link to each, empty where there is none. */
    Component of(Draft draft, RecordId own) {
        var notice = new Div();
        var found = switch (draft) {
            case PlaceDraft place -> find(place.names(), List.of("place"), own);
            case PersonDraft person -> find(person.names(), List.of("person"), own);
            case OrganisationDraft body -> find(body.names(), List.of("organisation"), own);
            default -> List.<KnownForm>of();
        };
        if (!found.isEmpty()) {
            notice.addClassName("known-names");
            notice.add(new StatusBadge(StatusBadge.Tone.WAITING, t("form.known")));
            var known = labels.of(found.stream().map(KnownForm::record).toList(), Texts.locale());
            found.forEach(form -> notice.add(form.waiting() ? new Span(form.label() + " (" + t("parts.status.waiting") + ")")
                    : RecordPages.link(form.record(), known.getOrDefault(form.record(), Label.of(form.label())))));
        }
        return notice;
    }

    private List<KnownForm> find(List<Cited<NameForm>> names, List<String> kinds, RecordId own) {
        return names.stream().flatMap(name -> forms.exact(name.value().text(), kinds).stream())
                .filter(form -> !form.record().equals(own)).distinct().toList();
    }
}
