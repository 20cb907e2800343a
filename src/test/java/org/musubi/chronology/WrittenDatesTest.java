package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.chronology.DateAssertions.assertDate;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDatesTest {

    @Test
    void nearlyEveryRowOfTheTableReadsAsItSays() throws IOException {
        var rows = WrittenDates.rows();

        var wrong = rows.stream().filter(row -> !row.isRight()).map(row -> row.words() + " should be " + row.expected() + " but is " + row.got()).toList();

        assertThat(rows).hasSizeGreaterThan(1_200);
        assertThat(wrong).hasSizeLessThanOrEqualTo(rows.size() / 100);
    }

    @Test
    void orderOfNumbersIsRankedAndTheOtherOrderOffered() {
        assertDate("01.04.87").in("ru").reads("1987-04-01").orElse("1987-01-04").doubting("day_month_order");
        assertDate("4/5/1992").in("en-US").reads("1992-04-05").orElse("1992-05-04");
        assertDate("4/5/1992").in("en-GB").reads("1992-05-04").orElse("1992-04-05");
        assertDate("13.04.87").in("ru").reads("1987-04-13").doubting("two_digit_year");
        assertDate("4/4/1992").in("en").reads("1992-04-04").withoutDoubt();
    }

    @Test
    void sumsShowTheirTerms() {
        assertDate("45th anniversary").founded("1979").reads("2024").from(Basis.COMPUTED, "1979+45");
        assertDate("110 years after 1913").reads("2023").from(Basis.COMPUTED, "1913+110");
        assertDate("二年後").in("ja").under("1985").reads("1987").from(Basis.COMPUTED, "1985+2");
    }

    @Test
    void whatLeansOnAnotherDateNamesIt() {
        assertDate("翌年3月").in("ja").under("1985-05").reads("1986-03").from(Basis.ANCHORED, "1985-05");
        assertDate("this year").asOf("2024-08-29").reads("2024").from(Basis.ANCHORED, "2024-08-29");
        assertDate("平成11年12月28日から翌年1月3日まで").in("ja").reads("1999-12-28/2000-01-03").from(Basis.STATED, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2010年10月21日(金), weekday:thu", "'Monday, July 10, 1996', weekday:wed", "平成31年5月, era_ended:令和1", "明治5年, lunar_calendar",
        "昭和60年（1986年）5月, contradiction:1986", "平成13年1月15日（成人の日）, holiday:成人の日", "1997年11月2224日, unreadable_day:2224",
        "the sixties, two_digit_year", "13/25, ''",
    })
    void doubtsAreSaidAndNothingIsChanged(String words, String doubt) {
        if (doubt.isEmpty()) {
            assertDate(words).isNoDate();
        } else {
            assertDate(words).doubting(doubt);
        }
    }

    @Test
    void daysRunTogetherAreReadAsUncertainEnds() {
        assertDate("平成9年11月2224日").in("ja").reads("1997-11-22?/1997-11-24?");
    }

    @Test
    void impossibleDatesSayWhy() {
        assertDate("平成99年2月30日").in("ja").isImpossible("no_such_day");
        assertDate("昭和64年2月").in("ja").isImpossible("outside_era");
        assertDate("February 30, 2001").in("en").isImpossible("no_such_day");
        assertDate("平成4年13月").in("ja").isImpossible("no_such_month");
        assertDate("1999–1996").in("en").isImpossible("end_before_start");
        assertDate("明治5年10月").in("ja").isImpossible("lunar_calendar");
    }

    @Test
    void edtfIsReadToo() {
        Stream.of("1992-05", "1997-11-11/1997-11-13", "[1997-11-11..1997-11-13]", "196X", "1984~", "2004-06-XX/2004-07-03", "Y17E7",
                "1985-04-12T23:20:30Z", "-0123", "../1990~").forEach(edtf -> assertDate(edtf).reads(edtf).from(Basis.STATED, null));
    }
}
