package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.SaveResult;
import org.musubi.testing.DatabaseTest;
import org.musubi.text.Span;

/** What a curator changes in the drafts of an import. */
@DatabaseTest
class ImportEditsTest extends ImportWork {

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
}
