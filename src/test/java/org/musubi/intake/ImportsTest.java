package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.intake.reading.WarningCode;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.register.NameForm;
import org.musubi.register.place.PlaceDraft;
import org.musubi.sources.SourceTexts;
import org.musubi.testing.DatabaseTest;
import org.musubi.text.Span;

/** From bytes to drafts, again, and to the end. */
@DatabaseTest
class ImportsTest extends ImportWork {

    @Test
    void badInputIsRefusedByNameAndNothingIsKept() {
        assertThat(curator(() -> imports.receive(new byte[0], "empty.txt"))).isInstanceOf(Receipt.Empty.class);
        assertThat(curator(() -> imports.paste(" \n　\n"))).isInstanceOf(Receipt.Empty.class);
        assertThat(curator(() -> imports.receive(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "a.png")))
                .isInstanceOf(Receipt.Binary.class);
        long limit = curator(imports::limit);
        assertThat(curator(() -> imports.receive(new byte[(int) limit + 1], "big.txt"))).isEqualTo(new Receipt.TooLarge(limit));
        assertThat(curator(() -> imports.list(Set.of(), "", 0, 10))).isEmpty();
    }

    @Test
    void ofAPageOfHtmlTheTextIsReadAndTheBytesAreKept() {
        var page = "<meta charset=Shift_JIS><script>x</script><h1>交流</h1><p>平成4年9月</p><p>A市訪問団一行6名が本市に来訪した。</p>".getBytes(Charset.forName("windows-31j"));
        var id = ((Receipt.Received) curator(() -> imports.receive(page, "page.html"))).id();

        assertThat(view(id).text()).isEqualTo("交流\n\n平成4年9月\n\nA市訪問団一行6名が本市に来訪した。");
        assertThat(curator(() -> texts.findByBytes(page))).isPresent();
        assertThat(curator(() -> imports.receive("<html><nav>menu</nav></html>".getBytes(StandardCharsets.UTF_8), "menu.html"))).isInstanceOf(Receipt.Empty.class);
    }

    @Test
    void theSameBytesTwiceLeadToTheFirstImport() {
        var first = received(MISHINO);

        assertThat(curator(() -> imports.receive(bytes(MISHINO), "copy.txt"))).isInstanceOfSatisfying(Receipt.AlreadyThere.class, there -> {
            assertThat(there.id()).isEqualTo(first);
            assertThat(there.who()).isEqualTo(DemoAccounts.CURATOR.displayName());
        });
    }

    @Test
    void everyQuoteIsItsSpanLetterByLetter() {
        for (Path file : List.of(MISHINO, SONGLU)) {
            var id = received(file);
            curator(() -> imports.read(id, 0, ReadingChoice.none()));
            var view = view(id);
            assertThat(view.events()).isNotEmpty().allSatisfy(event -> {
                assertThat(quoted(view.text(), event.span())).isEqualTo(event.quote());
                EventUnits.of(event.draft()).values().stream().flatMap(unit -> unit.citations().stream()).forEach(citation ->
                        assertThat(quoted(view.text(), Doubts.span(citation))).isEqualTo(citation.quote()));
            });
        }
    }

    private static String quoted(String text, Span span) {
        return SourceTexts.substring(text, span.start(), span.end()).orElseThrow();
    }

    @Test
    void aChronologyBecomesDraftsUnderTheirEntries() {
        var view = mishino();

        assertThat(view.state()).isEqualTo(ImportState.READ);
        assertThat(view.entries()).hasSize(22);
        assertThat(view.events()).hasSize(23);
        assertThat(view.counters().open()).isEqualTo(23);
        assertThat(view.source()).isNotNull();
        assertThat(view.furniture()).isNotEmpty();
        assertThat(view.events().flatMap(event -> event.marks().stream())).allSatisfy(mark ->
                assertThat(mark.span().end()).isLessThanOrEqualTo(view.text().codePointCount(0, view.text().length())));
        assertThat(curator(() -> imports.list(Set.of(ImportState.READ), "mishino", 0, 10))).hasSize(1)
                .first().satisfies(row -> assertThat(row.open()).isEqualTo(23));
        assertThat(curator(() -> imports.count(Set.of(), ""))).isEqualTo(1);
    }

    @Test
    void aTextWithoutAnyDateIsReadAndSaysSo() {
        var id = pasted("Welcome to our city.\n\nIt lies by the sea and has a fine harbour.\n");

        assertThat(curator(() -> imports.read(id, 0, ReadingChoice.none()))).isInstanceOf(ReadOutcome.NoDates.class);
        assertThat(view(id).state()).isEqualTo(ImportState.READ);
    }

