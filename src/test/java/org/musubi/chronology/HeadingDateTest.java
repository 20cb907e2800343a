package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingDateTest {

    private final DateReader reader = new DateReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the English chronicle of a Chinese city, as published
            July 1992                     | 1992-07
            October 9 ¨C10, 1993          | 1993-10-09/1993-10-10
            October 9 –10, 1993           | 1993-10-09/1993-10-10
            September 30 ¨COctober 1, 1995 | 1995-09-30/1995-10-01
            September 30 –October 1, 1995 | 1995-09-30/1995-10-01
            May, 1996                     | 1996-05
            July 10 ¨C11, 1996            | 1996-07-10/1996-07-11
            July 25 ¨C31,1999             | 1999-07-25/1999-07-31
            January 21-27, 2002           | 2002-01-21/2002-01-27
            September 16-17,2005          | 2005-09-16/2005-09-17
            # the Japanese chronicle of a city
            昭和60年5月                    | 1985-05
            平成4年9月                     | 1992-09
            平成4年11月から12月まで         | 1992-11/1992-12
            平成11年10月3日から10月18日まで | 1999-10-03/1999-10-18
            平成11年10月3日から18日まで     | 1999-10-03/1999-10-18
            平成11年11月13日               | 1999-11-13
            # other spellings of the same
            　昭和６０年５月　              | 1985-05
            昭和六十年五月                  | 1985-05
            令和元年5月                    | 2019-05
            H15.4.13                      | 2003-04-13
            2010年10月21日〜22日           | 2010-10-21/2010-10-22
            2010年10月21日～10月22日       | 2010-10-21/2010-10-22
            2010年10月21日―22日            | 2010-10-21/2010-10-22
            2010年10月21日(木)             | 2010-10-21
            二〇一〇年十月二十一日           | 2010-10-21
            • 9–10 October 1993           | 1993-10-09/1993-10-10
            9th of October, 1993          | 1993-10-09
            1993 October 9                | 1993-10-09
            30 September – 1 October 1995 | 1995-09-30/1995-10-01
            May\u00A01996                 | 1996-05
            1992                          | 1992
            1992–1995                     | 1992/1995
            """)
    void lineOfNothingButADateIsAHeading(String line, String edtf) {
        assertThat(reader.heading(line.translateEscapes(), DateContext.none())).as(line)
                .hasValueSatisfying(heading -> assertThat(heading.reading().value()).hasToString(edtf));
    }

    @Test
    void remarkInBracketsIsKeptApart() {
        var heading = reader.heading("  平成12年1月10日（成人の日）", DateContext.none()).orElseThrow();

        assertThat(heading.remark()).isEqualTo("成人の日");
        assertThat(heading.reading().words()).isEqualTo("平成12年1月10日");
        assertThat(heading.reading().start()).isEqualTo(2);
        assertThat(heading.reading().end()).isEqualTo(12);
        assertThat(heading.reading().doubts()).isEmpty();
    }

    @Test
    void placesAreCountedInCodePoints() {
        var found = new DateReader().find("𠮷野家は平成4年9月に開店", DateContext.none());

        assertThat(found).singleElement().satisfies(reading -> {
            assertThat(reading.start()).isEqualTo(4);
            assertThat(reading.end()).isEqualTo(10);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "本渓市環境保護局視察団が来訪した。", "Quzhou and Sano, Tochigi, Japan", "The 15th Japanese-Sino Friendship Visiting Group",
        "May I help you", "July 1992 was hot", "昭和アルミ小山製造所", "1.1", "3", "電話番号:0285-22-9278", "〒323-8686", "", "   ", "60",
    })
    void lineOfMoreOrLessThanADateIsNone(String line) {
        assertThat(reader.heading(line, DateContext.none())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10月17日,2000,2000-10-17", "17日,2000-10,2000-10-17", "May,1992,1992-05", "10/17,2000,2000-10-17"})
    void headingBelowAHeadingTakesItsYear(String line, String above, String edtf) {
        assertThat(reader.heading(line, new DateContext("ja", Edtf.of(above), null, null)))
                .hasValueSatisfying(heading -> assertThat(heading.reading().value()).hasToString(edtf));
    }
}
