package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.chronology.Edtf.Overlap;

class EdtfTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1996-07-10            | 1996-07-10              | CERTAIN
            1996-07-10            | 1996-07-11              | NONE
            1996-07               | 1996-07-10              | POSSIBLE
            1996-07               | 1996-07                 | POSSIBLE
            1996-07               | 1996-08                 | NONE
            1990/1999             | 1995                    | CERTAIN
            1990/1999             | 1995-03-04              | CERTAIN
            1990/1999             | 1999-03-04              | POSSIBLE
            1990/1999             | 1999/2005               | POSSIBLE
            1990/1999             | 1995/2005               | CERTAIN
            1990/1999             | 2000/2005               | NONE
            1996-07-10/1996-07-12 | 1996-07-12/1996-07-14   | CERTAIN
            1996-07-10/1996-07-12 | 1996-07-13              | NONE
            1996-07-10/1996-07-12 | 1996-07-11~             | POSSIBLE
            1981/..               | 1990                    | CERTAIN
            1981/..               | 1981                    | POSSIBLE
            1981/                 | 1990                    | POSSIBLE
            1981-05/              | 1981/..                 | POSSIBLE
            1981-05-01/           | 1981-05-01              | CERTAIN
            ../1972               | 1960-02-03              | CERTAIN
            /1972                 | 1960-02-03              | POSSIBLE
            /1972                 | 1980                    | NONE
            ../..                 | 1980                    | POSSIBLE
            [1997-11-11..1997-11-13] | 1997-11-12           | POSSIBLE
            [1997-11-11..1997-11-13] | 1997-11-10/1997-11-14 | CERTAIN
            [1990,1995]           | 1992                    | NONE
            [1990,1995]           | 1995-06                 | POSSIBLE
            [1990,1995]           | 1989-12-31/1996-01-01   | CERTAIN
            {1990,1995}           | 1994-12-31/1996-01-01   | CERTAIN
            {1990,1995}           | 1991/1993               | NONE
            {1990-05-01..1990-05-09} | 1990-05-04           | CERTAIN
            {1990..1993}          | 1991-05-04              | POSSIBLE
            {1984,1986}           | [1984-05-05,1986-05-05] | POSSIBLE
            {1984-05-05,1986-05-05} | [1984-05-05,1986-05-05] | CERTAIN
            Y17E8                 | 1990                    | NONE
            Y-17E8/2000           | 1990                    | CERTAIN
            Y-17E8/2000           | 1990-05-05              | CERTAIN
            """)
    void overlapIsCertainWhereItHoldsHoweverTheDatesFall(String one, String other, Overlap overlap) {
        assertThat(Edtf.of(one).overlap(Edtf.of(other))).isEqualTo(overlap);
        assertThat(Edtf.of(other).overlap(Edtf.of(one))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1996-07-10            | 1   | 1
            1996-07               | 1   | 31
            1996-07-10/1996-07-12 | 3   | 3
            1996-07/1996-08       | 2   | 62
            1996-06/1996-08       | 33  | 92
            1990/1999             | 2924 | 3652
            1996-07-10~/1996-07-12 | 1  | 3
            1981/..               | 1   |
            1981-05-01/           | 1   |
            ../..                 | 1   |
            Y17E8                 | 1   |
            """)
    void lengthsHaveALeastAndAMost(String edtf, long atLeast, Long atMost) {
        var length = Edtf.of(edtf).length().orElseThrow();

        assertThat(length.atLeast()).isEqualTo(atLeast);
        assertThat(length.atMost().stream().boxed().toList()).isEqualTo(atMost == null ? List.of() : List.of(atMost));
    }

    @Test
    void aSetHasNoLength() {
        assertThat(Edtf.of("{1984,1986}").length()).isEmpty();
    }

    @Test
    void valuesStandInTheOrderOfTime() {
        var inOrder = List.of("../1972", "Y-17E8", "Y-170000002", "-0043-03-15", "0000", "19", "196X", "1960", "1960~", "1960-01-01", "1960-02", "[1960-02-01..1961]", "1985/..",
                "1985-04-12", "1985-04-12T23:20:30", "1985-21", "Y10000", "Y17E8", "Y17E99");
        var shuffled = inOrder.stream().sorted().map(Edtf::of).sorted().map(Edtf::toString).toList();

        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(inOrder).isEqualTo(Stream.of("../1972", "Y-17E8", "Y-170000002", "-0043-03-15", "0000", "19", "1960-01-01", "1960",
                "1960~", "196X", "1960-02", "[1960-02-01..1961]", "1985/..", "1985-21", "1985-04-12", "1985-04-12T23:20:30", "Y10000", "Y17E8", "Y17E99").toList());
    }

    @ParameterizedTest
    @CsvSource({"1985-04-12T10:00:00, TIME", "1985-04-12, DAY", "1985-04, MONTH", "1985-XX, YEAR", "1985-04-XX, MONTH", "1985-21, SEASON", "1985, YEAR", "1953S4, YEAR",
        "196X, DECADE", "196, DECADE", "1953S3, DECADE", "19XX, CENTURY", "19, CENTURY", "1950S2, CENTURY", "1XXX, VAGUE", "Y12345, YEAR", "Y17E7, YEAR", "Y17E8, YEAR", "../.., VAGUE",
        "1985-04-12/1990, YEAR"})
    void precisionIsThatOfTheCoarsestDate(String edtf, Precision precision) {
        assertThat(Edtf.of(edtf).precision()).isEqualTo(precision);
    }

    @Test
    void anIntervalIsMadeOfTwoValues() {
        assertThat(Edtf.between(Edtf.of("1984/1986"), Edtf.of("[1990,1992..1993]"))).hasToString("1984/1993");
        assertThat(Edtf.between(null, Edtf.of("1990"))).hasToString("../1990");
        assertThat(Edtf.between(Edtf.of("1990~"), null)).hasToString("1990~/..");
    }
}
