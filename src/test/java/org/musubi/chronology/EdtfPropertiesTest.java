package org.musubi.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.chronology.Edtf.Overlap;

class EdtfPropertiesTest {

    @Property(tries = 5000)
    void whatIsPrintedIsReadAsTheSame(@ForAll("expressions") String text) {
        var value = Edtf.parse(text);
        if (value.isPresent()) {
            var printed = value.get().toString();
            assertThat(Edtf.parse(printed)).as(text).contains(value.get());
            assertThat(Edtf.of(printed)).hasToString(printed);
            assertThat(Edtf.of(printed)).hasSameHashCodeAs(value.get());
        }
    }

    @Property(tries = 3000)
    void mostOfWhatTheGeneratorMakesIsRead(@ForAll("wellFormed") String text) {
        assertThat(Edtf.parse(text)).as(text).isPresent();
    }

    @Property(tries = 3000)
    void theFirstDayIsNeverAfterTheLast(@ForAll("values") Edtf value) {
        if (value.earliest().isPresent() && value.latest().isPresent()) {
            assertThat(value.earliest().get()).as(value.toString()).isBeforeOrEqualTo(value.latest().get());
        }
        value.length().ifPresent(length -> assertThat(length.atMost().orElse(Long.MAX_VALUE)).as(value.toString())
                .isGreaterThanOrEqualTo(length.atLeast()).isPositive());
    }

