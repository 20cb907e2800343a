package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

    private static List<String> quotations(String text) {
        var points = CodePoints.of(text);
        return Quotations.find(points).stream().map(found -> points.slice(found.speaker()) + ": " + found.clean()).toList();
    }

    @Test
    void whoSpeaksStandsBeforeTheWords() {
        assertThat(quotations("In view of this, in 1984, in a policy document on ports, the central leadership stated, “We will consider the circumstances (omission) that we must utilize capital,” and spoke of it."))
                .containsExactly("the central leadership: We will consider the circumstances … that we must utilize capital");
        assertThat(quotations("When President Doe explained it, Roe Poe said: \"It is very moving.\"")).containsExactly("Roe Poe: It is very moving.");
        assertThat(quotations("𠮷野市長は「また来ます（中略）必ず来ます。」と述べた。")).containsExactly("𠮷野市長: また来ます…必ず来ます。");
    }

    @Test
    void whoSpeaksStandsBehindTheWords() {
        assertThat(quotations("“It is very moving,” said Mayor Doe at the banquet.")).containsExactly("Mayor Doe: It is very moving");
        assertThat(quotations("“It is very moving,” the mayor said.")).containsExactly("the mayor: It is very moving");
    }

    @Test
    void slipsAreSetRightInTheCleanReadingOnly() {
        var text = CodePoints.of("𠮷. The city1 lies there, with Dalian2 . The founder met Sun Yat-sen. A group3 came. Roe said, “The friendship with sun Yat-sen is moving4 .”");
        var found = Quotations.find(text).getFirst();

        assertThat(found.clean()).isEqualTo("The friendship with Sun Yat-sen is moving.");
        assertThat(text.slice(found.words())).isEqualTo("The friendship with sun Yat-sen is moving4 .");
        assertThat(found.slips()).extracting(text::slice).containsExactly("sun Yat-sen");
    }

    @Test
    void cutsAreKnownByTheirMarks() {
        var text = CodePoints.of("Doe said, “We came [...] and went (omitted) home (emphasis mine).”");

        assertThat(Quotations.find(text).getFirst().cuts()).extracting(text::slice).containsExactly("[...]", "(omitted)");
        assertThat(Quotations.find(text).getFirst().clean()).isEqualTo("We came … and went … home (emphasis mine).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nicknamed the \"Tianjin Seminar\" (in Japanese \"Tensin Kondankai\",)", "The so-called “people's well-being” grew.", "They said that “Green Cities” are good.",
            "committee \" of the \"Tianjin Seminar,\" the main", "The “World Peace. He left. She stayed.", "Doe said, “ends never", "「友好の翼」が来訪した。", "「友好都市」と呼ばれる。"})
    void namesAndTitlesAreNoSpeech(String text) {
        assertThat(quotations(text)).isEmpty();
    }
}
