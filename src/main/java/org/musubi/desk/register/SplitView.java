package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Roles;
import org.musubi.desk.parts.Problems;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.Toasts;
import org.musubi.desk.parts.UnitValues;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.ledger.Referrer;
import org.musubi.ledger.Remark;
import org.musubi.ledger.Share;
import org.musubi.ledger.SplitResult;
import org.musubi.ledger.Splits;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.text.Blanks;

/** Makes two records of one that mixes two things: what stays, what goes, and whom each record that points at it means. */
@Route("records/:id/split")
@RolesAllowed(Roles.CURATOR)
class SplitView extends Screen implements BeforeEnterObserver {

    private final Records records;
    private final Splits splits;
    private final Proposals proposals;
    private final Labels labels;
    private final Quotes quotes;
    private final DraftJson json;
    private final Map<String, Share> shares = new HashMap<>();
    private final Map<RecordId, Share> meant = new HashMap<>();
    private final Map<RecordId, RadioButtonGroup<Share>> choices = new LinkedHashMap<>();
    private Div preview = new Div();
    private Span left = new Span();
    private TextArea reason = new TextArea();
    private @Nullable RecordView record;
    private SplitResult.@Nullable Possible seen;

    SplitView(Records records, Splits splits, Proposals proposals, Labels labels, Quotes quotes, DraftJson json) {
        super("");
        this.records = records;
        this.splits = splits;
        this.proposals = proposals;
        this.labels = labels;
        this.quotes = quotes;
        this.json = json;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters().get("id").flatMap(SplitView::id).flatMap(records::find).orElseThrow(NotFoundException::new);
        if (found.state() != RecordState.ACTIVE) {
            event.forwardTo(RecordPages.address(found.id()));
            return;
        }
        beginAnew();
        shares.clear();
        meant.clear();
        choices.clear();
        record = found;
        show(found);
    }