    @Test
    void aDateThatNeverWasKeepsItsEntryAndWarns() {
        var id = pasted("平成9年1月\n\n丙市長が来訪した。\n\n平成99年2月30日\n\n甲市長が本市を訪問した。\n\n平成10年3月\n\n乙市の代表団が来訪した。\n");
        curator(() -> imports.read(id, 0, ReadingChoice.none()));
        var view = view(id);

        assertThat(view.text()).contains("平成99年2月30日");
        assertThat(view.entries()).hasSize(3);
        assertThat(view.entries().get(1).events()).hasSize(1).first().satisfies(event -> {
            assertThat(event.draft().date() == null || event.draft().date().value().isUndated()).isTrue();
            assertThat(event.quote()).contains("平成99年2月30日");
            assertThat(event.warnings()).isNotEmpty();
        });
        assertThat(view.warnings()).extracting(ImportWarning::code).contains(WarningCode.UNDATED);
    }

    @Test
    void aReturnedDraftOpensTheImportAgain() {
        var view = mishino();
        curator(() -> edits.submitAll(view.id()));
        var event = view.events().findFirst().orElseThrow();

        people.as(DemoAccounts.REVIEWER, () -> reviews.giveBack(event.id(), version(event.id()), "Who led the group?"));

        assertThat(view(view.id()).state()).isEqualTo(ImportState.READ);
        assertThat(view(view.id()).counters().returned()).isEqualTo(1);
        assertThat(curator(() -> imports.list(Set.of(ImportState.READ), "", 0, 10))).hasSize(1);
        assertThat(curator(() -> edits.submitAll(view.id()))).isEqualTo(new SubmitOutcome.Submitted(1, 0, true));
    }

    private int version(ItemId item) {
        return people.as(DemoAccounts.REVIEWER, () -> desk.find(item).orElseThrow().item().version());
    }

    @Test
    void aNameThatExactlyOneRecordHasIsLinkedAtReadingAndSaysWhy() {
        var place = RecordId.next();
        curator(() -> proposals.create(proposals.open(ProposalType.FORM, "A place"), place,
                new PlaceDraft(List.of(Cited.element(NameForm.preferred("安瀾市", "ja"), Basis.GIVEN, List.of())), null, null, null), null));

        var view = mishino();

        var linked = view.events().filter(event -> event.draft().from() != null && place.equals(event.draft().from().value().link())).toList();
        assertThat(linked).isNotEmpty().allSatisfy(event -> {
            assertThat(event.byRule()).contains("/from");
            assertThat(event.draft().from().basis()).isEqualTo(Basis.STATED);
            assertThat(event.touched()).isFalse();
        });
        assertThat(curator(() -> mentions.groups(view.id()))).filteredOn(group -> group.written().equals("安瀾市")).first().satisfies(group -> {
            assertThat(group.link()).isEqualTo(place);
            assertThat(group.byRule()).isTrue();
            assertThat(group.linkLabel()).contains("安瀾市");
        });
    }

    @Test
    void theOwnerThatWasGivenIsLinkedWhereTheTextMeansIt() {
        var id = received(MISHINO);
        var owner = RecordId.next();
        curator(() -> imports.read(id, 0, ReadingChoice.ownedBy("美篠市", owner)));

        assertThat(view(id).source().draft().owner().value().link()).isEqualTo(owner);
        assertThat(view(id).events()).anyMatch(event -> event.draft().to() != null && owner.equals(event.draft().to().value().link()));
    }

    @Test
    void spansCountCodePointsAlsoBehindRareCharacters() {
        var id = pasted("平成9年1月\n\n𠮷野市長が来訪した。\n\n平成10年3月\n\n𠮷野市の代表団が来訪した。\n");
        curator(() -> imports.read(id, 0, OF_MISHINO));

        assertThat(view(id).events()).hasSize(2).allSatisfy(event ->
                assertThat(quoted(view(id).text(), event.span())).isEqualTo(event.quote()).startsWith("平成").endsWith("。"));
    }

    @Test
    void readAgainWithTheSameAnswersNothingChanges() {
        var view = mishino();

        assertThat(curator(() -> imports.read(view.id(), view.version(), OF_MISHINO))).isInstanceOfSatisfying(ReadOutcome.Read.class, read ->
                assertThat(read.summary()).extracting(ReadSummary::kept, ReadSummary::renewed, ReadSummary::added, ReadSummary::gone)
                        .containsExactly(23, 0, 0, 0));
        assertThat(view(view.id()).events()).noneMatch(DraftEvent::touched);
    }

