package org.musubi.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class MatchCommandTest {

    private final StringBuilder out = new StringBuilder();

    private MatchCommand.Outcome run(String table) throws IOException {
        return new MatchCommand().run(new BufferedReader(new StringReader(table)), out);
    }

    @Test
    void theSameRowsComeBackWithScoreVerdictAndReasons() throws IOException {
        assertThat(run("id\tleft\tright\tkind\n7\t本渓\t本溪\tplace-han\n8\t横浜\tTakahama\tmuni-ja\n")).isEqualTo(new MatchCommand.Outcome.Done(2));
        assertThat(out.toString().lines()).satisfiesExactly(
                header -> assertThat(header).isEqualTo("id\tleft\tright\tkind\tscore\tverdict\treasons"),
                same -> assertThat(same).isEqualTo("7\t本渓\t本溪\tplace-han\t0.979\tsame\tshinjitai"),
                other -> assertThat(other).startsWith("8\t横浜\tTakahama\tmuni-ja\t0.").endsWith("\tdifferent\t-other-reading"));
    }

    @Test
    void columnsMayStandInAnyOrderAndContextIsRead() throws IOException {
        run("kind\tright_context\tright\tleft\tleft_context\nperson\toffice=Mayor\tSano Ken\tSano Kenn\toffice=mayor\n");
        assertThat(out).contains("same-office");
    }

    @Test
    void shortRowsComeBackInFullWidth() throws IOException {
        run("left\tright\tkind\nSano\n\n");
        assertThat(out.toString().lines().skip(1)).hasSize(2).allMatch(row -> row.split("\t", -1).length == 6);
    }

    @Test
    void aTableWithoutItsColumnsIsRefusedByName() throws IOException {
        assertThat(run("left\tright\nSano\tSano\n")).isEqualTo(new MatchCommand.Outcome.NoColumn("kind"));
        assertThat(run("")).isEqualTo(new MatchCommand.Outcome.NoColumn("left"));
        assertThat(out).isEmpty();
    }
}
