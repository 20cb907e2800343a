package org.musubi.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.register.event.EventType;
import org.musubi.register.event.FieldsOfExchange;
import org.musubi.register.instrument.InstrumentType;

class VocabularyTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "page"})
    void everyPhraseIsFoundInItsExample(String language) {
        Vocabulary.of(language).all().forEach((kind, phrases) -> assertThat(phrases).as(kind)
                .allSatisfy(phrase -> assertThat(phrase.pattern().matcher(phrase.example()).find()).as(phrase.words()).isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyTypeAndFieldAndPaperIsOneOfTheRegister(String language) {
        var words = Vocabulary.of(language);

        assertThat(words.under("type.").keySet()).allSatisfy(type -> assertThat(EventType.valueOf(type.toUpperCase(Locale.ROOT))).isNotNull());
        assertThat(FieldsOfExchange.codes()).containsAll(words.under("field.").keySet());
        assertThat(words.phrases("instrument"))
                .allSatisfy(phrase -> assertThat(InstrumentType.valueOf(phrase.value().toUpperCase(Locale.ROOT))).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "page"})
    void everyFileSaysWhereItComesFromAndUnderWhichLicence(String language) throws IOException {
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream("/vocabularies/reading-" + language + ".tsv"))) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).contains("# Source: ").contains("Licence: ");
        }
    }
}
