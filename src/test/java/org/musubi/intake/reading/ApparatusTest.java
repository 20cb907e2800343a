package org.musubi.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.musubi.text.CodePoints;

class ApparatusTest {

    private final DocumentReader reader = new DocumentReader();

    private List<String> warnings(String text, WarningCode... codes) {
        var points = CodePoints.of(text);
        return reader.read(text, ReadingOptions.none()).warnings().stream().filter(warning -> List.of(codes).contains(warning.code()))
                .map(warning -> warning.code().code() + " [" + points.slice(warning.span()) + "] " + warning.message()).toList();
    }

    @Test
    void aNumberOfANoteIsNoPartOfANameAndItsMissingTextIsTold() {
        var text = """
                History of Exchange between Sano and Quzhou

                May 3, 1994

                Kezuka You, Mayor of Sano, visited the city of Quzhou1 . He met the leaders2 .

                May 5, 1995

                A group of 12 people from Quzhou visited Sano.

                Notes
                2 Of the party.
                """;
        var reading = reader.read(text, ReadingOptions.none());

        assertThat(warnings(text, WarningCode.NOTE_MISSING)).containsExactly("note_missing [1] Number 1 points to a note, and the page does not have it.");
        assertThat(reading.events().getFirst().to()).extracting(Value::value).isEqualTo("Quzhou");
        assertThat(reading.events()).allSatisfy(event -> assertThat(CodePoints.of(text).slice(event.span())).isEqualTo(event.quote()));
        assertThat(reading.events().getFirst().quote()).contains("Quzhou1 .");
    }

    @Test
    void aTranslatorsBracketIsNoPartOfAName() {
        var text = """
                𠮷. History of Exchange between Sano and Quzhou

                May 3, 1994

                A delegation headed by Kezuka You [name illegible], Mayor of Sano, visited Quzhou.

                May 5, 1995

                A group of 12 people from Quzhou visited Sano.
                """;
        var leader = reader.read(text, ReadingOptions.none()).events().getFirst().delegation().leader();

        assertThat(leader.name().value()).isEqualTo("Kezuka You");
        assertThat(leader.role().value()).isEqualTo("Mayor of Sano");
        assertThat(warnings(text, WarningCode.DOUBTFUL_NAME)).containsExactly("doubtful_name [Kezuka You] A note on Kezuka You in the source: name illegible.");
    }

    @Test
    void aPageThatEndsInASentenceIsReadAcrossAndTold() {
        var text = """
                History of Exchange between Sano and Quzhou

                May 3, 1994

                A delegation of 12 people from Sano, which was headed by Kezuka You, visited the

                city of Quzhou and stayed for a week.

                May 5, 1995

                A group of 12 people from Quzhou visited Sano.
                """;
        var reading = reader.read(text, ReadingOptions.none());

        assertThat(reading.entries()).hasSize(2);
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.events().getFirst().quote()).contains("the\n\ncity of Quzhou and stayed for a week.");
        assertThat(warnings(text, WarningCode.INCOMPLETE)).hasSize(1);
    }

    @Test
    void aCaptionIsToldWithItsDateAndItsRights() {
        assertThat(warnings("""
                The exchange of both cities grew in the years that followed.

                The mayor visiting the works in December 2009. (Image courtesy of Mr. Nishida)
                Kitakyushu went on.

                The bridge
                (photographed by the author)
                """, WarningCode.CAPTION))
                .containsExactly("caption [The mayor visiting the works in December 2009. (Image courtesy of Mr. Nishida)] "
                        + "This is the caption of a picture. It says 2009-12, which may be more exact than the text. Rights: Image courtesy of Mr. Nishida.",
                        "caption [The bridge\n(photographed by the author)] This is the caption of a picture. Rights: photographed by the author.");
    }

    @Test
    void whatSomebodyIsQuotedWithIsHisClaim() {
        var text = "𠮷. The city1 lies there. They met Sun Yat-sen2 . Roe Poe said, “The friendship with sun Yat-sen (omission) is moving3 .”";
        var points = CodePoints.of(text);
        var claims = reader.read(text, ReadingOptions.none()).claims();

        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().by().value()).isEqualTo("Roe Poe");
        assertThat(claims.getFirst().clean()).isEqualTo("The friendship with Sun Yat-sen … is moving.");
        assertThat(points.slice(claims.getFirst().text())).isEqualTo("The friendship with sun Yat-sen (omission) is moving3 .");
        assertThat(points.slice(claims.getFirst().span())).isEqualTo(claims.getFirst().quote());
    }
}
