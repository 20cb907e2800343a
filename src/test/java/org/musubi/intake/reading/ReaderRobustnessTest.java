package org.musubi.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.musubi.text.Span;

class ReaderRobustnessTest {

    private static final List<String> PIECES = List.of("May 1996\n\n", "October 9 ¨C10, 1993", "平成4年9月\n", "令和元年", "\n\n\n", "\n", " ", "\u00A0", "\u3000",
            "𠮷野市長を団長とする", "𠮷野市訪問団一行12名が", "本市に来訪した。", "Led by Doe Jo, Mayor of Sano, ", "the 12th Group of Sano Citizens ", "visited Quzhou.", "¡®", "¡¯",
            "(", "（", ")", "」", "「", "、", "。", "の", "・", "ほか5名", "headed by", "Mayor", "市長", "団", "€1,5", "10万円", "copyright", "お問い合わせ", "\uD842", "\u0000", "第3次", "of", "and", ",");

    private static final List<String> LINES = lines();

    private final DocumentReader reader = new DocumentReader();

    @Property(tries = 300)
    void anyTextIsReadAndEveryQuoteIsItsSpan(@ForAll("pages") String page) {
        var reading = reader.read(page, ReadingOptions.none());

        Spans.check(page, reading);
    }

    @Property(tries = 300)
    void linesOfPagesInAnyOrderAreReadAndEveryQuoteIsItsSpan(@ForAll("shuffled") String page) {
        Spans.check(page, reader.read(page, ReadingOptions.none()));
        Spans.check(page, reader.read(page, new ReadingOptions("本市", "ja", "2010", null)));
        Spans.check(page, reader.read(page, new ReadingOptions("Sano", "en", null, null)));
    }

    @Property(tries = 150)
    void anySelectionIsReadAsOneEvent(@ForAll("pages") String page, @ForAll("starts") int start, @ForAll("starts") int length) {
        var event = reader.readEvent(page, new Span(start, start + length), ReadingOptions.ownedBy("佐野市"));

        assertThat(event.types()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    /** Lines of the invented pages with noise between them. */
    @Provide
    Arbitrary<String> shuffled() {
        var noise = Arbitraries.of(PIECES);
        return Arbitraries.oneOf(Arbitraries.of(LINES), Arbitraries.of(LINES), noise).list().ofMaxSize(60).map(lines -> String.join("\n", lines));
    }

    private static List<String> lines() {
        try (var folders = Files.list(Path.of("src/test/resources/reading"))) {
            var lines = new ArrayList<String>();
            for (var folder : folders.sorted().toList()) {
                lines.addAll(Files.readAllLines(folder.resolve("input.txt")));
            }
            return lines;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Provide
    Arbitrary<Integer> starts() {
        return Arbitraries.integers().between(0, 400);
    }

    @Test
    void charactersOutsideTheBasicPlaneCountAsOne() {
        var page = "𠮷野市と安瀾市の交流\n\n平成4年9月\n\n𠮷野市長を団長とする𠮷野市訪問団一行12名が安瀾市を訪問した。\n";
        var reading = reader.read(page, ReadingOptions.ownedBy("𠮷野市"));

        assertThat(reading.events()).singleElement().satisfies(event -> {
            assertThat(event.span().start()).isEqualTo(12);
            assertThat(event.date().span()).isEqualTo(new Span(12, 18));
            assertThat(event.delegation().leader().role().value()).isEqualTo("𠮷野市長");
        });
        Spans.check(page, reading);
    }

    @Test
    void aNoBreakSpaceIsABlankToTheReader() {
        var page = "May 7, 1990\n\nLed by John Doe, Mayor of Sano, the 12th Group of Sano Citizens of 12 people visited Quzhou.\n";
        var unbroken = page.replace(' ', '\u00A0');

        assertThat(Summary.of(reader.read(unbroken, ReadingOptions.none()))).isEqualTo(Summary.of(reader.read(page, ReadingOptions.none()))).contains("John Doe");
        Spans.check(unbroken, reader.read(unbroken, ReadingOptions.none()));
    }

    @Test
    void longTextsTakeTimeInProportion() {
        var entry = "May 7 ¨C9, 1990\n\nLed by Doe Jo, Mayor of Sano, a delegation of 12 people visited Quzhou. They signed an agreement on friendship.\n\n";
        var chronology = "平成4年9月\n\n佐野市長を団長とする佐野市訪問団一行12名が安瀾市を訪問した。\n\n";
        var line = "本渓市の市長の団の市の".repeat(20_000);

        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            reader.read(entry.repeat(2_000), ReadingOptions.none());
            reader.read(chronology.repeat(2_000), ReadingOptions.none());
            reader.read("平成4年9月\n\n" + line, ReadingOptions.none());
        });
    }
}
