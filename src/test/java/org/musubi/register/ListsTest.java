package org.musubi.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.chronology.Basis;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventFilter;
import org.musubi.register.event.EventSummary;
import org.musubi.register.event.EventType;
import org.musubi.register.event.Events;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.register.event.Stage;
import org.musubi.register.instrument.InstrumentDraft;
import org.musubi.register.instrument.InstrumentSummary;
import org.musubi.register.instrument.Instruments;
import org.musubi.register.party.Office;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.Parties;
import org.musubi.register.party.PartySummary;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceSummary;
import org.musubi.register.place.Places;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieFilter;
import org.musubi.register.tie.TieKind;
import org.musubi.register.tie.TieStatus;
import org.musubi.register.tie.TieStep;
import org.musubi.register.tie.Ties;
import org.musubi.sources.SourceDraft;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.RegisterWork;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists answer alike on every database: what they find, in which order, page by page. */
@DatabaseTest
class ListsTest extends RegisterWork {

    private static final Page ALL = new Page(0, 100);

    @Autowired
    private Events events;
    @Autowired
    private Ties ties;
    @Autowired
    private Places places;
    @Autowired
    private Parties parties;
    @Autowired
    private Instruments instruments;
    @Autowired
    private Coverage coverage;

    private <T> T reader(Supplier<T> work) {
        return people.as(DemoAccounts.READER, work);
    }

    private static Cited<WrittenDate> day(String edtf) {
        return Cited.given(new WrittenDate(null, edtf, Basis.GIVEN, null, null));
    }

    private static Cited<WrittenDate> within(String bounds) {
        return Cited.given(new WrittenDate(null, null, Basis.INFERRED, bounds, null));
    }

    private List<String> summaries(EventFilter filter, boolean newestFirst, Page page) {
        return reader(() -> events.find(filter, newestFirst, page, Locale.ENGLISH)).stream().map(EventSummary::summary).toList();
    }

    private List<String> summaries(EventFilter filter) {
        assertThat(reader(() -> events.count(filter))).isEqualTo(summaries(filter, false, ALL).size());
        return summaries(filter, false, ALL);
    }

    private static EventFilter words(String words) {
        return new EventFilter(words, null, null, null, null, null, null);
    }

    private static EventFilter years(@Nullable Integer from, @Nullable Integer to) {
        return new EventFilter(null, from, to, null, null, null, null);
    }

    @Test
    void eventsStandInTheOrderOfTimeAndThoseWithoutAnyDateLast() {
        approved(event("no date"));
        approved(event("open end").withDate(day("1994-05-01/..")));
        approved(event("one day").withDate(day("1994-05-01")));
        approved(event("the month").withDate(day("1994-05")));
        approved(event("before").withDate(within("1989/1990")));

        assertThat(summaries(EventFilter.ALL, false, ALL)).containsExactly("before", "one day", "the month", "open end", "no date");
        assertThat(summaries(EventFilter.ALL, true, ALL)).containsExactly("open end", "the month", "one day", "before", "no date");
    }

    @Test
    void pagesShowEveryRowOnceAlsoAmongEquals() {
        IntStream.range(0, 7).forEach(n -> approved(event("visit " + n).withDate(day("1994"))));

        var paged = new ArrayList<String>();
        for (int offset = 0; offset < 8; offset += 3) {
            paged.addAll(summaries(EventFilter.ALL, true, new Page(offset, 3)));
        }

        assertThat(paged).doesNotHaveDuplicates().hasSize(7).containsExactlyElementsOf(summaries(EventFilter.ALL, true, ALL));
    }

    @Test
    void wordsAreFoundInWhateverCaseAndSignsOfPatternsMeanThemselves() {
        var oyama = approved(place(NameForm.preferred("Ōyama", "en"), NameForm.preferred("小山市", "ja")));
        approved(event("By mention").withPlaces(List.of(element(Mention.of(oyama, "the town")))));
        approved(event("ÉTUDES at 100% of_cost"));
        approved(event("Nothing").withDelegations(List.of()));

        assertThat(summaries(words("ōYAMA"))).containsExactly("By mention");
        assertThat(summaries(words("小山"))).containsExactly("By mention");
        assertThat(summaries(words("THE TOWN"))).containsExactly("By mention");
        assertThat(summaries(words("études"))).containsExactly("ÉTUDES at 100% of_cost");
        assertThat(summaries(words("0% o"))).containsExactly("ÉTUDES at 100% of_cost");
        assertThat(summaries(words("f_c"))).containsExactly("ÉTUDES at 100% of_cost");
        assertThat(summaries(words("%"))).hasSize(1);
        assertThat(summaries(words("o_h"))).isEmpty();
        assertThat(summaries(words("!"))).isEmpty();
        assertThat(summaries(words("\\"))).isEmpty();
        assertThat(summaries(words("'"))).isEmpty();
    }

