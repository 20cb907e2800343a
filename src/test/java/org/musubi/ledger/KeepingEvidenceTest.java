package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.base.Ids;
import org.musubi.register.event.EventDraft;
import org.musubi.sources.SourceDraft;
import org.musubi.testing.DatabaseTest;

/** Evidence travels with its value, whatever becomes of the value. */
@DatabaseTest
class KeepingEvidenceTest extends LedgerWork {

    private RecordId page;
    private RecordId letter;

    @BeforeEach
    void twoSources() {
        page = approved(source("A page"));
        letter = approved(source("A letter"));
    }

    private static SourceDraft source(String title) {
        return new SourceDraft(Cited.given(title), null, null, null, null, null, null, null, null, null, List.of(), null);
    }

    private static Cited<String> said(String value, Citation... citations) {
        return Cited.of(value, Basis.STATED, List.of(citations));
    }

    private static Citation quote(RecordId source, String words) {
        return Citation.quoting(source, words, null);
    }

    private List<String> quotes(RecordId record) {
        return event(record).summary().citations().stream().map(Citation::quote).toList();
    }

    private ItemId proposed(RecordId record, EventDraft draft) {
        var item = change(CURATOR, record, record(record).number(), draft);
        submit(CURATOR, item);
        return item;
    }

    @Test
    void theSameValueFromTwoSourcesIsNoClashAndKeepsBothQuotes() {
        var record = approved(event("As it was"));
        var one = proposed(record, event(record).withSummary(said("As it is", quote(page, "so says the page"))));
        var other = proposed(record, event(record).withSummary(said("As it is", quote(letter, "so says the letter"))));

        assertThat(approve(one)).isInstanceOf(Conclusion.Applied.class);
        assertThat(unit(REVIEWER, other, "/summary").clash()).isFalse();
        assertThat(approve(other)).isInstanceOf(Conclusion.Applied.class);

        assertThat(event(record).summary().value()).isEqualTo("As it is");
        assertThat(quotes(record)).containsExactly("so says the page", "so says the letter");
    }

    @Test
    void aQuoteAddedMeanwhileStaysAndOneThatWasTakenOutStaysOut() {
        var record = approved(event("A visit").withSummary(said("A visit", quote(page, "wrong"))));
        var summary = event(record).summary();
        var more = List.of(summary.citations().getFirst(), quote(page, "more"));
        var adds = proposed(record, event(record).withSummary(summary.withCitations(more)));
        var replaces = proposed(record, event(record).withSummary(summary.withCitations(List.of(quote(letter, "right")))));

        approve(adds);
        approve(replaces);

        assertThat(quotes(record)).containsExactly("more", "right");
    }

    @Test
    void aReviewersAmendmentKeepsTheQuotes() {
        var record = RecordId.next();
        var item = create(CURATOR, record, event("A vissit").withSummary(said("A vissit", quote(page, "the words"))));
        submit(CURATOR, item);
        people.as(REVIEWER, () -> reviews.amend(item, item(item).version(), json.withValue(item(item).draft(), "/summary", "A visit")));
        acceptAll(SECOND, item);
        assertThat(conclude(SECOND, item, true)).isInstanceOf(Conclusion.Applied.class);

        assertThat(event(record).summary().value()).isEqualTo("A visit");
        assertThat(quotes(record)).containsExactly("the words");
    }

    @Test
    void takingARevisionBackBringsTheOldQuotesBack() {
        var record = approved(event("A visit").withSummary(said("A visit", quote(page, "the words"))));
        approve(proposed(record, event(record).withSummary(Cited.given("Wrong"))));

        var back = (RevertResult.Proposed) people.as(CURATOR, () -> reverts.propose(record, 2, "Taking back", "A slip"));
        submit(CURATOR, back.item());
        approve(back.item());

        assertThat(quotes(record)).containsExactly("the words");
    }

    @Test
    void aClashKeepsTheQuotesOfBothUntilItIsDecided() {
        var record = approved(event("As it was"));
        var one = proposed(record, event(record).withSummary(said("One", quote(page, "one"))));
        var other = proposed(record, event(record).withSummary(said("Other", quote(letter, "other"))));
        approve(one);
        assertThat(approve(other)).isInstanceOf(Conclusion.Clashed.class);

        var clashed = unit(REVIEWER, other, "/summary");
        assertThat(DraftJson.citations(clashed.now())).extracting(Citation::quote).containsExactly("one");
        assertThat(DraftJson.citations(clashed.proposed())).extracting(Citation::quote).containsExactly("other");
    }

    @Test
    void whatClashesIsNotAcceptedInBulk() {
        var record = approved(event("As it was"));
        var one = proposed(record, event(record).withSummary(Cited.given("One")));
        var other = proposed(record, event(record).withSummary(Cited.given("Other")).withNote(Cited.given("A note")));
        approve(one);

        assertThat(people.as(REVIEWER, () -> reviews.acceptWithoutDoubts(List.of(other)))).isEqualTo(1);

        assertThat(unit(REVIEWER, other, "/summary")).satisfies(unit -> {
            assertThat(unit.isOpen()).isTrue();
            assertThat(unit.clash()).isTrue();
        });
    }


    @Test
    void aMentionThatLosesItsLinkKeepsItsQuotes() {
        var who = RecordId.next();
        var newPerson = create(CURATOR, who, person("小林"));
        var host = new Cited<>(Ids.next(), new Mention("小林", null, "ja", who), Basis.STATED, List.of(quote(page, "Mr Kobayashi")), List.of());
        var visit = RecordId.next();
        var item = create(CURATOR, visit, event("A visit").withHosts(List.of(host)));
        submit(CURATOR, item);
        people.as(REVIEWER, () -> reviews.refuse(newPerson, item(newPerson).version(), "Unknown"));

        approve(item);

        assertThat(event(visit).hosts()).singleElement().satisfies(kept -> {
            assertThat(kept.value().link()).isNull();
            assertThat(kept.citations()).extracting(Citation::quote).containsExactly("Mr Kobayashi");
        });
    }

    @Test
    void takingARevisionBackLeavesQuotesOfOtherUnitsAlone() {
        var record = approved(event("A visit"));
        approve(proposed(record, event(record).withNote(Cited.given("Wrong"))));
        approve(proposed(record, event(record).withSummary(said("A visit", quote(letter, "so it was")))));

        var back = (RevertResult.Proposed) people.as(CURATOR, () -> reverts.propose(record, 2, "Taking back", "A slip"));
        submit(CURATOR, back.item());
        approve(back.item());

        assertThat(event(record).note()).isNull();
        assertThat(quotes(record)).containsExactly("so it was");
    }
}
