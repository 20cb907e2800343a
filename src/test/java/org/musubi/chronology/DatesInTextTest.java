package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesInTextTest {

    private final DateReader reader = new DateReader();

    private List<String> found(String text, DateContext context) {
        return reader.find(text, context).stream().map(reading -> reading.words() + " = " + reading.value()).toList();
    }

    private List<String> found(String text, String anchor) {
        return found(text, DateContext.under(Edtf.of(anchor)));
    }

    @Test
    void bareDaysTakeTheMonthOfTheHeadingAndThoseOutsideItAreDoubted() {
        var text = "17日夕方成田空港にてお出迎えし…18日から19日、表敬訪問…20日朝、東京へ向け出発し、26日関西空港から帰国した。";
        var days = reader.find(text, DateContext.under(Edtf.of("2000-10-17/2000-10-20")));

        assertThat(days).extracting(day -> day.value().toString())
                .containsExactly("2000-10-17", "2000-10-18/2000-10-19", "2000-10-20", "2000-10-26");
        assertThat(days).extracting(DateReading::basis).containsOnly(Basis.ANCHORED);
        assertThat(days.getLast().doubts()).extracting(DateDoubt::code).containsExactly("outside_anchor");
        assertThat(days.getFirst().doubts()).isEmpty();
    }

    @Test
    void daysBeforeTheHeadingAreKept() {
        assertThat(found("7日から10日まで当市に滞在した。\n10日朝に、表敬訪問", "2000-01-10"))
                .containsExactly("7日から10日まで = 2000-01-07/2000-01-10", "10日 = 2000-01-10");
    }

    @Test
    void bareDaysGoOnIntoTheNextMonth() {
        assertThat(found("1日に出発", "1995-09-30/1995-10-01")).containsExactly("1日 = 1995-10-01");
    }

    @Test
    void laterSentencesLeanOnEarlierOnes() {
        assertThat(found("visited Kyushu in March 1913, and on the 16th gave a lecture. That night, he stayed.", DateContext.none()))
                .containsExactly("March 1913 = 1913-03", "on the 16th = 1913-03-16", "That night = 1913-03-16");
        assertThat(found("昭和60年5月に来訪し、同年9月に協定を結び、翌年3月に再訪、同月20日に帰国した。", DateContext.none()))
                .containsExactly("昭和60年5月 = 1985-05", "同年9月 = 1985-09", "翌年3月 = 1986-03", "同月20日 = 1986-03-20");
    }

    @Test
    void whatTheAnchorDoesNotKnowIsNotMadeUp() {
        assertThat(found("was signed in 1972, and established the office the following month", DateContext.none()))
                .containsExactly("1972 = 1972", "the following month = 1972");
    }

    @Test
    void twoDigitYearsTakeTheCenturyOfTheEntry() {
        var found = reader.find("exchanges between the two cities from 98 to 99.", DateContext.under(Edtf.of("1998-08")));

        assertThat(found).singleElement().satisfies(reading -> {
            assertThat(reading.value()).hasToString("1998/1999");
            assertThat(reading.basis()).isEqualTo(Basis.INFERRED);
        });
    }

    @Test
    void openAndApproximateTimesStaySo() {
        assertThat(found("Every year since 1981 a delegation; around 1990; Throughout the 1970s; in the 1960s; from 1974 onwards; "
                + "Since the 2010s; until 1972", DateContext.none())).containsExactly("since 1981 = 1981/..", "around 1990 = 1990~",
                "Throughout the 1970s = 1970/1979", "1960s = 196X", "from 1974 onwards = 1974/..", "Since the 2010s = 201X/..",
                "until 1972 = ../1972");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "昭和アルミ小山製造所等を視察した", "明の十三陵や万里の長城", "電話番号:0285-22-9278", "〒323-8686 中央町1丁目1番1号 2階", "第28中学校",
        "一行6名", "4日間当市に滞在", "40周年記念式典", "3年間の交流", "2年生", "小学校1年", "120万円", "130,000 yen", "a history of 2500 years",
        "built 2,480 years ago", "Population : 6.85 million", "Area : 12,980㎢", "fonds 1051, apr. 1, lietas 154", "(Archives Office, 2003:9)",
        "Office, 2003: 321-322", "No. 1985", "$1999", "the 12th Japanese-Sino Group", "they may march", "on the 5th floor",
        "10 delegations", "18-20 persons", "http://example.org/2024/08/29", "日本年金機構", "共同研究", "同市長", "in turn, 20-25 persons",
        "昭和町2丁目", "平成通り", "大正大学", "P-4103",
    })
    void whatOnlyLooksLikeADateIsNone(String text) {
        assertThat(reader.find(text, DateContext.none())).isEmpty();
        assertThat(reader.find(text, DateContext.under(Edtf.of("2000")))).isEmpty();
    }

    @Test
    void everyPlaceHoldsTheWords() {
        var text = "𠮷 In 1981, 平成4年９月に、9 –10 October 1993 and １９９５年　10月1日〜3日。";
        var points = text.codePoints().toArray();

        assertThat(reader.find(text, DateContext.none())).hasSize(4)
                .allSatisfy(reading -> assertThat(new String(points, reading.start(), reading.end() - reading.start())).isEqualTo(reading.words()));
    }
}