    @Test
    void yearsFindWhatMayLieInThem() {
        approved(event("1994").withDate(day("1994-05-01")));
        approved(event("since 1990").withDate(day("1990/..")));
        approved(event("late eighties").withDate(within("1987/1989")));
        approved(event("no date"));

        assertThat(summaries(years(1994, 1994))).contains("1994").doesNotContain("late eighties", "no date");
        assertThat(summaries(years(null, 1989))).containsExactly("late eighties");
        assertThat(summaries(years(1995, null))).as("may still go on").contains("since 1990").doesNotContain("1994");
        assertThat(reader(events::perYear)).containsEntry(1994, 1).containsEntry(1990, 1).containsEntry(1987, 1).hasSize(3);
    }

    @Test
    void eventsAreFoundByTypeFieldTieAndWhomTheyName() {
        var mayor = approved(new PersonDraft(List.of(element(NameForm.preferred("Ines Rau", "de"))), List.of(), null));
        var tie = approved(tie("Ahausen", null, "Beburg", null));
        approved(event("all").withTypes(List.of(element(EventType.VISIT), element(EventType.APPROVAL))).withFields(List.of(element("sport")))
                .withTie(Cited.given(Mention.of(tie, null))).withHosts(List.of(element(Mention.of(mayor, "Rau")))).withDate(day("1994-05-01/1994-05-03")));
        approved(event("other").withTypes(List.of(element(EventType.MEETING))).withFields(List.of(element("sports_day"))));

        assertThat(summaries(new EventFilter(null, null, null, EventType.APPROVAL, null, null, null))).containsExactly("all");
        assertThat(summaries(new EventFilter(null, null, null, null, "sport", null, null))).containsExactly("all");
        assertThat(summaries(EventFilter.ofTie(tie))).containsExactly("all");
        assertThat(summaries(EventFilter.naming(mayor))).containsExactly("all");
        assertThat(reader(() -> events.around(tie, List.of(), LocalDate.of(1994, 5, 3), LocalDate.of(1994, 5, 9), Locale.ENGLISH))).hasSize(1);
        assertThat(reader(() -> events.around(tie, List.of(), LocalDate.of(1994, 5, 4), LocalDate.of(1994, 5, 9), Locale.ENGLISH))).isEmpty();
        assertThat(reader(() -> events.around(null, List.of(mayor), LocalDate.of(1994, 5, 3), LocalDate.of(1994, 5, 9), Locale.ENGLISH))).hasSize(1);
    }

    @Test
    void plannedAndPastVisitsAreToldApart() {
        approved(event("coming").withStage(Cited.given(Stage.PLANNED)).withDate(day("2030-05")));
        approved(event("coming, no date").withStage(Cited.given(Stage.PLANNED)));
        approved(event("held").withDate(day("2020-05-01")));
        approved(event("held first").withDate(day("2019-05-01")));

        assertThat(reader(() -> events.planned(Locale.ENGLISH))).extracting(EventSummary::summary).containsExactly("coming", "coming, no date");
        assertThat(reader(() -> events.lately(null, LocalDate.of(2025, 1, 1), Locale.ENGLISH))).extracting(EventSummary::summary)
                .containsExactly("held", "held first");
    }

