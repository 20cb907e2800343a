package org.musubi.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NameMatcherTest {

    private final NameMatcher matcher = new NameMatcher();

    private NameMatch match(String left, String right, NameKind kind) {
        return matcher.match(PreparedName.of(left, kind), PreparedName.of(right, kind));
    }

    @TestFactory
    Stream<DynamicTest> everyPairOfTheTableGetsTheVerdictOfACurator() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/names/name-pairs.tsv")), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList().stream()
                    .map(row -> DynamicTest.dynamicTest(row[0] + " and " + row[1], () -> {
                        var kind = NameKind.of(row[2]);
                        var there = match(row[0], row[1], kind);
                        var back = match(row[1], row[0], kind);
                        assertThat(back.verdict()).as("the other way round").isEqualTo(there.verdict());
                        switch (row[3]) {
                            case "same" -> assertThat(there.verdict()).as(there.toString()).isEqualTo(MatchVerdict.SAME);
                            case "same?" -> assertThat(there.verdict()).as(there.toString()).isNotEqualTo(MatchVerdict.DIFFERENT);
                            default -> assertThat(there.verdict()).as(there.toString()).isEqualTo(MatchVerdict.DIFFERENT);
                        }
                    }));
        }
    }

    @Test
    void whatIsKnownBesideANameMovesTheScoreAndIsToldAsAReason() {
        var left = PreparedName.of("Kazuhira Sano", NameKind.PERSON);
        var right = PreparedName.of("Kazuhiro Sano", NameKind.PERSON);
        var alone = matcher.match(left, right);
        var mayor = NameContext.parse("office=Mayor;year=1998");
        var sameOffice = matcher.match(left, right, mayor, NameContext.parse("office=mayor;year=1998"));
        var otherOffice = matcher.match(left, right, mayor, NameContext.parse("office=Deputy Mayor;year=1998"));
        assertThat(sameOffice.score()).isGreaterThan(alone.score());
        assertThat(sameOffice.reasons()).extracting(MatchReason::kind).contains(ReasonKind.SAME_OFFICE);
        assertThat(otherOffice.score()).isLessThan(alone.score());
        assertThat(otherOffice.reasons()).extracting(MatchReason::kind).contains(ReasonKind.OTHER_OFFICE);
    }

    @Test
    void contextNeverMakesNamesOneThatSoundNothingAlike() {
        var context = NameContext.parse("office=Mayor;place=Sano;year=1998");
        assertThat(matcher.match(PreparedName.of("Suzuki Ichirō", NameKind.PERSON), PreparedName.of("Tanaka Makoto", NameKind.PERSON), context, context).verdict())
                .isEqualTo(MatchVerdict.DIFFERENT);
    }

    @Test
    void noInputIsTooStrange() {
        var names = List.of("", " ", "王", "X", "😀", "😀😀 😀", "あ".repeat(10_000), "a".repeat(10_000), "a ".repeat(5_000), "市", "市長", "Mr.", "שלום mayor", "\u202Eabc", "\uD800", "々", "ー", "っ", "'", "-", "第", "김", "ㄱㄴ", "Ё", "鳥ッ取市", "Tottori");
        for (var kind : NameKind.values()) {
            for (var left : names) {
                for (var right : names) {
                    var match = match(left, right, kind);
                    assertThat(match.score()).isBetween(0.0, 1.0);
                    assertThat(match.reasons()).isNotEmpty();
                }
            }
        }
    }
}
