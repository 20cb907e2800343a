package org.musubi.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.chronology.Basis;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Cited;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SaveResult;
import org.musubi.names.NameKey;
import org.musubi.names.OfficeCode;
import org.musubi.register.party.Office;
import org.musubi.register.party.Parties;
import org.musubi.register.party.PartySummary;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceSummary;
import org.musubi.register.place.Places;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.RegisterWork;
import org.springframework.beans.factory.annotation.Autowired;

/** What the register holds of names, offices and identifiers, on every database. */
@DatabaseTest
class AuthorityTest extends RegisterWork {

    /** A person as it was written before there were slips, periods of names, meanings of offices and identifiers. */
    private static final String OLDER = """
            {"names":[{"basis":"STATED","citations":[],"doubts":[],"id":"0198c5f0-0000-7000-8000-000000000001","value":{"language":"ja","note":"as heard","preferred":true,"text":"鷲尾一郎"}},\
            {"basis":"GIVEN","citations":[],"doubts":[],"id":"0198c5f0-0000-7000-8000-000000000002","value":{"language":"en","preferred":false,"text":"Washio Ichiro"}}],\
            "offices":[{"basis":"STATED","citations":[],"doubts":[],"id":"0198c5f0-0000-7000-8000-000000000003","value":{"of":{"asWritten":"黒峰市"},"period":{"basis":"STATED","edtf":"1990-10-03"},"title":"市長"}}]}""";
    private static final Page ALL = new Page(0, 100);

    @Autowired
    private DraftJson json;
    @Autowired
    private Labels labels;
    @Autowired
    private Names names;
    @Autowired
    private Places places;
    @Autowired
    private Parties parties;
    @Autowired
    private Proposals proposals;

    private static WrittenDate when(String edtf) {
        return new WrittenDate(null, edtf, Basis.GIVEN, null, null);
    }

    private List<RecordId> places(String words) {
        return people.as(DemoAccounts.READER, () -> places.find(words, null, ALL, Locale.ENGLISH)).stream().map(PlaceSummary::id).toList();
    }

    private List<RecordId> parties(String words) {
        return people.as(DemoAccounts.READER, () -> parties.find(words, null, ALL, Locale.ENGLISH)).stream().map(PartySummary::id).toList();
    }

    @Test
    void whatWasWrittenBeforeReadsAndWritesAsItDid() {
        var draft = json.read("person", 1, OLDER);

        assertThat(json.write(draft)).isEqualTo(OLDER);
        assertThat(draft).isInstanceOfSatisfying(PersonDraft.class, person -> {
            assertThat(person.names()).extracting(name -> name.value().kind()).containsExactly(FormKind.PREFERRED, FormKind.VARIANT);
            assertThat(person.offices().getFirst().value().meaning()).contains(OfficeCode.MAYOR);
            assertThat(person.identifiers()).isEmpty();
        });
    }

    @Test
    void whatIsNewIsKeptWhole() {
        var name = new NameForm("白瀬", "ja", FormKind.VARIANT, when("1954/2005"), "before the towns were merged");
        var person = new PersonDraft(List.of(element(name), element(NameForm.misspelling("臼瀬", "ja")), element(NameForm.preferred("Shirase", "en"))),
                List.of(element(new Office("NPC Chairman", OfficeCode.ASSEMBLY_CHAIR, Mention.written("Anlan", "en"), when("1990/..")))),
                List.of(element(new ExternalId(IdScheme.WIKIDATA, "Q7"))), null);

        assertThat(json.read("person", 1, json.write(person))).isEqualTo(person);
    }

    @Test
    void aMisspellingFindsItsRecordAndIsNeverItsName() {
        var record = approved(place(NameForm.misspelling("Blackpeak", "en"), NameForm.preferred("黒峰市", "ja"), NameForm.variant("Kuromine", "en")));
        var label = people.as(DemoAccounts.READER, () -> labels.of(List.of(record), Locale.ENGLISH)).get(record);

        assertThat(places("blackpeak")).containsExactly(record);
        assertThat(label.text()).isEqualTo("Kuromine");
        assertThat(people.as(DemoAccounts.READER, () -> names.search(NameKey.of("Blackpeak"), List.of("place"), 5)))
                .singleElement().extracting(Names.Form::form).isNotEqualTo("Blackpeak");
        assertThat(people.as(DemoAccounts.READER, () -> names.exact(NameKey.of("Blackpeak"), List.of("place")))).as("links nothing by itself").isEmpty();
    }

    @Test
    void aRecordOfSlipsOnlyHasNoName() {
        var item = people.as(DemoAccounts.CURATOR, () -> proposals.create(proposals.open(ProposalType.FORM, "x"), RecordId.next(),
                place(NameForm.misspelling("Blackpeak", "en")), null));
        assertThat(people.as(DemoAccounts.CURATOR, () -> proposals.submit(List.of(item))))
                .isInstanceOfSatisfying(SaveResult.Invalid.class, invalid -> assertThat(invalid.problems()).anyMatch(problem -> problem.code().equals("nameMissing")));
    }

    @Test
    void anIdentifierAndItsAddressFindTheRecord() {
        var person = approved(new PersonDraft(List.of(element(NameForm.preferred("鷲尾一郎", "ja"))), List.of(),
                List.of(element(new ExternalId(IdScheme.VIAF, "75785466"))), null));

        assertThat(parties("75785466")).containsExactly(person);
        assertThat(parties("https://viaf.org/viaf/75785466/")).containsExactly(person);
        assertThat(people.as(DemoAccounts.READER, () -> names.identified("75785466", List.of("person")))).extracting(Names.Form::record).containsExactly(person);
        assertThat(parties("75785467")).isEmpty();
    }

    @Test
    void aWrongIdentifierStaysInTheDraftAndIsRefusedWhenSubmitted() {
        var draft = new PersonDraft(List.of(element(NameForm.preferred("鷲尾一郎", "ja"))), List.of(),
                List.<Cited<ExternalId>>of(element(new ExternalId(IdScheme.ISNI, "0000000218250098"))), null);
        var item = people.as(DemoAccounts.CURATOR, () -> proposals.create(proposals.open(ProposalType.FORM, "x"), RecordId.next(), draft, null));

        assertThat(people.as(DemoAccounts.CURATOR, () -> proposals.find(item)).orElseThrow().draft()).isEqualTo(draft);
        assertThat(people.as(DemoAccounts.CURATOR, () -> proposals.submit(List.of(item)))).isInstanceOfSatisfying(SaveResult.Invalid.class,
                invalid -> assertThat(invalid.problems()).singleElement().satisfies(problem -> assertThat(problem.code()).isEqualTo("identifierWrong")));
    }

    @Test
    void everyOfficeOfAPersonIsSearched() {
        var person = approved(new PersonDraft(List.of(element(NameForm.preferred("鷲尾一郎", "ja"))),
                List.of(element(new Office("黒峰市長", null, when("1990/1994"))), element(new Office("県会議員", null, null))), null));
        assertThat(parties("黒峰市長")).containsExactly(person);
    }
}
