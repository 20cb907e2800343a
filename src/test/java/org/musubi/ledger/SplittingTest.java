package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.names.NameKey;
import org.musubi.register.NameForm;
import org.musubi.register.Names;
import org.musubi.register.party.Office;
import org.musubi.register.party.PersonDraft;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people in one record, told apart: the mayor and the teacher who share a family name. */
@DatabaseTest
class SplittingTest extends LedgerWork {

    @Autowired
    Splits splits;
    @Autowired
    Merges merges;
    @Autowired
    Names names;

    private RecordId mixed(String family) {
        return approved(new PersonDraft(
                List.of(Cited.element(NameForm.preferred(family + "太郎", "ja"), Basis.GIVEN, List.of()),
                        Cited.element(NameForm.variant(family + "次郎", "ja"), Basis.GIVEN, List.of())),
                List.of(Cited.element(new Office("Mayor", null, null), Basis.GIVEN, List.of()), Cited.element(new Office("Teacher", null, null), Basis.GIVEN, List.of())),
                Cited.given("met in May")));
    }

    private PersonDraft person(RecordId id) {
        return (PersonDraft) record(id).draft();
    }

    /** The second name and the second office go, the note is for both. */
    private Map<String, Share> shares(RecordId id) {
        var shares = new HashMap<String, Share>();
        shares.put("/names/" + person(id).names().getLast().id(), Share.GOES);
        shares.put("/offices/" + person(id).offices().getLast().id(), Share.GOES);
        shares.put("/note", Share.BOTH);
        return shares;
    }

    private SplitResult preview(RecordId id, Map<String, Share> shares) {
        return people.as(CURATOR, () -> splits.preview(id, shares));
    }

    private SplitResult propose(RecordId id, Map<RecordId, Share> meant) {
        var seen = (SplitResult.Possible) preview(id, shares(id));
        return people.as(CURATOR, () -> splits.propose(seen, meant, "Split", "Two people"));
    }

    private List<ItemId> proposed(RecordId id, Map<RecordId, Share> meant) {
        var items = ((SplitResult.Proposed) propose(id, meant)).items();
        submit(CURATOR, items.toArray(ItemId[]::new));
        return items;
    }

    private RecordId part(List<ItemId> items) {
        return item(items.getFirst()).record();
    }

    private static List<String> codes(Object outcome) {
        var problems = outcome instanceof Conclusion.Invalid invalid ? invalid.problems() : ((SplitResult.Refused) outcome).problems();
        return problems.stream().map(DraftProblem::code).toList();
    }

    private void refuse(ItemId id) {
        int version = item(id).version();
        people.as(REVIEWER, () -> reviews.refuse(id, version, "One person"));
    }

    @Test
    void whatGoesIsTheNewRecordsAndWhoeverMeansItIsLedThere() {
        var whole = mixed("島田");
        var first = approved(event("The mayor's visit").withHosts(List.of(mention("島田市長", whole))));
        var second = approved(event("The teacher's visit").withHosts(List.of(mention("島田先生", whole))));

        assertThat(people.as(CURATOR, () -> splits.referrers(whole))).extracting(Referrer::label, Referrer::written)
                .containsExactly(tuple("The mayor's visit", List.of("島田市長")), tuple("The teacher's visit", List.of("島田先生")));
        var items = proposed(whole, Map.of(first, Share.STAYS, second, Share.GOES));
        items.forEach(item -> assertThat(acceptAll(REVIEWER, item)).isInstanceOf(Conclusion.Kept.class));
        conclude(REVIEWER, items.getFirst(), true);
        conclude(REVIEWER, items.getLast(), true);

        var part = part(items);
        assertThat(person(whole).names()).extracting(name -> name.value().text()).containsExactly("島田太郎");
        assertThat(person(whole).offices()).extracting(office -> office.value().title()).containsExactly("Mayor");
        assertThat(person(part).names()).extracting(name -> name.value().text()).containsExactly("島田次郎");
        assertThat(person(part).offices()).extracting(office -> office.value().title()).containsExactly("Teacher");
        assertThat(person(part).note().value()).isEqualTo(person(whole).note().value());
        assertThat(event(first).hosts().getFirst().value().link()).isEqualTo(whole);
        assertThat(event(second).hosts().getFirst().value().link()).isEqualTo(part);
        assertThat(people.as(CURATOR, () -> names.exact(NameKey.of("島田次郎"), Names.KINDS))).extracting(Names.Form::record).containsExactly(part);
    }

    @Test
    void nobodyWhoPointsAtItIsPassedOver() {
        var whole = mixed("梁");
        var visit = approved(event("A visit").withHosts(List.of(mention("梁氏", whole))));

        assertThat(codes(propose(whole, Map.of()))).containsExactly("splitReferrersOpen");
        assertThat(propose(whole, Map.of(visit, Share.STAYS))).isInstanceOf(SplitResult.Proposed.class);
    }

    @Test
    void bothHalvesAreDecidedTogether() {
        var whole = mixed("趙");
        var items = proposed(whole, Map.of());
        acceptAll(REVIEWER, items.getLast());

        assertThat(conclude(REVIEWER, items.getLast(), false)).isInstanceOf(Conclusion.Needs.class);
        assertThat(conclude(REVIEWER, items.getLast(), true)).isInstanceOf(Conclusion.Applied.class);
        assertThat(exists(part(items))).isTrue();
        assertThat(person(whole).names()).hasSize(1);
    }

