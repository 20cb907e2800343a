package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePrinterTest {

    private final DateReader reader = new DateReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1996-07-10                  | 10 July 1996          | 1996年7月10日（平成8年7月10日）
            1985-05                     | May 1985              | 1985年5月（昭和60年5月）
            1985                        | 1985                  | 1985年（昭和60年）
            1989                        | 1989                  | 1989年（昭和64年・平成元年）
            1989-01                     | January 1989          | 1989年1月（昭和64年・平成元年1月）
            1989-01-08                  | 8 January 1989        | 1989年1月8日（平成元年1月8日）
            1870-05                     | May 1870              | 1870年5月
            1996-07-10/1996-07-11       | 10–11 July 1996       | 1996年7月10日～11日（平成8年7月10日～11日）
            1995-09-30/1995-10-01       | 30 September – 1 October 1995 | 1995年9月30日～10月1日（平成7年9月30日～10月1日）
            1998-12-28/1999-01-03       | 28 December 1998 – 3 January 1999 | 1998年12月28日～1999年1月3日（平成10年12月28日～平成11年1月3日）
            1992-11/1992-12             | November–December 1992 | 1992年11月～12月（平成4年11月～12月）
            1996/1999                   | 1996–1999             | 1996年～1999年（平成8年～平成11年）
            [1997-11-11..1997-11-13]    | a day between 11 and 13 November 1997 | 1997年11月11日～13日のいずれかの日（平成9年11月11日～13日）
            [1990..1993]                | some time between 1990 and 1993 | 1990年～1993年のいずれかの時期（平成2年～平成5年）
            1990-37                     | some time between January and April 1990 | 1990年1月～4月のいずれかの時期
            1990-37~                    | 1990-37~              | 1990-37~
            1984-1X                     | some time between October and December 1984 | 1984年10月～12月のいずれかの時期
            1990-05-1X                  | a day between 10 and 19 May 1990 | 1990年5月10日～19日のいずれかの日
            [..1990-05]                 | May 1990 or earlier   | 1990年5月またはそれ以前（平成2年5月またはそれ以前）
            [1990-05..]                 | May 1990 or later     | 1990年5月またはそれ以後（平成2年5月またはそれ以後）
            1981/..                     | since 1981            | 1981年から（昭和56年から）
            ../1972                     | until 1972            | 1972年まで（昭和47年まで）
            201X/..                     | since the 2010s       | 2010年代から
            1990~                       | about 1990            | 1990年頃（平成2年）
            1990?                       | perhaps 1990          | おそらく1990年（平成2年）
            196X                        | 1960s                 | 1960年代
            19XX                        | 20th century          | 20世紀
            1996-21                     | spring 1996           | 1996年春（平成8年春）
            1996-33                     | first quarter of 1996 | 1996年第1四半期（平成8年第1四半期）
            1990-30                     | summer 1990 (southern hemisphere) | 1990年夏（南半球）
            {1984,1986}                 | 1984 and 1986         | 1984年と1986年（昭和59年と昭和61年）
            [1984,1986,1990]            | 1984, 1986 or 1990    | 1984年、1986年または1990年（昭和59年、昭和61年または平成2年）
            {1990-05-17,1990-05-19}     | 17 and 19 May 1990    | 1990年5月17日と19日（平成2年5月17日と19日）
            [1990-05-17,1990-06-19]     | 17 May or 19 June 1990 | 1990年5月17日または6月19日（平成2年5月17日または6月19日）
            [1990-05,1990-07]           | May or July 1990      | 1990年5月または7月（平成2年5月または7月）
            {1990-21,1990-23}           | spring and autumn 1990 | 1990年春と秋（平成2年春と秋）
            {1984,1986..1988}           | 1984 and 1986–1988    | 1984年と1986年～1988年
            190X                        | 1900s (decade)        | 1900年代
            200X                        | 2000s                 | 2000年代
            2004?-06-11                 | 11 June 2004 (year uncertain) | 2004年6月11日（年は不確か）（平成16年6月11日）
            2004-06-~11                 | 11 June 2004 (day approximate) | 2004年6月11日（日はおよそ）（平成16年6月11日）
            156X-12-25                  | 156X-12-25            | 156X-12-25
            Y12345                      | Y12345                | Y12345
            1985/                       | from 1985, end unknown | 1985年から（終わりは不明）（昭和60年から）
            ../..                       | at an unknown time    | 時期不明
            XXXX-10-17                  | 17 October            | 10月17日
            Y17E7                       | Y17E7                 | Y17E7
            1985-04-12T23:20:30         | 12 April 1985, 23:20:30 | 1985年4月12日 23:20:30（昭和60年4月12日 23:20:30）
            1985-04-12T23:20+09:00      | 12 April 1985, 23:20 UTC+09:00 | 1985年4月12日 23:20 UTC+09:00（昭和60年4月12日 23:20 UTC+09:00）
            """)
    void valuesAreSaidAtThePrecisionKnown(String edtf, String english, String japanese) {
        assertThat(DatePrinter.print(Edtf.of(edtf), Locale.ENGLISH)).isEqualTo(english);
        assertThat(DatePrinter.print(Edtf.of(edtf), Locale.JAPANESE)).isEqualTo(japanese);
    }

    @ParameterizedTest
    @CsvSource({
        "1996-07, Jul 1996, 1996年7月", "1996-07-10/1996-07-11, 10–11 Jul 1996, 1996年7月10日～11日", "1985, 1985, 1985年",
    })
    void compactFormsAreShortAndOfOneCalendar(String edtf, String english, String japanese) {
        assertThat(DatePrinter.compact(Edtf.of(edtf), Locale.UK)).isEqualTo(english);
        assertThat(DatePrinter.compact(Edtf.of(edtf), Locale.JAPAN)).isEqualTo(japanese);
    }

    @ParameterizedTest
    @CsvSource({
        "1996-07-10/1996-07-11, 1996年7月10日至11日, 1996년 7월 10일~11일", "1985-05, 1985年5月, 1985년 5월",
        "[1997-11-11..1997-11-13], 1997年11月11日至13日之间的某一天, 1997년 11월 11일~13일 사이의 어느 날", "1981/.., 1981年起, 1981년부터",
        "'{1984,1986,1990}', 1984年、1986年和1990年, '1984년, 1986년과 1990년'", "'{1990-33,1991-33}', 1990年第一季度和1991年第一季度, 1990년 1분기와 1991년 1분기",
        "'[1990-05-17,1990-05-19]', 1990年5月17日或19日, 1990년 5월 17일 또는 19일", "[..1990], 1990年或更早, 1990년 또는 그 이전",
    })
    void chineseAndKoreanHaveTheirOwnForms(String edtf, String chinese, String korean) {
        assertThat(DatePrinter.print(Edtf.of(edtf), Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(DatePrinter.print(Edtf.of(edtf), Locale.KOREA)).isEqualTo(korean);
    }

    @Property(tries = 4000)
    void whatIsPrintedReadsBack(@ForAll("values") String edtf, @ForAll("languages") String language) {
        var value = Edtf.of(edtf);
        var locale = Locale.forLanguageTag(language);

        for (var printed : new String[] {DatePrinter.print(value, locale), DatePrinter.compact(value, locale)}) {
            assertThat(reader.read(printed, DateContext.in(language))).as(printed).isInstanceOfSatisfying(DateResult.Read.class,
                    read -> assertThat(read.reading().value()).as(printed).isEqualTo(value));
        }
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "ja", "zh", "ko");
    }

    @Provide
    Arbitrary<String> values() {
        var day = Arbitraries.longs().between(LocalDate.of(1700, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
                .edgeCases(edges -> edges.add(LocalDate.of(1912, 7, 30).toEpochDay(), LocalDate.of(1926, 12, 25).toEpochDay(),
                        LocalDate.of(1989, 1, 7).toEpochDay(), LocalDate.of(1989, 1, 8).toEpochDay(), LocalDate.of(2019, 5, 1).toEpochDay()))
                .map(LocalDate::ofEpochDay);
        var length = Arbitraries.integers().between(1, 800);
        var shape = Arbitraries.integers().between(0, 26);
        return Combinators.combine(day, length, shape).as(DatePrinterTest::value);
    }

    private static String value(LocalDate day, int length, int shape) {
        var later = day.plusDays(length);
        var month = day.toString().substring(0, 7);
        var year = month.substring(0, 4);
        var laterMonth = day.plusMonths(length).toString().substring(0, 7);
        var laterYear = day.plusYears(length % 90 + 1L).toString().substring(0, 4);
        // "1900s" alone means the century, so its first decade is said in other words.
        var decade = year.charAt(2) == '0' && year.charAt(0) == '1' ? year.substring(0, 2) + "1X" : year.substring(0, 3) + "X";
        return switch (shape) {
            case 0 -> day.toString();
            case 1 -> month;
            case 2 -> year;
            case 3 -> day + "/" + later;
            case 4 -> month + "/" + laterMonth;
            case 5 -> year + "/" + laterYear;
            case 6 -> day + "/..";
            case 7 -> "../" + month;
            case 8 -> year + "~";
            case 9 -> month + "?";
            case 10 -> year + "-2" + (1 + length % 4);
            case 11 -> year + "-3" + (3 + length % 4);
            case 12 -> decade;
            case 13 -> "[" + day + ".." + later + "]";
            case 14 -> "[" + year + ".." + laterYear + "]";
            case 15 -> year + "/..";
            case 16 -> "{" + day + "," + day.withDayOfMonth(day.getDayOfMonth() > 14 ? 1 + length % 9 : 20 + length % 9) + "}";
            case 17 -> "[" + year + "," + laterYear + "]";
            case 18 -> year + "-4" + length % 2;
            case 19 -> day + "%";
            case 20 -> month + "~/" + laterMonth;
            case 21 -> year + "/" + laterYear + "?";
            case 22 -> decade + "/..";
            case 23 -> year + "-21/" + year + "-23";
            case 24 -> month + "/" + later.plusMonths(1);
            case 25 -> day + "/" + laterYear;
            default -> year.substring(0, 2) + "XX";
        };
    }
}
