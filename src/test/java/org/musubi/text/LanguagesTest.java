package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.testing.Sentences;

class LanguagesTest {

    private static List<String> spans(String text) {
        var points = CodePoints.of(text);
        return Languages.spans(points).stream().map(span -> span.language() + " " + span.script() + " " + points.slice(span.span())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "zh", "ko", "de", "ru", "fr", "pt"})
    void textsTellTheirLanguage(String language) {
        assertThat(Languages.detect(String.join("\n", Sentences.of(language)))).isEqualTo(language);
    }

    @Test
    void aNameInHanBelongsToNobody() {
        assertThat(Languages.detect("小山")).isEqualTo("und");
        assertThat(Languages.detect("123 – 4")).isEqualTo("und");
        assertThat(Languages.detect("")).isEqualTo("und");
    }

    @Test
    void aTextInTwoLanguagesIsCutWhereTheyChange() {
        assertThat(spans("平成4年、𠮷野市の団が訪れた。 The mayor of Sano (小山) visited.\nОни посетили город.")).containsExactly(
                "ja HAN 平成4年、𠮷野市の団が訪れた。 ", "en LATIN The mayor of Sano (", "ja HAN 小山) ", "en LATIN visited.\n", "ru CYRILLIC Они посетили город.");
    }

    @Test
    void linesInTwoLanguagesOfOneScriptAreToldApart() {
        assertThat(spans("Der Besuch der Stadt und des Hafens.\nThe visit of the town and of the port.\n")).containsExactly(
                "de LATIN Der Besuch der Stadt und des Hafens.\n", "en LATIN The visit of the town and of the port.\n");
    }

    @Test
    void spansCoverTheWholeTextWithoutGaps() {
        var text = CodePoints.of(String.join("\n", Sentences.LANGUAGES.stream().flatMap(language -> Sentences.of(language).stream()).toList()) + "\n12\n𠮷");
        int end = 0;
        for (var span : Languages.spans(text)) {
            assertThat(span.span().start()).isEqualTo(end);
            end = span.span().end();
        }

        assertThat(end).isEqualTo(text.length());
        assertThat(Languages.spans(CodePoints.of(""))).isEmpty();
        assertThat(Languages.spans(CodePoints.of("12"))).containsExactly(new Languages.LanguageSpan(new Span(0, 2), "und", UnicodeScript.COMMON));
    }
}
