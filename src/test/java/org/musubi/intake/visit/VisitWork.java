package org.musubi.intake.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.SaveResult;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.UnitState;
import org.musubi.ledger.Verdict;
import org.musubi.register.NameForm;
import org.musubi.register.event.EventDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.register.tie.TieDraft;
import org.musubi.sources.SourceDraft;
import org.musubi.testing.People;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of visits do again and again: two tied cities, a clerk who logs, a reviewer who decides. */
abstract class VisitWork {

    static final Demo CLERK = DemoAccounts.CLERK;
    static final Demo CURATOR = DemoAccounts.CURATOR;
    static final Demo REVIEWER = DemoAccounts.REVIEWER;
    static final Locale ENGLISH = Locale.ENGLISH;

    @Autowired
    Visits visits;
    @Autowired
    Proposals proposals;
    @Autowired
    Reviews reviews;
    @Autowired
    ReviewDesk desk;
    @Autowired
    Records records;
    @Autowired
    People people;

    RecordId anlan;
    RecordId mishino;
    RecordId tie;

    @BeforeEach
    void twoTiedCities() {
        anlan = approved(place("Anlan"));
        mishino = approved(place("Mishino"));
        tie = approved(tie(anlan, mishino));
    }

    static PlaceDraft place(String name) {
        return new PlaceDraft(List.of(element(NameForm.preferred(name, "en"))), null, null, null);
    }

    static TieDraft tie(RecordId one, RecordId other) {
        return new TieDraft(List.of(element(Mention.of(one, null)), element(Mention.of(other, null))), null, List.of(), List.of(), null);
    }

    static <T> Cited<T> element(T value) {
        return Cited.element(value, Basis.GIVEN, List.of());
    }

    static WrittenDate day(String edtf) {
        return new WrittenDate(null, edtf, org.musubi.chronology.Basis.GIVEN, null, null);
    }

    VisitEntry entry(@Nullable String edtf) {
        return new VisitEntry(tie, anlan, mishino, edtf == null ? null : day(edtf), "Anlan fruit growers", "Wei Lan", "Deputy mayor", 8,
                "Pear blossom", List.of("AGR"), List.of("Cold store"), false, null);
    }

    /** The entry with another purpose. */
    static VisitEntry purpose(VisitEntry entry, @Nullable String purpose) {
        return new VisitEntry(entry.tie(), entry.from(), entry.to(), entry.date(), entry.group(), entry.head(), entry.headOffice(), entry.size(),
                purpose, entry.fields(), entry.places(), entry.planned(), entry.note());
    }

    <T> T clerk(Supplier<T> work) {
        return people.as(CLERK, work);
    }

    ItemId begun(VisitEntry entry) {
        return clerk(() -> visits.begin(entry, ENGLISH));
    }

    ItemId submitted(VisitEntry entry) {
        var id = begun(entry);
        submit(id, entry);
        return id;
    }

    void submit(ItemId id, VisitEntry entry) {
        assertThat(clerk(() -> visits.submit(id, item(id).version(), entry, null, ENGLISH))).isInstanceOf(SaveResult.Saved.class);
    }

    OpenVisit open(ItemId id) {
        return clerk(() -> visits.open(id).orElseThrow());
    }

    ItemView item(ItemId id) {
        return clerk(() -> proposals.find(id).orElseThrow());
    }

    EventDraft draft(ItemId id) {
        return (EventDraft) item(id).draft();
    }

    /** The office's record of a visit: the source in its proposal. */
    ItemView source(ItemId visit) {
        return sources(visit).getLast();
    }

    List<ItemView> sources(ItemId visit) {
        return clerk(() -> proposals.itemsOf(item(visit).proposal())).stream().filter(item -> item.draft() instanceof SourceDraft).toList();
    }

    List<String> queue() {
        return people.as(REVIEWER, () -> desk.queue()).stream().map(entry -> entry.title()).toList();
    }

    List<UnitReview> units(ItemId id) {
        return people.as(REVIEWER, () -> desk.find(id).orElseThrow().units());
    }

    void acceptAll(ItemId id) {
        var open = units(id).stream().filter(unit -> unit.state() == UnitState.OPEN).map(UnitReview::path).toList();
        assertThat(people.as(REVIEWER, () -> reviews.decide(id, item(id).version(), open, Verdict.ACCEPT, null))).isInstanceOf(Conclusion.Kept.class);
    }

    void approve(ItemId id) {
        acceptAll(id);
        assertThat(people.as(REVIEWER, () -> reviews.conclude(id, true))).isInstanceOf(Conclusion.Applied.class);
    }

    /** A record that stands in the register, proposed by the curator. */
    RecordId approved(Draft draft) {
        var record = RecordId.next();
        var item = people.as(CURATOR, () -> proposals.create(proposals.open(ProposalType.FORM, "A proposal"), record, draft, null));
        assertThat(people.as(CURATOR, () -> proposals.submit(List.of(item)))).isInstanceOf(SaveResult.Saved.class);
        approve(item);
        return record;
    }

    EventDraft event(RecordId record) {
        return clerk(() -> records.draft(record, EventDraft.class).orElseThrow());
    }
}
