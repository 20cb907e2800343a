package org.musubi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessCommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String command, String... arguments) {
        return new HeadlessCommands(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err).run(command, List.of(arguments));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDateALineComesBackAsEdtf() {
        assertThat(run("昭和60年5月\nno date\n", "date")).isZero();
        assertThat(out()).startsWith("昭和60年5月\t1985-05\t1985-05-01\t1985-05-31\tstated\t").endsWith("no date\t\t\t\t\t\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void whatADateHangsOnIsGiven() {
        assertThat(run("翌年\n", "date", "--anchor", "1996-07", "--lang=ja")).isZero();
        assertThat(out()).contains("\t1997\t");
    }

    @Test
    void wrongUseGetsOneLineAndACode() {
        assertThat(run("", "date", "--as-of", "yesterday")).isEqualTo(64);
        assertThat(run("", "date", "--as-of")).isEqualTo(64);
        assertThat(run("", "date", "--era")).isEqualTo(64);
        assertThat(run("", "date", "--lang", "english")).isEqualTo(64);
        assertThat(run("", "date", "--lang=")).isEqualTo(64);
        assertThat(run("", "date", "1996")).isEqualTo(64);
        assertThat(err().lines()).hasSize(6).allMatch(line -> line.startsWith("musubi date: "));
        assertThat(out()).isEmpty();
    }

    @Test
    void aLineWithoutEndGetsOneLineAndACode() {
        assertThat(run("1996\n" + "x".repeat(200_000), "date")).isEqualTo(65);
        assertThat(err()).isEqualTo("musubi date: line 2 has more than 100000 characters; dates are read one a line\n");
        assertThat(out()).startsWith("1996\t1996\t");
    }

    @Test
    void whatIsNoTextGetsARowForEachLine() {
        assertThat(run("\u0000\u0001\n" + "平成".repeat(5_000) + "\n\n\uD83D\uFFFD\r\n1996", "date")).isZero();
        assertThat(out().lines()).hasSize(5).allMatch(row -> row.chars().filter(c -> c == '\t').count() == 5);
        assertThat(err()).isEmpty();
    }

    @Test
    void helpIsPrintedWhereOutputGoes() {
        assertThat(run("", "date", "--help")).isZero();
        assertThat(run("", "read", "-h")).isZero();
        assertThat(out()).contains("./musubi date", "./musubi read FILE");
    }

    @Test
    void aDocumentComesBackAsOneLineOfJson() {
        assertThat(run("", "read", "--json", "--owner", "美篠市", "sample-data/documents/mishino-anlan-chronology.txt")).isZero();
        assertThat(out().lines()).hasSize(1).allMatch(line -> line.startsWith("{\"document\":\"mishino-anlan-chronology.txt\""));
        assertThat(err()).isEmpty();
    }

    @Test
    void aDocumentThatIsNotThereIsNamed() {
        assertThat(run("", "read", "nowhere.txt")).isEqualTo(1);
        assertThat(err()).isEqualTo("musubi read: nowhere.txt: no such file\n");
    }

    @Test
    void pairsOfNamesComeBackWithAVerdict(@TempDir Path folder) throws IOException {
        var pairs = Files.writeString(folder.resolve("pairs.tsv"), "left\tright\tkind\n本渓\t本溪\tplace\n");
        assertThat(run("", "match", pairs.toString())).isZero();
        assertThat(out()).startsWith("left\tright\tkind\tscore\tverdict\treasons\n本渓\t本溪\tplace\t").endsWith("\tsame\tshinjitai\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void aTableOfPairsThatCannotBeReadGetsOneLineAndACode(@TempDir Path folder) throws IOException {
        var table = Files.writeString(folder.resolve("pairs.tsv"), "a\tb\n");
        assertThat(run("", "match", folder.resolve("none.tsv").toString())).isEqualTo(66);
        assertThat(run("", "match", table.toString())).isEqualTo(65);
        assertThat(run("", "match")).isEqualTo(64);
        assertThat(err().lines()).hasSize(3).allMatch(line -> line.startsWith("musubi match: "));
        assertThat(out()).isEmpty();
    }

    @Test
    void anOutputThatWasClosedIsNoStackTrace() {
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThat(new HeadlessCommands(new ByteArrayInputStream("1985\n".getBytes(StandardCharsets.UTF_8)), closed, err).run("date", List.of()))
                .isEqualTo(1);
        assertThat(err()).isEqualTo("musubi date: the output cannot be written\n");
    }
}
