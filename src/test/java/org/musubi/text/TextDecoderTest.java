package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.testing.Sentences;

class TextDecoderTest {

    private static final String JAPANESE = "平成四年九月、市長を団長とする友好訪問団一行が𠮷野市を訪れた。\r\n";
    private static final String WESTERN = "Müller’s “May–July” programme cost £5; the façade was naïve.\n";

    private static Decoding.Decoded decoded(byte[] bytes) {
        assertThat(TextDecoder.decode(bytes)).isInstanceOf(Decoding.Decoded.class);
        return (Decoding.Decoded) TextDecoder.decode(bytes);
    }

    private static Decoding.Decoded decoded(byte[] bytes, String declared) {
        return (Decoding.Decoded) TextDecoder.decode(bytes, declared);
    }

    // The bytes of their letters are letters of a neighbour too: one of them in twenty characters is not always enough.
    private static double least(Sentences.Form form, int length) {
        boolean near = Sentences.NEAR.contains(form.language());
        return length == 20 ? near ? 0.8 : 0.95 : length == 60 && near ? 0.95 : 1;
    }

    @ParameterizedTest
    @MethodSource("org.musubi.testing.Sentences#forms")
    void documentsInEveryCharsetTheyComeInAreDecoded(Sentences.Form form) {
        for (var length : new int[] {20, 60, 200}) {
            var samples = Sentences.samples(form, length);
            long right = samples.stream().filter(sample -> decoded(sample.getBytes(Charset.forName(form.charset()))).text().equals(sample)).count();

            assertThat(right).as("%s, %d characters, of %d", form, length, samples.size())
                    .isGreaterThanOrEqualTo((long) Math.ceil(samples.size() * least(form, length)));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-32LE, FFFE0000", "UTF-32BE, 0000FEFF", "GB18030, 84319533"})
    void aByteOrderMarkIsBelievedAndTakenOff(String charset, String mark) {
        var bytes = ("\uFEFF" + JAPANESE).getBytes(Charset.forName(charset));
        assertThat(HexFormat.of().withUpperCase().formatHex(bytes)).startsWith(mark);

        assertThat(decoded(bytes)).isEqualTo(new Decoding.Decoded(JAPANESE, charset, 1.0, Decoding.Basis.MARK));
    }

    @Test
    void plainAsciiIsUtf8() {
        assertThat(decoded("Bush hid the facts".getBytes(StandardCharsets.US_ASCII)).text()).isEqualTo("Bush hid the facts");
        assertThat(decoded("a".getBytes(StandardCharsets.US_ASCII)).charset()).isEqualTo("UTF-8");
    }

    @Test
    void aPageIsBelievedAboutItsCharsetWhereTheBytesLeaveItOpen() {
        var page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\"><title>á</title>";

        assertThat(decoded(page.getBytes(Charset.forName("ISO-8859-2"))))
                .matches(it -> it.text().equals(page) && it.charset().equals("ISO-8859-2") && it.basis() == Decoding.Basis.DECLARED);
    }

    @Test
    void aPageIsNotBelievedAgainstItsBytes() {
        var page = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>" + JAPANESE.replace("𠮷", "吉");

        assertThat(decoded(page.getBytes(Charset.forName("EUC-JP"))))
                .matches(it -> it.text().equals(page) && it.charset().equals("EUC-JP") && it.basis() == Decoding.Basis.DETECTED);
        assertThat(decoded(page.getBytes(StandardCharsets.UTF_8)).charset()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=\"Shift_JIS\"", "x-sjis", " Shift_JIS "})
    void headersAndPeopleNameCharsetsInManyWays(String declared) {
        var bytes = "ﾊｶﾞｷﾀﾞ".getBytes(Charset.forName("windows-31j"));

        assertThat(decoded(bytes, declared).text()).isEqualTo("ﾊｶﾞｷﾀﾞ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no such thing", "utf-7", "x y", "\u0000", "text/html; charset="})
    void unknownNamesOfCharsetsAreIgnored(String declared) {
        assertThat(decoded(WESTERN.getBytes(Charset.forName("windows-1252")), declared).text()).isEqualTo(WESTERN);
    }

    @Test
    void oneDamagedByteDoesNotTurnAPageIntoAnotherCharset() {
        for (var charset : new String[] {"UTF-8", "windows-31j", "EUC-JP"}) {
            var text = JAPANESE.replace("𠮷", "吉").repeat(4);
            var bytes = (text + "!").getBytes(Charset.forName(charset));
            bytes[bytes.length - 1] = (byte) 0xFF;

            assertThat(decoded(bytes)).as(charset).matches(it -> it.text().startsWith(text) && it.confidence() <= 0.8 && it.charset().equals(charset));
        }
    }

    @Test
    void filesThatAreNoTextAreRefusedByName() {
        var noise = new byte[4000];
        new Random(7).nextBytes(noise);

        assertThat(TextDecoder.decode(new byte[0])).isEqualTo(new Decoding.Refused(Decoding.Reason.EMPTY));
        assertThat(TextDecoder.decode("%PDF-1.7\nx".getBytes(StandardCharsets.US_ASCII))).isEqualTo(new Decoding.Refused(Decoding.Reason.BINARY));
        assertThat(TextDecoder.decode(noise)).isEqualTo(new Decoding.Refused(Decoding.Reason.BINARY));
        assertThat(TextDecoder.decode(new byte[100])).isEqualTo(new Decoding.Refused(Decoding.Reason.BINARY));
    }

    @Test
    void confidenceIsHighForLongDocumentsAndLowForAFewBytes() {
        var bytes = JAPANESE.replace("𠮷", "吉").getBytes(Charset.forName("windows-31j"));

        assertThat(decoded(bytes).confidence()).isCloseTo(0.98, within(0.01));
        assertThat(decoded(new byte[] {(byte) 0xE9}).confidence()).isLessThan(0.8);
    }
}
