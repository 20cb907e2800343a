package org.musubi.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.Label;
import org.musubi.register.Page;
import org.musubi.register.event.EventFilter;
import org.musubi.register.event.EventSummary;
import org.musubi.register.event.EventType;
import org.musubi.register.event.Events;
import org.musubi.register.party.Parties;
import org.musubi.register.place.Places;
import org.musubi.register.tie.TieFilter;
import org.musubi.register.tie.Ties;
import org.musubi.sources.Sources;
import org.musubi.testing.SampleDataTest;
import org.springframework.beans.factory.annotation.Autowired;

@SampleDataTest
class SampleRegisterTest {

    private static final Page ALL = new Page(0, 500);

    @Autowired
    private Events events;
    @Autowired
    private Ties ties;
    @Autowired
    private Places places;
    @Autowired
    private Parties parties;
    @Autowired
    private Sources sources;
    @Autowired
    private KnownForms forms;

    private static <T> T as(String role, Supplier<T> work) {
        return CurrentActor.runAs(new Actor(AccountId.next(), "Somebody", Set.of(role)), work);
    }

    @Test
    void aTieListsItsEventsInTheOrderOfTime() {
        var oyama = as(Roles.READER, () -> ties.find(new TieFilter("小山", null, null, null), ALL, Locale.JAPANESE)).getFirst();

        var found = as(Roles.READER, () -> events.find(EventFilter.ofTie(oyama.id()), false, ALL, Locale.JAPANESE));

        assertThat(oyama.events()).isEqualTo(34);
        assertThat(found).hasSize(34);
        assertThat(found).extracting(event -> event.date().edtf()).isSortedAccordingTo(Comparator.comparing(edtf -> edtf.substring(0, 7)));
        assertThat(found.getFirst().from()).extracting(Label::text).isEqualTo("本渓市");
    }

    @Test
    void everyReaderSeesNamesInTheirOwnLanguage() {
        assertThat(as(Roles.READER, () -> ties.find(new TieFilter("Oyama", null, null, null), ALL, Locale.ENGLISH)))
                .extracting(tie -> tie.label().text()).containsExactly("Oyama ⇄ Benxi");
        assertThat(as(Roles.READER, () -> ties.find(new TieFilter("Oyama", null, null, null), ALL, Locale.JAPANESE)))
                .extracting(tie -> tie.label().text()).containsExactly("小山市 ⇄ 本渓市");
    }

    @Test
    void filtersNarrowTheListAndItsCountAlike() {
        var filter = new EventFilter(null, 1994, 1994, EventType.AGREEMENT_SIGNING, null, null, null);

        var found = as(Roles.READER, () -> events.find(filter, true, ALL, Locale.ENGLISH));

        assertThat(found).isNotEmpty().allSatisfy(event -> {
            assertThat(event.types()).contains(EventType.AGREEMENT_SIGNING);
            assertThat(event.date().edtf()).startsWith("1994");
        });
        assertThat(as(Roles.READER, () -> events.count(filter))).isEqualTo(found.size());
        assertThat(as(Roles.READER, () -> events.count(EventFilter.ALL))).isEqualTo(60);
    }

    @Test
    void aVisitOnTheSameDaysOfTheSameTieIsFound() {
        var tie = as(Roles.READER, () -> ties.find(new TieFilter("Sano", null, null, null), ALL, Locale.ENGLISH)).getFirst();

        assertThat(as(Roles.READER, () -> events.around(tie.id(), List.of(), LocalDate.of(1996, 7, 11), LocalDate.of(1996, 7, 12), Locale.ENGLISH)))
                .extracting(EventSummary::summary).hasSize(1);
    }

    @Test
    void placesPartiesAndSourcesAreFoundByAnyFormOfTheirNames() {
        assertThat(as(Roles.READER, () -> places.find("本渓", null, ALL, Locale.ENGLISH))).isNotEmpty();
        assertThat(as(Roles.READER, () -> parties.find("船田", true, ALL, Locale.ENGLISH))).hasSize(1);
        assertThat(as(Roles.READER, () -> parties.count(null, null))).isEqualTo(as(Roles.READER, () -> parties.find(null, null, ALL, Locale.ENGLISH)).size());
        assertThat(as(Roles.READER, () -> sources.find("本渓", 0, 10))).isNotEmpty()
                .first().satisfies(source -> assertThat(source.citing()).isPositive());
    }

    @Test
    void aNameAsWrittenMeetsTheRecordKnownByThatForm() {
        assertThat(as(Roles.CURATOR, () -> forms.exact("小山　市", List.of("place")))).extracting(KnownForm::form).containsExactly("小山市");
        assertThat(as(Roles.CURATOR, () -> forms.exact("no such name", List.of("place", "person")))).isEmpty();
        assertThat(as(Roles.CURATOR, () -> forms.search("quzhou", List.of("place", "tie"), 10))).extracting(KnownForm::kind).contains("place", "tie");
    }
}
