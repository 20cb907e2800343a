package org.musubi.desk.home;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.access.Accounts;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.Texts;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Notice;
import org.musubi.ledger.Notices;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.QueueEntry;
import org.musubi.ledger.Records;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.RevisionView;
import org.musubi.register.Coverage;
import org.musubi.register.EvidenceCount;
import org.musubi.register.Label;
import org.musubi.register.tie.Ties;

/** Where everybody begins: the work that waits, the answers to one's own, and what is new in the register. */
@Route("")
@Menu(title = "nav.home", icon = "home", order = 0)
@PermitAll
class HomeView extends Screen {

    private static final int MOST_NOTICES = 8;
    private static final int MOST_REVISIONS = 10;

    private final Actor me = CurrentActor.get();

    HomeView(Proposals proposals, ReviewDesk reviews, Notices notices, Records records, Accounts accounts, Coverage coverage, Ties ties) {
        super(t("nav.home"));
        header().line(t("home.line", me.name()));
        firstStep();
        var cards = new Div();
        cards.addClassName("cards");
        if (writes() || me.is(Roles.REVIEWER)) {
            cards.add(waiting(proposals, reviews, accounts));
        }
        if (writes()) {
            cards.add(answers(notices));
        }
        cards.add(evidence(coverage.ofAll()));
        var coming = ties.coming(LocalDate.now(), Texts.locale());
        if (!coming.isEmpty()) {
            cards.add(coming(coming));
        }
        cards.add(lately(records));
        add(cards);
    }

    private boolean writes() {
        return me.is(Roles.CURATOR) || me.is(Roles.OFFICE);
    }

    private void firstStep() {
        if (me.is(Roles.OFFICE)) {
            primary("nav.visit", Icons.VISIT, "visit");
        } else if (me.is(Roles.CURATOR)) {
            primary("home.import", Icons.INTAKE, "intake?import=1");
        } else if (me.is(Roles.REVIEWER)) {
            primary("home.review", Icons.REVIEW, "review");
        } else {
            primary("home.browse", Icons.TIE, "ties");
        }
    }

    private void primary(String key, Icons icon, String path) {
        header().primary(new Button(t(key), icon.create(), click -> getUI().ifPresent(ui -> go(ui, path))));
    }

    private static void go(UI ui, String address) {
        var location = new Location(address);
        ui.navigate(location.getPath(), location.getQueryParameters());
    }

    private Component waiting(Proposals proposals, ReviewDesk reviews, Accounts accounts) {
        var lines = new UnorderedList();
        lines.addClassName("lines");
        if (me.is(Roles.REVIEWER)) {
            long others = reviews.queue().stream().filter(entry -> !entry.own()).mapToInt(QueueEntry::waiting).sum();
            count(lines, others, "home.toReview", "review");
        }
        if (writes()) {
            reviews.queue().stream().filter(entry -> entry.consents() > 0).forEach(entry ->
                    lines.add(line("review/" + entry.proposal(), t("home.consent", entry.consents(), entry.title()), null)));
            proposals.mine(Set.of(ItemState.RETURNED)).forEach(item ->
                    lines.add(line("item/" + item.id(), t("home.returned", words(item.label())), item.updatedAt())));
            drafts(proposals, lines);
            count(lines, proposals.mine(Set.of(ItemState.SUBMITTED)).size(), "home.submitted",
                    me.is(Roles.CURATOR) ? "intake" : "visit");
        }
        var card = card("home.waiting");
        if (lines.getComponentCount() == 0) {
            card.add(quiet(t("home.nothingWaits")));
        } else {
            card.add(lines);
        }
        if (writes() && accounts.otherReviewers() == 0) {
            var alone = new Paragraph(Icons.WARNING.create(), new Span(t("home.alone")));
            alone.addClassName("advice");
            card.add(alone);
        }
        return card;
    }

