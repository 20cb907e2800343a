package org.musubi.desk.review;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.Notices;
import org.musubi.ledger.NoticeType;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.QueueEntry;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.register.NameForm;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.place.PlaceDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit that waits for a reviewer, and the hands with which the screen is used. */
abstract class ReviewWork extends ViewTest {

    @Autowired
    Proposals proposals;
    @Autowired
    ReviewDesk desk;
    @Autowired
    Reviews reviews;
    @Autowired
    Records records;
    @Autowired
    Notices notices;
    @Autowired
    JdbcClient jdbc;

    final RecordId visit = RecordId.next();
    ProposalId proposal;
    ItemId item;

    @BeforeEach
    void aVisitWaits() {
        propose(DemoAccounts.CURATOR, EventDraft.empty().withSummary(Cited.given("A vissit to the harbour"))
                .withTypes(List.of(Cited.element(EventType.values()[0], Basis.GIVEN, List.of())))
                .withNote(Cited.given("Said to be the third").withDoubts(List.of("out_of_order"))));
    }

    void propose(Demo author, EventDraft draft) {
        CurrentActor.runAs(actor(author), () -> {
            proposal = proposals.open(ProposalType.FORM, "Visits of a summer");
            item = proposals.create(proposal, visit, draft, "Found in a letter");
            return proposals.submit(List.of(item));
        });
    }

    Actor actor(Demo person) {
        var id = jdbc.sql("SELECT id FROM account WHERE username = ?").param(person.username()).query(java.util.UUID.class).single();
        return new Actor(new AccountId(id), person.displayName(), person.roles());
    }

    static EventDraft event(String summary) {
        return EventDraft.empty().withSummary(Cited.given(summary)).withTypes(List.of(Cited.element(EventType.VISIT, Basis.GIVEN, List.of())));
    }

    static PlaceDraft place(String name) {
        return new PlaceDraft(List.of(Cited.element(NameForm.preferred(name, "en"), Basis.GIVEN, List.of())), null, null, null);
    }

    /** One proposal with a new record for each draft. */
    List<ItemId> proposeAll(Demo author, Draft... drafts) {
        return CurrentActor.runAs(actor(author), () -> {
            proposal = proposals.open(ProposalType.FORM, "Several at once");
            var all = new ArrayList<ItemId>();
            for (Draft draft : drafts) {
                all.add(proposals.create(proposal, RecordId.next(), draft, null));
            }
            proposals.submit(all);
            return all;
        });
    }

    ItemState state(ItemId of) {
        return CurrentActor.runAs(actor(DemoAccounts.REVIEWER), () -> desk.find(of).orElseThrow().item().state());
    }

    ItemState state() {
        return CurrentActor.runAs(actor(DemoAccounts.REVIEWER), () -> desk.find(item).orElseThrow().item().state());
    }

    EventDraft approved() {
        return CurrentActor.runAs(actor(DemoAccounts.READER), () -> records.draft(visit, EventDraft.class).orElseThrow());
    }

    void review(Demo who) {
        as(who);
        go("review/" + proposal);
    }

    UnitTable units() {
        return all(UnitTable.class).getFirst();
    }

    void key(String key) {
        var element = units().getElement();
        var data = JacksonUtils.createObjectNode();
        data.put("event.detail", key);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "musubi-key", data));
        settle();
    }

    /** Presses the button below the words; the one for the whole draft stands further down. */
    void say(String verb) {
        _click(all(Button.class).stream().filter(button -> button.getText().equals(verb)).findFirst().orElseThrow());
        settle();
    }

    /** The reviewer asks, and the author writes another summary and submits again. */
    void askAndHaveTheSummaryRewritten(String question, String summary) {
        key("r");
        fill("Your question to the author", question);
        say("Return draft");
        CurrentActor.runAs(actor(DemoAccounts.CURATOR), () -> {
            var now = proposals.find(item).orElseThrow();
            proposals.save(item, now.version(), ((EventDraft) now.draft()).withSummary(Cited.given(summary)));
            return proposals.submit(List.of(item));
        });
    }

    void onUnit(String path) {
        units().select(path);
    }

    /** Presses a key inside a panel, with no input method at work. */
    void keydown(Component panel, String... inFilter) {
        var element = panel.getElement();
        var listeners = element.getNode().getFeature(ElementListenerMap.class);
        var data = JacksonUtils.createObjectNode();
        listeners.getExpressions("keydown").stream().filter(expression -> Stream.of(inFilter).allMatch(expression::contains)).forEach(expression -> data.put(expression, true));
        listeners.fireEvent(new DomEvent(element, "keydown", data));
        settle();
    }
}
