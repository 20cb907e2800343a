package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.testing.Sentences;

class SentenceCutterTest {

    private static List<String> cut(String text, String language) {
        var points = CodePoints.of(text);
        return SentenceCutter.cut(points, language).stream().map(points::slice).toList();
    }

    @Test
    void abbreviationsAndInitialsEndNoSentence() {
        assertThat(cut("Mr. Doe of V.O. Kistanov Co. Ltd. came on Oct. 3. He paid 3.50 dollars.They left!", "en"))
                .containsExactly("Mr. Doe of V.O. Kistanov Co. Ltd. came on Oct. 3.", "He paid 3.50 dollars.", "They left!");
        assertThat(cut("Dr. Müller kam z. B. am 3. Mai. Er blieb.", "de")).containsExactly("Dr. Müller kam z. B. am 3. Mai.", "Er blieb.");
        assertThat(cut("В 1996 г. делегация прибыла. Она осталась.", "ru")).hasSize(2);
        assertThat(cut("방문단이 왔다. 그들은 갔다.", "ko")).containsExactly("방문단이 왔다.", "그들은 갔다.");
    }

    @Test
    void japaneseIsCutAtItsStopsOutsideBrackets() {
        assertThat(cut("𠮷野市長が来訪した。「また来ます。」と話した。\u3000帰国した（船で。）。", "ja"))
                .containsExactly("𠮷野市長が来訪した。", "「また来ます。」と話した。", "帰国した（船で。）。");
        assertThat(cut("“我还是第一次。真的。”他说。我们走了！", "zh")).containsExactly("“我还是第一次。真的。”他说。", "我们走了！");
    }

    @Test
    void aLineEndInsideASentenceIsABlank() {
        assertThat(cut("市長を団長とする一行が、\n市内を\n視察した\n国際交流課", "ja")).containsExactly("市長を団長とする一行が、\n市内を\n視察した", "国際交流課");
        assertThat(cut("The mayor\nof Sano came.", "en")).containsExactly("The mayor\nof Sano came.");
    }

    @Test
    void anEmptyLineEndsASentenceUnlessAPageWasBrokenInIt() {
        assertThat(cut("Ties of the cities\n\nA group led by the\n\u00A0\nMayor of Sano came,\r\n\r\nand left.\n\nIt rained.", "en"))
                .containsExactly("Ties of the cities", "A group led by the\n\u00A0\nMayor of Sano came,\r\n\r\nand left.", "It rained.");
        assertThat(cut("𠮷野市長を\n\n団長とする一行が来訪した。\n\n平成4年", "ja")).containsExactly("𠮷野市長を\n\n団長とする一行が来訪した。", "平成4年");

        var text = CodePoints.of("𠮷 led by the\n\nMayor");
        assertThat(PageBreaks.find(text)).containsExactly(new Span(12, 14));
    }

    @Test
    void quotationMarksThatNobodyClosesSwallowNothing() {
        assertThat(cut("The committee \" of the \"Seminar,\" met. It agreed.", "en")).hasSize(2);
        assertThat(cut("The “World Peace. He left. She stayed.", "en")).hasSize(3);
        assertThat(cut("「開いたまま\n次の行。終わり。", "ja")).containsExactly("「開いたまま", "次の行。", "終わり。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "zh", "zh-Hant", "ko", "de", "ru", "fr", "pt", "pl", "cs"})
    void everyLetterIsInOneSentence(String language) {
        var text = CodePoints.of(String.join("\n\n", Sentences.of(language)));
        int end = 0;
        for (var sentence : SentenceCutter.cut(text, language)) {
            assertThat(text.slice(new Span(end, sentence.start()))).matches(Blanks::isBlank);
            end = sentence.end();
        }

        assertThat(end).isEqualTo(text.length());
    }

    @Test
    void numbersOfNotesAreKnownByCountingUp() {
        var text = CodePoints.of("𠮷野 City 1frequently received 34 people. Made in Dalian2 . An improvement3 ; the environment 4 . The leaders5 . “Friendship6 .” Since 7 people, covid19 and Mir2.");

        assertThat(NoteMarks.find(text)).extracting(NoteMarks.NoteMark::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(text.slice(NoteMarks.find(text).getFirst().span())).isEqualTo("1");
        assertThat(NoteMarks.find(text).getFirst().span()).isEqualTo(new Span(8, 9));
    }

    @Test
    void aMarkLeadsToItsNoteBehindTheText() {
        var text = CodePoints.of("𠮷 came to Dalian1 . They met leaders2 .\n\nNotes\n1. Then called Lüda.\n[2] Of the city.\n");

        assertThat(NoteMarks.find(text)).extracting(mark -> text.slice(mark.note())).containsExactly("1. Then called Lüda.", "[2] Of the city.");
    }

    @Test
    void aMarkWithoutItsNoteLeadsNowhere() {
        assertThat(NoteMarks.find(CodePoints.of("1. Sport\nThey came to Dalian1 . They met leaders2 .\n\n2 Of the city.\n1994 they left.")))
                .extracting(mark -> mark.note() == null).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The 1st group and the 2nd", "room12 and room13", "on May 1 and 2", "It cost 1.5 dollars", "Mir2 was a station", "第1次訪問団2名"})
    void numbersThatDoNotCountUpFromOneAreNoNotes(String text) {
        assertThat(NoteMarks.find(CodePoints.of(text))).isEmpty();
    }
}
