package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.RecordId;
import org.musubi.names.MatchReason;
import org.musubi.names.MatchVerdict;
import org.musubi.names.ReasonKind;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Candidate;
import org.musubi.reconciliation.Judgements;
import org.musubi.register.NameForm;
import org.musubi.register.party.Office;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.sources.SourceDraft;
import org.musubi.sources.SourceType;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** RA-30 and RB-60: an office holder without a name is a question of its own; terms of office may suggest a person and never fill one in. */
@DatabaseTest
class UnnamedOfficesTest extends ImportWork {

    private static final String CHRONICLE = """
            平成2年10月3日

            美篠市長が安瀾市を訪問し、安瀾市長を表敬訪問した。

            平成4年5月

            安瀾市の代表団が来訪し、市長、環境局長らと懇談した。

            平成12年10月

            美篠市長一行6名が安瀾市を訪問した。

            平成13年3月

            前美篠市長が安瀾市を訪問した。
            """;
    private static final String ENGLISH = """
            May 12, 1996

            At the invitation of the mayor, a delegation of 11 people from Songlu visited Kirihama.

            April 1973

            The mayor of Miyazaki visited Songlu by ship and was received by the mayor of Songlu.
            """;

    @Autowired
    private MentionQueue queue;
    @Autowired
    private MentionDecisions decisions;
    @Autowired
    private Judgements judgements;

    private RecordId approved(Draft draft) {
        var record = RecordId.next();
        var item = curator(() -> {
            var one = proposals.create(proposals.open(ProposalType.FORM, "A proposal"), record, draft, null);
            proposals.submit(List.of(one));
            return one;
        });
        people.as(DemoAccounts.REVIEWER, () -> {
            reviews.acceptWithoutDoubts(List.of(item));
            return reviews.conclude(item, true);
        });
        return record;
    }

    private static <T> Cited<T> given(T value) {
        return Cited.element(value, Basis.GIVEN, List.of());
    }

    private RecordId place(String name, String language) {
        return approved(new PlaceDraft(List.of(given(NameForm.preferred(name, language))), null, null, null));
    }

    private RecordId mayor(String name, RecordId of, String edtf) {
        return approved(new PersonDraft(List.of(given(NameForm.preferred(name, "ja"))), List.of(given(term("市長", of, edtf))), null));
    }

    private static Office term(String title, RecordId of, String edtf) {
        return new Office(title, Mention.of(of, null), new WrittenDate(edtf, edtf, org.musubi.chronology.Basis.STATED, null, null));
    }

    private ImportId read(String text, String owner) {
        var id = pasted(text);
        curator(() -> imports.read(id, 0, ReadingChoice.ownedBy(owner, null)));
        return id;
    }

    private List<QueuedMention> unnamed(MentionState state) {
        return curator(() -> queue.page(MentionFilter.OPEN, 0, 100)).facets().states().containsKey(state)
                ? curator(() -> queue.page(new MentionFilter(state, null, null, null, null, null), 0, 100)).rows().stream().filter(QueuedMention::unnamed).toList() : List.of();
    }

    private QueuedMention row(String office, String date) {
        return unnamed(MentionState.UNNAMED).stream().filter(row -> row.written().startsWith(office) && date.equals(row.places().getFirst().date())).findFirst().orElseThrow();
    }

    private List<Candidate> candidates(QueuedMention row) {
        return curator(() -> queue.candidates(row, 9)).stream().map(MentionCandidate::candidate).toList();
    }

    @Test
    void eachOfficeOnEachDateIsARowOfItsOwnStateAndNobodyIsFilledIn() {
        mayor("鷲尾一郎", place("美篠市", "ja"), "1988/1994");
        read(CHRONICLE, "美篠市");

        assertThat(unnamed(MentionState.UNNAMED)).extracting(QueuedMention::written)
                .contains("美篠市長", "安瀾市長", "市長", "環境局長", "前美篠市長");
        assertThat(unnamed(MentionState.UNNAMED)).filteredOn(row -> row.written().equals("美篠市長")).as("1990 and 2000 are two questions").hasSize(2);
        assertThat(unnamed(MentionState.OPEN)).isEmpty();
        assertThat(row("美篠市長", "1990-10-03").tellsByItself()).isFalse();
    }

    @Test
    void whoHeldTheOfficeOnThatDateIsSuggestedWithTheSourceOfTheTerm() {
        var city = place("美篠市", "ja");
        var source = approved(new SourceDraft(Cited.given("A roll of mayors"), null, Cited.given(SourceType.BOOK), null, null, null, null, null, null, null, List.of(), null));
        var mayor = approved(new PersonDraft(List.of(given(NameForm.preferred("鷲尾一郎", "ja"))), List.of(Cited.element(term("市長", city, "1988-04/1996-04"),
                Basis.STATED, List.of(Citation.quoting(source, "鷲尾市長", null)))), null));
        mayor("久世太郎", city, "1996-05/1999");
        read(CHRONICLE, "美篠市");

        assertThat(candidates(row("美篠市長", "1990-10-03"))).singleElement().satisfies(candidate -> {
            assertThat(candidate.record()).isEqualTo(mayor);
            assertThat(candidate.verdict()).isEqualTo(MatchVerdict.POSSIBLY);
            assertThat(candidate.reasons()).first().isEqualTo(new MatchReason(ReasonKind.HELD_OFFICE, "市長 · 美篠市 (1988-04/1996-04)", "A roll of mayors"));
        });
        assertThat(curator(() -> queue.candidates(row("美篠市長", "1990-10-03"), 9)).getFirst().offices().getFirst().citations()).isNotEmpty();
    }

