package org.musubi.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.RegisterWork;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SourcesTest extends RegisterWork {

    private static final String WORDS = "𠮷田さんが来た。The visit.";

    @Autowired
    private Sources sources;
    @Autowired
    private SourceTexts texts;

    private RecordId source(String title, @Nullable String publisher) {
        return approved(new SourceDraft(Cited.given(title), null, Cited.given(SourceType.WEB_PAGE),
                publisher == null ? null : Cited.given(publisher), null, null, null, null, null, null, List.of(), null));
    }

    private List<RecordId> found(String words) {
        var found = people.as(DemoAccounts.READER, () -> sources.find(words, 0, 10)).stream().map(SourceSummary::id).toList();
        assertThat(people.as(DemoAccounts.READER, () -> sources.count(words))).isEqualTo(found.size());
        return found;
    }

    @Test
    void sourcesAreSortedIgnoringCaseAndFoundByTitleAndPublisher() {
        var zebra = source("Zebra", "École 100%");
        var ant = source("ant_hill", null);
        var bee = source("Bee", null);

        assertThat(found("")).containsExactly(ant, bee, zebra);
        assertThat(found(" éCOLE ")).containsExactly(zebra);
        assertThat(found("ANT")).containsExactly(ant);
        assertThat(found("0%")).containsExactly(zebra);
        assertThat(found("t_h")).containsExactly(ant);
    }

    @Test
    void signsOfPatternsMeanThemselves() {
        source("Zebra", null);

        assertThat(found("e_r")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("\\")).isEmpty();
    }

    @Test
    void everyQuoteIsFoundInTheOrderOfTheTextAndThoseWithoutAPlaceLast() {
        var source = source("A page", null);
        var text = people.as(DemoAccounts.CURATOR, () -> texts.store(new NewSourceText(SourceTexts.bytesOf(WORDS), WORDS, "UTF-8", null, null)));
        approved(event("A visit")
                .withSummary(Cited.of("A visit", Basis.STATED, List.of(Citation.quoting(source, text, 8, 17, "The visit"))))
                .withNote(Cited.of("No place", Basis.STATED, List.of(Citation.quoting(source, "somewhere", null))))
                .withPurpose(Cited.of("Somebody came", Basis.STATED, List.of(Citation.quoting(source, text, 0, 2, "𠮷田")))));

        assertThat(people.as(DemoAccounts.READER, () -> sources.quotesFrom(source))).extracting(Sources.Quoted::path)
                .containsExactly("/purpose", "/summary", "/note");
        assertThat(people.as(DemoAccounts.READER, () -> sources.find("page", 0, 10)).getFirst().citing()).as("records, not quotes").isEqualTo(1);
    }

    @Test
    void theSameBytesAreStoredOnceAndComeBackAsTheyWere() {
        byte[] bytes = {'a', 0, (byte) 0xFF, '\n'};
        var first = people.as(DemoAccounts.CURATOR, () -> texts.store(new NewSourceText(bytes, "a\uFFFD\n", "UTF-8", "a.txt", null)));
        var again = people.as(DemoAccounts.CLERK, () -> texts.store(new NewSourceText(bytes, "other", "UTF-8", "b.txt", null)));

        assertThat(again).isEqualTo(first);
        assertThat(people.as(DemoAccounts.READER, () -> texts.bytes(first))).hasValueSatisfying(stored -> assertThat(stored).isEqualTo(bytes));
        assertThat(people.as(DemoAccounts.READER, () -> texts.find(first))).hasValueSatisfying(stored -> assertThat(stored.text()).isEqualTo("a\uFFFD\n"));
        assertThat(people.as(DemoAccounts.READER, () -> texts.findByBytes(bytes))).isPresent();
    }
}
