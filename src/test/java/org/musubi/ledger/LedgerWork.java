package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.register.NameForm;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.party.PersonDraft;
import org.musubi.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the ledger do again and again: propose as the curator, decide as the reviewer, look at what stands. */
abstract class LedgerWork {

    static final Demo CURATOR = DemoAccounts.CURATOR;
    static final Demo REVIEWER = DemoAccounts.REVIEWER;
    static final Demo CLERK = DemoAccounts.CLERK;

    /** Curator and reviewer in one person. */
    static final Demo SECOND = DemoAccounts.SECOND;

    @Autowired
    Proposals proposals;
    @Autowired
    Reviews reviews;
    @Autowired
    ReviewDesk desk;
    @Autowired
    Records records;
    @Autowired
    Reverts reverts;
    @Autowired
    Notices notices;
    @Autowired
    DraftJson json;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;

    static EventDraft event(String summary) {
        return EventDraft.empty().withSummary(Cited.given(summary))
                .withTypes(List.of(Cited.element(EventType.values()[0], Basis.GIVEN, List.of())));
    }

    static PersonDraft person(String name) {
        return new PersonDraft(List.of(Cited.element(NameForm.preferred(name, "ja"), Basis.GIVEN, List.of())), List.of(), null);
    }

    static Cited<Mention> mention(String name, @Nullable RecordId link) {
        return Cited.element(new Mention(name, null, "ja", link), Basis.GIVEN, List.of());
    }

    ProposalId proposal(Demo author) {
        return people.as(author, () -> proposals.open(ProposalType.FORM, "A proposal"));
    }

    ItemId create(Demo author, RecordId record, Draft draft) {
        var proposal = proposal(author);
        return people.as(author, () -> proposals.create(proposal, record, draft, null));
    }

    ItemId change(Demo author, RecordId record, int base, Draft draft) {
        var proposal = proposal(author);
        return people.as(author, () -> proposals.change(proposal, record, base, draft, "because"));
    }

    void submit(Demo author, ItemId... items) {
        assertThat(people.as(author, () -> proposals.submit(Arrays.asList(items)))).isInstanceOf(SaveResult.Saved.class);
    }

    ItemReview look(Demo who, ItemId item) {
        return people.as(who, () -> desk.find(item).orElseThrow());
    }

    ItemView item(ItemId item) {
        return look(REVIEWER, item).item();
    }

    UnitReview unit(Demo who, ItemId item, String path) {
        return look(who, item).units().stream().filter(unit -> unit.path().equals(path)).findFirst().orElseThrow();
    }

    Conclusion decide(Demo who, ItemId item, Verdict verdict, String... paths) {
        int version = item(item).version();
        return people.as(who, () -> reviews.decide(item, version, List.of(paths), verdict, "for a reason"));
    }

    Conclusion acceptAll(Demo who, ItemId item) {
        return decide(who, item, Verdict.ACCEPT, look(who, item).units().stream().map(UnitReview::path).toArray(String[]::new));
    }

    Conclusion conclude(Demo who, ItemId item, boolean takeAlong) {
        return people.as(who, () -> reviews.conclude(item, takeAlong));
    }

    Conclusion approve(ItemId item) {
        assertThat(acceptAll(REVIEWER, item)).isInstanceOf(Conclusion.Kept.class);
        return conclude(REVIEWER, item, true);
    }

    /** A record that stands in the register. */
    RecordId approved(Draft draft) {
        var record = RecordId.next();
        var item = create(CURATOR, record, draft);
        submit(CURATOR, item);
        assertThat(approve(item)).isInstanceOf(Conclusion.Applied.class);
        return record;
    }

    RecordView record(RecordId id) {
        return people.as(CURATOR, () -> records.find(id).orElseThrow());
    }

    EventDraft event(RecordId id) {
        return (EventDraft) record(id).draft();
    }

    boolean exists(RecordId id) {
        return people.as(CURATOR, () -> records.find(id).isPresent());
    }

    List<NoticeType> told(Demo who) {
        return people.as(who, () -> notices.mine(50)).stream().map(Notice::what).toList();
    }
}
