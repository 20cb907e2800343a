package org.musubi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.register.NameForm;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.tie.TieDraft;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.RegisterWork;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class KnownFormsTest extends RegisterWork {

    @Autowired
    private KnownForms forms;

    private List<KnownForm> exact(String written, String... kinds) {
        return people.as(DemoAccounts.CURATOR, () -> forms.exact(written, List.of(kinds)));
    }

    private List<KnownForm> search(String words, String... kinds) {
        return people.as(DemoAccounts.CURATOR, () -> forms.search(words, List.of(kinds), 10));
    }

    @Test
    void spellingsOfOneFormMeetWhateverTheirCaseBlanksAndWidth() {
        var oyama = approved(place(NameForm.preferred("Ōyama", "en"), NameForm.preferred("小山市", "ja")));

        assertThat(exact("ŌYAMA", "place")).extracting(KnownForm::record).containsExactly(oyama);
        assertThat(exact("小山　市", "place")).extracting(KnownForm::form).containsExactly("小山市");
        assertThat(exact("Oyama", "place")).as("another spelling is another form").isEmpty();
        assertThat(exact("小山市", "person")).isEmpty();
        assertThat(exact("…", "place")).isEmpty();
    }

    @Test
    void whatOnlyWaitsIsFoundTooAndSaysSo() {
        var standing = approved(place(NameForm.preferred("Benxi", "en")));
        var proposed = RecordId.next();
        waiting(proposed, place(NameForm.preferred("Benxi", "en")));

        assertThat(exact("benxi", "place")).extracting(KnownForm::record).containsExactlyInAnyOrder(standing, proposed);
        assertThat(search("ben", "place")).filteredOn(KnownForm::waiting).extracting(KnownForm::record).containsExactly(proposed);
    }

    @Test
    void whatBeginsWithTheWordsComesFirst() {
        var inside = approved(place(NameForm.preferred("Alt-Songlu", "en")));
        var begins = approved(place(NameForm.preferred("Songlu", "en"), NameForm.variant("Sung-lu", "en")));

        assertThat(search("SONG", "place")).extracting(KnownForm::record).containsExactly(begins, inside);
        assertThat(search("sunglu", "place")).extracting(KnownForm::form).containsExactly("Sung-lu");
    }

    @Test
    void aRecordWithSeveralFittingFormsIsFoundOnce() {
        approved(place(NameForm.preferred("Kirihama", "en"), NameForm.variant("Kirihama City", "en")));

        assertThat(search("kirihama", "place")).hasSize(1);
    }

    @Test
    void kindsWithoutFormsAreFoundByTheirLabelAndSignsOfPatternsMeanThemselves() {
        var tie = approved(new TieDraft(List.of(element(Mention.written("Ōyama", "en")), element(Mention.written("Ben_xi", "en"))),
                null, List.of(), List.of(), null));

        assertThat(search("ōYAMA", "tie")).extracting(KnownForm::record).containsExactly(tie);
        assertThat(search("n_x", "tie")).extracting(KnownForm::record).containsExactly(tie);
        assertThat(search("e_x", "tie")).isEmpty();
        assertThat(search("%", "tie")).isEmpty();
    }

    @Test
    void aPersonAndAPlaceOfOneNameAreToldApartByKind() {
        approved(place(NameForm.preferred("小山", "ja")));
        var person = approved(new PersonDraft(List.of(element(NameForm.preferred("小山", "ja"))), List.of(), null));

        assertThat(exact("小山", "person")).extracting(KnownForm::record).containsExactly(person);
        assertThat(exact("小山", "person", "place")).hasSize(2);
        assertThat(exact("小山", "place")).hasSize(1);
    }

    @Test
    void namesLikeTheWordsInAnotherScriptComeAfterThoseThatContainThem() {
        var contains = approved(place(NameForm.preferred("New Benxi Village", "en")));
        var chinese = approved(place(NameForm.preferred("本溪", "zh")));

        assertThat(search("benxi", "place")).extracting(KnownForm::record).containsExactly(contains, chinese);
        assertThat(search("본시", "place")).as("nothing sounds like it").isEmpty();
    }
}