    @Property(tries = 3000)
    void theOrderIsTotalAndAgreesWithEquality(@ForAll("values") Edtf one, @ForAll("values") Edtf two, @ForAll("values") Edtf three) {
        assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
        assertThat(one.compareTo(two) == 0).isEqualTo(one.equals(two));
        var sorted = List.of(one, two, three).stream().sorted().toList();
        assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(1)).isLessThanOrEqualTo(sorted.get(2));
        assertThat(sorted.get(1)).isLessThanOrEqualTo(sorted.get(2));
    }

    @Property(tries = 3000)
    void overlapIsTheSameFromBothSidesAndHeedsTheBounds(@ForAll("values") Edtf one, @ForAll("values") Edtf other) {
        var overlap = one.overlap(other);

        assertThat(other.overlap(one)).as(one + " and " + other).isEqualTo(overlap);
        var apart = one.latest().isPresent() && other.earliest().isPresent() && one.latest().get().isBefore(other.earliest().get())
                || other.latest().isPresent() && one.earliest().isPresent() && other.latest().get().isBefore(one.earliest().get());
        if (apart) {
            assertThat(overlap).as(one + " and " + other).isEqualTo(Overlap.NONE);
        }
        assertThat(one.overlap(one)).as(one.toString()).isNotEqualTo(Overlap.NONE);
    }

    @Property(tries = 1000)
    void everyValueIsSaidInEveryLanguage(@ForAll("values") Edtf value) {
        for (var language : List.of("en", "ja", "zh", "ko")) {
            assertThat(DatePrinter.print(value, Locale.forLanguageTag(language))).as(value.toString()).isNotBlank();
            assertThat(DatePrinter.compact(value, Locale.forLanguageTag(language))).as(value.toString()).isNotBlank();
        }
    }

    @Property(tries = 5000)
    void noTextBreaksTheParser(@ForAll("junk") String text) {
        Edtf.parse(text).ifPresent(value -> assertThat(Edtf.parse(value.toString())).contains(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1984,", "XXXX-02-30,", "1", "9", "Y9", "-", "?", "X", "/", "..", "1984/", "{", "[", " ", "1985-04-12T", "XX", "1E", "S9", "\uD842\uDFB7"})
    void hostileTextsAreRefusedAtOnce(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (var length : new int[] {10, 800, 100_000}) {
                for (var start : new String[] {"", "[", "{", "Y", "1984/"}) {
                    Edtf.parse(start + piece.repeat(length));
                    Edtf.parse(start + piece.repeat(length) + "1984]");
                    Edtf.parse(start + piece.repeat(length) + "1984}");
                }
            }
        });
    }

    @Provide
    Arbitrary<Edtf> values() {
        return expressions().map(Edtf::parse).filter(value -> value.isPresent()).map(value -> value.get());
    }

    /** Expressions of all levels; a few are none, such as the 31st of a short month or an interval that runs backwards. */
    @Provide
    Arbitrary<String> expressions() {
        var date = Arbitraries.oneOf(dates(), dates(), years(), parts());
        var end = Arbitraries.oneOf(date, date, date, Arbitraries.of("", ".."));
        var interval = Combinators.combine(end, end).as((from, to) -> from + "/" + to);
        var member = Arbitraries.oneOf(date, Combinators.combine(date, date).as((from, to) -> from.compareTo(to) < 0 ? from + ".." + to : to + ".." + from));
        var set = Combinators.combine(Arbitraries.of("[%s]", "{%s}", "[..%s]", "{%s..}", "[..%s..]"), member.list().ofMinSize(1).ofMaxSize(5),
                Arbitraries.of(",", ", ")).as((frame, members, comma) -> frame.formatted(String.join(comma, members)));
        return Arbitraries.oneOf(date, interval, set, times());
    }

    /** Expressions that are always EDTF. */
    @Provide
    Arbitrary<String> wellFormed() {
        var open = Combinators.combine(Arbitraries.oneOf(dates(), years(), parts()), Arbitraries.of("%s/", "/%s", "%s/..", "../%s", "[%s]", "{%s,1984}", "[..%s]", "{%s..}"))
                .as((date, frame) -> frame.formatted(date));
        return Arbitraries.oneOf(dates(), years(), parts(), times(), open);
    }

    private static Arbitrary<String> qualifier() {
        return Arbitraries.of("", "", "", "", "?", "~", "%");
    }

    private static Arbitrary<String> mask(Arbitrary<Integer> number, String format) {
        return Combinators.combine(number, Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 3)).as((n, odds, at) -> {
            var digits = new StringBuilder(format.formatted(n));
            if (odds == 0 && at < digits.length()) {
                digits.setCharAt(at, 'X');
            }
            return digits.toString();
        });
    }

    private static Arbitrary<String> fourDigits() {
        var digits = mask(Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, Arbitraries.integers().between(1600, 2100)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 9999))), "%04d");
        var anyX = Arbitraries.of("XXXX", "19XX", "1XXX", "20XX", "0000");
        return Arbitraries.oneOf(digits, digits, digits, anyX, digits.map(year -> year.equals("000X") ? year : "-" + year));
    }

    private static Arbitrary<String> dates() {
        var month = Arbitraries.oneOf(mask(Arbitraries.integers().between(1, 12), "%02d"), Arbitraries.of("XX", "0X", "1X"))
                .filter(text -> !text.equals("X0"));
        // The 28th and what can be one is a day of every month.
        var day = Arbitraries.oneOf(Arbitraries.integers().between(1, 28).map("%02d"::formatted), Arbitraries.of("XX", "0X", "1X", "2X", "X1", "X8"));
        return Combinators.combine(fourDigits(), month, day, Arbitraries.integers().between(0, 2), qualifier().list().ofSize(6))
                .as((year, m, d, depth, marks) -> marks.get(0) + year + marks.get(1)
                        + (depth == 0 ? "" : "-" + marks.get(2) + m + marks.get(3)) + (depth < 2 ? "" : "-" + marks.get(4) + d + marks.get(5)));
    }

    private static Arbitrary<String> parts() {
        return Combinators.combine(fourDigits(), Arbitraries.integers().between(21, 41), qualifier()).as((year, part, mark) -> year + "-" + part + mark);
    }

    private static Arbitrary<String> years() {
        var large = Combinators.combine(Arbitraries.of("Y", "Y-"), Arbitraries.longs().between(10_000, 2_000_000_000_000L), Arbitraries.integers().between(0, 12),
                qualifier()).as((sign, year, significant, mark) -> sign + year + (significant == 0 ? "" : "S" + significant) + mark);
        var power = Combinators.combine(Arbitraries.of("Y", "Y-"), Arbitraries.integers().between(1, 99_999), Arbitraries.integers().between(1, 12))
                .as((sign, year, exponent) -> sign + year + "E" + exponent);
        var significant = Combinators.combine(Arbitraries.integers().between(1, 9999), Arbitraries.integers().between(1, 5))
                .as((year, count) -> "%04dS%d".formatted(year, count));
        return Arbitraries.oneOf(large, power, significant);
    }

    private static Arbitrary<String> times() {
        return Combinators.combine(Arbitraries.integers().between(1000, 2100), Arbitraries.integers().between(0, 23), Arbitraries.integers().between(0, 59),
                Arbitraries.of("", ":30", ":30.25"), Arbitraries.of("", "Z", "+09:00", "-0430", "+14", "-12:00"))
                .as((year, hour, minute, second, zone) -> "%04d-04-12T%02d:%02d%s%s".formatted(year, hour, minute, second, zone));
    }

    @Provide
    Arbitrary<String> junk() {
        StringArbitrary marks = Arbitraries.strings().withChars("0123456789XYESTZ?~%-+/.,:[]{} ").ofMaxLength(30);
        return Arbitraries.oneOf(marks, Arbitraries.strings().ofMaxLength(40), Combinators.combine(expressions(), marks, Arbitraries.integers().between(0, 40))
                .as((text, more, at) -> text.substring(0, Math.min(at, text.length())) + more + text.substring(Math.min(at, text.length()))));
    }
}
