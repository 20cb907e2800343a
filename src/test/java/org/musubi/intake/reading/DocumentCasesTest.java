package org.musubi.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code src/test/resources/reading} is an invented page, {@code input.txt}, with what it tells, {@code expected.txt}. */
class DocumentCasesTest {

    private static final Path CASES = Path.of("src/test/resources/reading");

    @ParameterizedTest
    @MethodSource("cases")
    void aPageTellsWhatItsCaseExpects(Path folder) throws IOException {
        var reading = new DocumentReader().read(Files.readString(folder.resolve("input.txt")), ReadingOptions.none());

        assertThat(Summary.of(reading)).isEqualToIgnoringNewLines(Files.readString(folder.resolve("expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyQuoteIsItsSpan(Path folder) throws IOException {
        var text = Files.readString(folder.resolve("input.txt"));

        Spans.check(text, new DocumentReader().read(text, ReadingOptions.none()));
    }

    static Stream<Path> cases() throws IOException {
        return Files.list(CASES).sorted();
    }
}