    @Test
    void aRowSaysItsLabelsInTheLanguageOfTheReaderAndCountsItsEvidence() {
        var from = approved(place(NameForm.preferred("Songlu", "en"), NameForm.preferred("松麓市", "zh")));
        var source = RecordId.next();
        var quote = Citation.quoting(source, "a delegation from Songlu", "p. 3");
        approved(source, new SourceDraft(Cited.given("A page"), null, null, null, null, null, null, null, null, null, List.of(), null));
        approved(event("Visit").withFrom(Cited.of(Mention.of(from, "Sung-lu"), org.musubi.ledger.Basis.STATED, List.of(quote)))
                .withTo(Cited.given(Mention.written("Kirihama", "en"))));

        var english = reader(() -> events.find(EventFilter.ALL, false, ALL, Locale.ENGLISH)).getFirst();
        var japanese = reader(() -> events.find(EventFilter.ALL, false, ALL, Locale.JAPANESE)).getFirst();

        assertThat(english.from()).extracting(Label::text).isEqualTo("Songlu");
        assertThat(japanese.from()).extracting(Label::text).isEqualTo("松麓市");
        assertThat(english.to()).extracting(Label::text).isEqualTo("Kirihama");
        assertThat(english.evidence()).isEqualTo(new EvidenceCount(4, 1, 1, 0));
        assertThat(reader(coverage::ofAll)).isEqualTo(new EvidenceCount(7, 1, 1, 0));
    }

    private static TieDraft tie(String one, @Nullable RecordId oneLink, String other, @Nullable RecordId otherLink) {
        return new TieDraft(List.of(element(new Mention(one, null, "en", oneLink)), element(new Mention(other, null, "en", otherLink))),
                Cited.given(TieKind.SISTER_CITY), List.of(), List.of(), null);
    }

    @Test
    void tiesAreFoundByTheNamesOfTheirPartiesAndSortedIgnoringCase() {
        var city = approved(place(NameForm.preferred("Ōyama", "en"), NameForm.preferred("小山市", "ja")));
        var linked = approved(tie("oyama", city, "Benxi", null));
        var later = approved(tie("Zell", null, "Benxi", null));
        var first = approved(tie("ahausen", null, "Benxi", null));
        approved(event("Visit").withTie(Cited.given(Mention.of(linked, null))));

        var all = reader(() -> ties.find(TieFilter.ALL, ALL, Locale.ENGLISH));
        assertThat(all).extracting(tie -> tie.id()).containsExactly(first, linked, later);
        assertThat(all.get(1).label().text()).isEqualTo("Ōyama ⇄ Benxi");
        assertThat(all.get(1).events()).isEqualTo(1);
        assertThat(reader(() -> ties.find(new TieFilter("ŌYAMA", null, null, null), ALL, Locale.ENGLISH))).hasSize(1);
        assertThat(reader(() -> ties.find(new TieFilter(null, TieKind.SISTER_CITY, null, city), ALL, Locale.ENGLISH))).hasSize(1);
        assertThat(reader(() -> ties.count(new TieFilter(null, TieKind.OTHER, null, null)))).isZero();
        assertThat(reader(() -> ties.find(TieFilter.ALL, new Page(2, 5), Locale.ENGLISH))).extracting(tie -> tie.id()).containsExactly(later);
    }

    @Test
    void anniversariesAreCountedFromTheDayATieBegan() {
        var steps = List.of(element(new TieStep(TieStatus.ESTABLISHED, Objects.requireNonNull(day("1994-02-28").value()))));
        var begun = approved(new TieDraft(tie("A", null, "B", null).parties(), null, List.of(), steps, null));
        var month = List.of(element(new TieStep(TieStatus.ESTABLISHED, Objects.requireNonNull(day("1994-02").value()))));
        approved(new TieDraft(tie("C", null, "D", null).parties(), null, List.of(), month, null));

        assertThat(reader(() -> ties.coming(LocalDate.of(2023, 3, 1), Locale.ENGLISH))).singleElement().satisfies(coming -> {
            assertThat(coming.tie()).isEqualTo(begun);
            assertThat(coming.years()).isEqualTo(30);
            assertThat(coming.day()).isEqualTo(LocalDate.of(2024, 2, 28));
        });
    }

    @Test
    void placesAreSortedIgnoringCaseAndFoundByAnyForm() {
        var benxi = approved(place(NameForm.preferred("Benxi", "en"), NameForm.variant("本渓", "ja")));
        var abe = approved(place(NameForm.preferred("abe", "en")));
        var kanji = approved(place(NameForm.preferred("小山市", "ja")));
        var oyama = approved(place(NameForm.preferred("Oyama", "en")));
        var tie = approved(tie("Oyama", oyama, "Benxi", benxi));
        approved(event("Visit").withTo(Cited.given(Mention.of(oyama, null))).withFrom(Cited.given(Mention.of(benxi, null)))
                .withPlaces(List.of(element(Mention.of(oyama, "again")))).withTie(Cited.given(Mention.of(tie, null))));

        var all = reader(() -> places.find(null, null, ALL, Locale.ENGLISH));
        assertThat(all).extracting(PlaceSummary::id).containsExactly(abe, benxi, oyama, kanji);
        assertThat(all.get(2).ties()).isEqualTo(1);
        assertThat(all.get(2).events()).as("each event once").isEqualTo(1);
        assertThat(reader(() -> places.find("本渓", null, ALL, Locale.ENGLISH))).extracting(PlaceSummary::id).containsExactly(benxi);
        assertThat(reader(() -> places.find("_", null, ALL, Locale.ENGLISH))).isEmpty();
        assertThat(reader(() -> places.count("BEN", null))).isEqualTo(1);
    }

