package org.musubi.desk.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.Verdict;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.duplicates.DuplicateSearch;
import org.musubi.reconciliation.duplicates.Duplicates;
import org.musubi.reconciliation.duplicates.RecordPair;
import org.musubi.register.NameForm;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.event.GroupSize;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.sources.SourceDraft;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class DuplicatesViewTest extends ViewTest {

    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ReviewDesk desk;
    @Autowired
    private DuplicateSearch search;
    @Autowired
    private Duplicates duplicates;

    private RecordPair umehara;

    @BeforeEach
    void twoOfOnePerson() {
        umehara = new RecordPair(person("Zenzo Umehara"), person("Zenzou Umehara"));
        search.catchUp();
    }

    private RecordId person(String name) {
        return approved(new PersonDraft(List.of(Cited.element(NameForm.preferred(name, "en"), Basis.GIVEN, List.of())), List.of(), null));
    }

    private RecordId approved(Draft draft) {
        var record = RecordId.next();
        approve(people.as(DemoAccounts.CURATOR, () -> {
            var item = proposals.create(proposals.open(ProposalType.FORM, "One"), record, draft, null);
            proposals.submit(List.of(item));
            return item;
        }));
        return record;
    }

    private void approve(ItemId item) {
        people.as(DemoAccounts.REVIEWER, () -> {
            var shown = desk.find(item).orElseThrow();
            reviews.decide(item, shown.item().version(), shown.units().stream().map(UnitReview::path).toList(), Verdict.ACCEPT, null);
            assertThat(reviews.conclude(item, true)).isInstanceOf(Conclusion.Applied.class);
        });
    }

    private static String at(RecordPair pair) {
        return "at=" + pair.one() + "~" + pair.other();
    }

    private void open(RecordPair pair) {
        as(DemoAccounts.CURATOR);
        go("duplicates?" + at(pair));
    }

    private String shown() {
        return all(H2.class).stream().map(title -> words(title)).findFirst().orElse("");
    }

    private void key(String key) {
        Component columns = all(Div.class).stream().filter(one -> one.hasClassName("reconcile")).findFirst().orElseThrow();
        var data = JacksonUtils.createObjectNode();
        data.put("event.detail", key);
        var element = columns.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "musubi-key", data));
        settle();
    }

    @Test
    void twoRecordsStandSideBySideWithTheReasonsAndWhatDiffers() {
        open(umehara);

        assertThat(shown()).contains("Zenzo Umehara", "Zenzou Umehara");
        assertThat(screen()).contains("likely", "keyboard spelling", "≠", "no source", "named by no record").doesNotContain("!duplicates", "!reason");
    }

    @Test
    void whatIsJudgedNotToBeDuplicatesIsGoneAndUndoBringsItBack() {
        open(umehara);
        key("d");
        assertThat(shown()).doesNotContain("Zenzou Umehara");
        assertThat(notification()).contains("are not duplicates");
        assertThat(screen()).contains("1 today");

        go("duplicates?state=NOT_SAME");
        assertThat(shown()).contains("Zenzou Umehara");
        assertThat(screen()).contains(DemoAccounts.CURATOR.displayName());

        key("z");
        go("duplicates?" + at(umehara));
        assertThat(shown()).contains("Zenzou Umehara");
    }

    @Test
    void whoIsSlowerIsToldAndOverrulesNobody() {
        open(umehara);
        people.as(DemoAccounts.CURATOR, () -> duplicates.judge(umehara, Answer.UNSURE, null, null));
        key("d");

        assertThat(notification()).contains("decided meanwhile (unsure)");
        go("duplicates?state=UNSURE&kind=person");
        assertThat(shown()).contains("Zenzou Umehara");
    }

    @Test
    void mergeOpensThePreviewWithBothPicked() {
        open(umehara);
        key("m");
        assertThat(screen()).containsSubsequence("Stays", "To be merged", "What it will be");
        assertThat(LocatorJ._get(ComboBox.class, spec -> spec.withLabel("The other record")).isEmpty()).isFalse();
        fill("Why", "One letter names both");
        press("Propose to merge");

        assertThat(shown()).doesNotContain("Zenzou Umehara");
        go("duplicates?state=PROPOSED");
        assertThat(shown()).contains("Zenzou Umehara");
        assertThat(screen()).contains("Merge waits for review");
    }

    @Test
    void anAddressThatMeansNothingShowsThePairsAndAnEmptyFilterSaysSo() {
        as(DemoAccounts.CURATOR, Locale.JAPANESE);
        go("duplicates?at=nonsense~more&band=NEVER");
        assertThat(shown()).isNotEmpty();
        go("duplicates?kind=instrument&state=UNSURE");
        assertThat(screen()).contains("この条件に合う組はありません");
    }

    @Test
    void oneEventToldByTwoCitiesShowsBothAccountsSideBySide() {
        var oyama = approved(placed("Zyama"));
        var benxi = approved(placed("Qenxi"));
        var one = approved(visit("1986-09-12", 6, oyama, benxi, source("Zyama chronicle")));
        var other = approved(visit("1986-09-13", 7, oyama, benxi, source("Qenxi yearbook")));
        search.catchUp();
        var pair = new RecordPair(one, other);
        open(pair);
        assertThat(screen()).contains("a few days apart", "same direction", "told by two sources");

        key("m");
        assertThat(screen()).contains("As told by Zyama chronicle", "As told by Qenxi yearbook", "differs");
        fill("Why", "Both tell of one visit");
        press("Propose to merge");
        var items = people.as(DemoAccounts.CURATOR, () -> proposals.mine(Set.of(ItemState.SUBMITTED)));
        approve(items.getFirst().id());

        as(DemoAccounts.READER);
        go("records/" + pair.one() + "?tab=accounts");
        assertThat(screen()).contains("As told by Zyama chronicle", "As told by Qenxi yearbook", "12 September 1986", "13 September 1986", "held", "differs");
    }

    private static PlaceDraft placed(String name) {
        return new PlaceDraft(List.of(Cited.element(NameForm.preferred(name, "en"), Basis.GIVEN, List.of())), null, null, null);
    }

    private RecordId source(String title) {
        return approved(new SourceDraft(Cited.given(title), null, null, null, null, null, null, null, null, null, List.of(), null));
    }

    private static EventDraft visit(String edtf, int size, RecordId from, RecordId to, RecordId source) {
        var date = new WrittenDate(edtf, edtf, org.musubi.chronology.Basis.STATED, null, null);
        var group = Delegation.empty().withLeader(cited(Mention.written("Mayor Zobayashi", "en"), source)).withSize(cited(new GroupSize(size, null, List.of()), source));
        return EventDraft.empty().withTypes(List.of(Cited.element(EventType.VISIT, Basis.GIVEN, List.of()))).withDate(cited(date, source))
                .withFrom(cited(Mention.of(from, null), source)).withTo(cited(Mention.of(to, null), source)).withDelegations(List.of(group));
    }

    private static <T> Cited<T> cited(T value, RecordId source) {
        return Cited.of(value, Basis.STATED, List.of(Citation.quoting(source, "On that day", null)));
    }
}
