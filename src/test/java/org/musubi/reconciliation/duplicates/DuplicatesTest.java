package org.musubi.reconciliation.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.chronology.Basis;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.ExternalId;
import org.musubi.register.IdScheme;
import org.musubi.register.NameForm;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.event.GroupSize;
import org.musubi.register.instrument.InstrumentDraft;
import org.musubi.register.instrument.InstrumentType;
import org.musubi.register.party.Office;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieKind;
import org.musubi.register.tie.TieStatus;
import org.musubi.register.tie.TieStep;
import org.musubi.sources.SourceDraft;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.RegisterWork;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DuplicatesTest extends RegisterWork {

    @Autowired
    private DuplicateSearch search;
    @Autowired
    private Duplicates duplicates;

    private List<DuplicatePair> found() {
        search.catchUp();
        return people.as(DemoAccounts.CURATOR, () -> duplicates.page(DuplicateFilter.ALL, 0, 100)).pairs();
    }

    private static PersonDraft person(String name, String language, Office... offices) {
        return new PersonDraft(List.of(element(NameForm.preferred(name, language))), List.of(offices).stream().map(RegisterWork::element).toList(), null);
    }

    private static Office office(String title, Mention of, String edtf) {
        return new Office(title, of, date(edtf));
    }

    private static WrittenDate date(String edtf) {
        return new WrittenDate(edtf, edtf, Basis.STATED, null, null);
    }

    private static SourceDraft source(String title, String publisher, String issued, String url) {
        return new SourceDraft(Cited.given(title), null, null, publisher == null ? null : Cited.given(publisher), null, null, null,
                issued == null ? null : Cited.given(date(issued)), url == null ? null : Cited.given(url), null, List.of(), null);
    }

    private RecordId city(String name, String language) {
        return approved(place(NameForm.preferred(name, language)));
    }

    private static Cited<Mention> of(RecordId record) {
        return Cited.given(Mention.of(record, null));
    }

    private static EventDraft visit(String edtf, RecordId from, RecordId to, String leader, int size) {
        var group = Delegation.empty().withLeader(Cited.given(Mention.written(leader, null))).withSize(Cited.given(new GroupSize(size, null, List.of())));
        return EventDraft.empty().withTypes(List.of(element(EventType.VISIT))).withDate(Cited.given(date(edtf))).withFrom(of(from)).withTo(of(to)).withDelegations(List.of(group));
    }

    @Test
    void aPersonInTwoScriptsIsALikelyDuplicate() {
        var one = approved(person("Yu Guopan", "en"));
        var other = approved(person("于国盤", "zh"));

        assertThat(found()).singleElement().satisfies(pair -> {
            assertThat(pair.records()).isEqualTo(new RecordPair(one, other));
            assertThat(pair.band()).isEqualTo(DuplicateBand.LIKELY);
            assertThat(pair.reasons()).extracting(PairReason::code).contains("pinyin");
        });
    }

    private static PersonDraft identified(String name, ExternalId id) {
        return new PersonDraft(List.of(element(NameForm.preferred(name, "en"))), List.of(), List.of(element(id)), null);
    }

    @Test
    void oneIdentifierMakesALikelyPairWhateverTheNamesAndTwoSpeakAgainstOne() {
        var viaf = new ExternalId(IdScheme.VIAF, "12345678");
        var maiden = approved(identified("Hanako Miura", viaf));
        var married = approved(identified("Hanako Kuroda", viaf));
        approved(identified("Kenji Ogawa", new ExternalId(IdScheme.VIAF, "22222222")));
        approved(identified("Kenji Ogawa", new ExternalId(IdScheme.VIAF, "33333333")));

        assertThat(found()).hasSize(2).anySatisfy(pair -> {
            assertThat(pair.records()).isEqualTo(new RecordPair(maiden, married));
            assertThat(pair.band()).isEqualTo(DuplicateBand.LIKELY);
            assertThat(pair.reasons()).first().isEqualTo(PairReason.of(PairReasonKind.SAME_IDENTIFIER, "VIAF 12345678"));
        }).anySatisfy(pair -> {
            assertThat(pair.band()).isEqualTo(DuplicateBand.POSSIBLE);
            assertThat(pair.reasons()).extracting(PairReason::code).contains("other-identifier");
        });
    }

    @Test
    void aFamilyNameAnOfficeOrALikeNameMakesNobodyLikely() {
        var benxi = city("Benxi", "en");
        approved(person("Shimada", "en", office("Mayor", Mention.of(benxi, "Benxi"), "1985")));
        approved(person("Shimada", "en"));
        approved(person("Liang Wen", "en"));
        approved(person("Liang Guo", "en"));
        approved(person("高福春", "zh"));
        approved(person("高福玉", "zh"));
        approved(person("趙長愉", "zh"));
        approved(person("趙", "zh"));
        approved(person("王祖申", "zh"));
        approved(person("王強", "zh"));
        assertThat(found()).as("nothing of it").isEmpty();

        var second = approved(person("Shimada", "en", office("mayor", Mention.of(benxi, "Benxi"), "1991")));
        assertThat(found()).singleElement().satisfies(pair -> {
            assertThat(pair.records().one().equals(second) || pair.records().other().equals(second)).isTrue();
            assertThat(pair.band()).isEqualTo(DuplicateBand.POSSIBLE);
            assertThat(pair.reasons()).extracting(PairReason::code).contains("office-shared", "family-name-only");
        });
    }

    @Test
    void whoMetAreTwoWhateverTheirNames() {
        var one = approved(person("Tanaka Kazuhiro", "en"));
        var other = approved(person("Kazuhiro Tanaka", "en"));
        approved(event("They met").withHosts(List.of(element(Mention.of(one, null)), element(Mention.of(other, null)))));

        assertThat(found()).singleElement().satisfies(pair -> {
            assertThat(pair.records()).isEqualTo(new RecordPair(one, other));
            assertThat(pair.band()).isEqualTo(DuplicateBand.POSSIBLE);
            assertThat(pair.reasons()).last().extracting(PairReason::code).isEqualTo("together");
        });
    }

    @Test
    void placesAndBodiesAreFoundByNameAndWhatSpeaksAgainst() {
        var oyama = city("小山市", "ja");
        var same = city("Oyama", "en");
        var school = approved(new OrganisationDraft(List.of(element(NameForm.preferred("小山第一小学校", "ja"))), null, of(oyama), null));
        approved(new OrganisationDraft(List.of(element(NameForm.preferred("小山第二小学校", "ja"))), null, of(oyama), null));
        var again = approved(new OrganisationDraft(List.of(element(NameForm.preferred("小山第一小學校", "ja"))), null, of(oyama), null));

        assertThat(found()).extracting(DuplicatePair::records).containsExactlyInAnyOrder(new RecordPair(oyama, same), new RecordPair(school, again));
    }

    @Test
    void theGovernmentOfACountyIsNotLikelyThatOfItsCity() {
        var benxi = city("本渓市", "ja");
        var county = approved(new PlaceDraft(List.of(element(NameForm.preferred("本渓県", "ja"))), null, of(benxi), null));
        approved(new OrganisationDraft(List.of(element(NameForm.preferred("本渓市人民政府", "ja"))), null, of(benxi), null));
        approved(new OrganisationDraft(List.of(element(NameForm.preferred("本渓県人民政府", "ja"))), null, of(county), null));

        assertThat(found()).allSatisfy(pair -> {
            assertThat(pair.kind()).isEqualTo("organisation");
            assertThat(pair.band()).isEqualTo(DuplicateBand.POSSIBLE);
            assertThat(pair.reasons()).extracting(PairReason::code).contains("other-seat");
        });
    }

    @Test
    void oneVisitToldTwiceIsLikelyAndTheNextVisitIsNot() {
        var oyama = city("小山市", "ja");
        var benxi = city("本溪", "zh");
        var one = approved(visit("1986-09-12", oyama, benxi, "小林", 6));
        var other = approved(visit("1986-09", oyama, benxi, "小林", 6));
        approved(visit("1986-09-12", benxi, oyama, "小林", 6));
        approved(visit("1987-09-12", oyama, benxi, "小林", 6));

        assertThat(found()).singleElement().satisfies(pair -> {
            assertThat(pair.records()).isEqualTo(new RecordPair(one, other));
            assertThat(pair.band()).isEqualTo(DuplicateBand.LIKELY);
            assertThat(pair.reasons()).extracting(PairReason::code).contains("dates-overlap", "same-direction", "same-leader", "same-size");
        });
    }

    @Test
    void twoDelegationsOfOneMonthAreNoPair() {
        var oyama = city("小山市", "ja");
        var benxi = city("本溪", "zh");
        approved(visit("1986-09-12", oyama, benxi, "小林", 6));
        approved(visit("1986-09-13", oyama, benxi, "渡辺一郎", 25));

        assertThat(found()).isEmpty();
    }

    @Test
    void tiesAgreementsAndSourcesAreFoundByWhatTheyAreAbout() {
        var oyama = city("小山市", "ja");
        var benxi = city("本溪", "zh");
        var tie = approved(tie(oyama, benxi, "1994-10-12"));
        var again = approved(tie(benxi, oyama, "1994-10-12"));
        var agreement = approved(new InstrumentDraft(Cited.given("友好都市協定書"), Cited.given(InstrumentType.AGREEMENT), Cited.given(date("1994-10-12")), null, of(tie), List.of(), List.of(), null));
        var copy = approved(new InstrumentDraft(Cited.given("友好都市協定書"), Cited.given(InstrumentType.AGREEMENT), Cited.given(date("1994-10-12")), null, of(tie), List.of(), List.of(), null));
        approved(new InstrumentDraft(Cited.given("友好都市協定書"), Cited.given(InstrumentType.AGREEMENT), Cited.given(date("1999-10-12")), null, of(tie), List.of(), List.of(), null));
        var page = approved(source("Friendship cities", "City of Oyama", "2001", "https://www.example.org/friends/"));
        var mirror = approved(source("Friendship cities", "City of Oyama", "2001", "http://example.org/friends"));
        approved(source("Friendship cities", "City of Sano", "2001", null));

        assertThat(found()).extracting(DuplicatePair::records)
                .containsExactlyInAnyOrder(new RecordPair(tie, again), new RecordPair(agreement, copy), new RecordPair(page, mirror));
        assertThat(found()).extracting(DuplicatePair::band).containsOnly(DuplicateBand.LIKELY);
    }

    private static TieDraft tie(RecordId one, RecordId other, String since) {
        return new TieDraft(List.of(element(Mention.of(one, "Oyama")), element(Mention.of(other, "Benxi"))), Cited.given(TieKind.values()[0]), List.of(),
                List.of(element(new TieStep(TieStatus.SIGNED, date(since)))), null);
    }

    @Test
    void twoAccountsOfTwoSourcesSpeakForOneEventAndOneSourceAgainst() {
        var oyama = city("小山市", "ja");
        var benxi = city("本溪", "zh");
        var chronicle = approved(source("Chronicle", null, null, null));
        var yearbook = approved(source("Yearbook", null, null, null));
        approved(visit("1986-09-12", oyama, benxi, "小林", 6).withPurpose(cited("signing", chronicle)));
        approved(visit("1986-09-12", oyama, benxi, "小林", 6).withPurpose(cited("signing", yearbook)));
        assertThat(found()).singleElement().satisfies(pair -> assertThat(pair.reasons()).extracting(PairReason::code).contains("two-sources"));

        approved(visit("1990-09-12", oyama, benxi, "大久保", 6).withPurpose(cited("sport", chronicle)));
        approved(visit("1990-09-12", oyama, benxi, "大久保", 6).withPurpose(cited("music", chronicle)));
        assertThat(found()).filteredOn(pair -> pair.reasons().stream().anyMatch(reason -> reason.code().equals("one-source")))
                .extracting(DuplicatePair::band).containsExactly(DuplicateBand.POSSIBLE);
    }

    private static Cited<String> cited(String words, RecordId source) {
        return Cited.of(words, org.musubi.ledger.Basis.STATED, List.of(Citation.quoting(source, words, null)));
    }
}
