package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.parts.Icons;
import org.musubi.desk.parts.NameLabel;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.Screen;
import org.musubi.desk.parts.StatusBadge;
import org.musubi.desk.parts.Tabs;
import org.musubi.desk.parts.Texts;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.event.EventDraft;
import org.musubi.register.tie.TieDraft;
import org.musubi.sources.SourceDraft;

/** The page of a record of any kind: facts with their evidence, what belongs to it, how it came to be so. */
@Route("records/:id")
@PermitAll
class RecordPage extends Screen implements BeforeEnterObserver {

    private static final String TAB = "tab";
    /** The id of a merged record that led here. */
    private static final String MERGED = "merged";
    /** Whether the page of a merged record itself is wanted rather than that of its survivor. */
    private static final String ITSELF = "itself";

    private final Records records;
    private final Labels labels;
    private final Quotes quotes;
    private final RecordLists lists;
    private final RecordHistory history;
    private final SourcePanel sourcePanel;
    private final Proposals proposals;
    private final DraftJson json;
    private final Merging merging;
    private final AccountsPanel accounts;
    private Optional<RecordView> absorbed = Optional.empty();

    RecordPage(Records records, Labels labels, Quotes quotes, RecordLists lists, RecordHistory history, SourcePanel sourcePanel,
               Proposals proposals, DraftJson json, Merging merging, AccountsPanel accounts) {
        super("");
        this.records = records;
        this.labels = labels;
        this.quotes = quotes;
        this.lists = lists;
        this.history = history;
        this.sourcePanel = sourcePanel;
        this.proposals = proposals;
        this.json = json;
        this.merging = merging;
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").flatMap(RecordPage::id).orElseThrow(NotFoundException::new);
        var record = records.find(id).orElseThrow(NotFoundException::new);
        var parameters = event.getLocation().getQueryParameters();
        if (record.survivor() != null && parameters.getSingleParameter(ITSELF).isEmpty()) {
            event.forwardTo(RecordPages.address(record.survivor()), QueryParameters.of(MERGED, record.id().toString()));
            return;
        }
        absorbed = parameters.getSingleParameter(MERGED).flatMap(RecordPage::id).flatMap(records::find)
                .filter(one -> record.id().equals(one.survivor()));
        beginAnew();
        show(record, parameters.getSingleParameter(TAB).orElse(""), parameters.getSingleParameter("at"));
    }

