package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.intake.reading.WarningCode;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.SaveResult;
import org.musubi.register.NameForm;
import org.musubi.register.place.PlaceDraft;
import org.musubi.sources.SourceTexts;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.People;
import org.musubi.text.Span;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ImportsTest {

    private static final Path MISHINO = Path.of("sample-data/documents/mishino-anlan-chronology.txt");
    private static final Path SONGLU = Path.of("sample-data/documents/songlu-kirihama-chronicle.txt");
    private static final ReadingChoice OF_MISHINO = ReadingChoice.ownedBy("美篠市", null);

    @Autowired
    private Imports imports;
    @Autowired
    private ImportEdits edits;
    @Autowired
    private ImportMentions mentions;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ReviewDesk desk;
    @Autowired
    private SourceTexts texts;
    @Autowired
    private People people;

    private ImportView mishino() {
        var id = received(MISHINO);
        curator(() -> imports.read(id, 0, OF_MISHINO));
        return view(id);
    }

    private ImportId received(Path file) {
        return ((Receipt.Received) curator(() -> imports.receive(bytes(file), file.getFileName().toString()))).id();
    }

    private ImportId pasted(String text) {
        return ((Receipt.Received) curator(() -> imports.paste(text))).id();
    }

    private <T> T curator(Supplier<T> work) {
        return people.as(DemoAccounts.CURATOR, work);
    }

    private ImportView view(ImportId id) {
        return curator(() -> imports.find(id).orElseThrow());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
    void ofTwoWhoSaveTheSameDraftTheSecondIsToldWhoWasFirst() {
        var event = mishino().events().findFirst().orElseThrow();
        var mine = event.draft().withSummary(Cited.given("Visit"));
        var theirs = event.draft().withSummary(Cited.given("Study tour"));

        assertThat(curator(() -> edits.save(event.id(), event.version(), mine))).isInstanceOf(SaveResult.Saved.class);
        assertThat(curator(() -> edits.save(event.id(), event.version(), theirs)))
                .isInstanceOfSatisfying(SaveResult.Stale.class, stale -> assertThat(stale.by()).isEqualTo(DemoAccounts.CURATOR.displayName()));
        assertThat(curator(() -> edits.splitAt(event.id(), event.version(), event.span().start() + 10))).isInstanceOf(EditResult.Stale.class);
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
    void aDraftIsCutInTwoAndJoinedAgainWithItsQuotes() {
        var view = mishino();
        var event = view.events().filter(one -> one.quote().contains("書画展")).findFirst().orElseThrow();
        int cut = event.span().start() + event.quote().codePointCount(0, event.quote().indexOf("「安瀾書画展」"));

        var split = (EditResult.Done) curator(() -> edits.splitAt(event.id(), event.version(), cut));
        var apart = view(view.id());
        var lower = apart.event(split.shown()).orElseThrow();
        assertThat(apart.events()).hasSize(24);
        assertThat(lower.quote()).startsWith("「安瀾書画展」");
        assertThat(lower.draft().date().value()).isEqualTo(event.draft().date().value());
        assertThat(lower.draft().types()).isNotEmpty();

        var joined = (EditResult.Done) curator(() -> edits.joinWithAbove(lower.id(), lower.version()));
        assertThat(joined.shown()).isEqualTo(event.id());
        var together = view(view.id());
        assertThat(together.events()).hasSize(23);
        assertThat(together.event(event.id()).orElseThrow().span()).isEqualTo(event.span());
        curator(() -> imports.read(view.id(), together.version(), OF_MISHINO));
        assertThat(view(view.id()).events()).hasSize(23);
    }

    @Test
    void aSplitAndAJoinAreTakenBackAsLongAsNobodyWentOn() {
        var view = mishino();
        var event = view.events().filter(one -> one.quote().contains("書画展")).findFirst().orElseThrow();
        int cut = event.span().start() + event.quote().codePointCount(0, event.quote().indexOf("「安瀾書画展」"));

        var split = (EditResult.Done) curator(() -> edits.splitAt(event.id(), event.version(), cut));
        assertThat(curator(() -> edits.undo(split.undo()))).isInstanceOf(EditResult.Done.class);
        var whole = view(view.id());
        assertThat(whole.events()).hasSize(23);
        assertThat(whole.event(event.id()).orElseThrow().draft()).isEqualTo(event.draft());
        assertThat(whole.event(event.id()).orElseThrow().span()).isEqualTo(event.span());

        var order = whole.events().toList();
        var lower = order.get(order.indexOf(whole.event(event.id()).orElseThrow()) + 1);
        var joined = (EditResult.Done) curator(() -> edits.joinWithAbove(lower.id(), lower.version()));
        assertThat(view(view.id()).events()).hasSize(22);
        assertThat(curator(() -> edits.undo(joined.undo()))).isInstanceOf(EditResult.Done.class);
        var apart = view(view.id());
        assertThat(apart.events()).hasSize(23);
        assertThat(apart.event(event.id()).orElseThrow().draft()).isEqualTo(event.draft());
        assertThat(apart.event(lower.id()).orElseThrow().draft()).isEqualTo(lower.draft());

        assertThat(curator(() -> edits.undo(joined.undo()))).as("once only").isInstanceOf(EditResult.Stale.class);
    }

    @Test
    void aSplitIsNotTakenBackOverWhatSomebodyWroteIntoTheSecondHalf() {
        var view = mishino();
        var event = view.events().filter(one -> one.quote().contains("書画展")).findFirst().orElseThrow();
        int cut = event.span().start() + event.quote().codePointCount(0, event.quote().indexOf("「安瀾書画展」"));
        var split = (EditResult.Done) curator(() -> edits.splitAt(event.id(), event.version(), cut));
        var lower = view(view.id()).event(split.shown()).orElseThrow();
        curator(() -> edits.save(lower.id(), lower.version(), lower.draft().withNote(Cited.given("Mine"))));

        assertThat(curator(() -> edits.undo(split.undo()))).isInstanceOf(EditResult.Stale.class);
        assertThat(view(view.id()).event(lower.id()).orElseThrow().draft().note().value()).isEqualTo("Mine");
        assertThat(view(view.id()).events()).hasSize(24);
    }

    @Test
    void chosenUnitsBecomeADraftOfTheirOwn() {
        var view = mishino();
        var event = view.events().filter(one -> EventUnits.of(one.draft()).containsKey("/from")).findFirst().orElseThrow();

        var done = (EditResult.Done) curator(() -> edits.splitOff(event.id(), event.version(), List.of("/from")));

        var fresh = view(view.id()).event(done.shown()).orElseThrow();
        assertThat(fresh.draft().from()).isEqualTo(event.draft().from());
        assertThat(view(view.id()).event(event.id()).orElseThrow().draft().from()).isNull();
        assertThat(curator(() -> edits.splitOff(fresh.id(), fresh.version(), List.of())))
                .isEqualTo(new EditResult.Refused(EditResult.Why.NOTHING_LEFT));
    }

    @Test
    void selectedWordsBecomeAnEventAndFurnitureTakesItsDraftsAlong() {
        var view = mishino();
        int start = view.text().codePointCount(0, view.text().indexOf("市民協働課"));
        var words = new Span(start, start + 5);

        var done = (EditResult.Done) curator(() -> edits.addFrom(view.id(), words));
        assertThat(view(view.id()).event(done.shown()).orElseThrow().draft().types()).isNotEmpty();
        curator(() -> edits.markAsFurniture(view.id(), words));
        assertThat(view(view.id()).event(done.shown()).orElseThrow().dropped()).isTrue();
        curator(() -> edits.markAsText(view.id(), words));
        assertThat(view(view.id()).event(done.shown()).orElseThrow().open()).isTrue();
        assertThat(view(view.id()).furniture()).noneMatch(piece -> piece.span().overlaps(words));
        assertThat(curator(() -> edits.addFrom(view.id(), new Span(0, 0)))).isEqualTo(new EditResult.Refused(EditResult.Why.BLANK));
    }

    @Test
    void oneCorrectionServesAllIdenticalMentionsAndIsTakenBack() {
        var view = mishino();
        var group = curator(() -> mentions.groups(view.id())).stream().filter(one -> one.written().equals("安瀾市")).findFirst().orElseThrow();
        assertThat(group.times()).isGreaterThan(5);

        var result = curator(() -> mentions.correct(view.id(), "安瀾市", group.uses(), Correction.to("安瀾")));
        assertThat(result.mentions()).isEqualTo(group.times());
        assertThat(curator(() -> mentions.groups(view.id()))).extracting(MentionGroup::written).contains("安瀾").doesNotContain("安瀾市");
        assertThat(curator(() -> mentions.undo(result.id()))).isEqualTo(group.times());
        assertThat(curator(() -> mentions.undo(result.id()))).isZero();
        assertThat(view(view.id()).events()).noneMatch(DraftEvent::touched);
    }

    @Test
    void aNewPlaceIsDraftedOnlyWhenAskedForAndGoesAlongWhenNeeded() {
        var view = mishino();
        assertThat(view.creations()).isEmpty();

        var made = curator(() -> mentions.create(view.id(), "安瀾市", Set.of(MentionUse.FROM, MentionUse.TO, MentionUse.PLACE), "place", null));
        assertThat(view(view.id()).creations()).extracting(NewRecord::record).containsExactly(made.created());
        var needing = view(view.id()).events().filter(event -> made.items().contains(event.id())).findFirst().orElseThrow();

        assertThat(curator(() -> edits.submit(view.id(), List.of(needing.id())))).isEqualTo(new SubmitOutcome.Submitted(1, 2, false));
        assertThat(view(view.id()).source().state()).isEqualTo(ItemState.SUBMITTED);
    }

    @Test
    void anUndoneCreationIsWithdrawn() {
        var view = mishino();
        var made = curator(() -> mentions.create(view.id(), "安瀾市", Set.of(MentionUse.FROM, MentionUse.TO, MentionUse.PLACE), "place", null));

        curator(() -> mentions.undo(made.id()));

        assertThat(view(view.id()).creations()).isEmpty();
        assertThat(view(view.id()).events()).noneMatch(DraftEvent::touched);
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
