package org.musubi.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.register.NameForm;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.instrument.InstrumentDraft;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieStatus;
import org.musubi.sources.SourceDraft;

class FactTablesTest {

    private final Facts facts = FactTables.onClassPath();

    @Test
    void loadsEveryTableWithoutAComplaint() {
        assertThat(facts.complaints()).isEmpty();
    }

    @Test
    void holdsTheThreeSourcesInFull() {
        var events = facts.of(EventDraft.class);
        var ofOyama = events.keySet().stream().filter(slug -> slug.startsWith("ob-"));
        var ofQuzhou = events.keySet().stream().filter(slug -> slug.startsWith("qs-"));
        var ofDaegu = facts.of(TieDraft.class).values().stream().filter(this::bindsDaegu);

        assertThat(ofOyama).hasSize(34);
        assertThat(ofQuzhou).as("22 entries, and the tree told within another").hasSize(23);
        assertThat(ofDaegu).hasSize(8);
        assertThat(facts.of(SourceDraft.class)).containsOnlyKeys("oyama-chronology", "quzhou-chronicle", "daegu-list", "mishino-office");
    }

    private boolean bindsDaegu(TieDraft tie) {
        return tie.parties().stream().anyMatch(party -> facts.id("daegu").equals(party.value().link()));
    }

    @Test
    void datesAllEventsButTheTwoWithoutAHeading() {
        var undated = facts.of(EventDraft.class).entrySet().stream()
                .filter(event -> Objects.requireNonNull(event.getValue().date()).value().isUndated()).toList();

        assertThat(undated).extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("qs-undated-approval", "qs-undated-school");
        assertThat(undated).extracting(event -> event.getValue().date().value().bounds())
                .containsExactlyInAnyOrder("1994-10-16/1995-09-30", "2003-11/2005-08");
    }

    @Test
    void givesEveryEventEvidenceForEachUnitOfWhatHappened() {
        facts.of(EventDraft.class).forEach((slug, event) -> {
            assertThat(event.types()).as(slug).isNotEmpty().allSatisfy(FactTablesTest::isCited);
            assertThat(sides(event)).as(slug).allSatisfy(FactTablesTest::isCited);
            assertThat(mentions(event)).as(slug).allSatisfy(FactTablesTest::isCited);
            if (!event.date().value().isUndated()) {
                isCited(event.date());
            }
        });
    }

    private static void isCited(Cited<?> unit) {
        assertThat(unit.citations()).as(() -> unit.value().toString()).isNotEmpty();
    }

    private static List<Cited<Mention>> sides(EventDraft event) {
        return Stream.of(event.from(), event.to()).filter(Objects::nonNull).toList();
    }

    private static List<Cited<Mention>> mentions(EventDraft event) {
        var mentions = new ArrayList<>(event.hosts());
        mentions.addAll(event.places());
        mentions.addAll(event.instruments());
        for (Delegation group : event.delegations()) {
            mentions.addAll(group.members());
            Stream.of(group.leader(), group.deputy()).filter(Objects::nonNull).forEach(mentions::add);
        }
        return mentions;
    }

    @Test
    void pointsOnlyAtRecordsOfTheTables() {
        var known = facts.records().stream().map(Fact::id).collect(Collectors.toSet());

        var links = facts.of(EventDraft.class).values().stream()
                .flatMap(event -> Stream.concat(sides(event).stream(), mentions(event).stream()))
                .map(unit -> unit.value().link()).filter(Objects::nonNull).collect(Collectors.toSet());

        assertThat(links).hasSizeGreaterThan(90).isSubsetOf(known);
    }

    @Test
    void quotesShortly() {
        var quotes = facts.of(EventDraft.class).values().stream().flatMap(event -> event.types().stream())
                .flatMap(type -> type.citations().stream()).map(Citation::quote);

        assertThat(quotes).isNotEmpty().allSatisfy(quote -> assertThat(quote).hasSizeBetween(2, 40));
    }

    @Test
    void makesTheSameDraftsEachTime() {
        assertThat(FactTables.onClassPath()).isEqualTo(facts);
    }

    @Test
    void keepsTheIdsOfOneRecordApart() {
        facts.of(EventDraft.class).forEach((slug, event) -> {
            var ids = Stream.of(event.types(), event.hosts(), event.places(), event.fields(), event.occasions())
                    .flatMap(List::stream).map(Cited::id).toList();
            assertThat(ids).as(slug).doesNotHaveDuplicates().doesNotContainNull();
        });
    }

    @Test
    void takesNoOrdinalForASize() {
        var twelfth = facts.of(EventDraft.class).get("qs-1993-10-12th-group").delegations().getFirst();
        var eighteenth = facts.of(EventDraft.class).get("qs-1999-09-18th-group").delegations().getFirst();

        assertThat(twelfth.size()).isNull();
        assertThat(eighteenth.size().value().people()).isEqualTo(49);
        assertThat(eighteenth.size().value().parts()).extracting("people").containsExactly(25);
    }

    @Test
    void leavesAnUnnamedMayorUnnamed() {
        var leader = facts.of(EventDraft.class).get("ob-2001-10-pupils").delegations().getFirst().leader();

        assertThat(leader.value()).isEqualTo(new Mention(null, "小山市長", "ja", null));
    }

