package org.musubi.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.ledger.SourceTextId;
import org.musubi.sources.StoredText;

class CitingTest {

    private static StoredText text(String words) {
        return new StoredText(SourceTextId.next(), "00", words, "UTF-8", null, "Somebody", Instant.EPOCH);
    }

    @Test
    void theQuoteIsTheTextsOwnWordsWhereOnlyBlanksDiffer() {
        var stored = text("𠮷野市の代表団が\n来訪した。");

        assertThat(Citing.places(List.of(stored), " 代表団が 来訪した ")).singleElement().satisfies(place -> {
            assertThat(place.quote()).isEqualTo("代表団が\n来訪した");
            assertThat(place.start()).isEqualTo(4);
            assertThat(place.end()).isEqualTo(13);
            assertThat(place.text()).isEqualTo(stored.id());
        });
    }

    @Test
    void everyPlaceIsFoundInTheOrderOfTheTexts() {
        assertThat(Citing.places(List.of(text("May, then May again"), text("in May")), "May")).extracting(Citing.Place::start).containsExactly(0, 10, 3);
    }

    @Test
    void otherWordsAndSignsOfPatternsAreNotFound() {
        assertThat(Citing.places(List.of(text("a visit in May")), "a.visit")).isEmpty();
        assertThat(Citing.places(List.of(text("(5名)")), "(5名)")).hasSize(1);
    }
}