    /** Drafts of single records lead to their form; those of imports and visits are counted and lead to their list. */
    private void drafts(Proposals proposals, UnorderedList lines) {
        var drafts = proposals.mine(Set.of(ItemState.DRAFT));
        var forms = drafts.stream().map(ItemView::proposal).distinct()
                .filter(proposal -> proposals.find(proposal).filter(found -> found.type() == ProposalType.FORM || found.type() == ProposalType.NAMES).isPresent()).collect(Collectors.toSet());
        drafts.stream().filter(item -> forms.contains(item.proposal())).forEach(item -> lines.add(line("item/" + item.id(),
                t("home.draft", item.label().equals("?") ? t("form.new", item.kind()) : words(item.label())), item.updatedAt())));
        count(lines, drafts.stream().map(ItemView::proposal).filter(proposal -> !forms.contains(proposal)).distinct().count(),
                "home.drafts", me.is(Roles.CURATOR) ? "intake" : "visit");
    }

    private static void count(UnorderedList lines, long count, String key, String path) {
        if (count > 0) {
            lines.add(line(path, t(key, count), null));
        }
    }

    private Component answers(Notices notices) {
        var card = card("home.answers");
        List<Notice> mine = notices.mine(MOST_NOTICES);
        if (mine.isEmpty()) {
            card.add(quiet(t("home.answers.none")));
            return card;
        }
        var lines = new UnorderedList();
        lines.addClassName("lines");
        mine.forEach(notice -> {
            var line = line("item/" + notice.item(), t("home.answer." + notice.what().name().toLowerCase(Locale.ROOT),
                    notice.by(), words(notice.label())), notice.at());
            if (notice.news()) {
                line.addClassName("news");
            }
            lines.add(line);
        });
        card.add(lines);
        addDetachListener(detach -> {
            if (CurrentActor.find().isPresent()) {
                notices.seenAll();
            }
        });
        return card;
    }

    private static Component evidence(EvidenceCount count) {
        var card = card("home.evidence");
        if (count.facts() == 0) {
            card.add(quiet(t("home.lately.none")));
            return card;
        }
        var share = new Span(t("home.evidence.share", NumberFormat.getPercentInstance(Texts.locale())
                .format((double) count.sourced() / count.facts())));
        share.addClassName("figure");
        card.add(share, quiet(t("home.evidence.line", count.sourced(), count.facts(), count.conflicts())));
        return card;
    }

    private static Component coming(List<Ties.Anniversary> anniversaries) {
        var lines = new UnorderedList();
        lines.addClassName("lines");
        anniversaries.forEach(one -> lines.add(line("records/" + one.tie(),
                t("home.coming.years", one.label().text(), one.years(), DateLabel.text(one.day().toString())), null)));
        var card = card("home.coming");
        card.add(lines);
        return card;
    }

    private static Component lately(Records records) {
        var card = card("home.lately");
        List<RevisionView> latest = records.lately(MOST_REVISIONS);
        if (latest.isEmpty()) {
            card.add(quiet(t("home.lately.none")));
            return card;
        }
        var lines = new UnorderedList();
        lines.addClassName("lines");
        latest.forEach(revision -> lines.add(line("records/" + revision.record(), t(
                revision.mergedInto() != null ? "home.merged" : revision.retires() ? "home.retired" : revision.number() == 1 ? "home.added" : "home.changed",
                words(revision.label()), revision.author(), String.join(", ", revision.deciders())), revision.at())));
        card.add(lines);
        return card;
    }

    private static Section card(String key) {
        var section = new Section(new H2(t(key)));
        section.addClassName("card");
        return section;
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private static ListItem line(String path, String text, @Nullable Instant at) {
        var link = new Anchor(path, text);
        link.getElement().setAttribute("router-link", true);
        var item = new ListItem(link);
        if (at != null) {
            var there = at.atZone(ZoneId.systemDefault());
            var today = there.toLocalDate().equals(LocalDate.now());
            var time = new Span((today ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT) : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT))
                    .withLocale(Texts.locale()).format(there));
            time.setTitle(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Texts.locale()).format(there));
            time.addClassName("when");
            item.add(time);
        }
        return item;
    }

    private static String words(String label) {
        return Label.words(label, Texts.locale());
    }
}
