package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfVectorsTest {

    @ParameterizedTest
    @CsvSource({"0, 150", "1, 120", "2, 180"})
    void everyExpressionOfTheTableIsReadOrRefusedAsItShould(int level, int atLeast) {
        var vectors = EdtfVectors.own().stream().filter(vector -> vector.level() == level).toList();

        assertThat(vectors).hasSizeGreaterThan(atLeast);
        assertThat(faults(vectors)).isEmpty();
    }

    @Test
    void noDeviationIsAboutAnExpressionOfTheTable() {
        var refused = EdtfVectors.own().stream().filter(EdtfVectors.Vector::valid).map(EdtfVectors.Vector::input).toList();

        assertThat(EdtfVectors.deviations()).isNotEmpty()
                .allSatisfy(input -> assertThat(refused.contains(input) && Edtf.parse(input).isEmpty()).as(input).isFalse());
    }

    private static List<String> faults(List<EdtfVectors.Vector> vectors) {
        return vectors.stream().flatMap(vector -> vector.fault().map(fault -> vector.input() + ": " + fault).stream()).toList();
    }
}
