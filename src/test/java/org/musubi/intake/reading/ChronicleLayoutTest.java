package org.musubi.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class ChronicleLayoutTest {

    private final DocumentReader reader = new DocumentReader();

    @Test
    void theEnglishSampleHasSixteenEntriesTwoOfThemUndated() throws IOException {
        var reading = sample("songlu-kirihama-chronicle.txt");

        assertThat(reading.entries()).hasSize(16);
        assertThat(reading.entries()).filteredOn(entry -> entry.date().isUndated())
                .extracting(entry -> entry.date().bounds()).containsExactly("1990-05-09/1991-09-28", "2001-10/2005-04");
        assertThat(reading.warnings()).filteredOn(warning -> warning.code() == WarningCode.UNDATED).hasSize(2);
    }

    @Test
    void theJapaneseSampleHasTwentyTwoEntriesAllDated() throws IOException {
        var reading = sample("mishino-anlan-chronology.txt");

        assertThat(reading.entries()).hasSize(22).allMatch(entry -> !entry.date().isUndated());
        assertThat(reading.entries().get(10).date().edtf()).isEqualTo("1998-07-21/1998-07-27");
        assertThat(reading.source().issued()).extracting(EventDate::edtf).isEqualTo("2022-04-18");
    }

    @Test
    void nothingOfThePageAroundTheHistoryIsProposed() throws IOException {
        for (var name : new String[] {"songlu-kirihama-chronicle.txt", "mishino-anlan-chronology.txt"}) {
            var reading = sample(name);

            assertThat(reading.furniture()).isNotEmpty().allSatisfy(piece ->
                    assertThat(reading.proposals()).noneMatch(proposal -> proposal.span().overlaps(piece.span())));
        }
    }

    @Test
    void aGluedTitleIsCutFromItsBreadcrumb() throws IOException {
        assertThat(sample("mishino-anlan-chronology.txt").source().title()).extracting(Value::value).isEqualTo("安瀾市との交流のあゆみ");
    }

    private Reading sample(String name) throws IOException {
        return reader.read(Files.readString(Path.of("sample-data/documents").resolve(name)), ReadingOptions.none());
    }
}
