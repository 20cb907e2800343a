package org.musubi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.chronology.Basis;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.names.MatchReason;
import org.musubi.names.MatchVerdict;
import org.musubi.names.ReasonKind;
import org.musubi.names.NameContext;
import org.musubi.register.NameForm;
import org.musubi.register.party.Office;
import org.musubi.register.party.PersonDraft;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.RegisterWork;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CandidatesTest extends RegisterWork {

    @Autowired
    private Candidates candidates;

    private List<Candidate> of(String written, NameContext context, String... kinds) {
        return people.as(DemoAccounts.CURATOR, () -> candidates.of(written, List.of(kinds), context, 10));
    }

    private PersonDraft person(String name, String language, String office, String edtf) {
        return new PersonDraft(List.of(element(NameForm.preferred(name, language))),
                List.of(element(new Office(office, Mention.written("Benxi", "en"), new WrittenDate(edtf, edtf, Basis.STATED, null, null)))), null);
    }

    @Test
    void aPlaceIsFoundByItsNameInAnyScript() {
        var benxi = approved(place(NameForm.preferred("本溪", "zh")));
        approved(place(NameForm.preferred("大連", "ja")));

        for (var written : List.of("本渓", "Benxi", "Pen-hsi", "Běnxī", "Бэньси", "번시", "本渓市")) {
            assertThat(of(written, NameContext.NONE, "place", "organisation")).as(written).extracting(Candidate::record).containsExactly(benxi);
        }
    }

    @Test
    void aKnownMisspellingFindsTheRecordSaysSoAndIsNotItsName() {
        var person = approved(new PersonDraft(List.of(element(NameForm.preferred("Kezuka Kichizo", "en")), element(NameForm.misspelling("Quetzka Kitcheetor", "en"))),
                List.of(), null));

        assertThat(of("Quetzka Kitcheetor", NameContext.NONE, "person")).singleElement().satisfies(candidate -> {
            assertThat(candidate.record()).isEqualTo(person);
            assertThat(candidate.form()).isEqualTo("Kezuka Kichizo");
            assertThat(candidate.reasons().getFirst()).isEqualTo(new MatchReason(ReasonKind.KNOWN_SLIP, "Quetzka Kitcheetor", "Kezuka Kichizo"));
        });
    }

    @Test
    void theLikeliestComesFirstWithItsReasons() {
        var variant = approved(person("干国磐", "zh", "mayor", "1991"));
        var lookAlike = approved(person("于国盤", "zh", "clerk", "1991"));

        var found = of("干国磐", NameContext.NONE, "person");
        assertThat(found).extracting(Candidate::record).containsExactly(variant, lookAlike);
        assertThat(found.getFirst().verdict()).isEqualTo(MatchVerdict.SAME);
        assertThat(found.getLast().reasons()).extracting(MatchReason::kind).containsOnly(ReasonKind.LOOK_ALIKE);
    }

    @Test
    void anOfficeHeldInThatYearSpeaksForAPersonAndAnotherOneAgainst() {
        var mayor = approved(person("Tanaka Kazuhiro", "en", "Mayor", "1990/1994"));
        var clerk = approved(person("Tanaka Kazuhira", "en", "Clerk", "1990/1994"));

        var found = of("Tanaka Kazuhire", NameContext.parse("office=mayor;year=1991"), "person");
        assertThat(found).extracting(Candidate::record).startsWith(mayor);
        assertThat(found.getFirst().reasons()).extracting(MatchReason::kind).contains(ReasonKind.SAME_OFFICE);
        assertThat(found.stream().filter(candidate -> candidate.record().equals(clerk))).allSatisfy(other -> {
            assertThat(other.reasons()).extracting(MatchReason::kind).contains(ReasonKind.OTHER_OFFICE);
            assertThat(other.score()).isLessThan(found.getFirst().score());
        });
    }

    @Test
    void whatOnlyWaitsIsACandidateToo() {
        var proposed = RecordId.next();
        waiting(proposed, place(NameForm.preferred("Qingdao", "en")));

        assertThat(of("青岛", NameContext.NONE, "place")).singleElement().satisfies(candidate -> {
            assertThat(candidate.record()).isEqualTo(proposed);
            assertThat(candidate.waiting()).isTrue();
        });
    }

    @Test
    void namesOfNothingAndKindsWithoutNamesHaveNoCandidates() {
        approved(place(NameForm.preferred("Benxi", "en")));
        assertThat(of("…", NameContext.NONE, "place")).isEmpty();
        assertThat(of("Benxi", NameContext.NONE, "tie")).isEmpty();
        assertThat(of("X".repeat(10_000), NameContext.NONE, "place", "person", "organisation")).isEmpty();
    }
}
