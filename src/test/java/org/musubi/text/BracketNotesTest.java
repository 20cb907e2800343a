package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BracketNotesTest {

    private static List<String> notes(String text) {
        var points = CodePoints.of(text);
        return BracketNotes.find(points).stream().map(found -> points.slice(found.words()) + " | " + points.slice(found.note()) + " | " + found.kind()).toList();
    }

    @Test
    void aRemarkBelongsToTheNameBeforeIt() {
        assertThat(notes("sent together with Osaka's mayor and TPP [abbreviation unknown].")).containsExactly("TPP | abbreviation unknown | OPEN");
        assertThat(notes("met Kezuka You [sic] in Sano")).containsExactly("Kezuka You | sic | REMARK");
        assertThat(notes("concluded with Lüda [now Dalian] in 1979")).containsExactly("Lüda | now Dalian | REMARK");
        assertThat(notes("headed by deputy mayor Ivanov [name illegible]")).containsExactly("Ivanov | name illegible | OPEN");
        assertThat(notes("市長の𠮷野太朗〔ママ〕が来訪した。")).containsExactly("𠮷野太朗 | ママ | REMARK");
    }

    @Test
    void aSignatureBelongsToTheNameBehindIt() {
        assertThat(notes("OSAKA\n\n[ signature] V.O. KISTANOV\n\nADVISOR")).containsExactly("V.O. KISTANOV | signature | REMARK");
    }

    @Test
    void anExpansionSaysWhatALongNameIsShortFor() {
        assertThat(notes("3 - MID RSFSR [Foreign Ministry of the Russian Federation]")).containsExactly("MID RSFSR | Foreign Ministry of the Russian Federation | EXPANSION");
        assertThat(notes("5 - Lengorispolkom [Leningrad City Executive Committee]")).containsExactly("Lengorispolkom | Leningrad City Executive Committee | EXPANSION");
    }

    @Test
    void spansCountCodePoints() {
        var found = BracketNotes.find(CodePoints.of("𠮷𠮷 TPP [abbreviation unknown]."));

        assertThat(found).containsExactly(new BracketNotes.BracketNote(new Span(7, 29), new Span(8, 28), new Span(3, 6), BracketNotes.Kind.OPEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[Photo] The signing", "[May 1993] A group came.", "In 1993 [May] they came.", "the mayor [of Sano] came", "see [1] and [12]",
            "we must [...] utilize", "[Home] [News] [Contact]", "read [the report](https://example.org)", "unclosed [ signature", "an empty [] pair", "[[double]]",
            "【写真】歓迎会", "Mayor Doe [Sano] spoke"})
    void otherBracketsAreNoNotes(String text) {
        assertThat(notes(text)).isEmpty();
    }
}
