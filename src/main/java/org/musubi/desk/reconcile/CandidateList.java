package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.FactList;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.MatchReasons;
import org.musubi.desk.parts.NameLabel;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.intake.MentionCandidate;
import org.musubi.ledger.RecordId;
import org.musubi.names.MatchVerdict;
import org.musubi.reconciliation.Candidate;
import org.musubi.register.Label;
import org.musubi.register.party.Office;

/** The records a name may mean, numbered by their keys, each with the reasons for and against; one of them is marked. */
final class CandidateList extends Div {

    private final Quotes quotes;
    private final Consumer<RecordId> same;
    private final Consumer<RecordId> notSame;
    private final List<Div> cards = new ArrayList<>();
    private List<MentionCandidate> candidates = List.of();
    private int marked;

    CandidateList(Quotes quotes, Consumer<RecordId> same, Consumer<RecordId> notSame) {
        this.quotes = quotes;
        this.same = same;
        this.notSame = notSame;
        addClassName("candidates");
        getElement().setAttribute("role", "list");
        getElement().setAttribute("aria-label", t("reconcile.candidates"));
    }

    /** @param none what to say where there is none */
    void show(List<MentionCandidate> found, Map<RecordId, Label> labels, String none) {
        candidates = found;
        cards.clear();
        removeAll();
        getElement().setAttribute("role", found.isEmpty() ? "group" : "list");
        if (found.isEmpty()) {
            add(new EmptyState(Icons.SEARCH, none));
        }
        for (int at = 0; at < found.size(); at++) {
            var card = card(at, found.get(at), labels);
            cards.add(card);
            add(card);
        }
        mark(0);
    }

    /** The candidate with this number; numbers begin with 1. */
    Optional<RecordId> at(int number) {
        return number < 1 || number > candidates.size() ? Optional.empty() : Optional.of(candidates.get(number - 1).candidate().record());
    }

    Optional<RecordId> marked() {
        return at(marked + 1);
    }

    void move(int by) {
        mark(marked + by);
    }

    private void mark(int at) {
        marked = Math.clamp(at, 0, Math.max(0, candidates.size() - 1));
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setClassName("selected", i == marked);
            if (i == marked) {
                cards.get(i).getElement().setAttribute("aria-current", "true");
            } else {
                cards.get(i).getElement().removeAttribute("aria-current");
            }
        }
    }

    private Div card(int at, MentionCandidate found, Map<RecordId, Label> labels) {
        var candidate = found.candidate();
        var label = labels.getOrDefault(candidate.record(), Label.of(candidate.label()));
        var key = new Span(Integer.toString(at + 1));
        key.addClassName("key");
        var title = new H3(key, new Span(" "), new NameLabel(label.text(), label.language(), label.original(), label.originalLanguage()));
        var head = new Div(title, verdict(candidate));
        head.addClassName("candidate-head");
        var card = new Div(head, new MatchReasons(candidate.reasons()), facts(found), actions(candidate, label.text()));
        card.addClassName("candidate");
        card.getElement().setAttribute("role", "listitem");
        card.addClickListener(click -> mark(at));
        return card;
    }

    private static Component verdict(Candidate candidate) {
        var score = NumberFormat.getPercentInstance(Texts.locale()).format(candidate.score());
        return new StatusBadge(candidate.verdict() == MatchVerdict.SAME ? StatusBadge.Tone.APPROVED : StatusBadge.Tone.WAITING,
                t("reconcile.verdict", candidate.verdict(), score));
    }

    private Component facts(MentionCandidate found) {
        var candidate = found.candidate();
        var facts = new FactList(quotes::read).add(t("reconcile.kind"), new Span(t("kind." + candidate.kind()) + (candidate.waiting() ? " · " + t("reconcile.waiting") : "")));
        if (!found.forms().isEmpty()) {
            facts.add(t("reconcile.forms"), found.forms().stream().map(form -> line(NameLabel.written(form.text(), form.language()))).toArray(Component[]::new));
        }
        facts.add(t("reconcile.office"), found.offices(), office -> new Span(words(office)));
        if (found.place() != null) {
            facts.add(t("reconcile.place"), new Span(found.place()));
        }
        return facts;
    }

    private static Component line(Component words) {
        return new Div(words);
    }

    private static String words(Office office) {
        var of = office.of() == null ? null : office.of().asWritten();
        return office.title() + part(of) + part(office.period() == null ? null : DateLabel.compact(office.period()));
    }

    private static String part(@Nullable String words) {
        return words == null || words.isEmpty() ? "" : " · " + words;
    }

    private Component actions(Candidate candidate, String label) {
        var yes = new Button(t("reconcile.same"), Icons.CHECK.create(), click -> same.accept(candidate.record()));
        yes.setAriaLabel(t("reconcile.same.as", label));
        var no = new Button(t("reconcile.notSame"), Icons.CROSS.create(), click -> notSame.accept(candidate.record()));
        no.setAriaLabel(t("reconcile.notSame.as", label));
        no.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(yes, no);
        actions.addClassName("candidate-actions");
        if (!candidate.waiting()) {
            var link = new Anchor("records/" + candidate.record(), t("reconcile.toRecord"));
            link.getElement().setAttribute("router-link", true);
            actions.add(link);
        }
        return actions;
    }
}