    @Test
    void whereTheNewRecordIsRefusedNothingIsTakenFromTheOldOne() {
        var whole = mixed("高");
        var visit = approved(event("A visit").withHosts(List.of(mention("高氏", whole))));
        var items = proposed(whole, Map.of(visit, Share.GOES));
        refuse(items.getFirst());

        for (ItemId other : items.subList(1, items.size())) {
            acceptAll(REVIEWER, other);
            assertThat(codes(conclude(REVIEWER, other, true))).containsExactly("halfTurnedDown");
        }
        assertThat(person(whole).names()).hasSize(2);
        assertThat(event(visit).hosts().getFirst().value().link()).isEqualTo(whole);
    }

    @Test
    void theNewRecordIsAcceptedAsAWhole() {
        var whole = mixed("王");
        var items = proposed(whole, Map.of());
        var paths = look(REVIEWER, items.getFirst()).units().stream().map(UnitReview::path).toList();
        decide(REVIEWER, items.getFirst(), Verdict.ACCEPT, paths.subList(0, paths.size() - 1).toArray(String[]::new));
        decide(REVIEWER, items.getFirst(), Verdict.REFUSE, paths.getLast());

        assertThat(codes(conclude(REVIEWER, items.getFirst(), true))).containsExactly("splitInPart");
        assertThat(exists(part(items))).isFalse();
        assertThat(person(whole).names()).hasSize(2);
    }

    @Test
    void eitherMustStandByItself() {
        var whole = mixed("李");
        assertThat(codes(preview(whole, Map.of()))).containsExactly("splitNothingGoes");
        assertThat(codes(preview(whole, Map.of("/note", Share.GOES)))).containsExactly("splitGoesBroken");
        var all = new HashMap<String, Share>();
        person(whole).names().forEach(name -> all.put("/names/" + name.id(), Share.GOES));
        assertThat(codes(preview(whole, all))).containsExactly("splitStaysBroken");
    }

    @Test
    void aSplitOfWhatWasChangedMeanwhileIsNotProposed() {
        var whole = mixed("張");
        var seen = (SplitResult.Possible) preview(whole, shares(whole));
        var other = change(CURATOR, whole, 1, new PersonDraft(person(whole).names(), person(whole).offices(), Cited.given("changed")));
        submit(CURATOR, other);
        approve(other);

        assertThat(codes(people.as(CURATOR, () -> splits.propose(seen, Map.of(), "Split", "Two")))).containsExactly("recordMovedOn");
    }

    @Test
    void whatAnotherCuratorChangesWhileItWaitsIsAClash() {
        var whole = mixed("陳");
        var items = proposed(whole, Map.of());
        var names = person(whole).names();
        var changed = Stream.of(names.getFirst(), names.getLast().withValue(NameForm.variant("陳三郎", "ja"))).toList();
        var other = change(CURATOR, whole, 1, new PersonDraft(changed, person(whole).offices(), person(whole).note()));
        submit(CURATOR, other);
        approve(other);

        acceptAll(REVIEWER, items.getLast());
        assertThat(conclude(REVIEWER, items.getLast(), true)).isInstanceOf(Conclusion.Clashed.class);
        assertThat(exists(part(items))).isFalse();
    }

    @Test
    void aSplitIsTakenBackByMergingTheTwo() {
        var whole = mixed("孫");
        var visit = approved(event("A visit").withHosts(List.of(mention("孫氏", whole))));
        var items = proposed(whole, Map.of(visit, Share.GOES));
        items.forEach(item -> acceptAll(REVIEWER, item));
        conclude(REVIEWER, items.getFirst(), true);
        conclude(REVIEWER, items.getLast(), true);
        var part = part(items);

        assertThat(people.as(CURATOR, () -> reverts.propose(whole, 2, "Back", "One person"))).isEqualTo(new RevertResult.SplitOff(part));
        assertThat(people.as(CURATOR, () -> reverts.propose(part, 1, "Back", "One person"))).isEqualTo(new RevertResult.SplitOff(whole));
        var seen = (MergeResult.Possible) people.as(CURATOR, () -> merges.preview(whole, part));
        var merge = ((MergeResult.Proposed) people.as(CURATOR, () -> merges.propose(seen, "Merge", "One person"))).items();
        submit(CURATOR, merge.toArray(ItemId[]::new));
        approve(merge.getLast());

        assertThat(person(whole).names()).extracting(name -> name.value().text()).containsExactly("孫太郎", "孫次郎");
        assertThat(person(whole).offices()).extracting(office -> office.value().title()).containsExactly("Mayor", "Teacher");
        assertThat(people.as(CURATOR, () -> records.referrers(whole))).contains(visit);
    }

    @Test
    void whoPointsAtARecordThatWasMergedIntoItIsAskedToo() {
        var whole = mixed("周");
        var absorbed = approved(person("周先生"));
        var visit = approved(event("A visit").withHosts(List.of(mention("周先生", absorbed))));
        var seen = (MergeResult.Possible) people.as(CURATOR, () -> merges.preview(whole, absorbed));
        var merge = ((MergeResult.Proposed) people.as(CURATOR, () -> merges.propose(seen, "Merge", "The same"))).items();
        submit(CURATOR, merge.toArray(ItemId[]::new));
        approve(merge.getLast());

        var items = proposed(whole, Map.of(visit, Share.GOES));
        items.forEach(item -> acceptAll(REVIEWER, item));
        conclude(REVIEWER, items.getLast(), true);

        assertThat(event(visit).hosts().getFirst().value().link()).isEqualTo(part(items));
    }
}
