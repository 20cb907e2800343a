package org.musubi.desk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.chronology.Basis;
import org.musubi.chronology.WrittenDate;
import org.musubi.intake.visit.OpenVisit;
import org.musubi.intake.visit.VisitEntry;
import org.musubi.intake.visit.Visits;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.RemarkType;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.Verdict;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.event.Stage;
import org.musubi.register.tie.TieDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Longer ways through the screen: complete, repeat, answer, come back, meet somebody else's save. */
class VisitJourneysTest extends ViewTest {

    private static final Demo CLERK = DemoAccounts.CLERK;

    @Autowired
    private Visits visits;
    @Autowired
    private Records records;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ReviewDesk desk;
    @Autowired
    private JdbcClient jdbc;

    private RecordId tie() {
        return people.as(CLERK, () -> records.search("tie", "Mishino", 1).stream().findFirst()
                .or(() -> records.search("tie", "美篠", 1).stream().findFirst()).orElseThrow().id());
    }

    private VisitEntry entry(String edtf, boolean planned) {
        var tie = tie();
        var parties = people.as(CLERK, () -> records.draft(tie, TieDraft.class).orElseThrow().parties());
        return new VisitEntry(tie, parties.getFirst().value().link(), parties.getLast().value().link(),
                new WrittenDate(null, edtf, Basis.GIVEN, null, null), "A swimming team", "Ito Ken", "Coach", 9, "A match", List.of("SPO"),
                List.of("The pool"), planned, null);
    }

    private ItemId submitted(VisitEntry entry) {
        return people.as(CLERK, () -> {
            var id = visits.begin(entry, Locale.ENGLISH);
            visits.submit(id, visits.open(id).orElseThrow().version(), entry, null, Locale.ENGLISH);
            return id;
        });
    }

    private RecordId approved(ItemId id) {
        return people.as(DemoAccounts.REVIEWER, () -> {
            var review = desk.find(id).orElseThrow();
            reviews.decide(id, review.item().version(), review.units().stream().map(UnitReview::path).toList(), Verdict.ACCEPT, null);
            assertThat(reviews.conclude(id, true)).isInstanceOf(Conclusion.Applied.class);
            return review.item().record();
        });
    }

    private OpenVisit open(ItemId id) {
        return people.as(CLERK, () -> visits.open(id).orElseThrow());
    }

    /** The visit whose form is on the screen: the latest that is the clerk's. */
    private OpenVisit latest() {
        return people.as(CLERK, () -> visits.mine()).getFirst();
    }

    private Button named(String name) {
        return all(Button.class).stream().filter(one -> one.getAriaLabel().filter(name::equals).isPresent()).findFirst().orElseThrow();
    }

    private void pressNamed(String name) {
        named(name).click();
        settle();
    }

    private List<String> changes(ItemId id) {
        return people.as(DemoAccounts.REVIEWER, () -> desk.find(id).orElseThrow().units().stream().map(UnitReview::path).toList());
    }

    @Test
    void aPlannedVisitIsCompletedFromItsLine() {
        var record = approved(submitted(entry("2026-11-03", true)));
        as(CLERK);
        go("visit");

        pressNamed("Complete: A swimming team");
        assertThat(this.<String>field("Head of the group").getValue()).isEqualTo("Ito Ken");
        press("Submit");

        assertThat(latest()).satisfies(visit -> {
            assertThat(visit.record()).isEqualTo(record);
            assertThat(visit.state()).isEqualTo(ItemState.SUBMITTED);
            assertThat(changes(visit.item())).containsExactly("/stage");
        });
    }

    /** What a curator planned from a letter: an unlinked side, a place with a comma in its name, no tie. */
    @Test
    void whatTheFormCannotShowSurvivesItsCompletion() {
        var draft = EventDraft.empty().withSummary(Cited.given("Planned by letter"))
                .withTypes(List.of(Cited.element(EventType.VISIT, org.musubi.ledger.Basis.GIVEN, List.of())))
                .withDate(Cited.given(new WrittenDate("autumn 2026", "2026-23", Basis.STATED, null, null)))
                .withFrom(Cited.given(Mention.written("the orchards", "en"))).withTie(Cited.given(Mention.of(tie(), null)))
                .withPlaces(List.of(Cited.element(Mention.written("Pool, old", "en"), org.musubi.ledger.Basis.GIVEN, List.of())))
                .withStage(Cited.given(Stage.PLANNED));
        var id = people.as(DemoAccounts.CURATOR, () -> {
            var made = proposals.create(proposals.open(ProposalType.FORM, "A letter"), RecordId.next(), draft, null);
            proposals.submit(List.of(made));
            return made;
        });
        approved(id);
        as(CLERK);
        go("visit");
        pressNamed("Complete: Planned by letter");

        fill("Purpose", "To swim");
        fill("Places visited", "Pool, old, Town hall");
        press("Submit");

        assertThat(latest().state()).isEqualTo(ItemState.SUBMITTED);
        assertThat(latest().entry().places()).containsExactly("Pool, old", "Town hall");
        assertThat(changes(latest().item())).hasSize(3).contains("/stage", "/purpose").doesNotContain("/from", "/to");
    }

