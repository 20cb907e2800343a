package org.musubi.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    @TempDir
    Path folder;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();

    @Test
    void severalFilesGiveOneLineOfJsonEach() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "May 1996\n\nA delegation of 12 headed by Mayor Doe visited Sano.\n");
        Files.writeString(folder.resolve("b.txt"), "平成4年9月\n\n安瀾市訪問団一行6名が来訪した。\n");

        assertThat(run("a.txt", "b.txt", "--json")).isEqualTo(ReadCommand.DONE);

        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"document\":\"") && line.endsWith("}"));
        assertThat(out).contains("\"edtf\":\"1996-05\"", "\"size\":12", "\"edtf\":\"1992-09\"");
        assertThat(err).isEmpty();
    }

    @Test
    void ourCityIsTheOwnerThatTheCallerNames() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "平成4年9月\n\nA市政府友好訪日団が本市に来訪した。\nB市教育訪中団がA市を訪問した。\n");

        run("b.txt", "--json", "--owner", "B市");

        assertThat(out).contains("\"to\":{\"text\":\"B市\",\"basis\":\"inferred\"}");
    }

    @Test
    void withoutJsonPeopleCanReadIt() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "May 1996\n\nA delegation of 12 headed by Mayor Doe visited Sano.\n");

        run("a.txt");

        assertThat(out).contains("a.txt: en, chronicle", "1996-05  visit", "leader: Doe (Mayor)");
    }

    @Test
    void aFileThatCannotBeReadGetsOneLineAndTheOthersAreRead() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "May 1996\n\nA group visited Sano.\n");
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});

        assertThat(run("empty.txt", "picture.png", "missing.txt", "a.txt", "--json")).isEqualTo(ReadCommand.UNREADABLE);

        assertThat(err.toString().lines()).containsExactly("musubi read: empty.txt: is empty", "musubi read: picture.png: is no text file",
                "musubi read: missing.txt: no such file");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void argumentsWithoutSenseAreRefusedInOneLine() throws IOException {
        assertThat(run("--json")).isEqualTo(ReadCommand.MISUSED);
        assertThat(run("a.txt", "--colour")).isEqualTo(ReadCommand.MISUSED);
        assertThat(run("a.txt", "--as-of", "yesterday")).isEqualTo(ReadCommand.MISUSED);

        assertThat(err.toString().lines()).hasSize(3);
    }

    @Test
    void ofAPageOfHtmlTheTextIsReadAndWritten() throws IOException {
        var page = "<html><head><meta charset=\"EUC-JP\"></head><body><nav>お問い合わせ</nav><table><tr><td>平成4年9月</td><td>佐野市訪問団一行12名が安瀾市を訪問した。</td></tr></table>";
        Files.write(folder.resolve("page.html"), page.getBytes(Charset.forName("EUC-JP")));

        assertThat(run("--json", "--text-out", "text", "page.html")).isZero();
        assertThat(out.toString()).contains("\"charset\":\"EUC-JP\"", "\"edtf\":\"1992-09\"");
        assertThat(folder.resolve("text/page.html.txt")).hasContent("平成4年9月\t佐野市訪問団一行12名が安瀾市を訪問した。");
    }

    @Test
    void theTextThatSpansCountInIsWrittenOnRequest() throws IOException {
        Files.write(folder.resolve("a.txt"), ("\uFEFFMay 1996\n\nA group visited Sano.\n").getBytes(StandardCharsets.UTF_8));

        run("a.txt", "--json", "--text-out", "texts");

        assertThat(folder.resolve("texts/a.txt")).hasContent("May 1996\n\nA group visited Sano.\n");
    }

    private int run(String... arguments) throws IOException {
        return new ReadCommand().run(List.of(arguments), folder, out, err);
    }
}