    @Test
    void readAgainForAnotherOwnerEditedUnitsDroppedAndSubmittedDraftsStay() {
        var view = mishino();
        var events = view.events().toList();
        var edited = events.get(0);
        var dropped = events.get(2);
        var submitted = events.get(4);
        curator(() -> edits.save(edited.id(), edited.version(), edited.draft().withSummary(Cited.given("My words")).withTo(null)));
        curator(() -> edits.drop(dropped.id()));
        curator(() -> edits.submit(view.id(), List.of(submitted.id())));

        var outcome = curator(() -> imports.read(view.id(), view(view.id()).version(), ReadingChoice.ownedBy("安瀾市", null)));
        var after = view(view.id());

        assertThat(outcome).isInstanceOfSatisfying(ReadOutcome.Read.class, read -> assertThat(read.summary().renewed()).isPositive());
        assertThat(after.events()).hasSize(23);
        assertThat(after.event(edited.id()).orElseThrow().draft().summary().value()).isEqualTo("My words");
        assertThat(after.event(edited.id()).orElseThrow().draft().to()).isNull();
        assertThat(after.event(dropped.id()).orElseThrow().dropped()).isTrue();
        assertThat(after.event(submitted.id()).orElseThrow().draft()).isEqualTo(submitted.draft());
        assertThat(after.event(submitted.id()).orElseThrow().state()).isEqualTo(ItemState.SUBMITTED);
        assertThat(after.source().draft().owner().value().asWritten()).isEqualTo("美篠市");
    }

    @Test
    void anImportIsDoneWhenAllIsSubmittedOrDropped() {
        var view = mishino();
        curator(() -> edits.drop(view.events().findFirst().orElseThrow().id()));

        assertThat(curator(() -> edits.submitAll(view.id()))).isEqualTo(new SubmitOutcome.Submitted(22, 1, true));
        assertThat(view(view.id()).state()).isEqualTo(ImportState.DONE);
        assertThat(curator(() -> edits.submitAll(view.id()))).isEqualTo(new SubmitOutcome.Nothing());
        assertThat(curator(() -> imports.discard(view.id(), view(view.id()).version()))).isEqualTo(new MoveResult.HasSubmitted(22));
    }

    @Test
    void anImportIsPutAwayAndTakenBackWithWhatWasDroppedStillDropped() {
        var view = mishino();
        var dropped = view.events().findFirst().orElseThrow();
        curator(() -> edits.drop(dropped.id()));

        assertThat(curator(() -> imports.discard(view.id(), view.version()))).isEqualTo(new MoveResult.Moved(ImportState.DISCARDED));
        assertThat(curator(() -> imports.list(Set.of(), "", 0, 10))).isEmpty();
        assertThat(curator(() -> imports.restore(view.id(), view(view.id()).version()))).isEqualTo(new MoveResult.Moved(ImportState.READ));
        assertThat(view(view.id()).counters()).extracting(ImportView.Counters::open, ImportView.Counters::dropped).containsExactly(22, 1);
    }

    @Test
    void theSameWordsInAnotherImportAreMarkedAsKnown() {
        var view = mishino();
        var text = "平成7年2月\n\n安瀾市人民代表大会訪日団が、美篠市議会の招きにより本市に来訪した。\n";
        var id = pasted(text);
        curator(() -> imports.read(id, 0, OF_MISHINO));

        var event = view(id).events().findFirst().orElseThrow();
        assertThat(event.known()).isNotNull().satisfies(known -> assertThat(known.imported()).isEqualTo(view.id()));
        assertThat(event.draft().types().getFirst().doubts()).contains("already_known");
    }

    @Test
    void aReadingThatFailsLeavesTheImportAsItWasAndTellsTheErrorOfTheLog() {
        var id = received(MISHINO);
        var tooLong = "市".repeat(301);

        var outcome = curator(() -> imports.read(id, 0, ReadingChoice.ownedBy(tooLong, null)));

        assertThat(outcome).isInstanceOfSatisfying(ReadOutcome.Failed.class, failed -> assertThat(view(id).error()).isEqualTo(failed.error()));
        assertThat(view(id).state()).isEqualTo(ImportState.RECEIVED);
        assertThat(view(id).proposal()).isNull();
    }
}
