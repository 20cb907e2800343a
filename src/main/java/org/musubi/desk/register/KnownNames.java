package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.musubi.desk.parts.MatchReasons;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameContext;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Candidate;
import org.musubi.reconciliation.Candidates;
import org.musubi.reconciliation.duplicates.Duplicates;
import org.musubi.reconciliation.duplicates.RecordPair;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.NameForm;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;

/** Which records, approved or waiting, a new record may be a duplicate of: those with a name like its names, in any script, with the reasons; not those that somebody judged to be others. */
@SpringComponent
class KnownNames {

    private static final int MOST = 5;

    private final Candidates candidates;
    private final Duplicates duplicates;
    private final Labels labels;

    KnownNames(Candidates candidates, Duplicates duplicates, Labels labels) {
        this.candidates = candidates;
        this.duplicates = duplicates;
        this.labels = labels;
    }

    /**
     * A notice with a link to each, the surest first; empty where there is none.
     *
     * @param judged called when one was said to be another: it is never pointed out again
     */
    Component of(Draft draft, RecordId own, Runnable judged) {
        var notice = new Div();
        var found = switch (draft) {
            case PlaceDraft place -> find(place.names(), "place", own);
            case PersonDraft person -> find(person.names(), "person", own);
            case OrganisationDraft body -> find(body.names(), "organisation", own);
            default -> List.<Candidate>of();
        };
        if (!found.isEmpty()) {
            notice.addClassName("known-names");
            var sure = found.getFirst().verdict() == MatchVerdict.SAME;
            notice.add(new StatusBadge(StatusBadge.Tone.WAITING, t(sure ? "form.known" : "form.known.like")));
            var known = labels.of(found.stream().map(Candidate::record).toList(), Texts.locale());
            found.forEach(candidate -> notice.add(line(candidate, known, own, judged)));
        }
        return notice;
    }

    private Component line(Candidate candidate, Map<RecordId, Label> known, RecordId own, Runnable judged) {
        var line = new Div(name(candidate, known), reasons(candidate));
        if (!candidate.waiting()) {
            var another = new Button(t("form.known.another"), click -> {
                duplicates.judge(new RecordPair(own, candidate.record()), Answer.NOT_SAME, null, null);
                judged.run();
            });
            another.setAriaLabel(t("form.known.another.as", candidate.label()));
            another.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(another);
        }
        return line;
    }

    private static Component name(Candidate candidate, Map<RecordId, Label> known) {
        return candidate.waiting() ? new Span(candidate.label() + " (" + t("parts.status.waiting") + ")")
                : RecordPages.link(candidate.record(), known.getOrDefault(candidate.record(), Label.of(candidate.label())));
    }

    private static Span reasons(Candidate candidate) {
        var reasons = new Span(candidate.reasons().stream().map(MatchReasons::words).collect(Collectors.joining(" · ")));
        reasons.addClassName("quiet");
        return reasons;
    }

    private List<Candidate> find(List<Cited<NameForm>> names, String kind, RecordId own) {
        var found = new LinkedHashMap<RecordId, Candidate>();
        var others = duplicates.notSameAs(own);
        names.stream().flatMap(name -> candidates.of(name.value().text(), List.of(kind), NameContext.NONE, MOST + others.size()).stream())
                .filter(candidate -> !candidate.record().equals(own) && !others.contains(candidate.record()))
                .forEach(candidate -> found.merge(candidate.record(), candidate, (one, other) -> other.score() > one.score() ? other : one));
        return found.values().stream().sorted(Comparator.comparingDouble(Candidate::score).reversed()).limit(MOST).toList();
    }
}