    @Test
    void peopleAndOrganisationsAreFoundByNameAndOffice() {
        var who = approved(new PersonDraft(List.of(element(NameForm.preferred("船田章", "ja")), element(NameForm.preferred("Funada Akira", "en"))),
                List.of(element(new Office("Mayor of Ōyama", null, null))), null));
        var hall = approved(new OrganisationDraft(List.of(element(NameForm.preferred("city hall", "en"))), null, null, null));
        approved(event("Visit").withHosts(List.of(element(Mention.of(who, "船田")))));

        assertThat(reader(() -> parties.find(null, null, ALL, Locale.ENGLISH))).extracting(PartySummary::id).containsExactly(hall, who);
        assertThat(reader(() -> parties.find("ōyama", true, ALL, Locale.ENGLISH))).singleElement().satisfies(person -> {
            assertThat(person.label().text()).isEqualTo("Funada Akira");
            assertThat(person.office()).isEqualTo("Mayor of Ōyama");
            assertThat(person.events()).isEqualTo(1);
            assertThat(person.evidence().facts()).isEqualTo(3);
        });
        assertThat(reader(() -> parties.find("船田", true, ALL, Locale.JAPANESE)).getFirst().label().text()).isEqualTo("船田章");
        assertThat(reader(() -> parties.count(null, false))).isEqualTo(1);
        assertThat(reader(() -> parties.count("hall", true))).isZero();
    }

    @Test
    void instrumentsOfATieStandInTheOrderOfTheirDates() {
        var tie = approved(tie("A", null, "B", null));
        for (String edtf : List.of("1994-05", "1989-10-16")) {
            approved(instrument(edtf, day(edtf), tie));
        }
        approved(instrument("no date", null, tie));
        approved(instrument("of no tie", null, null));

        assertThat(reader(() -> instruments.ofTie(tie))).extracting(InstrumentSummary::name).containsExactly("1989-10-16", "1994-05", "no date");
    }

    private static InstrumentDraft instrument(String name, @Nullable Cited<WrittenDate> date, @Nullable RecordId tie) {
        return new InstrumentDraft(Cited.given(name), null, date, null, tie == null ? null : Cited.given(Mention.of(tie, null)), List.of(), List.of(), null);
    }

    @Test
    void wordsTooLongForAListAreCutThereAndKeptWholeInTheRecord() {
        var longWords = "長い".repeat(800) + "𠮷".repeat(400);
        var name = "𠮷".repeat(400);

        approved(event(longWords).withFrom(Cited.given(new Mention(name, null, "ja", null)))
                .withDelegations(List.of(Delegation.empty().withName(Cited.given(longWords))
                        .withLeader(Cited.given(new Mention(null, longWords, "ja", null)))))
                .withDate(Cited.given(new WrittenDate(longWords, "1994", Basis.STATED, null, null))));
        approved(tie(name, null, name, null));
        approved(new PersonDraft(List.of(element(NameForm.preferred("A", "en"))), List.of(element(new Office(longWords, null, null))), null));
        approved(instrument(longWords, null, null));
        approved(new SourceDraft(Cited.given(longWords), null, null, Cited.given(longWords), null, null, null, null, null, null,
                List.of(), null));

        assertThat(reader(() -> events.find(words("長い長"), false, ALL, Locale.ENGLISH))).hasSize(1);
    }

    @Test
    void anEventOfEveryTypeAndFieldIsListed() {
        approved(event("all").withTypes(Arrays.stream(EventType.values()).map(RegisterWork::element).toList())
                .withFields(FieldsOfExchange.codes().stream().map(RegisterWork::element).toList()));

        assertThat(summaries(new EventFilter(null, null, null, EventType.OTHER, null, null, null))).hasSize(1);
    }
}
