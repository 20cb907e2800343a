package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWordsTest {

    private static final List<String> LANGUAGES = List.of("en", "ja", "zh", "ko", "de", "ru");

    private final DateReader reader = new DateReader();

    @Property(tries = 3000)
    void whateverIsWrittenNothingBreaks(@ForAll("pieces") List<String> pieces) {
        var text = String.join("", pieces);
        var points = text.codePoints().toArray();
        for (var language : LANGUAGES) {
            var context = new DateContext(language, Edtf.of("2000-10-17/2000-10-20"), Edtf.of("2024"), Edtf.of("1979-05"));
            reader.read(text, context);
            reader.heading(text, context);
            for (var reading : reader.find(text, context)) {
                assertThat(new String(points, reading.start(), reading.end() - reading.start())).isEqualTo(reading.words());
                assertThat(Edtf.parse(reading.value().toString())).contains(reading.value());
                assertThat(DatePrinter.print(reading.value(), Locale.forLanguageTag(language))).isNotBlank();
            }
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of("昭和", "平成", "元", "令和", "H15", "S", "年", "月", "日", "号", "年度", "同", "翌年", "翌", "前", "後", "頃", "から", "まで",
                "～", "-", "–", "―", ".", "/", ",", "、", "(", ")", "（", "）", "0", "1", "9", "12", "31", "95", "1996", "2224", "十", "二〇〇", "百", " ",
                "\n", "\u3000", "\u00A0", "May", "July", "th", "of", "the", "'", "s", "春", "上旬", "末", "年代", "世紀", "early", "mid-", "since",
                "until", "before", "about", "between", "and", "or", "16th", "the following year", "anniversary", "년", "월", "일", "부터", "мая",
                "г.", "bis", "\uD842\uDFB7", "\uD842", "〃", "曜", "土", "・", "?", "~", "X", "[", "..", "T").list().ofMaxSize(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"約", "about ", "昭和60年(", "1年(", "1日から", "5月1日(月・", "1.1.", "from ", "the ", "1990 and ", "平成", "(", "1~", "翌", "明治・"})
    void longTextsTakeNoMoreThanTheirLength(String piece) {
        var text = piece.repeat(100_000);

        assertTimeout(Duration.ofSeconds(20), () -> {
            reader.find(text, DateContext.under(Edtf.of("2000-10")));
            reader.read(text, DateContext.none());
            reader.heading(text, DateContext.none());
        });
    }

    @Test
    void aWeekAfterADayOfNoYearIsCountedFromNothing() {
        for (var words : List.of("Dec 30, 204 - . 3, 翌週2005", "1 мая \n翌週– 4 июня 1979 гMода", "3.–5. Mai 19Mai지난 3일부터 5일까지翌週 ,1990", "May 1y 12005년 겨울O, 19that week98")) {
            assertThat(new DateReader().read(words, DateContext.none())).as(words).isInstanceOf(DateResult.Read.class);
        }
    }
}
