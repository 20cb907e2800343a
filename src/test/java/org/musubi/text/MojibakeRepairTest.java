package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.testing.Corruptions;
import org.musubi.testing.Sentences;

class MojibakeRepairTest {

    private static final List<String> CLEAN = Sentences.LANGUAGES.stream().flatMap(language -> Sentences.of(language).stream()).toList();
    private static final List<String> TRICKY = List.of("Müller", "“May–July”", "’", "”", " ", "\u00A0", "\u3000", "®", "£5", "£1,250", "¿Qué?", "¡Olé!", "¡«Vamos»!",
            "ÄÖÜ", "éèê", "«£»", "§ 5", "½", "Ångström", "naïve", "MAÇÃ", "PÃO", "IRMÃ’S", "São", "CHÂTEAU", "ÊTRE", "À", "Ô mon Dieu", "É”", "Ñ", "20 °C", "5 €", "…", "—", "•",
            "ß“", "GROẞ", "Ğ", "𠮷野", "本市", "我们", "우리", "мы", "3²", "x³", "1º", "2ª", "©", "™", "Å", "Ø", "à", "ÀÉÎÕÜ", "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ", "àáâãäåæçèéêëìíîï", "¨", "´", "`a`",
            "·", "¼", "¾", "£¼", "¥100", "¢50", "¶", "±5", "×", "÷");

    @ParameterizedTest
    @CsvSource({
        "October 9 ¨C10, October 9 –10, GBK_AS_LATIN1",
        "the ¡®Friends¡¯, the ‘Friends’, GBK_AS_LATIN1",
        "d¨¦l¨¦gation, délégation, GBK_AS_LATIN1",
        "Ò»¾Å¾Å¶þÄê¾ÅÔÂ, 一九九二年九月, GBK_AS_LATIN1",
        "MÃ¼ller, Müller, UTF8_AS_LATIN1",
        "donâ€™t, don’t, UTF8_AS_LATIN1",
        "donâ\u0080\u0099t, don’t, UTF8_AS_LATIN1",
        "pÅ‚ynÄ™Å‚a, płynęła, UTF8_AS_LATIN1",
        "MÃƒÂ¼ller, Müller, UTF8_AS_LATIN1_TWICE"})
    void aDamagedRunIsRepairedAndItsKindSaid(String damaged, String repaired, RepairKind kind) {
        var result = MojibakeRepair.repair(damaged);

        assertThat(result.text()).isEqualTo(repaired);
        assertThat(result.repairs()).isNotEmpty().allMatch(repair -> repair.kind() == kind && repair.confidence() > 0.8);
    }

    @Test
    void cleanSentencesStayAsTheyAre() {
        assertThat(CLEAN).allSatisfy(sentence -> assertThat(MojibakeRepair.repair(sentence).repairs()).isEmpty());
        assertThat(MojibakeRepair.repair(String.join("\n", CLEAN)).repairs()).isEmpty();
    }

    @Property(tries = 3000)
    void cleanTextOfAnyPiecesStaysAsItIs(@ForAll("clean") String text) {
        assertThat(MojibakeRepair.repair(text).repairs()).isEmpty();
    }

    @Provide
    Arbitrary<String> clean() {
        var words = CLEAN.stream().flatMap(sentence -> Arrays.stream(sentence.split(" "))).toList();
        return Arbitraries.oneOf(Arbitraries.of(TRICKY), Arbitraries.of(words), Arbitraries.of(CLEAN)).list().ofMaxSize(12)
                .map(pieces -> String.join(" ", pieces));
    }

    @ParameterizedTest
    @EnumSource(Corruptions.class)
    void sentencesMisreadAreRecovered(Corruptions corruption) {
        int all = 0;
        int right = 0;
        for (var sentence : CLEAN) {
            if (corruption.applies(sentence)) {
                all++;
                right += MojibakeRepair.repair(corruption.of(sentence)).text().equals(sentence) ? 1 : 0;
            }
        }

        assertThat(right).as("%s, of %d", corruption, all).isGreaterThanOrEqualTo((int) Math.ceil(all * 0.98));
    }

    @ParameterizedTest
    @EnumSource(Corruptions.class)
    void onADamagedPageTheSoundPartsStay(Corruptions corruption) {
        var clean = new ArrayList<String>();
        var page = new ArrayList<String>();
        for (int i = 0; i < CLEAN.size(); i++) {
            clean.add(CLEAN.get(i));
            page.add(i % 3 == 0 && corruption.applies(CLEAN.get(i)) ? corruption.of(CLEAN.get(i)) : CLEAN.get(i));
        }

        assertThat(MojibakeRepair.repair(String.join("\n\n", page)).text()).isEqualTo(String.join("\n\n", clean));
    }

    @Property(tries = 500)
    void everyRepairCanBeTakenBackAndSpansLeadBothWays(@ForAll("damaged") String text) {
        var result = MojibakeRepair.repair(text);
        var raw = CodePoints.of(text);
        var repaired = CodePoints.of(result.text());
        var back = new StringBuilder(result.text());
        for (var repair : result.repairs().reversed()) {
            var there = result.map().toRepaired(repair.span());
            assertThat(raw.slice(repair.span())).isEqualTo(repair.raw());
            assertThat(repaired.slice(there)).isEqualTo(repair.repaired());
            assertThat(result.map().toRaw(there)).isEqualTo(repair.span());
            back.replace(repaired.toCharIndex(there.start()), repaired.toCharIndex(there.end()), repair.raw());
        }

        assertThat(back.toString()).isEqualTo(text).isEqualTo(result.raw());
        assertThat(result.map().toRaw(new Span(0, repaired.length()))).isEqualTo(new Span(0, raw.length()));
    }

    @Provide
    Arbitrary<String> damaged() {
        var misread = Arbitraries.of(CLEAN).flatMap(sentence -> Arbitraries.of(Corruptions.values())
                .map(corruption -> corruption.applies(sentence) ? corruption.of(sentence) : sentence));
        var bytes = Arbitraries.strings().withCharRange('\u0080', '\u00FF').withChars("CD‘’“”–€A ").ofMaxLength(12);
        return Arbitraries.oneOf(misread, bytes, Arbitraries.of(TRICKY), Arbitraries.of("𠮷", "\uD842", " ")).list().ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Â", "Ã", "Ä…", "ÔL", "¡í", "¢ã", "§£", "¨", "¨¨word¨¨", "â€", "\u0080\u0081", "“W", "—“We”—", "CAFÉ’S"})
    void whatSomebodyMayHaveWrittenStaysWhereNothingElseIsDamaged(String text) {
        assertThat(MojibakeRepair.repair(text).text()).isEqualTo(text);
    }
}