    @Test
    void nobodyIsSuggestedForADateThatNoTermCoversAndTheOfficeStaysUnresolved() {
        var city = place("美篠市", "ja");
        mayor("鷲尾一郎", city, "1988/1996");
        mayor("久世太郎", city, "1999-12/2000-01");
        read(CHRONICLE, "美篠市");

        assertThat(candidates(row("美篠市長", "2000-10"))).as("in October 2000 it is not the mayor of January").isEmpty();
    }

    @Test
    void ofAMonthInWhichTheOfficeChangedHandsBothAreSuggested() {
        var city = place("美篠市", "ja");
        var before = mayor("鷲尾一郎", city, "1996-04/2000-10-12");
        var after = mayor("久世太郎", city, "2000-10-13/..");
        read(CHRONICLE, "美篠市");

        assertThat(candidates(row("美篠市長", "2000-10"))).extracting(Candidate::record).containsExactlyInAnyOrder(before, after);
        assertThat(candidates(row("美篠市長", "2000-10"))).extracting(one -> one.reasons().getFirst().kind()).containsOnly(ReasonKind.HELD_IN_PART);
    }

    /** RA-34: former stays former. */
    @Test
    void aFormerMayorIsNotThePresentOne() {
        var city = place("美篠市", "ja");
        var before = mayor("鷲尾一郎", city, "1988/1999");
        mayor("久世太郎", city, "2000/..");
        read(CHRONICLE, "美篠市");

        assertThat(candidates(row("前美篠市長", "2001-03"))).singleElement().satisfies(candidate -> {
            assertThat(candidate.record()).isEqualTo(before);
            assertThat(candidate.reasons().getFirst().kind()).isEqualTo(ReasonKind.HELD_BEFORE);
        });
    }

    /** RB-60: "at the invitation of the mayor" with two cities asks whose. */
    @Test
    void whoseMayorInvitedIsAskedWhereTwoCitiesMeet() {
        var kirihama = mayor("久世太郎", place("Kirihama", "en"), "1990/2000");
        var songlu = mayor("羅維新", place("Songlu", "en"), "1990/2000");
        read(ENGLISH, "Kirihama");

        var found = candidates(row("mayor", "1996-05-12"));
        assertThat(found).extracting(Candidate::record).as("the host's town first").containsExactly(kirihama, songlu);
        assertThat(found).allSatisfy(one -> assertThat(one.reasons()).extracting(MatchReason::kind).contains(ReasonKind.WHOSE_OFFICE));
    }

    /** RB-56: the mayor of Miyazaki may be of the place, or one Miyazaki of elsewhere. */
    @Test
    void aWordThatIsSurnameAndPlaceOffersBothAndWarns() {
        var ofPlace = mayor("久世太郎", place("Miyazaki", "en"), "1970/1975");
        var namesake = mayor("宮崎辰夫", place("神戸市", "ja"), "1969/1989");
        mayor("大島靖", place("大阪市", "ja"), "1971/1987");
        read(ENGLISH, "Kirihama");

        var found = candidates(row("mayor of Miyazaki", "1973-04"));
        assertThat(found).extracting(Candidate::record).containsExactlyInAnyOrder(ofPlace, namesake);
        assertThat(found).allSatisfy(one -> assertThat(one.reasons()).extracting(MatchReason::kind).contains(ReasonKind.HELD_OFFICE, ReasonKind.SURNAME_OR_PLACE));
        assertThat(found).filteredOn(one -> one.record().equals(namesake)).singleElement()
                .satisfies(one -> assertThat(one.reasons().getFirst().left()).isEqualTo("市長 · 神戸市 (1969/1989)"));
    }

    @Test
    void aJudgementLinksItAtOnceIsKeptAndTakenBack() {
        var mayor = mayor("鷲尾一郎", place("美篠市", "ja"), "1988/1996");
        read(CHRONICLE, "美篠市");
        var shown = row("美篠市長", "1990-10-03");
        var done = (DecisionOutcome.Done) curator(() -> decisions.decide(shown, Answer.SAME, mayor, true));

        assertThat(done.mentions()).isEqualTo(1);
        assertThat(unnamed(MentionState.UNNAMED)).extracting(QueuedMention::id).doesNotContain(shown.id());
        assertThat(unnamed(MentionState.UNNAMED)).as("that of 2000 stays a question").extracting(QueuedMention::written).contains("美篠市長");
        assertThat(curator(() -> judgements.history(shown.key()))).singleElement().satisfies(one -> {
            assertThat(one.answer()).isEqualTo(Answer.SAME);
            assertThat(one.scope().source()).as("never everywhere").isNotNull();
        });

        curator(() -> decisions.undo(done.id()));
        assertThat(row("美篠市長", "1990-10-03")).isNotNull();
    }

    @Test
    void theUndeterminableIsAskedNoMore() {
        read(CHRONICLE, "美篠市");
        curator(() -> decisions.decide(row("環境局長", "1992-05"), Answer.UNDETERMINABLE, null, false));
        curator(() -> decisions.decide(row("安瀾市長", "1990-10-03"), Answer.UNSURE, null, false));

        assertThat(unnamed(MentionState.UNNAMED)).extracting(QueuedMention::written).doesNotContain("環境局長", "安瀾市長");
        assertThat(unnamed(MentionState.SETTLED)).extracting(QueuedMention::written).containsExactly("環境局長");
        assertThat(unnamed(MentionState.UNSURE)).extracting(QueuedMention::written).containsExactly("安瀾市長");
    }
}