    private static Optional<RecordId> id(String text) {
        try {
            return Optional.of(RecordId.of(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private void show(RecordView whole) {
        var known = labels.of(json.links(whole.draft()), Texts.locale());
        var name = labels.of(List.of(whole.id()), Texts.locale()).getOrDefault(whole.id(), Label.of(whole.label())).text();
        header().heading(new Span(t("split.title", name)), t("split.title", name));
        header().primary(new Button(t("split.do"), click -> propose()));
        var back = RecordPages.link(whole.id(), Label.of(t("split.back")));
        var referrers = splits.referrers(whole.id());
        preview = new Div();
        preview.getElement().setAttribute("role", "status");
        reason = new TextArea(t("change.reason"));
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(Remark.LONGEST);
        reason.setErrorMessage(t("split.reasonMissing"));
        add(new Paragraph(new Span(t("split.how")), new Span(" "), back), new H2(t("split.values")), values(whole, known), preview,
                new H2(t("split.referrers", referrers.size())), referrers(referrers));
        int waiting = proposals.openItemsNaming(whole.id()).size();
        if (waiting > 0) {
            add(new Paragraph(t("split.waiting", waiting)));
        }
        add(reason);
        look();
    }

    private Component values(RecordView whole, Map<RecordId, Label> known) {
        var list = new UnorderedList();
        list.addClassNames("record-lines", "split-lines");
        json.cited(whole.draft()).forEach((path, unit) -> {
            var what = UnitWords.label(whole.kind(), path);
            var words = UnitValues.words(whole.kind(), path, unit.value(), known);
            var choice = choice(t("split.of", what, words), Share.STAYS, List.of(Share.values()), share -> {
                shares.put(path, share);
                look();
            });
            list.add(line(new Div(new Div(quiet(what)), new Div(words)), choice));
        });
        return list;
    }

    private Component referrers(List<Referrer> referrers) {
        if (referrers.isEmpty()) {
            return new Paragraph(t("split.nobody"));
        }
        var named = labels.of(referrers.stream().map(Referrer::id).toList(), Texts.locale());
        var list = new UnorderedList();
        list.addClassNames("record-lines", "split-lines");
        for (var referrer : referrers) {
            var label = named.getOrDefault(referrer.id(), Label.of(referrer.label()));
            var said = referrer.written().isEmpty() ? "" : " · " + String.join(", ", referrer.written());
            var choice = choice(t("split.of", t("kind." + referrer.kind()), label.text()), null, List.of(Share.STAYS, Share.GOES), share -> {
                meant.put(referrer.id(), share);
                count();
            });
            choices.put(referrer.id(), choice);
            list.add(line(new Div(new Div(RecordPages.link(referrer.id(), label)), new Div(quiet(t("kind." + referrer.kind()) + said))), choice));
        }
        left = new Span();
        left.getElement().setAttribute("role", "status");
        var bar = new Div(left, others("split.othersStay", Share.STAYS), others("split.othersGo", Share.GOES));
        bar.addClassName("mention-actions");
        count();
        return new Div(bar, list);
    }

    private Button others(String key, Share share) {
        var button = new Button(t(key), click -> choices.values().stream().filter(RadioButtonGroup::isEmpty).forEach(choice -> choice.setValue(share)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void count() {
        left.setText(t("split.left", choices.size() - meant.size()));
    }

    private static RadioButtonGroup<Share> choice(String spoken, @Nullable Share first, List<Share> offered, Consumer<Share> chosen) {
        var choice = new RadioButtonGroup<Share>();
        choice.setAriaLabel(spoken);
        choice.setItems(offered);
        choice.setItemLabelGenerator(share -> t("split.share", share));
        if (first != null) {
            choice.setValue(first);
        }
        choice.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return choice;
    }

    private static ListItem line(Component what, Component choice) {
        return new ListItem(what, choice);
    }

    private static Component quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    private void look() {
        preview.removeAll();
        seen = null;
        if (record == null) {
            return;
        }
        switch (splits.preview(record.id(), shares)) {
            case SplitResult.Possible possible -> {
                seen = possible;
                preview.add(sides(possible));
            }
            case SplitResult.Refused refused -> preview.add(new Paragraph(Problems.words(refused.problems())));
            case SplitResult.Proposed proposed -> throw new IllegalStateException("A preview proposes nothing");
        }
    }

    private Component sides(SplitResult.Possible possible) {
        var links = new HashSet<>(json.links(possible.stays()));
        links.addAll(json.links(possible.goes()));
        var facts = new RecordFacts(quotes, labels.of(links, Texts.locale()));
        var sides = new Div(side("split.stays", facts.of(possible.stays())), side("split.goes", facts.of(possible.goes())));
        sides.addClassName("merge-preview");
        return sides;
    }

    private static Section side(String key, Component facts) {
        var side = new Section(new H3(t(key)), facts);
        side.getElement().setAttribute("aria-label", t(key));
        return side;
    }

    private void propose() {
        reason.setInvalid(Blanks.isBlank(reason.getValue()));
        if (reason.isInvalid() || seen == null || record == null) {
            if (seen == null) {
                Toasts.problem(t("split.notYet"));
            }
            return;
        }
        switch (splits.propose(seen, meant, t("split.proposal", record.label()), Blanks.strip(reason.getValue()))) {
            case SplitResult.Proposed proposed -> submit(record.id(), proposed);
            case SplitResult.Refused refused -> Toasts.problem(Problems.words(refused.problems()));
            case SplitResult.Possible possible -> throw new IllegalStateException("A proposal is no preview");
        }
    }

    private void submit(RecordId whole, SplitResult.Proposed proposed) {
        if (Saves.told(proposals.submit(proposed.items()))) {
            Toasts.done(t("change.submitted"));
            getUI().ifPresent(ui -> ui.navigate(RecordPages.address(whole)));
        } else {
            proposed.items().forEach(proposals::withdraw);
        }
    }
}