    private static Optional<RecordId> id(String text) {
        try {
            return Optional.of(RecordId.of(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private void show(RecordView record, String tab, Optional<String> at) {
        var links = new HashSet<>(json.links(record.draft()));
        links.add(record.id());
        Map<RecordId, Label> known = labels.of(links, Texts.locale());
        var label = record.survivor() == null ? known.getOrDefault(record.id(), Label.of(record.label())) : Label.of(record.label());
        header().heading(new NameLabel(label.text(), label.language(), label.original(), label.originalLanguage()), label.text());
        header().trail(list(record.kind()));
        header().line(t("kind." + record.kind()) + " · " + t("register.revision", Integer.toString(record.number())));
        if (record.state() == RecordState.ACTIVE && CurrentActor.find().filter(me -> me.is(Roles.CURATOR)).isPresent()) {
            if (Merging.KINDS.contains(record.kind())) {
                header().secondary(new Button(t("merge.action"), click -> merging.dialog(record, label.text()).open()));
                header().secondary(new Button(t("split.action"), click -> getUI().ifPresent(ui -> ui.navigate(RecordPages.address(record.id()) + "/split"))));
            }
            header().secondary(new Button(t("retire.action"), click -> retire(record, label.text())));
            header().primary(new Button(t("action.proposeChange"), Icons.EDIT.create(),
                    click -> getUI().ifPresent(ui -> ui.navigate(RecordPages.address(record.id()) + "/change"))));
        }
        if (record.state() == RecordState.RETIRED) {
            header().beside(new StatusBadge(StatusBadge.Tone.CONFLICT, t("register.retired")));
            add(new Paragraph(t("register.retired.how")));
        }
        if (record.survivor() != null) {
            header().beside(new StatusBadge(StatusBadge.Tone.CONFLICT, t("register.merged")));
            var survivor = labels.of(List.of(record.survivor()), Texts.locale()).getOrDefault(record.survivor(), Label.of("?"));
            add(new Paragraph(new Span(t("register.merged.into")), new Span(" "), RecordPages.link(record.survivor(), survivor)));
        }
        absorbed.ifPresent(this::cameFrom);
        waiting(record.id());
        var facts = new RecordFacts(quotes, known);
        if (record.draft() instanceof TieDraft tie) {
            add(TieLine.of(tie));
        }
        var tabs = new LinkedHashMap<String, Supplier<Component>>();
        if (record.draft() instanceof TieDraft) {
            tabs.put("timeline", () -> lists.timeline(record.id()));
        }
        tabs.put("facts", () -> facts.of(record.draft()));
        if (record.draft() instanceof EventDraft event) {
            tabs.put("accounts", () -> accounts.of(event, known));
        }
        if (record.draft() instanceof SourceDraft source) {
            tabs.put("text", () -> sourcePanel.of(record.id(), source, at));
            tabs.put("citing", () -> lists.citing(record.id()));
        } else {
            tabs.put("agreements", () -> lists.agreements(record));
            tabs.put("events", () -> lists.events(record));
            tabs.put("sources", () -> lists.sources(record.draft()));
        }
        tabs.put("history", () -> history.of(record));
        add(sheet(tabs, at.isPresent() ? "text" : tab));
    }

    /** Says why another address than the one asked for is shown, and how to see what was there. */
    private void cameFrom(RecordView merged) {
        var link = new Anchor(RecordPages.address(merged.id()) + "?" + ITSELF + "=1", t("register.merged.itself"));
        link.getElement().setAttribute("router-link", true);
        add(new Paragraph(new Span(t("register.merged.here", merged.label())), new Span(" "), link));
    }

    private void retire(RecordView record, String name) {
        new RetireDialog(record, name, labels.of(records.referrers(record.id()), Texts.locale()), proposals).open();
    }

    /** What waits to be decided about the record, for those who may see it; and the reader's own drafts of a change. */
    private void waiting(RecordId record) {
        var me = CurrentActor.find();
        if (me.filter(one -> one.is(Roles.CURATOR) || one.is(Roles.REVIEWER) || one.is(Roles.OFFICE)).isEmpty()) {
            return;
        }
        for (ItemView item : proposals.openItemsOf(record)) {
            var submitted = item.state() == ItemState.SUBMITTED;
            if (!submitted && !item.author().equals(me.get().account())) {
                continue;
            }
            var link = new Anchor(submitted ? "review/" + item.proposal() + "?item=" + item.id() : "item/" + item.id(),
                    t("register.waiting", item.action().name(), item.state().name()));
            link.getElement().setAttribute("router-link", true);
            add(new Paragraph(new StatusBadge(submitted ? StatusBadge.Tone.WAITING : StatusBadge.Tone.DRAFT), new Span(" "), link));
        }
    }

    private static RouterLink list(String kind) {
        return switch (kind) {
            case "event" -> new RouterLink(t("nav.events"), EventListView.class);
            case "place" -> new RouterLink(t("nav.places"), PlaceListView.class);
            case "source" -> new RouterLink(t("nav.sources"), SourceListView.class);
            case "person", "organisation" -> new RouterLink(t("nav.parties"), PartyListView.class);
            default -> new RouterLink(t("nav.ties"), TieListView.class);
        };
    }

    /** Tabs; those without content are left out. */
    private Component sheet(Map<String, Supplier<Component>> contents, String wanted) {
        var sheet = new Tabs();
        sheet.addClassName("record-tabs");
        var names = new HashMap<Tab, String>();
        contents.forEach((name, content) -> {
            var shown = content.get();
            if (shown instanceof Div empty && empty.getComponentCount() == 0) {
                return;
            }
            var tab = sheet.add(t("register.tab." + name), shown);
            names.put(tab, name);
            if (name.equals(wanted)) {
                sheet.setSelectedTab(tab);
            }
        });
        sheet.addSelectedChangeListener(change -> getUI().ifPresent(ui -> {
            var location = ui.getActiveViewLocation();
            var itself = location.getQueryParameters().getSingleParameter(ITSELF).isPresent() ? "&" + ITSELF + "=1" : "";
            ui.getPage().getHistory().replaceState(null, location.getPath() + "?" + TAB + "=" + names.get(change.getSelectedTab()) + itself);
        }));
        return sheet;
    }
}
