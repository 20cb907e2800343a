package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.musubi.desk.parts.EmptyState;
import org.musubi.desk.parts.Grids;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.MatchReasons;
import org.musubi.desk.parts.NameLabel;
import org.musubi.desk.parts.PhoneCard;
import org.musubi.desk.parts.Texts;
import org.musubi.intake.AcceptByRule;
import org.musubi.intake.AcceptOutcome;
import org.musubi.intake.AcceptPreview;
import org.musubi.intake.AcceptPreview.Acceptable;
import org.musubi.intake.AcceptRule;
import org.musubi.intake.MentionFilter;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Acceptance;
import org.musubi.reconciliation.Acceptances;
import org.musubi.register.Label;
import org.musubi.register.Labels;

/** Accepts many names by one rule: what would be linked to what, and why, is all shown; what is ticked off stays in the queue. */
final class AcceptDialog extends Dialog {

    private static final int MOST_LOGGED = 10;
    private static final int FEW = 3;

    private final AcceptByRule rules;
    private final Acceptances log;
    private final Labels labels;
    private final MentionFilter filter;
    private final BiConsumer<AcceptOutcome, AcceptRule> accepted;
    private final Runnable takenBack;
    private final RadioButtonGroup<AcceptRule> rule = new RadioButtonGroup<>(t("reconcile.accept.rule"));
    private final Grid<Acceptable> grid = new Grid<>();
    private final Paragraph line = new Paragraph();
    private final Button accept = new Button();
    private final Div before = new Div();
    private Map<RecordId, Label> called = Map.of();

    /**
     * @param filter    of the queue as the curator sees it
     * @param accepted  called when names were accepted
     * @param takenBack called when an earlier acceptance was taken back
     */
    AcceptDialog(AcceptByRule rules, Acceptances log, Labels labels, MentionFilter filter, BiConsumer<AcceptOutcome, AcceptRule> accepted, Runnable takenBack) {
        this.rules = rules;
        this.log = log;
        this.labels = labels;
        this.filter = filter;
        this.accepted = accepted;
        this.takenBack = takenBack;
        setHeaderTitle(t("reconcile.accept.title"));
        setWidth("64rem");
        setMaxWidth("100%");
        addClassName("accept-dialog");
        rule.setItems(AcceptRule.values());
        rule.setItemLabelGenerator(one -> t("reconcile.rule", one));
        rule.addValueChangeListener(change -> preview());
        line.getElement().setAttribute("role", "status");
        line.addClassName("quiet");
        columns();
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.addClickListener(click -> accept());
        before.addClassName("accept-log");
        add(new Paragraph(t("reconcile.accept.how")), rule, line, grid, before);
        getFooter().add(new Button(t("action.cancel"), click -> close()), accept);
        rule.setValue(AcceptRule.SAME_NAME);
        showLog();
    }

    private void columns() {
        Grids.dense(grid, new EmptyState(Icons.RECONCILE, t("reconcile.accept.none")));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setAriaLabel(t("reconcile.accept.names"));
        grid.addClassName("accept-grid");
        grid.addComponentColumn(AcceptDialog::mention).setHeader(t("reconcile.accept.name")).setFlexGrow(3);
        grid.addComponentColumn(this::record).setHeader(t("reconcile.accept.record")).setFlexGrow(2);
        grid.addComponentColumn(row -> new MatchReasons(row.candidate().reasons())).setHeader(t("reconcile.accept.reasons")).setFlexGrow(2);
        Grids.cards(grid, this::card);
        grid.addSelectionListener(change -> count());
    }

    private PhoneCard card(Acceptable row) {
        var place = row.mention().places().getFirst();
        var label = called.getOrDefault(row.candidate().record(), Label.of(row.candidate().label()));
        return new PhoneCard(row.mention().written() + " → " + label.text(), row.candidate().reasons().stream().map(MatchReasons::words).collect(Collectors.joining(" · ")),
                place.before() + place.quote() + place.after());
    }

    private static Component mention(Acceptable row) {
        var mention = row.mention();
        var place = mention.places().getFirst();
        var sentence = NameLabel.written(place.before() + place.quote() + place.after(), mention.language());
        sentence.addClassName("quiet");
        var source = new Span(mention.sourceTitle() + " · " + t("intake.times", mention.times()));
        source.addClassName("quiet");
        return lines(NameLabel.written(mention.written(), mention.language()), sentence, source);
    }

    private Component record(Acceptable row) {
        var candidate = row.candidate();
        var label = called.getOrDefault(candidate.record(), Label.of(candidate.label()));
        var kind = new Span(t("kind." + candidate.kind()) + (candidate.waiting() ? " · " + t("reconcile.waiting") : ""));
        kind.addClassName("quiet");
        return lines(new NameLabel(label.text(), label.language(), label.original(), label.originalLanguage()), kind);
    }

    private static Component lines(Component... parts) {
        var lines = new Div(parts);
        lines.addClassName("accept-lines");
        return lines;
    }

    private void preview() {
        var preview = rules.preview(rule.getValue(), filter);
        called = labels.of(preview.names().stream().map(one -> one.candidate().record()).collect(Collectors.toSet()), Texts.locale());
        grid.setItems(preview.names());
        grid.setAllRowsVisible(preview.names().size() <= FEW);
        grid.asMultiSelect().select(preview.names());
        line.setText(words(preview));
        count();
    }

    private static String words(AcceptPreview preview) {
        var found = preview.more() ? t("reconcile.accept.more", preview.names().size()) : t("reconcile.accept.found", preview.names().size());
        var known = preview.notWeighed() == 0 ? found : found + " " + t("reconcile.accept.notWeighed", preview.notWeighed());
        return preview.renewing() ? known + " " + t("reconcile.accept.renewing") : known;
    }

    private void count() {
        int ticked = grid.getSelectedItems().size();
        accept.setText(t("reconcile.accept.do", ticked));
        accept.setEnabled(ticked > 0);
    }

    private void accept() {
        var chosen = List.copyOf(grid.getSelectedItems());
        var by = rule.getValue();
        if (!chosen.isEmpty()) {
            close();
            accepted.accept(rules.accept(by, chosen, t("reconcile.accept.why", t("reconcile.rule", by))), by);
        }
    }

    private void showLog() {
        before.removeAll();
        var latest = log.latest(MOST_LOGGED);
        before.setVisible(!latest.isEmpty());
        before.add(new H3(t("reconcile.accept.log")));
        latest.forEach(one -> before.add(logged(one)));
    }

    private Div logged(Acceptance one) {
        var words = new Span(t("reconcile.accept.logged", when(one.at()), one.byName(), rule(one.rule()), one.names()));
        var entry = new Div(words);
        if (one.standing() == 0) {
            entry.add(new Span(t("reconcile.accept.gone")));
        } else {
            var back = new Button(t("reconcile.accept.back", one.standing()), Icons.RETURN.create(), click -> {
                rules.takeBack(one.id());
                takenBack.run();
                preview();
                showLog();
            });
            back.addThemeVariants(ButtonVariant.TERTIARY);
            entry.add(back);
        }
        return entry;
    }

    /** A rule of a later version is told by its code. */
    private static String rule(String code) {
        return List.of(AcceptRule.values()).stream().filter(one -> one.name().equals(code)).findFirst().map(one -> t("reconcile.rule", one)).orElse(code);
    }

    private static String when(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Texts.locale()).withZone(ZoneId.systemDefault()).format(at);
    }
}
