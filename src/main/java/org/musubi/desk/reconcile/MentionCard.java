package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.FactList;
import org.musubi.desk.parts.NameLabel;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Texts;
import org.musubi.intake.MentionPlace;
import org.musubi.intake.QueuedMention;
import org.musubi.reconciliation.Judgement;

/** A name as its source has it: the sentence around it, and what stands beside it there. */
final class MentionCard extends Div {

    MentionCard(QueuedMention mention, Quotes quotes) {
        addClassName("mention-card");
        var title = new H2(NameLabel.written(mention.written(), mention.language()));
        add(title);
        if (mention.unnamed()) {
            var how = new Div(new StatusBadge(StatusBadge.Tone.WAITING, t("reconcile.state.unnamed")), new Span(" " + t("reconcile.unnamed.how")));
            how.addClassName("quiet");
            add(how);
        }
        var first = mention.places().getFirst();
        if (mention.times() == 1) {
            add(sentence(first, mention.language()));
        }
        if (mention.records() > 0) {
            var review = new Div(new StatusBadge(StatusBadge.Tone.APPROVED, t("reconcile.approved", mention.records())), new Span(" " + t("reconcile.approved.how")));
            review.addClassName("quiet");
            add(review);
        }
        var facts = new FactList(quotes::read)
                .add(t("reconcile.kind"), new Span(t("kind." + mention.key().kind()) + " · " + mention.uses().stream()
                        .map(use -> t("intake.use", use)).sorted().collect(Collectors.joining(", "))));
        if (mention.times() == 1 && mention.context().office() != null && !mention.unnamed()) {
            facts.add(t("reconcile.office"), NameLabel.written(mention.context().office(), mention.language()));
        }
        if (mention.times() == 1 && mention.context().place() != null) {
            facts.add(t("reconcile.place"), NameLabel.written(mention.context().place(), mention.language()));
        }
        if (mention.times() == 1 && first.date() != null) {
            facts.add(t("reconcile.date"), new Span(DateLabel.text(first.date())));
        }
        facts.add(t("reconcile.source"), new Span(mention.sourceTitle() + " · " + t("intake.times", mention.times())));
        add(facts);
        if (mention.reach() != QueuedMention.Reach.SOURCE) {
            add(quiet(t("reconcile.reach", mention.reach())));
        }
        if (mention.settled() != null) {
            add(quiet(judged(mention.settled())));
        }
    }

    private static Component quiet(String words) {
        var line = new Div(words);
        line.addClassName("quiet");
        return line;
    }

    static Component sentence(MentionPlace mention, @Nullable String language) {
        var sentence = new HtmlContainer("blockquote");
        sentence.addClassName("sentence");
        if (language != null) {
            sentence.getElement().setAttribute("lang", language);
        }
        var name = new HtmlContainer("mark");
        name.add(new Span(mention.quote()));
        sentence.add(new Span(mention.before()), name, new Span(mention.after()));
        name.setVisible(!mention.quote().isEmpty());
        return sentence;
    }

    static String judged(Judgement judgement) {
        return t("reconcile.judged", judgement.byName(), DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Texts.locale()).withZone(ZoneId.systemDefault()).format(judgement.at()), t("reconcile.answer", judgement.answer()));
    }
}