    @Test
    void holdsOneMayorWithBothFormsAndSaysThatItIsDoubtful() {
        var mayor = facts.of(PersonDraft.class).get("yu-guopan");

        assertThat(mayor.names()).extracting(form -> form.value().text()).contains("干国盤", "干国磐");
        assertThat(mayor.note().value()).contains("nowhere says so");
    }

    @Test
    void datesTheSigningWithinTheVisit() {
        var steps = facts.of(TieDraft.class).get("quzhou-sano").steps();
        var agreement = facts.of(InstrumentDraft.class).get("quzhou-sano-agreement-1997");

        assertThat(steps).filteredOn(step -> step.value().status() == TieStatus.SIGNED)
                .extracting(step -> step.value().date().edtf()).containsExactly("[1997-11-11..1997-11-13]");
        assertThat(agreement.date().value().edtf()).isEqualTo("[1997-11-11..1997-11-13]");
    }

    @Test
    void knowsNoDateForHoChiMinhCity() {
        var step = facts.of(TieDraft.class).get("daegu-ho-chi-minh-city").steps().getFirst().value();

        assertThat(step.date()).isNull();
    }

    @Test
    void marksNamesThatNoSourceGives() {
        var forms = Stream.of(facts.of(PlaceDraft.class).values().stream().map(PlaceDraft::names),
                        facts.of(PersonDraft.class).values().stream().map(PersonDraft::names),
                        facts.of(OrganisationDraft.class).values().stream().map(OrganisationDraft::names))
                .flatMap(names -> names).flatMap(List::stream).toList();

        assertThat(forms).filteredOn(form -> form.basis() == Basis.STATED).hasSizeGreaterThan(120)
                .allSatisfy(FactTablesTest::isCited);
        assertThat(forms).filteredOn(form -> form.basis() == Basis.INFERRED)
                .extracting(Cited::value).extracting(NameForm::note).doesNotContainNull();
    }

    @Test
    void prefersOneFormForEachLanguage() {
        facts.of(PlaceDraft.class).forEach((slug, place) -> assertThat(preferredLanguages(place.names())).as(slug)
                .doesNotHaveDuplicates().contains("en"));
        facts.of(PersonDraft.class).forEach((slug, person) -> assertThat(preferredLanguages(person.names())).as(slug)
                .doesNotHaveDuplicates().isNotEmpty());
    }

    private static List<String> preferredLanguages(List<Cited<NameForm>> names) {
        return names.stream().map(Cited::value).filter(NameForm::preferred).map(NameForm::language).toList();
    }

    @Test
    void complainsOfABadRowByFileAndLineAndReadsTheOthers() {
        var read = read(Map.of("places", """
                id,level,within,within_quote,source,locator,note
                japan,COUNTRY,,,,,
                oyama,TOWNLET,japan,,,,
                tochigi,PREFECTURE,nowhere,,,,
                """, "names", """
                record,form,language,preferred,basis,source,locator,quote,note
                japan,Japan,en,yes,GIVEN,,,,
                oyama,Oyama,en,yes,GIVEN,,,,
                tochigi,Tochigi,en,yes,GIVEN,,,,
                atlantis,Atlantis,en,yes,GIVEN,,,,
                """));

        assertThat(read.complaints()).extracting(Complaint::toString).containsExactlyInAnyOrder(
                "facts/places.csv:3: level has no code TOWNLET",
                "facts/places.csv:4: no record is called nowhere",
                "facts/names.csv:5: no record is called atlantis");
        assertThat(read.of(PlaceDraft.class)).containsOnlyKeys("japan");
    }

    @Test
    void complainsOfADateThatIsNoEdtf() {
        var read = read(Map.of("ties", """
                id,kind,kind_basis,note
                a-b,SISTER_CITY,GIVEN,
                """, "tie-steps", """
                tie,status,date,edtf,date_basis,bounds,anchor,source,locator,quote
                a-b,SIGNED,30 February 1999,1999-02-30,STATED,,,,,"signed, they say"
                a-b,ENDED,May 1999,1999-05,STATED,,,,,ended
                """));

        assertThat(read.complaints()).extracting(Complaint::toString)
                .containsExactly("facts/tie-steps.csv:2: edtf is no EDTF: 1999-02-30");
        assertThat(read.of(TieDraft.class).get("a-b").steps()).extracting(step -> step.value().status())
                .containsExactly(TieStatus.ENDED);
    }

    @Test
    void complainsOfARowWithTooManyCellsAndOfAnIdThatStandsTwice() {
        var read = read(Map.of("people", """
                id,note
                ada,one,two
                eva,
                eva,
                """));

        assertThat(read.complaints()).extracting(Complaint::toString).contains(
                "facts/people.csv:2: 3 cells under 2 columns", "facts/people.csv:4: id eva stands twice");
    }

    private static Facts read(Map<String, String> tables) {
        return FactTables.read(List.of("facts"), path -> {
            var text = tables.get(path.substring("facts/".length()));
            return text == null ? null : new StringReader(text);
        });
    }

    @Test
    void namesEveryKindOfRecord() {
        var kinds = facts.records().stream().map(fact -> fact.draft().getClass().getSimpleName()).collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(Set.of("SourceDraft", "PlaceDraft", "PersonDraft", "OrganisationDraft", "TieDraft",
                "InstrumentDraft", "EventDraft"));
    }
}