    @Test
    void lastYearsVisitIsRepeatedWithoutItsDate() {
        approved(submitted(entry("2026-11-03", false)));
        as(CLERK);
        go("visit");

        pressNamed("Repeat: A swimming team");

        assertThat(this.<String>field("Group").getValue()).isEqualTo("A swimming team");
        assertThat(latest().entry()).isEqualTo(withDate(entry("2026-11-03", true), null));
        this.<WrittenDate>fill("When", new WrittenDate(null, "2026-11-20", Basis.GIVEN, null, null));
        assertThat(latest().entry().planned()).as("a day that is past is no plan").isFalse();
    }

    private static VisitEntry withDate(VisitEntry entry, WrittenDate date) {
        return new VisitEntry(entry.tie(), entry.from(), entry.to(), date, entry.group(), entry.head(), entry.headOffice(), entry.size(), entry.purpose(),
                entry.fields(), entry.places(), entry.planned(), entry.note());
    }

    @Test
    void aQuestionIsAnsweredAndTheVisitSubmittedAgain() {
        var id = submitted(entry("2026-11-03", false));
        people.as(DemoAccounts.REVIEWER, () -> reviews.giveBack(id, desk.find(id).orElseThrow().item().version(), "Who came along?"));
        as(CLERK);
        go("visit/" + id);
        assertThat(screen()).contains("Who came along?");

        fill("Your answer", "The juniors too");
        this.<WrittenDate>fill("When", null);
        press("Answer and submit again");
        assertThat(open(id).state()).isEqualTo(ItemState.RETURNED);
        assertThat(open(id).remarks()).as("nothing is answered before the visit can be submitted").hasSize(1);

        this.<WrittenDate>fill("When", new WrittenDate(null, "2026-11-04", Basis.GIVEN, null, null));
        press("Answer and submit again");

        assertThat(open(id).state()).isEqualTo(ItemState.SUBMITTED);
        assertThat(open(id).remarks()).extracting(remark -> remark.type()).containsExactly(RemarkType.QUESTION, RemarkType.ANSWER);
        assertThat(screen()).contains("The juniors too", "It waits for a reviewer");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNeitherLostNorOverwritten() {
        var id = people.as(CLERK, () -> visits.begin(entry("2026-11-03", false), Locale.ENGLISH));
        as(CLERK);
        go("visit/" + id);
        people.as(DemoAccounts.CURATOR, () -> visits.save(id, open(id).version(), entry("2026-11-05", false), Locale.ENGLISH));

        fill("Purpose", "A friendly match");

        assertThat(screen()).contains(DemoAccounts.CURATOR.displayName() + " saved this visit meanwhile");
        assertThat(this.<String>field("Purpose").getValue()).isEqualTo("A friendly match");
        assertThat(open(id).entry().date().edtf()).isEqualTo("2026-11-05");
        press("Submit");
        assertThat(open(id).state()).isEqualTo(ItemState.DRAFT);

        press("Take theirs");
        assertThat(this.<String>field("Purpose").getValue()).isEqualTo("A match");
        assertThat(screen()).doesNotContain("saved this visit meanwhile");

        people.as(DemoAccounts.CURATOR, () -> visits.save(id, open(id).version(), entry("2026-11-06", false), Locale.ENGLISH));
        fill("Purpose", "A friendly match");
        press("Keep mine");
        assertThat(screen()).doesNotContain("saved this visit meanwhile");
        assertThat(open(id).entry().purpose()).isEqualTo("A friendly match");
        assertThat(open(id).entry().date().edtf()).isEqualTo("2026-11-05");
        press("Submit");
        assertThat(open(id).state()).isEqualTo(ItemState.SUBMITTED);
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        as(CLERK);
        go("visit");
        fill("Group", "A choir");
        fill("Note", "They sang at the station");

        as(CLERK);
        go("visit");
        var mine = all(Anchor.class).stream().map(Anchor::getHref).filter(href -> href.startsWith("visit/")).findFirst().orElseThrow();
        go(mine);

        assertThat(this.<String>field("Group").getValue()).isEqualTo("A choir");
        assertThat(this.<String>field("Note").getValue()).isEqualTo("They sang at the station");
    }

    @Test
    void anOfficeOfOnePersonIsToldWhatItNeeds() {
        as(CLERK);
        go("visit");
        assertThat(screen()).doesNotContain("There is no other reviewer yet");

        jdbc.sql("DELETE FROM account_role WHERE role = 'REVIEWER'").update();
        as(CLERK);
        go("visit");

        assertThat(screen()).contains("There is no other reviewer yet", "second person");
    }

    @Test
    void aRefusedVisitIsShownWithTheReasonAndMayBeLoggedAnew() {
        var id = submitted(entry("2026-11-03", false));
        people.as(DemoAccounts.REVIEWER, () -> reviews.refuse(id, desk.find(id).orElseThrow().item().version(), "That was another team"));
        as(CLERK);
        go("visit/" + id);

        assertThat(screen()).contains("That was another team");
        assertThat(this.<String>field("Group").isReadOnly()).isTrue();
        noButton("Submit");
        press("Log it anew");

        assertThat(latest().item()).isNotEqualTo(id);
        assertThat(latest().entry()).isEqualTo(entry("2026-11-03", false));
        assertThat(this.<String>field("Group").isReadOnly()).isFalse();
    }
}
