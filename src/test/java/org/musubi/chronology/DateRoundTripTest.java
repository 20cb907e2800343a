package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a date in a language is read back as that date, over the whole calendar of the eras. */
class DateRoundTripTest {

    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final DateReader reader = new DateReader();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "zh", "ko"})
    void everyDayFromMeijiSixOn(String language) {
        assertRoundTrip(language, FIRST.datesUntil(LAST.plusDays(1)).map(Edtf::of));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "zh", "ko"})
    void everyMonthYearAndPartOfAYear(String language) {
        assertRoundTrip(language, IntStream.rangeClosed(FIRST.getYear(), LAST.getYear()).boxed().flatMap(year -> Stream.concat(
                Stream.of("", "~", "?", "%", "/..").map(mark -> year + mark),
                Stream.concat(IntStream.rangeClosed(1, 12).boxed(), Stream.of(21, 22, 23, 24, 33, 34, 35, 36, 40, 41))
                        .map(part -> "%d-%02d".formatted(year, part)))).map(Edtf::of));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "zh", "ko"})
    void everyDecadeAndCentury(String language) {
        // "1900s" alone means the century, so its first decade is said in other words.
        assertRoundTrip(language, Stream.concat(IntStream.rangeClosed(187, 210).filter(decade -> decade % 10 != 0 || decade >= 200)
                .mapToObj(decade -> decade + "X"), Stream.of("18XX", "19XX", "20XX")).flatMap(value -> Stream.of("", "~", "?")
                        .map(mark -> value + mark)).map(Edtf::of));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "zh", "ko"})
    void everyDayOnWhichAnEraBeganOrEnded(String language) {
        var values = new ArrayList<String>();
        for (var era : Eras.ALL) {
            for (var day : List.of(era.first().minusDays(1), era.first(), era.first().plusDays(1))) {
                var month = YearMonth.from(day);
                if (day.isBefore(FIRST)) {
                    continue;
                }
                for (var form : List.of("%s", "%s~", "%s?", "%s%%", "%s/..", "../%s")) {
                    values.addAll(List.of(form.formatted(day), form.formatted(month), form.formatted(day.getYear())));
                }
                for (var days : List.of(1, 6, 31, 400)) {
                    values.addAll(List.of(day + "/" + day.plusDays(days), day.minusDays(days) + "/" + day, "[" + day + ".." + day.plusDays(days) + "]",
                            "[" + day.minusDays(days) + ".." + day + "]", month + "/" + month.plusMonths(days), month.minusMonths(days) + "/" + month,
                            day.getYear() + "/" + (day.getYear() + days), day.getYear() - days + "/" + day.getYear(),
                            "[" + day.getYear() + "," + (day.getYear() + days) + "]", "{" + (day.getYear() - days) + "," + day.getYear() + "}"));
                }
                for (var part = 21; part <= 24; part++) {
                    values.add(day.getYear() + "-" + part);
                    values.add(day.getYear() - 1 + "-" + part);
                }
            }
        }
        assertThat(values).hasSizeGreaterThan(500);
        assertRoundTrip(language, values.stream().map(Edtf::of));
    }

    private void assertRoundTrip(String language, Stream<Edtf> values) {
        var locale = Locale.forLanguageTag(language);
        var context = DateContext.in(language);
        var lost = values.flatMap(value -> Stream.of(DatePrinter.print(value, locale), DatePrinter.compact(value, locale)).distinct()
                .filter(words -> !readsAs(words, context, value)).map(words -> value + " said as " + words)).limit(20).toList();

        assertThat(lost).isEmpty();
    }

    private boolean readsAs(String words, DateContext context, Edtf value) {
        return reader.read(words, context) instanceof DateResult.Read read && read.reading().value().equals(value);
    }
}
