package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.chronology.WrittenDate;
import org.musubi.register.Labels;
import org.musubi.register.NameForm;
import org.musubi.register.Names;
import org.musubi.register.Page;
import org.musubi.register.event.EventFilter;
import org.musubi.register.event.Events;
import org.musubi.register.party.Office;
import org.musubi.register.party.Parties;
import org.musubi.register.party.PersonDraft;
import org.musubi.names.NameKey;
import org.musubi.sources.SourceDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class MergingTest extends LedgerWork {

    @Autowired
    Merges merges;
    @Autowired
    Redirects redirects;
    @Autowired
    Labels labels;
    @Autowired
    Names names;
    @Autowired
    Events events;
    @Autowired
    Parties parties;
    @Autowired
    Projections projections;

    private static PersonDraft called(String note, NameForm... forms) {
        return new PersonDraft(Stream.of(forms).map(form -> Cited.element(form, Basis.GIVEN, List.of())).toList(),
                List.of(Cited.element(new Office("Mayor of " + note, null, null), Basis.GIVEN, List.of())), Cited.given(note));
    }

    private RecordId first(String family) {
        return approved(called("one", NameForm.preferred(family + "太郎", "ja"), NameForm.preferred("Taro " + family, "en")));
    }

    private RecordId second(String family) {
        return approved(called("two", NameForm.preferred(family + "太朗", "ja"), NameForm.preferred(family + " Taruo", "de")));
    }

    private RecordId source(String title) {
        return approved(new SourceDraft(Cited.given(title), null, null, null, null, null, null, null, null, null, List.of(), null));
    }

    private MergeResult preview(RecordId survivor, RecordId absorbed) {
        return people.as(CURATOR, () -> merges.preview(survivor, absorbed));
    }

    private List<ItemId> proposed(RecordId survivor, RecordId absorbed) {
        var seen = (MergeResult.Possible) preview(survivor, absorbed);
        var result = people.as(CURATOR, () -> merges.propose(seen, "Merge", "The same person"));
        var items = ((MergeResult.Proposed) result).items();
        submit(CURATOR, items.toArray(ItemId[]::new));
        return items;
    }

    /** Approves the merge by its second half; the first is taken along. */
    private Conclusion merge(RecordId survivor, RecordId absorbed) {
        return approve(proposed(survivor, absorbed).getLast());
    }

    private PersonDraft person(RecordId id) {
        return (PersonDraft) record(id).draft();
    }

    private static List<String> codes(Object outcome) {
        var problems = outcome instanceof Conclusion.Invalid invalid ? invalid.problems() : ((MergeResult.Refused) outcome).problems();
        return problems.stream().map(DraftProblem::code).toList();
    }

    @Test
    void theSurvivorHasWhatBothHadAndTheOtherLeadsToIt() {
        var stays = first("赤井");
        var goes = second("赤井");
        var visit = approved(event("A visit").withHosts(List.of(mention("赤井", goes))));

        assertThat(merge(stays, goes)).isEqualTo(new Conclusion.Applied(goes, 2, true));

        var now = person(stays);
        assertThat(now.names()).extracting(name -> name.value().text() + " " + name.value().language() + " " + name.value().preferred())
                .containsExactly("赤井太郎 ja true", "Taro 赤井 en true", "赤井太朗 ja false", "赤井 Taruo de true");
        assertThat(now.offices()).extracting(office -> office.value().title()).containsExactly("Mayor of one", "Mayor of two");
        assertThat(now.note().value()).isEqualTo("one\n\ntwo");
        assertThat(record(goes).state()).isEqualTo(RecordState.MERGED);
        assertThat(record(goes).survivor()).isEqualTo(stays);
        assertThat(people.as(CURATOR, () -> records.history(goes))).as("its own revisions stay").hasSize(2)
                .first().satisfies(revision -> assertThat(revision.mergedInto()).isEqualTo(stays));
        assertThat(event(visit).hosts().getFirst().value().link()).as("referrers are not rewritten").isEqualTo(goes);
    }

    @Test
    void everyLookUpFollowsTheRedirect() {
        var stays = first("青井");
        var goes = second("青井");
        var visit = approved(event("A visit").withHosts(List.of(mention("someone", goes))));
        merge(stays, goes);

        people.as(CURATOR, () -> {
            assertThat(labels.of(List.of(goes), Locale.ENGLISH).get(goes).text()).isEqualTo("Taro 青井");
            assertThat(records.labels(List.of(goes))).containsOnlyKeys(goes).containsEntry(goes, "Taro 青井 青井太郎");
            assertThat(records.draft(goes, PersonDraft.class)).contains(person(stays));
            assertThat(records.referrers(stays)).containsExactly(visit);
            assertThat(names.exact(NameKey.of("青井太朗"), Names.KINDS)).extracting(Names.Form::record).containsExactly(stays);
            assertThat(events.find(EventFilter.naming(stays), true, new Page(0, 9), Locale.ENGLISH)).hasSize(1);
            assertThat(events.find(new EventFilter("青井太郎", null, null, null, null, null, null), true, new Page(0, 9), Locale.ENGLISH)).hasSize(1);
            var listed = parties.find("青井", true, new Page(0, 9), Locale.ENGLISH);
            assertThat(listed).singleElement().satisfies(row -> {
                assertThat(row.id()).isEqualTo(stays);
                assertThat(row.events()).isEqualTo(1);
            });
        });
        projections.rebuild();
        assertThat(people.as(CURATOR, () -> names.exact(NameKey.of("青井太朗"), Names.KINDS))).extracting(Names.Form::record).containsExactly(stays);
    }

    @Test
    void bothHalvesAreDecidedTogether() {
        var stays = first("白井");
        var goes = second("白井");
        var items = proposed(stays, goes);
        acceptAll(REVIEWER, items.getFirst());

        assertThat(conclude(REVIEWER, items.getFirst(), false)).isInstanceOf(Conclusion.Needs.class);
        assertThat(conclude(REVIEWER, items.getFirst(), true)).isInstanceOf(Conclusion.Applied.class);

        assertThat(record(goes).state()).isEqualTo(RecordState.MERGED);
        assertThat(item(items.getLast()).state()).isEqualTo(ItemState.APPROVED);
    }

    @Test
    void aMergeIsRefusedWhoseOtherHalfIs() {
        var stays = first("黒井");
        var goes = second("黒井");
        var items = proposed(stays, goes);
        int version = item(items.getFirst()).version();
        people.as(REVIEWER, () -> reviews.refuse(items.getFirst(), version, "Two people"));

        acceptAll(REVIEWER, items.getLast());
        assertThat(codes(conclude(REVIEWER, items.getLast(), true))).containsExactly("mergeNothingTakenOver");
        assertThat(record(goes).state()).isEqualTo(RecordState.ACTIVE);

        var other = proposed(stays, goes);
        int now = item(other.getLast()).version();
        people.as(REVIEWER, () -> reviews.refuse(other.getLast(), now, "Two people"));
        acceptAll(REVIEWER, other.getFirst());
        assertThat(codes(conclude(REVIEWER, other.getFirst(), true))).containsExactly("halfTurnedDown");
        assertThat(record(stays).number()).isEqualTo(1);
    }

    @Test
    void nobodyMergesWhatTheyProposedThemselves() {
        var stays = first("緑川");
        var goes = second("緑川");
        var seen = (MergeResult.Possible) preview(stays, goes);
        var items = ((MergeResult.Proposed) people.as(SECOND, () -> merges.propose(seen, "Merge", "The same"))).items();
        submit(SECOND, items.toArray(ItemId[]::new));

        assertThat(acceptAll(SECOND, items.getLast())).isInstanceOf(Conclusion.OwnWork.class);
        assertThat(conclude(SECOND, items.getLast(), true)).isInstanceOf(Conclusion.Undecided.class);
    }

    @Test
    void chainsLeadToTheirEndAndShrinkAgain() {
        var a = first("鎖一");
        var b = first("鎖二");
        var c = first("鎖三");
        merge(b, a);
        merge(c, b);
        assertThat(redirects.follow(a)).isEqualTo(c);
        assertThat(people.as(CURATOR, () -> records.draft(a, PersonDraft.class))).contains(person(c));

        takeBack(b);

        assertThat(redirects.follow(a)).isEqualTo(b);
        assertThat(redirects.follow(b)).isEqualTo(b);
    }

    @Test
    void aCycleIsRefusedWhenProposedAndWhenDecided() {
        var a = first("輪一");
        var b = second("輪二");
        var there = proposed(a, b);
        var back = proposed(b, a);
        assertThat(approve(there.getLast())).isInstanceOf(Conclusion.Applied.class);

        acceptAll(REVIEWER, back.getLast());
        assertThat(codes(conclude(REVIEWER, back.getLast(), true))).isNotEmpty();
        assertThat(codes(preview(b, a))).containsExactly("mergeCycle");
        assertThat(record(a).state()).isEqualTo(RecordState.ACTIVE);
        assertThat(codes(preview(a, a))).containsExactly("mergeItself");
    }

    @Test
    void onlyRecordsOfOneKindThatDoNotNameEachOtherAreMerged() {
        var person = first("銀一");
        var visit = approved(event("A visit"));
        assertThat(codes(preview(person, visit))).containsExactly("mergeKinds");
        assertThat(codes(preview(source("A chronicle"), source("The chronicle")))).containsExactly("mergeNotThisKind");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsShownAndNothingIsLost() {
        var stays = first("銅一");
        var goes = second("銅二");
        var items = proposed(stays, goes);
        var other = change(CURATOR, goes, 1, called("three", NameForm.preferred("銅二太朗", "ja")));
        submit(CURATOR, other);
        approve(other);

        acceptAll(REVIEWER, items.getLast());
        assertThat(codes(conclude(REVIEWER, items.getLast(), true))).containsExactly("recordMovedOn");
        assertThat(record(stays).number()).isEqualTo(1);

        var seen = (MergeResult.Possible) preview(stays, goes);
        var note = change(CURATOR, stays, 1, new PersonDraft(person(stays).names(), person(stays).offices(), Cited.given("changed")));
        submit(CURATOR, note);
        approve(note);
        assertThat(codes(people.as(CURATOR, () -> merges.propose(seen, "Merge", "The same")))).containsExactly("recordMovedOn");
    }

    @Test
    void aChangeThatWaitsForAMergedRecordIsToldAndKept() {
        var stays = first("鉄一");
        var goes = second("鉄二");
        var waiting = change(CURATOR, goes, 1, called("three", NameForm.preferred("鉄二太朗", "ja")));
        submit(CURATOR, waiting);
        merge(stays, goes);

        assertThat(codes(approve(waiting))).containsExactly("recordMerged");
        assertThat(item(waiting).state()).isEqualTo(ItemState.SUBMITTED);
    }

    @Test
    void aClashOnTheSurvivorIsDecidedAnew() {
        var stays = first("金一");
        var goes = second("金二");
        var items = proposed(stays, goes);
        var other = change(CURATOR, stays, 1, new PersonDraft(person(stays).names(), person(stays).offices(), Cited.given("changed")));
        submit(CURATOR, other);
        approve(other);

        acceptAll(REVIEWER, items.getFirst());
        assertThat(conclude(REVIEWER, items.getFirst(), true)).isEqualTo(new Conclusion.Clashed(List.of("/note")));
        assertThat(record(goes).state()).isEqualTo(RecordState.ACTIVE);
        decide(REVIEWER, items.getFirst(), Verdict.ACCEPT, "/note");
        assertThat(conclude(REVIEWER, items.getFirst(), true)).isInstanceOf(Conclusion.Applied.class);
        assertThat(record(goes).state()).isEqualTo(RecordState.MERGED);
    }

    @Test
    void takingAMergeBackRestoresBothAsTheyWere() {
        var stays = first("星一");
        var goes = second("星二");
        var before = person(stays);
        var absorbed = person(goes);
        merge(stays, goes);

        takeBack(goes);

        assertThat(record(goes).state()).isEqualTo(RecordState.ACTIVE);
        assertThat(record(goes).survivor()).isNull();
        assertThat(person(goes)).isEqualTo(absorbed);
        assertThat(person(stays)).isEqualTo(before);
        assertThat(redirects.follow(goes)).isEqualTo(goes);
        assertThat(people.as(CURATOR, () -> names.exact(NameKey.of("星二太朗"), Names.KINDS))).extracting(Names.Form::record).containsExactly(goes);
    }

    @Test
    void aSurvivorIsNotRetiredWhileTheAbsorbedIsNamed() {
        var stays = first("月一");
        var goes = second("月二");
        approved(event("A visit").withHosts(List.of(mention("someone", goes))));
        merge(stays, goes);
        var proposal = proposal(CURATOR);
        var retirement = people.as(CURATOR, () -> proposals.retire(proposal, stays, 2, person(stays), "Gone"));
        submit(CURATOR, retirement);

        assertThat(codes(approve(retirement))).containsExactly("recordReferenced");
    }

    private void takeBack(RecordId merged) {
        int number = record(merged).number();
        var reverted = (RevertResult.Proposed) people.as(CURATOR, () -> reverts.propose(merged, number, "Back", "Two people"));
        var items = Stream.concat(Stream.of(reverted.item()), reverted.along().stream()).toList();
        submit(CURATOR, items.toArray(ItemId[]::new));
        items.forEach(item -> assertThat(approve(item)).isInstanceOf(Conclusion.Applied.class));
    }

    private static Cited<WrittenDate> on(String edtf, RecordId source) {
        return Cited.of(new WrittenDate(edtf, edtf, org.musubi.chronology.Basis.STATED, null, null), Basis.STATED, List.of(Citation.quoting(source, edtf, null)));
    }

    @Test
    void oneEventToldByTwoSourcesKeepsBothAccountsAndIsTakenApartAgain() {
        var chronicle = source("Chronicle");
        var yearbook = source("Yearbook");
        var stays = approved(event("A visit").withDate(on("1986-09-12", chronicle)));
        var goes = approved(event("A visit").withDate(on("1986-09-14", yearbook)));
        var before = event(stays);
        var told = event(goes);

        assertThat(merge(stays, goes)).isEqualTo(new Conclusion.Applied(goes, 2, true));
        var date = event(stays).date();
        assertThat(date.value().edtf()).isEqualTo("1986-09-12");
        assertThat(date.citations()).extracting(Citation::source).containsExactly(chronicle, yearbook);
        assertThat(date.citations().getLast().stated()).isEqualTo("1986-09-14");

        var back = (RevertResult.Proposed) people.as(CURATOR, () -> reverts.propose(goes, 2, "Two visits", "They were two"));
        var items = Stream.concat(Stream.of(back.item()), back.along().stream()).toList();
        submit(CURATOR, items.toArray(ItemId[]::new));
        items.forEach(this::approve);
        assertThat(event(stays)).isEqualTo(before);
        assertThat(event(goes)).isEqualTo(told);
    }
}
